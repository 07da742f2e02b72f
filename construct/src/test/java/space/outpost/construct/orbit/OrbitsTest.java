package space.outpost.construct.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.construct.files.OemFile;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.model.Place;
import space.outpost.sky.Sky;

class OrbitsTest {
    private static final Sight POLE = new Sight("pole", Place.ofDegrees(-90, 0, 0), Optional.empty());
    private static final String POINT = "forces: {moon-degree: 0, other-body: false, sun: false, radiation: false}\n";
    private static final String QUEQIAO_2 =
            "altitudes: {periapsis: 200 km, apoapsis: 16000 km, inclination: 62.4 deg, ascending-node: 90 deg}\n";

    private final Sky sky = Sky.embedded();

    private OrbitResult study(String span, String rest) {
        String head = "name: relay\nepoch: 2026-01-01T00:00:00Z\nspan: " + span + "\n";
        return Orbits.study(OrbitFile.parse("orbit.yaml", head + rest, sky), sky, List.of(POLE));
    }

    @Test
    void queqiao2AsPublishedHasItsPeriodAndStandsOverThePoleAsDerived() {
        OrbitResult.Craft relay = study("27 d", QUEQIAO_2 + POINT).first();

        assertThat(relay.motion().keplerPeriodS() / 3600).isCloseTo(24.32, within(0.002 * 24.32));
        assertThat(relay.motion().meanPeriodS()).isCloseTo(relay.motion().keplerPeriodS(), within(0.1));
        List<Double> levels = relay.contacts().views().getFirst().levels();
        assertThat(100 * levels.get(0)).isCloseTo(91.0, within(1.0));
        assertThat(100 * levels.get(1)).isCloseTo(88.7, within(1.0));
        assertThat(100 * levels.get(2)).isCloseTo(85.6, within(1.0));
        // Nothing moves but the equator that the argument is counted from.
        assertThat(relay.motion().argumentRadPerDay()).isCloseTo(0, within(1e-4));
    }

    @Test
    void inTheFullModelThePeriodHoldsForAMonthAndTheFilesForTheirTolerance() {
        OrbitResult.Craft relay = study("28 d", QUEQIAO_2).first();

        assertThat(relay.motion().meanPeriodS() / 3600).isCloseTo(24.32, within(0.002 * 24.32));
        assertThat(relay.motion().periapsisM().least()).isGreaterThan(200e3);
        assertThat(relay.motion().impact()).isEmpty();
        assertThat(relay.accuracy().interpolationM()).isLessThan(1);
        // 28 passages at 200 km and more: another method ends this near. docs/orbits.md tells what longer spans do.
        assertThat(relay.accuracy().otherMethodM()).isLessThan(100);
    }

    @Test
    void theWrongNodeBringsTheSameOrbitToTheGroundWithinDays() {
        OrbitResult result = study("30 d", QUEQIAO_2.replace("90 deg", "0 deg"));

        assertThat(result.first().motion().impact().orElseThrow())
                .isBetween(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-07T00:00:00Z"));
        assertThat(result.warnings()).anyMatch(w -> w.contains("comes to the ground"));
        assertThat(result.span().end())
                .isEqualTo(result.first().motion().impact().get());
        // The flight ends on the sphere, not below it.
        assertThat(result.first().altitudeKm().value(result.first().altitudeKm().size() - 1))
                .isCloseTo(0, within(0.1));
    }

    @Test
    void altitudesThatArePublishedRadiiAreToldByTheirPeriod() {
        OrbitResult result = study(
                "3 d",
                POINT + "altitudes: {periapsis: 1991.69 km, apoapsis: 18678.5 km, inclination: 62 deg}\n"
                        + "published-period: 26.18 h\n");

        assertThat(result.warnings()).singleElement().asString().contains("they look like radii", "26.18 h");
        assertThat(study("2 d", POINT + QUEQIAO_2 + "published-period: 24.32 h\n")
                        .warnings())
                .isEmpty();
    }

    @Test
    void periodsOfLowOrbitsAreAsPublished() {
        assertThat(periodMin(92, 153)).isCloseTo(1.999 * 60, within(0.05));
        assertThat(periodMin(29, 52)).isCloseTo(112.1, within(0.1));
        assertThat(periodMin(200, 200)).isCloseTo(2.126 * 60, within(0.05));
    }

    private static double periodMin(double lowKm, double highKm) {
        return Ellipse.of(new OrbitStudy.Altitudes(lowKm * 1000, highKm * 1000, 0, 0, 0, 0), Place.MOON_RADIUS_M)
                        .periodS(new Space(Sky.embedded()).gmM3PerS2(Centre.MOON))
                / 60;
    }

    @Test
    void smileAboutTheEarthHasItsPublishedPeriod() {
        OrbitResult.Craft smile = study(
                        "6 d",
                        "centre: earth\naltitudes: {periapsis: 5000 km, apoapsis: 121182 km, inclination: 70 deg}\n")
                .first();

        assertThat(smile.motion().keplerPeriodS() / 3600).isCloseTo(51, within(0.01 * 51));
        assertThat(smile.motion().meanPeriodS() / 3600).isCloseTo(51, within(0.01 * 51));
    }

    @Test
    void ofALowEquatorialOrbitTheShadowTakesItsShare() {
        OrbitResult.Craft low = study(
                        "12 d", POINT + "family: {kind: circular, altitude: 100 km, inclination: 0 deg}\n")
                .first();

        // The Sun stands within 1.6 deg of the equator: half the shadow's angle is asin(R / a), less the Sun's radius.
        double half = Math.asin(1737.4 / 1837.4);
        assertThat(low.contacts().share(low.contacts().umbra())).isCloseTo(half / Math.PI, within(0.004));
        assertThat(low.contacts().share(low.contacts().penumbra()))
                .isGreaterThan(low.contacts().share(low.contacts().umbra()));
    }

    @Test
    @Tag("slow")
    void theMeanEccentricityOfAFrozenOrbitStaysFromTurnToTurnOfTheMoon() {
        Space space = new Space(sky);
        FrozenLow search = new FrozenLow(
                Dynamics.of(space, Centre.MOON, Forces.CISLUNAR).withTolerance(1),
                space.date(Instant.parse("2026-01-01T00:00:00Z")),
                1_837_400,
                Math.toRadians(86));
        Ellipse frozen = search.find();
        Complex start = new Complex(
                frozen.eccentricity() * Math.cos(frozen.argumentOfPeriapsisRad()),
                frozen.eccentricity() * Math.sin(frozen.argumentOfPeriapsisRad()));

        // 180 m of perilune from one turn to the next; a circular orbit's moves by more.
        assertThat(moved(search.means(start))).isLessThan(1e-4);
        assertThat(moved(search.means(Complex.ZERO))).isGreaterThan(1e-4);
    }

    private static double moved(Complex[] means) {
        return means[1].subtract(means[0]).norm();
    }

    @Test
    void stationKeepingBringsTheInclinationBack() {
        OrbitResult.Craft alone = study("80 d", QUEQIAO_2).first();
        OrbitResult.Craft held =
                study("80 d", QUEQIAO_2 + "station-keeping: {every: 13.65 d}\n").first();

        assertThat(alone.deltaVMPerS()).isZero();
        assertThat(held.deltaVMPerS()).isBetween(20.0, 400.0);
        assertThat(held.propellantKg()).isPositive();
        assertThat(spread(held.motion().periapsisM()))
                .isLessThan(spread(alone.motion().periapsisM()));
    }

    private OrbitResult.Craft example(String name, String span) throws IOException {
        Path file = Path.of(System.getProperty("outpost.root", ".."), "examples", "orbits", name + ".yaml");
        String text = Files.readString(file).replaceFirst("span: \\d+ d", "span: " + span);
        return Orbits.study(OrbitFile.parse(name + ".yaml", text, sky), sky, List.of())
                .first();
    }

    @Test
    @Tag("slow")
    void theNrhoOfTheExamplesSwingsAboutItsPeriodAndIsHeldForLittle() throws IOException {
        OrbitResult.Craft nrho = example("nrho", "45 d");

        double synodicMonthD = 29.530589;
        assertThat(nrho.motion().meanPeriodS() / 86_400).isCloseTo(synodicMonthD * 2 / 9, within(0.02));
        assertThat(nrho.motion().periapsisM().least()).isCloseTo(1067e3, within(10e3));
        assertThat(nrho.motion().periapsisM().greatest()).isCloseTo(1781e3, within(10e3));
        assertThat(nrho.motion().impact()).isEmpty();
        assertThat(nrho.deltaVMPerS() * 365.25 / 45).isBetween(0.5, 5.0);
        assertThat(nrho.accuracy().jointM()).isLessThan(0.01);
    }

    @Test
    @Tag("slow")
    void luna26IsHeldWhereItsFileSays() throws IOException {
        OrbitResult.Craft luna26 = example("luna-26", "15 d");

        assertThat(luna26.motion().keplerPeriodS() / 60).isCloseTo(117.8, within(0.1));
        assertThat(luna26.motion().periapsisM().least()).isGreaterThan(85e3);
        assertThat(luna26.motion().apoapsisM().greatest()).isLessThan(115e3);
        assertThat(luna26.motion().impact()).isEmpty();
        assertThat(luna26.deltaVMPerS()).isBetween(1.0, 64 * 15 / 365.25 * 1.2);
    }

    @Test
    @Tag("slow")
    void theFrozenLowOrbitOfTheExamplesIsAHundredKilometresUp() throws IOException {
        OrbitResult.Craft frozen = example("frozen-low", "4 d");

        Motion.Range low = frozen.motion().periapsisM();
        Motion.Range high = frozen.motion().apoapsisM();
        assertThat((low.least() + high.greatest()) / 2).isCloseTo(100e3, within(2e3));
        assertThat(high.greatest() - low.least()).isLessThan(25e3);
        assertThat(frozen.motion().keplerPeriodS() / 60).isCloseTo(117.8, within(0.1));
        assertThat(Math.toDegrees(frozen.motion().inclinationRad().greatest())).isCloseTo(86, within(0.5));
    }

    private static double spread(Motion.Range range) {
        return range.greatest() - range.least();
    }

    @Test
    void twoCraftHalfARevolutionApartCloseEachOthersGaps() {
        OrbitResult result = study(
                "20 d",
                QUEQIAO_2 + "companions: [{id: second, mean-anomaly: 180 deg}]\n"
                        + "region: {latitude: -70 deg, mask: 45 deg}\n");

        Contacts first = result.first().contacts();
        assertThat(result.craft()).extracting(OrbitResult.Craft::name).containsExactly("relay", "second");
        assertThat(first.share(Objects.requireNonNull(result.together().get("pole"))))
                .isGreaterThan(first.share(first.views().getFirst().relayed()));
        Coverage region = result.coverage().orElseThrow();
        assertThat(region.spots()).hasSize(33);
        assertThat(region.spots().getFirst().place().latitudeDeg()).isEqualTo(-90);
        assertThat(region.leastShare()).isBetween(0.3, 0.99);
        assertThat(region.longestGap()).isPositive();
        assertThat(region.meanShare()).isGreaterThan(region.leastShare());
        assertThat(result.files()).containsKeys("relay.oem", "second.oem", "relay.opm", "second.czml", "relay.csv");
    }

    @Test
    void theRadioCarriesLessThanItsModemOnlyWhereTheLinkDoesNotClose() {
        String strong = "radio: {frequency: 26.5 GHz, power: 55 W, dish: 4.2 m, ground-dish: 35 m, rate: 100 Mbit/s}\n";
        Volume volume =
                study("2 d", POINT + QUEQIAO_2 + strong).first().volume().orElseThrow();
        Volume weak = study("2 d", POINT + QUEQIAO_2 + strong.replace("4.2 m", "2 cm"))
                .first()
                .volume()
                .orElseThrow();

        assertThat(volume.rateBitsPerS()).isEqualTo(100e6);
        assertThat(volume.bitsPerDay()).isBetween(0.97 * 8.64e12, 8.64e12);
        assertThat(weak.rateBitsPerS()).isLessThan(100e6);
        assertThat(weak.marginDb()).isLessThan(3);
    }

    @Test
    void aDistantRetrogradeOrbitIsFlownInTheEphemeris() {
        OrbitResult.Craft craft = study(
                        "20 d", "family: {kind: distant-retrograde, amplitude: 70000 km}\nforces: {moon-degree: 0}\n")
                .first();

        assertThat(craft.accuracy().jointM()).isLessThan(0.01);
        assertThat(craft.accuracy().otherMethodM()).isLessThan(1);
        assertThat(craft.motion().periapsisM().least()).isGreaterThan(60_000e3);
    }

    @Test
    void theEphemerisMessageStartsWhereTheOrbitDoes() {
        OrbitResult result = study("2 d", QUEQIAO_2);
        Space space = new Space(sky);

        Track track = OemFile.read(
                        "relay.oem", Objects.requireNonNull(result.files().get("relay.oem")), space)
                .getFirst();

        assertThat(track.state(0).getPosition().getNorm()).isCloseTo(1_937_400, within(1e-3));
        assertThat(track.end().durationFrom(track.start()))
                .isCloseTo(Duration.ofDays(2).toSeconds(), within(1e-6));
    }
}
