package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyCommandTest {
    @TempDir
    private Path noData;

    private Terminal point(String arguments) {
        List<String> all = new ArrayList<>(List.of("survey", "point", "--data", noData.toString()));
        all.addAll(List.of(arguments.split(" ")));
        return Terminal.run(all.toArray(String[]::new));
    }

    @Test
    void theAtlasIsListedWithPlacesInDegrees() {
        Terminal terminal = Terminal.run("survey", "sites");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).containsPattern("connecting-ridge-peak +-89\\.\\d+ +222\\.\\d+");
    }

    @Test
    void theRidgeIsLitForMostOfANodalCycleAndLongerFromAHigherMast() {
        Terminal terminal = point("connecting-ridge-peak --from 2020-01-01T00:00:00Z --to 2039-01-01T00:00:00Z");
        assertThat(terminal.exitCode()).isZero();
        // The time lit that `outpost validate` holds against Glaeser et al. 2014: 92.27 and 95.65 % within 2.
        assertThat(timeLit(terminal, "2 m")).isBetween(90.27, 94.27);
        assertThat(timeLit(terminal, "10 m")).isBetween(93.65, 97.65);
    }

    @Test
    void aPointTellsHowWarmItsGroundIs() {
        Terminal terminal = point("shoemaker --from 2030-01-01T00:00:00Z --to 2030-03-01T00:00:00Z");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .containsPattern("Surface of level ground: at most \\d+ K, mean \\d+ K, at least \\d+ K")
                .contains("skyline of the 2 m mast");
    }

    @Test
    void aMastIsNamedByItsWholeHeight() {
        assertThat(point("connecting-ridge-peak --mast 2.5 --to 2026-02-01T00:00:00Z")
                        .out())
                .contains("\n2.5 m ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mast 2 | no whole place",
                "--latitude -89 | no whole place",
                "connecting-ridge-peak --latitude -89 --longitude 3 | a place in degrees",
                "--latitude NaN --longitude 3 | --latitude, --longitude: found NaN, 3.0",
                "--latitude -91 --longitude 3 | -90 to 90",
                "--latitude -89 --longitude 1e300 | -180 to 360",
                "--latitude -89 --longitude 3 | --latitude, --longitude: found -89.00000 deg, 3.00000 deg, which no",
                "atlantis | SITE: found 'atlantis'",
                "connecting-ridge-peak --mast -5 | --mast: found -5 m",
                "connecting-ridge-peak --mast NaN | --mast: found NaN",
                "connecting-ridge-peak --mast 30 | --mast: found 30.0 m",
                "connecting-ridge-peak --mast , | --mast: found no height",
                "connecting-ridge-peak --from 2070-01-01T00:00:00Z --to 2071-01-01T00:00:00Z | --from, --to: found [2070",
                "connecting-ridge-peak --from 2050-01-01T00:00:00Z | --to after --from",
            })
    void whatCannotBeUsedIsOneLineThatNamesTheOption(String arguments, String told) {
        Terminal terminal = point(arguments);
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("survey point:", told).hasLineCount(1);
    }

    @Test
    void aTimeOfAnotherFormIsToldWithTheRightOne() {
        Terminal terminal = point("connecting-ridge-peak --from 2030-01-01");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("--from", "2030-01-01T00:00:00Z").doesNotContain("Exception");
    }

    private static double timeLit(Terminal terminal, String mast) {
        String row = terminal.out()
                .lines()
                .filter(line -> line.startsWith(mast + " "))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(row.substring(mast.length()).strip().split("\\s+")[2]);
    }
}
