package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.Skyline;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;

class SkylineFileTest {
    private static final String SITE = "connecting-ridge-peak";

    @TempDir
    private Path folder = Path.of("");

    private Terminal point(Path file, String masts) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        return Terminal.run(
                "survey",
                "point",
                SITE,
                "--mast",
                masts,
                "--to",
                "2026-02-01T00:00:00Z",
                "--data",
                data.toString(),
                "--skyline",
                file.toString());
    }

    private static Skyline atlas(double mastM) {
        try (Survey survey = Survey.open(Optional.empty())) {
            AtlasSite site = survey.atlas().site(SITE).orElseThrow();
            return survey.atlas().skyline(site, mastM);
        }
    }

    private static void isTheSkyline(List<String> rows, String separator, int column, Skyline want) {
        int n = want.azimuths();
        assertThat(rows).hasSize(n + 1);
        for (int i = 0; i <= n; i++) {
            String[] cells = rows.get(i).split(separator);
            assertThat(Double.parseDouble(cells[0])).isCloseTo(360.0 * i / n, within(1e-6));
            assertThat(Math.toRadians(Double.parseDouble(cells[column])))
                    .isCloseTo(want.elevationRad(i % n), within(1e-11));
        }
    }

    @Test
    void theMaskReadsBackAsTheSkylineOfItsMast() throws IOException {
        Path file = folder.resolve("ridge.aem");
        assertThat(point(file, "10").exitCode()).isZero();
        List<String> lines = Files.readAllLines(file);
        int points = lines.size() - 6;
        assertThat(lines.subList(0, 4))
                .containsExactly("stk.v.4.2.1", "BEGIN AzElMask", "NumberOfPoints " + points, "BEGIN AzElMaskData");
        assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("END AzElMaskData", "END AzElMask");
        isTheSkyline(lines.subList(4, lines.size() - 2), " ", 1, atlas(10));
    }

    @Test
    void theTableReadsBackAsTheSkylinesOfAllMasts() throws IOException {
        Path file = folder.resolve("new").resolve("ridge.csv");
        assertThat(point(file, "2,20").exitCode()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("azimuth [deg],elevation from 2.0 m [deg],elevation from 20.0 m [deg]");
        isTheSkyline(lines.subList(1, lines.size()), ",", 1, atlas(2));
        isTheSkyline(lines.subList(1, lines.size()), ",", 2, atlas(20));
    }

    @Test
    void aMaskOfTwoMastsOrAnUnknownFormatIsRefused() throws IOException {
        Path mask = folder.resolve("ridge.aem");
        assertThat(point(mask, "2,10").err()).contains("2 masts in one .aem");
        assertThat(mask).doesNotExist();
        Terminal other = point(folder.resolve("ridge.txt"), "2");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains(".csv or .aem");
    }
}
