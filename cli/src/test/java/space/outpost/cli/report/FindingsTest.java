package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;

class FindingsTest {
    private static final Study YEAR = Fixture.year();
    private static final Instant T = Fixture.YEAR.start();

    private static Study with(Event... events) {
        Execution e = YEAR.execution();
        return new Study(
                YEAR.scenario(),
                YEAR.environment(),
                YEAR.campaign(),
                YEAR.plan(),
                new Execution(
                        e.scenario(),
                        e.seed(),
                        e.horizon(),
                        List.of(),
                        List.of(events),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of()));
    }

    private static Event event(int hour, Event.Kind kind, String element, String text) {
        return new Event(T.plus(Duration.ofHours(hour)), kind, element, text);
    }

    @Test
    void theMainMastCarriesMostArrayPower() {
        assertThat(Findings.of(YEAR).mainMast().id()).isEqualTo("mast-20");
    }

    @Test
    void namesThatNobodyCouldMistakeBecomeTitles() {
        Findings findings = Findings.of(YEAR);
        assertThat(findings.plain("radio of queqiao-2 and of power, at mast-20"))
                .isEqualTo("radio of Queqiao-2 relay and of power, at mast-20");
    }

    @Test
    void safeModeToldAgainIsNotEnteredAgain() {
        Findings findings = Findings.of(with(
                event(1, Event.Kind.SAFE_MODE, "rover", "to safe mode"),
                event(2, Event.Kind.SAFE_MODE, "rover", "drops out"),
                event(3, Event.Kind.RESUME, "rover", "works"),
                event(4, Event.Kind.RESUME, "rover", "runs may start"),
                event(5, Event.Kind.SAFE_MODE, "rover", "to safe mode")));
        assertThat(findings.turns(Event.Kind.SAFE_MODE)).isEqualTo(2);
        assertThat(findings.turns(Event.Kind.RESUME)).isEqualTo(1);
    }

    @Test
    void aRepairBelongsToTheFaultItNamesAndAnswersToTheElementOrItsBus() {
        List<Episode> episodes = Episode.of(with(
                event(1, Event.Kind.FAULT, "lander", "radio falls silent (outage)"),
                event(2, Event.Kind.DETECTION, "lander", "no carrier"),
                event(3, Event.Kind.RESPONSE, "rover", "waits for lander"),
                event(4, Event.Kind.LOAD_SHED, "power", "sheds 1 kW"),
                event(5, Event.Kind.RESPONSE, "rover", "turns round"),
                event(6, Event.Kind.FAULT, "lander", "heater fails (frost)"),
                event(7, Event.Kind.REPAIR, "lander", "heater works (frost)"),
                event(9, Event.Kind.REPAIR, "lander", "radio works (outage)")));
        assertThat(episodes).hasSize(2);
        assertThat(episodes.getFirst().text()).isEqualTo("radio falls silent");
        assertThat(episodes.getFirst().repair().orElseThrow().text()).isEqualTo("radio works (outage)");
        assertThat(episodes.getFirst().answers())
                .extracting(Event::text)
                .containsExactly("no carrier", "waits for lander", "sheds 1 kW");
        assertThat(episodes.getLast().repair().orElseThrow().text()).isEqualTo("heater works (frost)");
    }

    @Test
    void everyPageThatTheReportNamesExists() {
        Path root = Path.of(System.getProperty("outpost.root", ".."));
        List<String> pages = Pattern.compile("docs/[a-z-]+\\.md")
                .matcher(Report.html(YEAR))
                .results()
                .map(m -> m.group())
                .distinct()
                .toList();
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(Files.exists(root.resolve(page))).as(page).isTrue());
    }
}
