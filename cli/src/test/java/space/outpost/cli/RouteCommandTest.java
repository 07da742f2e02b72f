package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCommandTest {
    private static final String TRAVERSE = """
            name: over-the-plain
            ground: {centre: {latitude: -90 deg, longitude: 0 deg}, size: 2 km, pixel: 40 m}
            rover:
              mass: 430 kg
              speed: 0.8 km/h
              climb: 20 deg
              descent: 20 deg
              cross: 15 deg
              rest: 150 W
              array: 450 W
              battery: 5 kWh
            start: 2031-08-10T00:00:00Z
            within: 12 h
            from: {latitude: -89.98 deg, longitude: 180 deg}
            targets:
              - {id: near, at: {latitude: -89.98 deg, longitude: 0 deg}, stay: 1 h, light: 1}
              - {id: beyond, at: {latitude: -89 deg, longitude: 0 deg}}
            """;

    @TempDir
    private Path folder = Path.of("");

    /** A plain of 4 km about the pole, on which the Sun of a southern summer never sets. */
    private Path data() throws IOException {
        return new TerrainFolder("plain", 0, 0, 100, 40).write(folder.resolve("data"), (x, y) -> 0);
    }

    private Terminal route(String traverse) throws IOException {
        Path file = Files.writeString(folder.resolve("traverse.yaml"), traverse);
        return Terminal.run(
                "survey",
                "route",
                file.toString(),
                "--data",
                data().toString(),
                "--out",
                folder.resolve("out").toString());
    }

    @Test
    void aRouteComesAsTableMapAndChartAndATargetOutOfReachWithItsReason() throws IOException {
        Terminal terminal = route(TRAVERSE);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        // There and back over 0.04 deg of latitude: 31 cells of 40 m, one of them a diagonal.
        assertThat(terminal.out()).contains("over-the-plain: 2.51 km", "near: visited", "1 h at targets");
        assertThat(terminal.out()).contains("beyond: not visited: it lies outside the map");
        assertThat(folder.resolve("out/over-the-plain.csv")).content().contains("visit,near");
        assertThat(folder.resolve("out/over-the-plain.json")).content().contains("OutsideMap");
        assertThat(folder.resolve("out/over-the-plain.geojson")).content().contains("LineString");
        assertThat(folder.resolve("out/over-the-plain.svg")).content().startsWith("<svg xmlns=");
        assertThat(ImageIO.read(folder.resolve("out/over-the-plain.png").toFile())
                        .getWidth())
                .isGreaterThan(900);
    }

    @Test
    void allProblemsOfAFileAreToldAndNothingIsWritten() throws IOException {
        Terminal terminal = route(TRAVERSE.replace("mass: 430 kg", "mass: 430")
                .replace("climb: 20 deg", "climb: 120 deg")
                .replace("id: near", "id: Near Here"));
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("rover.mass", "rover.climb");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(route(TRAVERSE.replace("id: near", "id: Near Here")).err()).contains("targets[0].id");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aStartOutsideTheMapIsRefused() throws IOException {
        Terminal terminal = route(TRAVERSE.replace("from: {latitude: -89.98 deg", "from: {latitude: -89.5 deg"));
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("from: found -89.50000 deg, 180.00000 deg, outside the map");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void withoutTerrainThereIsNoRoute() throws IOException {
        Path file = Files.writeString(folder.resolve("traverse.yaml"), TRAVERSE);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Terminal terminal = Terminal.run("survey", "route", file.toString(), "--data", empty.toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("no terrain");
    }
}
