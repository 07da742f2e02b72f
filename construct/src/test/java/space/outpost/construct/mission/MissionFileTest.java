package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.KeyTables;
import space.outpost.model.io.RecordFile;

class MissionFileTest {
    private static final String HEAD = """
            name: moon-one
            title: A test
            craft:
              - {id: orbiter, title: Orbiter, mass: 3 t, propellant: 1 t, thrust: 500 N, specific-impulse: 310 s}
            legs:
            """;
    private static final String LAUNCH =
            "  - launch: {at: 2030-01-01T00:00:00Z, latitude: 19.6 deg, longitude: 111 deg}\n";

    @ParameterizedTest
    @ValueSource(strings = {"change-4", "change-5", "change-7"})
    void theExamplesAreMissions(String name) {
        Path example = Path.of(System.getProperty("outpost.root", ".."), "examples", "missions", name + ".yaml");

        Mission mission = MissionFile.read(example);

        assertThat(mission.name()).isEqualTo(name);
        assertThat(MissionFile.parse("written", RecordFile.write(mission))).isEqualTo(mission);
    }

    @Test
    void thePageAboutMissionsTellsTheKeysAsTheyAre() {
        Path page = Path.of(System.getProperty("outpost.root", ".."), "docs", "missions.md");

        assertThat(page).content().endsWith(KeyTables.of(Mission.class));
    }

    @Test
    void everyProblemOfAMissionIsToldWithItsLine() {
        String text = HEAD + LAUNCH + """
                  - transfer: {fastest: 5 d, slowest: 4 d}
                  - circularise: {craft: tug, altitude: 100 km, after: 1 d}
                  - depart: {craft: orbiter, earliest: 2030-01-09T00:00:00Z, latest: 2030-01-08T00:00:00Z}
                """;

        assertThatThrownBy(() -> MissionFile.parse("m.yaml", text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .satisfiesExactlyInAnyOrder(
                                        p -> assertThat(p).contains("m.yaml", "slowest", "longer than fastest"),
                                        p -> assertThat(p).contains("legs[2].circularise", "no capture before it"),
                                        p -> assertThat(p).contains("craft 'tug'", "orbiter"),
                                        p -> assertThat(p).contains("latest", "after earliest"),
                                        p -> assertThat(p).contains("depart without enter")));
    }

    @Test
    void aLegWithTwoKeysIsRefused() {
        String text =
                HEAD + "  - {launch: {at: 2030-01-01T00:00:00Z, latitude: 1 deg, longitude: 1 deg}, transfer: {}}\n";

        assertThatThrownBy(() -> MissionFile.parse("m.yaml", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("launch and transfer")
                .hasMessageContaining("one of launch, transfer");
    }
}
