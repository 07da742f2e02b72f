package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.Skyline;

class VisibleDiscTest {
    private static final double SUN = Math.toRadians(0.2666);
    private static final double EARTH = Math.toRadians(0.95);

    @Test
    void halfTheDiscStandsAboveALevelHorizonThroughItsCentre() {
        VisibleDisc flat = new VisibleDisc(level(0));
        for (double azimuth = -7; azimuth < 7; azimuth += 0.0137) {
            assertThat(flat.fraction(azimuth, 0, SUN)).isEqualTo(0.5, within(1e-12));
            assertThat(flat.fraction(azimuth, 0, EARTH)).isEqualTo(0.5, within(1e-12));
        }
    }

    @Test
    void aLevelHorizonCutsACircularSegment() {
        VisibleDisc flat = new VisibleDisc(level(0));
        for (double h = -0.99; h < 1; h += 0.03) {
            double hidden = (Math.acos(h) - h * Math.sqrt(1 - h * h)) / Math.PI;
            assertThat(flat.fraction(1.234, h * SUN, SUN)).isEqualTo(1 - hidden, within(1e-5));
        }
    }

    @Test
    void allOrNothingIsExact() {
        VisibleDisc flat = new VisibleDisc(level(0.02));
        assertThat(flat.fraction(3, 0.02 + 1.001 * SUN, SUN)).isEqualTo(1);
        assertThat(flat.fraction(3, 0.02 - 1.001 * SUN, SUN)).isZero();
        VisibleDisc gap = new VisibleDisc(skyline(i -> i % 4 == 0 ? -0.1 : 0.1));
        assertThat(gap.fraction(Math.toRadians(1), -0.1, SUN)).isZero();
    }

    @Test
    void aCliffAtTheCentreHidesHalfTheDisc() {
        double step = Math.toRadians(0.5);
        VisibleDisc cliff = new VisibleDisc(skyline(i -> i >= 100 && i < 300 ? 1.5 : -1.5));
        double middleOfTheCliff = 99.5 * step;
        assertThat(cliff.fraction(middleOfTheCliff, 0, EARTH)).isEqualTo(0.5, within(0.002));
        assertThat(cliff.fraction(middleOfTheCliff - 1.1 * EARTH, 0, EARTH)).isEqualTo(1);
        assertThat(cliff.fraction(middleOfTheCliff + 1.1 * EARTH, 0, EARTH)).isZero();
    }

    @Test
    void aCliffBetweenSamplesHidesTheSegmentBeyondIt() {
        double step = Math.toRadians(0.5);
        VisibleDisc cliff = new VisibleDisc(skyline(i -> i >= 100 && i < 300 ? 1.5 : -1.5));
        for (double h = -0.9; h < 1; h += 0.1) {
            double segment = (Math.acos(h) - h * Math.sqrt(1 - h * h)) / Math.PI;
            double lineAtHorizon = 99.5 * step;
            assertThat(cliff.fraction(lineAtHorizon - h * EARTH, 0, EARTH)).isEqualTo(1 - segment, within(0.002));
        }
    }

    @Test
    void aSlopeThroughTheCentreHidesHalfTheDisc() {
        for (double slope : new double[] {-3, -1, -0.1, 0.1, 1, 3}) {
            VisibleDisc hill = new VisibleDisc(skyline(i -> slope * Math.toRadians(0.5) * (i - 200) / 20));
            assertThat(hill.fraction(Math.toRadians(100), 0, SUN)).isEqualTo(0.5, within(1e-4));
        }
    }

    @Test
    void theAreaUnderALineMatchesQuadrature() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int trial = 0; trial < 300; trial++) {
            double u0 = random.nextDouble(-2, 2);
            double u1 = random.nextDouble(-2, 2);
            double v0 = random.nextDouble(-2, 2);
            double v1 = random.nextDouble(-2, 2);
            int columns = 20_000;
            double sum = 0;
            for (int i = 0; i < columns; i++) {
                double f = (i + 0.5) / columns;
                double u = u0 + f * (u1 - u0);
                double half = Math.sqrt(Math.max(0, 1 - u * u));
                sum += Math.clamp(v0 + f * (v1 - v0), -half, half) + half;
            }
            assertThat(VisibleDisc.hiddenUnder(u0, v0, u1, v1)).isEqualTo(sum * (u1 - u0) / columns, within(1e-5));
        }
    }

    @Property(seed = "11", tries = 300)
    void theFractionAgreesWithPointsSpreadOverTheDisc(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = -7, max = 7) double azimuth,
            @ForAll @DoubleRange(min = -0.02, max = 0.25) double elevation,
            @ForAll boolean sun) {
        double radius = sun ? SUN : EARTH;
        Skyline rough = rough(seed, elevation, 2 * radius);
        assertThat(new VisibleDisc(rough).fraction(azimuth, elevation, radius))
                .isEqualTo(pointsAbove(rough, azimuth, elevation, radius), within(0.004));
    }

    @Property(seed = "12", tries = 1000)
    void aHigherDiscIsNeverLessVisible(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = -7, max = 7) double azimuth,
            @ForAll @DoubleRange(min = -0.05, max = 0.05) double elevation,
            @ForAll @DoubleRange(min = 0, max = 0.01) double rise) {
        VisibleDisc disc = new VisibleDisc(rough(seed, 0, 0.01));
        double before = disc.fraction(azimuth, elevation, SUN);
        double after = disc.fraction(azimuth, elevation + rise, SUN);
        assertThat(before).isBetween(0.0, 1.0);
        assertThat(after).isBetween(before - 1e-5, 1.0);
    }

    @Property(seed = "13", tries = 500)
    void turningSkylineAndDiscTogetherChangesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 719) int turn,
            @ForAll @DoubleRange(min = -7, max = 7) double azimuth,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double elevation) {
        double[] original = rough(seed, 0, 0.01).toArray();
        double[] turned = new double[original.length];
        for (int i = 0; i < original.length; i++) {
            turned[(i + turn) % original.length] = original[i];
        }
        assertThat(new VisibleDisc(new Skyline(turned))
                        .fraction(azimuth + Math.toRadians(0.5 * turn), elevation, EARTH))
                .isEqualTo(new VisibleDisc(new Skyline(original)).fraction(azimuth, elevation, EARTH), within(1e-10));
    }

    @Property(seed = "14", tries = 300)
    void aHigherSkylineNeverShowsMore(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 0.01) double rise,
            @ForAll @DoubleRange(min = 0, max = 6.2) double azimuth) {
        double[] lower = rough(seed, 0, 0.01).toArray();
        double[] higher = Arrays.stream(lower).map(e -> e + rise).toArray();
        assertThat(new VisibleDisc(new Skyline(higher)).fraction(azimuth, 0, SUN))
                .isLessThanOrEqualTo(new VisibleDisc(new Skyline(lower)).fraction(azimuth, 0, SUN) + 1e-6);
    }

    /** Equal-area points over the spherical cap, each held against the skyline at its own azimuth. */
    private static double pointsAbove(Skyline skyline, double azimuth, double elevation, double radius) {
        int rings = 60;
        int count = 0;
        int above = 0;
        for (int ring = 0; ring < rings; ring++) {
            double cosAngle = 1 - (1 - Math.cos(radius)) * (ring + 0.5) / rings;
            double angle = Math.acos(cosAngle);
            int spokes = 240;
            for (int spoke = 0; spoke < spokes; spoke++) {
                double bearing = 2 * Math.PI * (spoke + 0.5 * (ring % 2)) / spokes;
                double sinElevation =
                        Math.sin(elevation) * cosAngle + Math.cos(elevation) * Math.sin(angle) * Math.cos(bearing);
                double offset = Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(elevation),
                        cosAngle - Math.sin(elevation) * sinElevation);
                count++;
                above += Math.asin(sinElevation) > skyline.elevationAtRad(azimuth + offset) ? 1 : 0;
            }
        }
        return (double) above / count;
    }

    private static Skyline level(double elevation) {
        return skyline(i -> elevation);
    }

    private static Skyline rough(long seed, double mean, double spread) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return skyline(i -> mean + random.nextDouble(-spread, spread));
    }

    private static Skyline skyline(java.util.function.IntToDoubleFunction elevation) {
        double[] elevations = new double[720];
        Arrays.setAll(elevations, elevation);
        return new Skyline(elevations);
    }
}
