package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.io.InvalidInput;

class CriteriaTest {
    private static final String GOOD = """
            title: a base
            span: {start: 2035-01-01T00:00:00Z, end: 2036-01-01T00:00:00Z}
            masts:
              - {id: low, height: 2 m}
              - {id: high, height: 10 m}
            criteria:
              - {layer: pad-slope, at-most: 8 deg}
              - {layer: time-lit, at-least: 70 %, weight: 2, worst: 70 %, best: 95 %}
              - {layer: longest-night, weight: 1, worst: 14 d, best: 72 h}
              - {layer: shadow-distance, at-least: 1 km, at-most: 5 km}
            """;

    @Test
    void valuesAreReadWithTheirUnits() {
        Scoring scoring = Criteria.parse("criteria.yaml", GOOD).scoring();
        assertThat(scoring.rules().get(0).most()).isCloseTo(Math.toRadians(8), within(1e-12));
        assertThat(scoring.rules().get(1).least()).isEqualTo(0.7);
        assertThat(scoring.rules().get(2).best()).isEqualTo(72 * 3600);
        assertThat(scoring.rules().get(3).most()).isEqualTo(5000);
    }

    @Test
    void theExampleIsRight() {
        Path root = Path.of(System.getProperty("outpost.root", ".."));
        Criteria criteria = Criteria.read(root.resolve("examples/sites/ilrs.yaml"));
        assertThat(criteria.masts()).hasSize(3);
        assertThat(criteria.criteria()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 2|weight: -2|0 to 1000000",
                "weight: 2|weight: .nan|a number without unit",
                "weight: 2|weight: 1e999|finite",
                "weight: 2|weight: lots|a number without unit",
                "weight: 2, worst: 70 %, best: 95 %|weight: 2, worst: 70 %|both, with a weight",
                "worst: 70 %|worst: 95 %|two different values",
                "at-least: 1 km|at-least: 6 km|leave something between",
                "at-most: 8 deg|at-most: 8|text",
                "at-most: 8 deg|at-most: '8'|an angle with its unit",
                "at-most: 8 deg|at-most: 8 m|an angle in one of",
                "at-least: 70 %|at-least: 0.7 km|a share such as '80 %'",
                "at-least: 70 %|at-least: 170 %|0 % to 100 %",
                "at-least: 70 %|at-least: 96 %|between worst and best that the limit allows",
                "best: 72 h|best: -72 h|zero or more",
                "layer: pad-slope, at-most: 8 deg|layer: pad-slope|at-least, at-most or a weight",
                "layer: longest-night|layer: longest-nigth|did you mean 'longest-night'",
                "layer: longest-night|layer: time-lit|each layer once",
                "height: 10 m|height: 2 m|each height of a mast once",
                "title: a base|titel: a base|title"
            })
    void whatMakesNoSenseIsRefused(String piece, String broken, String why) {
        String text = GOOD.replace(piece, broken);
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> Criteria.parse("criteria.yaml", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("criteria.yaml:")
                .hasMessageContaining(why);
    }

    @Test
    void allProblemsOfAFileAreToldInOneGoWithTheirLines() {
        String text = GOOD.replace("at-most: 8 deg", "at-most: 8 m")
                .replace("worst: 14 d", "worst: 72 h")
                .replace("at-least: 1 km", "at-least: 9 km");
        assertThatThrownBy(() -> Criteria.parse("criteria.yaml", text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .satisfies(p -> assertThat(p.toString()).startsWith("criteria.yaml:7:"), atIndex(0))
                                .satisfies(p -> assertThat(p.toString()).startsWith("criteria.yaml:9:"), atIndex(1))
                                .satisfies(p -> assertThat(p.toString()).startsWith("criteria.yaml:10:"), atIndex(2)));
    }

    @Test
    void withoutAnyWeightNothingCanBeRanked() {
        String text = GOOD.replace("weight: 2", "weight: 0").replace("weight: 1,", "weight: 0,");
        assertThatThrownBy(() -> Criteria.parse("criteria.yaml", text)).hasMessageContaining("a weight over zero");
    }

    @Test
    void thePageTellsEveryKeyAsTheRecordsDo() throws IOException {
        Path root = Path.of(System.getProperty("outpost.root", ".."));
        assertThat(Files.readString(root.resolve("docs/sites.md"))).endsWith(Criteria.keys());
    }

    @Test
    void theSchemaTellsEveryLayer() {
        for (Layer layer : Layer.values()) {
            assertThat(Criteria.schema()).contains('"' + layer.id() + '"');
        }
        assertThat(Criteria.keys()).contains("at-least", "`separation`");
    }
}
