package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {
    @TempDir
    private Path folder = Path.of("");

    /** Ground that falls by a tenth to the right, 4 km about the pole. */
    private Path data() throws IOException {
        return new TerrainFolder("incline", 0, 0, 100, 40).write(folder.resolve("data"), (x, y) -> -0.1 * x);
    }

    private Terminal map(String... more) throws IOException {
        String[] arguments = new String[4 + more.length + 2];
        arguments[0] = "survey";
        arguments[1] = "map";
        arguments[2] = "--data";
        arguments[3] = data().toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        arguments[arguments.length - 2] = "--out";
        arguments[arguments.length - 1] = folder.resolve("out").toString();
        return Terminal.run(arguments);
    }

    @Test
    void everyMapComesAsAGeoTiffAndAsAPicture() throws IOException {
        Terminal terminal = map("--region", "south-pole", "--size", "2km", "--pixel", "20m");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        // The arc tangent of a tenth is 5.711 deg, at the pole where the map is true.
        assertThat(terminal.out()).contains("100 x 100 pixels", "slope", "5.711", "baseline 40 m", "data on 100.0 %");
        for (String quantity : new String[] {"height", "slope", "roughness", "hillshade", "light-mean"}) {
            assertThat(folder.resolve("out/south-pole-" + quantity + ".tif")).exists();
            assertThat(ImageIO.read(folder.resolve("out/south-pole-" + quantity + ".png")
                                    .toFile())
                            .getWidth())
                    .isGreaterThan(800);
        }
        try (var list = Files.list(folder.resolve("out"))) {
            assertThat(list.count()).isEqualTo(10);
        }
    }

    @Test
    void theSameBytesComeFromOneThreadAndFromTwo() throws IOException {
        map("--region", "south-pole", "--size", "2km", "--pixel", "20m", "--threads", "1");
        byte[] tiff = Files.readAllBytes(folder.resolve("out/south-pole-roughness.tif"));
        byte[] png = Files.readAllBytes(folder.resolve("out/south-pole-slope.png"));
        map("--region", "south-pole", "--size", "2km", "--pixel", "20m", "--threads", "2");
        assertThat(folder.resolve("out/south-pole-roughness.tif")).hasBinaryContent(tiff);
        assertThat(folder.resolve("out/south-pole-slope.png")).hasBinaryContent(png);
    }

    @Test
    void theCellsComeAsATableWhereAskedFor() throws IOException {
        Terminal terminal =
                map("--region", "south-pole", "--size", "400m", "--pixel", "20m", "--what", "slope,height", "--csv");
        assertThat(terminal.err()).isEmpty();
        String[] lines = Files.readString(folder.resolve("out/south-pole.csv")).split("\r\n");
        assertThat(lines).hasSize(1 + 20 * 20);
        assertThat(lines[0]).isEqualTo("x [m],y [m],latitude [deg],longitude east [deg],height [m],slope [deg]");
        // Ten metres to the right of the pole and below it; the ground falls by a tenth to the right.
        assertThat(lines[1 + 10 * 20 + 10])
                .startsWith("10,-10,-89.9995336")
                .contains(",135,")
                .matches(".*,-1(\\.0*)?,5\\.71.*");
    }

    @Test
    void horizonsKeptOnceMakeTheSameMapsOfLight() throws IOException {
        String[] square = {"--region", "south-pole", "--size", "400m", "--pixel", "20m", "--directions", "24"};
        String out = folder.resolve("kept").toString();
        Terminal kept = Terminal.run(
                both(new String[] {"survey", "horizons", "--data", data().toString(), "--out", out}, square));
        assertThat(kept.err()).isEmpty();
        assertThat(kept.out()).contains("20 x 20 pixels", "24 directions from 2.0 m", "fast horizons");
        String[] from = {"--horizons", out + "/south-pole-horizons.tif"};
        String[] nights = both(square, "--what", "longest-night", "--csv");
        refused("the same directions and mast", map(both(both(nights, from), "--mast", "3 m")));
        refused(
                "those of 50 x 50 cells",
                map(
                        "--region",
                        "south-pole",
                        "--size",
                        "1km",
                        "--pixel",
                        "20m",
                        "--directions",
                        "24",
                        "--horizons",
                        from[1]));
        Path csv = folder.resolve("out/south-pole.csv");
        assertThat(map(nights).err()).isEmpty();
        String anew = Files.readString(csv);
        assertThat(map(both(nights, from)).err()).isEmpty();
        assertThat(csv).hasContent(anew);
    }

    @Test
    void contactMayAskForGroundStations() throws IOException {
        Path scenario = Path.of("../examples/ilrs-2035/scenario.yaml");
        String[] contact = {
            "--region", "south-pole", "--size", "320m", "--pixel", "20m", "--directions", "8", "--what", "contact-time"
        };
        String[] from = both(contact, "--stations", scenario.toString());
        refused("any of jiamusi, kashgar, neuquen, bear-lakes", map(both(from, "--station", "goldstone")));
        refused("--stations", map(both(contact, "--station", "kashgar")));
        refused("over 0, at most 1", map(both(contact, "--earth-threshold", "2")));
        refused("1 min to 1 d", map(both(contact, "--step", "1 s")));
        assertThat(map(both(from, "--station", "kashgar,neuquen", "--step", "2 h"))
                        .out())
                .contains("by 7200 s", "the Moon in view of one of kashgar, neuquen");
    }

    @Test
    void errorBarsComeWhereAskedFor() throws IOException {
        String[] square = {"--region", "south-pole", "--size", "320m", "--pixel", "20m", "--directions", "8"};
        String[] bars = both(square, "--what", "light-mean-deviation,light-mean-low,light-mean-high", "--copies");
        refused("2 to 10000", map(both(bars, "1")));
        Terminal terminal = map(both(bars, "4"));
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("4 copies, heights off by 0.4 m alike over 22.0 m, seed 1");
        assertThat(folder.resolve("out/south-pole-light-mean-low.tif")).exists();
    }

    private static String[] both(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void theSunOfAnInstantShadesTheGround() throws IOException {
        Terminal terminal = map(
                "--latitude=-90",
                "--longitude=0",
                "--size",
                "2 km",
                "--what",
                "hillshade",
                "--sun-at",
                "2035-01-01T00:00:00Z");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("Sun of 2035-01-01T00:00:00Z");
        assertThat(folder.resolve("out/90.0000S-0.0000E-hillshade.tif")).exists();
    }

    @Test
    void aRegionOffTheGridsIsSaidAndNothingIsWritten() throws IOException {
        refused("ground that no terrain grid covers", map("--region", "leibnitz-beta"));
        refused("no-such-site", map("--region", "no-such-site"));
        refused("connecting-rid'", map("--region", "connecting-rid"));
        refused("ground that no terrain grid covers", map("--region", "connecting-ridge"));
        refused("height, slope", map("--region", "south-pole", "--what", "height,colour"));
        refused("'8 parsecs'", map("--region", "south-pole", "--size", "8 parsecs"));
        refused("a length over zero", map("--region", "south-pole", "--pixel", "0 m"));
        refused("pixels along a side", map("--region", "south-pole", "--size", "20 m"));
        refused("at most the side", map("--region", "south-pole", "--size", "1 km", "--window", "3 km"));
        refused("--latitude", map());
        refused("south of", map("--latitude=10", "--longitude=0"));
        refused("from 1", map("--region", "south-pole", "--threads", "0"));
    }

    @Test
    void withoutTerrainTheDataFolderIsAskedFor() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        refused(
                "a folder terrain",
                Terminal.run("survey", "map", "--region", "south-pole", "--data", empty.toString()));
    }

    private void refused(String why, Terminal terminal) {
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains(why);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theCommandTeachesItself() {
        assertThat(Terminal.run("survey", "map", "--help").out())
                .contains("outpost survey map --region connecting-ridge-peak", "--baseline", "GeoTIFF");
    }
}
