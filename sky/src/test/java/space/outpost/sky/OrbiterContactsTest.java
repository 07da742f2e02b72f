package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

class OrbiterContactsTest {
    private static final Instant EPOCH = Instant.parse("2035-01-01T00:00:00Z");
    private static final Place SOUTH_POLE = Place.ofDegrees(-90, 0, 0);

    /** Queqiao-2's design orbit, apolune over the south. */
    private static final RelayOrbit QUEQIAO_2 =
            new RelayOrbit(200e3, 16_000e3, Math.toRadians(62.4), 0.3, Math.PI / 2, 0, EPOCH);

    private final Sky sky = Sky.embedded();

    private static Skyline flat(double elevationDeg) {
        double[] elevations = new double[720];
        Arrays.fill(elevations, Math.toRadians(elevationDeg));
        return new Skyline(elevations);
    }

    @Test
    void queqiao2HasThePublishedShapeAndPeriod() {
        assertThat(new LunarOrbit(QUEQIAO_2).semiMajorAxisM()).isCloseTo(9_837.4e3, within(50.0));
        assertThat(new LunarOrbit(QUEQIAO_2).eccentricity()).isCloseTo(0.8031, within(5e-5));
        assertThat(new LunarOrbit(QUEQIAO_2).periodS() / 3600).isCloseTo(24.32, within(0.005));
    }

    @Test
    void queqiao2SeesThePoleForThePublishedFractions() {
        Interval span =
                Interval.of(EPOCH, Duration.ofMillis(Math.round(30 * new LunarOrbit(QUEQIAO_2).periodS() * 1000)));
        double[] above = {0, 10, 20};
        double[] published = {91.0, 88.7, 85.6};
        for (int i = 0; i < above.length; i++) {
            IntervalSet contacts = sky.relayContacts(QUEQIAO_2, SOUTH_POLE, flat(above[i]), span);
            double percent = 100 * contacts.total().toMillis() / (1000 * span.seconds());
            System.out.printf("Queqiao-2 above %.0f deg at the pole: %.2f %%%n", above[i], percent);
            assertThat(percent).isCloseTo(published[i], within(0.05));
            assertThat(contacts.size()).isBetween(30, 31);
        }
    }

    @Test
    void theMoonHidesTheSunFromALowOrbitForItsShareOfThePeriod() {
        RelayOrbit equatorial = new RelayOrbit(100e3, 100e3, 0, 0, 0, 0, EPOCH);
        Interval span = Interval.of(EPOCH, Duration.ofDays(10));
        OrbiterPath path = sky.path(equatorial);

        IntervalSet umbra = sky.eclipses(path, Occulter.MOON, Shadow.UMBRA, span);
        IntervalSet penumbra = sky.eclipses(path, Occulter.MOON, Shadow.PENUMBRA, span);

        // The Moon's angular radius, less and more than the Sun's of 0.27 deg.
        double moon = Math.asin(1737.4 / 1837.4);
        double sun = Math.toRadians(0.27);
        assertThat(umbra.total().toMillis() / (1000 * span.seconds())).isCloseTo((moon - sun) / Math.PI, within(0.004));
        assertThat(penumbra.total().toMillis() / (1000 * span.seconds()))
                .isCloseTo((moon + sun) / Math.PI, within(0.004));
        assertThat(penumbra.contains(umbra)).isTrue();
        assertThat(sky.eclipses(path, Occulter.EARTH, Shadow.PENUMBRA, span)).isEmpty();
    }

    @Test
    void lowCircularOrbitIsOverheadForItsShareOfThePeriod() {
        RelayOrbit polar = new RelayOrbit(100e3, 100e3, Math.PI / 2, 1, 0, 2, EPOCH);
        Interval span = Interval.of(EPOCH, Duration.ofMillis(Math.round(20 * new LunarOrbit(polar).periodS() * 1000)));
        IntervalSet passes = sky.relayContacts(polar, SOUTH_POLE, flat(0), span);
        // Above the horizon within acos(R / (R + h)) of the pole; MOON_ME's pole moves by well under 0.1 deg in two
        // days.
        double share = Math.acos(Place.MOON_RADIUS_M / (Place.MOON_RADIUS_M + 100e3)) / Math.PI;
        assertThat(passes.total().toMillis() / (1000 * span.seconds())).isCloseTo(share, within(2e-4));
        assertThat(passes.size()).isBetween(20, 21);
    }

    @Test
    void lowOrbitLosesTheEarthForTheArcBehindTheMoon() {
        RelayOrbit equatorial = new RelayOrbit(100e3, 100e3, 0, 0, 0, 0, EPOCH);
        Interval span = Interval.of(EPOCH, Duration.ofDays(1));
        double visible = sky.relaySeesEarth(equatorial, span).total().toMillis() / (1000 * span.seconds());
        double hiddenArc = 2 * Math.asin(Place.MOON_RADIUS_M / (Place.MOON_RADIUS_M + 100e3));
        assertThat(visible).isCloseTo(1 - hiddenArc / (2 * Math.PI), within(0.02));
    }

    @Test
    void boundsOfAContactLieOnTheSkyline() {
        double[] jagged = new double[720];
        for (int i = 0; i < jagged.length; i++) {
            jagged[i] = Math.toRadians(5 + 3 * Math.sin(i * 0.21));
        }
        Skyline skyline = new Skyline(jagged);
        Place place = Place.ofDegrees(-88.8, 123.4, 1500);
        Interval span = Interval.of(EPOCH, Duration.ofDays(10));
        Topocentre topocentre = new Topocentre(place);
        OrbiterPath relay = sky.path(QUEQIAO_2);
        IntervalSet contacts = sky.relayContacts(QUEQIAO_2, place, skyline, span);
        assertThat(contacts.size()).isGreaterThan(8);
        for (Interval contact : contacts) {
            for (Instant bound : new Instant[] {contact.start(), contact.end()}) {
                if (bound.equals(span.start()) || bound.equals(span.end())) {
                    continue;
                }
                double before = margin(topocentre, skyline, relay, bound.minusSeconds(1));
                double after = margin(topocentre, skyline, relay, bound.plusSeconds(1));
                assertThat(before > 0).isNotEqualTo(after > 0);
            }
        }
    }

    private static double margin(Topocentre topocentre, Skyline skyline, OrbiterPath relay, Instant t) {
        View view = topocentre.view(relay.positionM(t), 0);
        return view.elevationRad() - skyline.elevationAtRad(view.azimuthRad());
    }

    @Test
    void orbitStaysAtRestAmongTheStarsWhileTheMoonTurns() {
        BodyTrack track = sky.track(
                QUEQIAO_2, EPOCH, Duration.ofMillis(Math.round(new LunarOrbit(QUEQIAO_2).periodS() * 1000)), 28);
        assertThat(track.radiusM()).isZero();
        // One sidereal month of perilune passages: the ground below drifts west by a full turn.
        double turned = 0;
        double previous = Math.atan2(track.y(0), track.x(0));
        for (int i = 1; i < track.size(); i++) {
            double longitude = Math.atan2(track.y(i), track.x(i));
            turned += Math.IEEEremainder(longitude - previous, 2 * Math.PI);
            previous = longitude;
        }
        double siderealMonthS = 27.321661 * 86_400;
        assertThat(turned / (2 * Math.PI))
                .isCloseTo(-27 * new LunarOrbit(QUEQIAO_2).periodS() / siderealMonthS, within(0.03));
    }

    @Property(seed = "1", tries = 2000)
    void keplersEquationHolds(
            @ForAll @DoubleRange(min = -180, max = 180) double meanDeg,
            @ForAll @DoubleRange(min = 0, max = 0.9999) @Scale(4) double eccentricity) {
        double mean = Math.toRadians(meanDeg);
        double anomaly = LunarOrbit.solveKepler(mean, eccentricity);
        assertThat(anomaly - eccentricity * Math.sin(anomaly)).isCloseTo(mean, within(1e-13));
    }

    @Property(seed = "2", tries = 200)
    void radiusRunsFromPeriluneToApolune(
            @ForAll @DoubleRange(min = 10e3, max = 5_000e3) double perilune,
            @ForAll @DoubleRange(min = 0, max = 60_000e3) double higher,
            @ForAll @DoubleRange(min = 0, max = 3.14) double inclination,
            @ForAll @DoubleRange(min = 0, max = 6.28) double anomaly) {
        RelayOrbit orbit = new RelayOrbit(perilune, perilune + higher, inclination, 1, 2, anomaly, EPOCH);
        double r = new LunarOrbit(orbit).positionM(EPOCH.plusSeconds(12_345)).length() - Place.MOON_RADIUS_M;
        assertThat(r).isBetween(perilune - 1, perilune + higher + 1);
        double half = new LunarOrbit(orbit).periodS() / 2;
        RelayOrbit fromPerilune = new RelayOrbit(perilune, perilune + higher, inclination, 1, 2, 0, EPOCH);
        assertThat(new LunarOrbit(fromPerilune).positionM(EPOCH).length() - Place.MOON_RADIUS_M)
                .isCloseTo(perilune, within(1e-3));
        assertThat(new LunarOrbit(fromPerilune)
                                .positionM(EPOCH.plusNanos(Math.round(half * 1e9)))
                                .length()
                        - Place.MOON_RADIUS_M)
                .isCloseTo(perilune + higher, within(1e-3));
    }
}
