package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Partner;

class ReportTest {
    private static final Study YEAR = Fixture.year();
    private static final String PAGE = Report.html(YEAR);

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> all(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void isWellFormedAndUnderTwoMegabytesForAYear() throws Exception {
        assertThat(parse(PAGE).getDocumentElement().getTagName()).isEqualTo("html");
        assertThat(PAGE.length()).isLessThan(2_000_000);
    }

    @Test
    void needsNeitherNetworkNorScript() throws Exception {
        Document document = parse(PAGE);
        assertThat(PAGE).doesNotContain("http:", "https:", "//", "@import", "url(");
        for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
            assertThat(all(document, tag)).as(tag).isEmpty();
        }
        assertThat(all(document, "a")).allSatisfy(a -> assertThat(a.getAttribute("href"))
                .startsWith("#"));
    }

    @Test
    void linksLeadToPartsThatExist() throws Exception {
        Document document = parse(PAGE);
        List<String> parts =
                all(document, "section").stream().map(s -> "#" + s.getAttribute("id")).toList();
        assertThat(all(document, "a")).isNotEmpty().allSatisfy(a -> assertThat(parts).contains(a.getAttribute("href")));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Report.html(Fixture.year())).isEqualTo(PAGE);
    }

    @Test
    void namesEveryPartnerElementAndExperiment() throws Exception {
        String text = parse(PAGE).getDocumentElement().getTextContent();
        assertThat(text)
                .contains(YEAR.scenario().partners().stream().map(Partner::title).toList())
                .contains(YEAR.scenario().experiments().stream().map(Experiment::title).toList())
                .contains(YEAR.scenario().elements().stream().map(e -> e.title()).toList());
    }

    @Test
    void tellsWhyEachRunHasNoPlaceAndWhyOthersFailed() throws Exception {
        String text = parse(PAGE).getDocumentElement().getTextContent();
        assertThat(text)
                .contains(YEAR.plan().unplanned().stream().map(u -> u.reason()).toList());
        assertThat(text)
                .contains(YEAR.execution().outcomes().stream()
                        .map(o -> o.reason())
                        .distinct()
                        .toList());
    }

    @Test
    void everyFigureHasACaptionASourceAndAName() throws Exception {
        List<Element> figures = all(parse(PAGE), "figure");
        assertThat(figures).hasSizeGreaterThan(10).allSatisfy(figure -> {
            assertThat(figure.getElementsByTagName("figcaption").item(0).getTextContent())
                    .hasSizeGreaterThan(20);
            assertThat(figure.getTextContent()).contains("Source: ");
            assertThat(((Element) figure.getElementsByTagName("svg").item(0)).getAttribute("aria-label"))
                    .isNotBlank();
        });
    }

    @Test
    void everyTimeAxisSaysUtcAndEveryPanelItsUnit() throws Exception {
        for (Element figure : all(parse(PAGE), "figure")) {
            String caption = figure.getElementsByTagName("figcaption").item(0).getTextContent();
            String drawing = figure.getElementsByTagName("svg").item(0).getTextContent();
            if (caption.contains("Energy in the batteries")) {
                assertThat(drawing).contains("kWh", "UTC");
            } else if (caption.contains("Power offered")) {
                assertThat(drawing).contains("kW", "UTC");
            } else if (caption.contains("data waiting")) {
                assertThat(drawing).contains("bit", "UTC");
            } else if (caption.contains("Temperature of")) {
                assertThat(drawing).contains("°C", "UTC");
            } else if (caption.contains("Activities") || caption.contains("Events") || caption.contains("calendar")) {
                assertThat(drawing).contains("UTC");
            } else if (caption.contains("Skyline")) {
                assertThat(drawing).contains("°");
            } else {
                assertThat(drawing).contains("points");
            }
        }
    }

    @Test
    void aBareLanderWithoutAnythingStillMakesAReport() throws Exception {
        Document document = parse(Report.html(Fixture.bare()));
        String text = document.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("A lander alone")
                .contains("No bus has a battery")
                .contains("There is no relay orbiter")
                .contains("Nobody visits")
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void madeUpTerrainIsSaidAtTheTop() {
        assertThat(PAGE.indexOf("terrain of this study is made up")).isPositive().isLessThan(PAGE.indexOf("In short"));
    }
}
