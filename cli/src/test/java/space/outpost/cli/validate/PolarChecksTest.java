package space.outpost.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.survey.Survey;

/** What {@code validate --quick} leaves out, on the real cap: some points, one crater. */
class PolarChecksTest {
    private static Survey survey() {
        Path shared = Path.of(System.getProperty("outpost.shared", "../../shared"));
        assumeTrue(Files.exists(shared.resolve("terrain")), "terrain grids");
        return Survey.open(Optional.of(shared));
    }

    @Test
    @Tag("slow")
    void aShorterHorizonFindsLessShadowAndTheFullOneThePublishedArea() {
        try (Survey survey = survey()) {
            List<Check> checks = ShadowChecks.cap(survey, 300);
            for (int i = 0; i + 2 < checks.size(); i++) {
                assertThat(checks.get(i).ours())
                        .isGreaterThanOrEqualTo(checks.get(i + 1).ours());
            }
            // The standard error of 300 points is a sixth of the area.
            assertThat(checks.getLast().ours()).isEqualTo(checks.getLast().published(), within(5000.0));
        }
    }

    @Test
    @Tag("slow")
    void shackletonsFloorIsAColdTrap() {
        try (Survey survey = survey()) {
            List<Check> checks = HeatChecks.floors(
                    survey.sky(),
                    survey.terrain().orElseThrow(),
                    HeatChecks.CRATERS.stream()
                            .filter(c -> c.name().equals("Shackleton"))
                            .toList());
            assertThat(checks).hasSize(2).allMatch(Check::passes).allMatch(Check::isJudged);
        }
    }
}
