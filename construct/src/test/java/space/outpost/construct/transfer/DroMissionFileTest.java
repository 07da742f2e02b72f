package space.outpost.construct.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.KeyTables;

class DroMissionFileTest {
    private static final Path ROOT = Path.of(System.getProperty("outpost.root", ".."));

    @Test
    void theExampleIsAFlight() {
        DroMission mission = DroMissionFile.read(ROOT.resolve("examples/missions/artemis-1.yaml"));

        assertThat(mission.name()).isEqualTo("artemis-1");
        assertThat(mission.orbit().farthest()).isPresent();
    }

    @Test
    void thePageAboutTransfersTellsTheKeysAsTheyAre() {
        assertThat(ROOT.resolve("docs/transfers.md")).content().endsWith(KeyTables.of(DroMission.class));
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        String text = """
                name: Artemis I
                title: A test
                launch: {at: 2022-11-16T06:47:44Z, latitude: 28.6 deg, longitude: -80.6 deg}
                craft: {mass: 23 t, thrust: 26.7 kN, specific-impulse: 316 s}
                outbound: {burn: 2022-11-17T12:44:00Z, altitude: 130 km}
                orbit:
                  insertion: 2022-11-25T21:52:00Z
                  departure: 2022-11-26T21:53:00Z
                  regular: {amplitude: 70000 km}
                  farthest: {at: 2022-12-28T21:05:00Z, altitude: 432108 km}
                homeward: {burn: 2022-12-05T16:43:00Z, altitude: 127 km}
                entry: {at: 2022-12-06T17:20:00Z}
                """;

        assertThatThrownBy(() -> DroMissionFile.parse("m.yaml", text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .satisfiesExactlyInAnyOrder(
                                        p -> assertThat(p).contains("name", "'Artemis I'"),
                                        p -> assertThat(p).contains("outbound.burn", "48 h after lift-off"),
                                        p -> assertThat(p).contains("orbit.departure", "48 h after the insertion"),
                                        p -> assertThat(p).contains("regular and farthest", "one of them"),
                                        p -> assertThat(p).contains("orbit.farthest.at", "2022-12-28"),
                                        p -> assertThat(p).contains("entry.at", "48 h after the homeward flyby")));
    }
}
