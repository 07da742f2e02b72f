package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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

    /** On it the Sun of a southern summer never sets. */
    private static final TerrainFolder.Height PLAIN = (x, y) -> 0;

    private Terminal route(String traverse) throws IOException {
        return route(traverse, PLAIN);
    }

    /** On ground of 4 km about the pole. */
    private Terminal route(String traverse, TerrainFolder.Height ground) throws IOException {
        Path data = new TerrainFolder("ground", 0, 0, 100, 40).write(folder.resolve("data"), ground);
        Path file = Files.writeString(folder.resolve("traverse.yaml"), traverse);
        return Terminal.run(
                "survey",
                "route",
                file.toString(),
                "--data",
                data.toString(),
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

    /** A line for people, exit code 2, and nothing written. */
    private void refused(String traverse, TerrainFolder.Height ground, String line) throws IOException {
        Terminal terminal = route(traverse, ground);
        assertThat(terminal.err().lines()).hasSize(1).first().asString().contains(line);
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** The target lies towards the top of the map. */
    private static final String ONE_TARGET =
            TRAVERSE.lines().filter(l -> !l.contains("beyond")).collect(Collectors.joining("\n"));

    @Test
    void aTargetThatNoWayLeadsToIsSaid() throws IOException {
        refused(
                ONE_TARGET,
                (x, y) -> y > 300 ? 40 : 0,
                "targets[0]: found 'near', which cannot be visited: it is too steep: the gentlest way there has a slope of 35");
    }

    @Test
    void aPitThatTheRoverCannotClimbOutOfIsSaid() throws IOException {
        refused(
                ONE_TARGET.replace("descent: 20 deg", "descent: 40 deg"),
                (x, y) -> y > 300 ? -30 : 0,
                "'near', which cannot be visited: the rover could drive in but not climb out: the gentlest way back has a"
                        + " slope of 2");
    }

    @Test
    void aTargetOffTheMapOrWithoutGroundIsSaid() throws IOException {
        refused(
                ONE_TARGET.replace("{id: near, at: {latitude: -89.98", "{id: near, at: {latitude: -89.5"),
                PLAIN,
                "'near', which cannot be visited: it lies outside the map");
        refused(ONE_TARGET, (x, y) -> y > 300 ? Double.NaN : 0, "no terrain grid has data there");
    }

    @Test
    void aStartInShadowWithoutChargeIsSaid() throws IOException {
        refused(
                ONE_TARGET.replace("targets:", "charge: 0.21\ntargets:"),
                (x, y) -> -80 * Math.exp(-(x * x + (y + 606) * (y + 606)) / (350.0 * 350)),
                "from, charge: found -89.98000 deg, 180.00000 deg with 1.05 kWh: from the start no place can be reached"
                        + " that stays safe");
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
