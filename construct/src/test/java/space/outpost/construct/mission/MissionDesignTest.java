package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

@Tag("slow")
class MissionDesignTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("outpost.root", ".."), "examples", "missions");

    private final Space space = new Space(Sky.embedded());

    @Test
    void changE5IsFoundFromItsLaunchWithinHoursOfWhatWasFlown() {
        Mission mission = MissionFile.read(EXAMPLES.resolve("change-5.yaml"));

        MissionDesign design = new MissionDesigner(space, mission).design();

        assertThat(hours(design.burn("LOI-1").start(), "2020-11-28T12:58:00Z")).isCloseTo(0, within(12.0));
        assertThat(design.burn("LOI-1").durationS() / 60).isCloseTo(17, within(0.85));
        assertThat(hours(design.event("touchdown").at(), "2020-12-01T15:11:00Z"))
                .isCloseTo(0, within(2.0));
        assertThat(hours(design.event("docking").at(), "2020-12-05T21:42:00Z")).isCloseTo(0, within(2.0));
        assertThat(hours(design.burn("TEI-2").start(), "2020-12-13T01:51:00Z")).isCloseTo(0, within(12.0));
        assertThat(design.limits()).noneMatch(MissionDesign.Limit::broken);
        // What is spent is what the masses tell.
        assertThat(design.burns())
                .allSatisfy(b -> assertThat(b.massAfterKg()).isLessThanOrEqualTo(b.massBeforeKg()))
                .filteredOn(b -> b.craft().equals("lander"))
                .singleElement()
                .satisfies(b -> assertThat(b.deltaVMPerS()).isCloseTo(2180 / 1.05, within(0.03 * 2076)));
        // Integrated by another method, every way ends where it did.
        assertThat(design.paths())
                .allSatisfy(path ->
                        assertThat(path.otherMethodM(space)).as(path.name()).isLessThan(1000));
    }

    @Test
    void anAzimuthThatTheRangeForbidsIsToldWithTheLimit() {
        Mission mission = MissionFile.parse("m.yaml", polar("fastest: 4 d, slowest: 4.6 d", "azimuth-to: 36 deg"));

        MissionDesign design = new MissionDesigner(space, mission).design();

        assertThat(design.limits())
                .filteredOn(MissionDesign.Limit::broken)
                .extracting(MissionDesign.Limit::what)
                .containsExactly("launch azimuth");
    }

    private static String polar(String times, String azimuth) {
        return """
               name: polar
               title: To a polar orbit
               craft:
                 - {id: orbiter, title: Orbiter, mass: 3 t, propellant: 1 t, thrust: 500 N, specific-impulse: 310 s}
               legs:
                 - launch: {at: 2030-01-01T00:00:00Z, latitude: 19.6 deg, longitude: 111 deg, %s}
                 - transfer: {%s, perilune-altitude: 100 km, orbit: {inclination: 90 deg}}
               """.formatted(azimuth, times);
    }

    private static double hours(Instant ours, String flown) {
        return Duration.between(Instant.parse(flown), ours).toSeconds() / 3600.0;
    }
}
