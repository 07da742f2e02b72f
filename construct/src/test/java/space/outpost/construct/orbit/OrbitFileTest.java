package space.outpost.construct.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.KeyTables;
import space.outpost.sky.Sky;

class OrbitFileTest {
    private static final String HEAD = """
            name: relay
            epoch: 2026-01-01T00:00:00Z
            span: 2 d
            """;

    private final Sky sky = Sky.embedded();

    private OrbitStudy parse(String orbit) {
        return OrbitFile.parse("orbit.yaml", HEAD + orbit, sky);
    }

    private void refused(String orbit, String... parts) {
        assertThatThrownBy(() -> parse(orbit)).isInstanceOf(InvalidInput.class).hasMessageContainingAll(parts);
    }

    @Test
    void thePageAboutOrbitsTellsTheKeysAsTheyAre() {
        Path page = Path.of(System.getProperty("outpost.root", ".."), "docs", "orbits.md");

        assertThat(page).content().endsWith(KeyTables.of(OrbitStudy.class));
    }

    @Test
    void whatIsNotSaidHasAUsualValue() {
        OrbitStudy study = parse("altitudes: {periapsis: 200 km, apoapsis: 16000 km, inclination: 62.4 deg}");

        assertThat(study.craft().massKg()).isEqualTo(1200);
        assertThat(study.forces().moonDegree()).isEqualTo(10);
        assertThat(study.altitudes().orElseThrow().argumentOfPeriapsisRad()).isEqualTo(Math.PI / 2);
        assertThat(study.places()).isEmpty();
    }

    @Test
    void anOrbitBelowTheGroundIsRefusedWithHowFar() {
        refused(
                "altitudes: {periapsis: -22 km, apoapsis: 100 km, inclination: 90 deg}",
                "orbit.yaml:4:13 altitudes.periapsis",
                "22 km below the ground");
        refused(
                "elements: {semi-major-axis: 2000 km, eccentricity: 0.2, inclination: 90 deg}",
                "137.4 km below the ground",
                "2172 km or more");
    }

    @Test
    void anApoluneBelowThePeriluneIsRefusedWithByHowMuch() {
        refused(
                "altitudes: {periapsis: 200 km, apoapsis: 150 km, inclination: 90 deg}",
                "altitudes.apoapsis",
                "50 km lower than the periapsis");
    }

    @Test
    void anEllipseWhereTheEarthTakesOverIsRefused() {
        refused(
                "altitudes: {periapsis: 1000 km, apoapsis: 90000 km, inclination: 90 deg}",
                "91737 km from the Moon's centre",
                "distant-retrograde");
    }

    @Test
    void oneOrbitIsGivenNotTwoAndNotNone() {
        refused("", "0 of altitudes, elements and family");
        refused("""
                altitudes: {periapsis: 200 km, apoapsis: 300 km, inclination: 90 deg}
                family: {kind: polar}
                """, "2 of altitudes, elements and family");
    }

    @Test
    void allProblemsComeAtOnceAndWithTheirLines() {
        refused("""
                family: {kind: halo-l2}
                centre: earth
                companions:
                  - {id: relay}
                  - {id: b, ascending-node: 90 deg}
                """, ":5:1 centre", ":7:6 companions[0].id", "another plane");
        assertThatThrownBy(() -> parse("altitudes: {periapsis: 200, apoapsis: 300 km, inclination: 190 deg}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void aSpanThatTheEphemerisDoesNotCoverIsRefused() {
        assertThatThrownBy(() -> OrbitFile.parse(
                        "orbit.yaml",
                        HEAD.replace("2026", "2059").replace("2 d", "600 d") + "family: {kind: polar}",
                        sky))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("span", "DE405");
    }
}
