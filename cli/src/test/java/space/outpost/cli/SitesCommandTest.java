package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    /** From the pole, to the right and up on the map: within one block of horizons, which are found block by block. */
    private static final double AWAY_M = 10_000;

    private static final String NAME = "89.5337S-45.0000E";

    /** Two mounds of 30 m, the gentler one to the left, on a plain of 6 km. */
    private Path data() throws IOException {
        return new TerrainFolder("mounds", AWAY_M, AWAY_M, 60, 100)
                .write(
                        folder.resolve("data"),
                        (x, y) -> mound(x - AWAY_M + 1050, y - AWAY_M - 50, 600)
                                + mound(x - AWAY_M - 1050, y - AWAY_M - 50, 150));
    }

    private static double mound(double x, double y, double widthM) {
        return 30 * Math.exp(-(x * x + y * y) / (widthM * widthM));
    }

    private static final String CRITERIA = """
            title: mounds
            span: {start: 2035-05-01T00:00:00Z, end: 2035-06-01T00:00:00Z}
            masts: [{id: low, height: 2 m}, {id: high, height: 10 m}]
            pad: 200 m
            shortlist: 2
            draws: 50
            criteria:
              - {layer: time-lit, weight: 1, worst: 0 %, best: 100 %}
              - {layer: pad-slope, at-most: 3 deg, weight: 1, worst: 10 deg, best: 0 deg}
              - {layer: partner-night, weight: 1, worst: 30 d, best: 0 d}
            """;

    private Terminal sites(String criteria, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("criteria.yaml"), criteria);
        String[] fixed = {
            "survey",
            "sites",
            "--criteria",
            file.toString(),
            "--data",
            data().toString(),
            "--size",
            "4 km",
            "--pixel",
            "200 m",
            "--out",
            folder.resolve("out").toString()
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Terminal.run(all);
    }

    private Terminal there(String criteria, String... more) throws IOException {
        String[] all = java.util.Arrays.copyOf(new String[] {"--latitude=-89.5337", "--longitude=45"}, 2 + more.length);
        System.arraycopy(more, 0, all, 2, more.length);
        return sites(criteria, all);
    }

    @Test
    void sitesAreRankedTabledAndMappedTheSameOnOneThreadAndOnTwo() throws IOException {
        Terminal terminal = there(CRITERIA, "--threads", "2");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .contains(
                        "400 cells",
                        "slope of the pad at most 3.00 deg",
                        "time lit, %",
                        "adds to the score",
                        "robust:");
        Path out = folder.resolve("out");
        assertThat(Files.readAllLines(out.resolve(NAME + "-sites.csv")).getFirst())
                .startsWith("rank,latitude_deg");
        assertThat(out.resolve(NAME + "-sites.geojson")).content().contains("FeatureCollection", "Moon");
        assertThat(ImageIO.read(out.resolve(NAME + "-sites.png").toFile()).getWidth())
                .isGreaterThan(800);

        byte[] tiff = Files.readAllBytes(out.resolve(NAME + "-sites.tif"));
        assertThat(new String(tiff, StandardCharsets.ISO_8859_1))
                .startsWith("II*")
                .contains("Moon", "30135");

        byte[] csv = Files.readAllBytes(out.resolve(NAME + "-sites.csv"));
        byte[] json = Files.readAllBytes(out.resolve(NAME + "-sites.geojson"));
        byte[] png = Files.readAllBytes(out.resolve(NAME + "-sites.png"));
        there(CRITERIA, "--threads", "1");
        assertThat(out.resolve(NAME + "-sites.csv")).hasBinaryContent(csv);
        assertThat(out.resolve(NAME + "-sites.geojson")).hasBinaryContent(json);
        assertThat(out.resolve(NAME + "-sites.png")).hasBinaryContent(png);
        assertThat(out.resolve(NAME + "-sites.tif")).hasBinaryContent(tiff);
    }

    @Test
    void whatCannotBeRankedIsSaidAndNothingIsWritten() throws IOException {
        refused("--latitude", sites(CRITERIA));
        refused("two different values", there(CRITERIA.replace("worst: 0 %", "worst: 100 %")));
        refused("1950", there(CRITERIA.replace("2035", "1950")));
        refused("400 of 400 cells", there(CRITERIA.replace("at-most: 3 deg", "at-least: 9 deg")));
        refused(
                "no such file",
                Terminal.run("survey", "sites", "--criteria", "nowhere.yaml", "--region", "south-pole"));
    }

    private void refused(String why, Terminal terminal) {
        assertThat(terminal.err()).contains(why);
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void withoutCriteriaTheAtlasIsListed() {
        Terminal terminal = Terminal.run("survey", "sites");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).contains("connecting-ridge-peak", "skylines for masts of 2, 10, 20 m");
    }

    @Test
    void theSchemaOfTheFileCanBeHad() {
        assertThat(Terminal.run("schema", "criteria").out()).contains("\"time-lit\"", "weight-change");
    }
}
