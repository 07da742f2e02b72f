package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.sky.BodyTrack;

/** Under a plain sky: a Sun that circles in a synodic month and swings 1.54 deg about the equator in a year. */
class LightTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Place POLE = Place.ofDegrees(-90, 0, 0);
    private static final double AU_M = 149_597_870_700.0;
    private static final double SUN_RADIUS_M = 695_700_000.0;
    private static final double YEAR_H = 8766;
    private static final double DAY_H = 29.530589 * 24;

    @Test
    void aLevelHorizonAtThePoleHasOneLongLightAndOneLongNight() {
        Profile sun = Light.visible(POLE, level(0), sun(Duration.ofMinutes(30), 17_532));
        LightStatistics light = LightStatistics.of(sun);
        double parallax = Place.MOON_RADIUS_M / AU_M;
        assertThat(light.meanFraction()).isEqualTo(0.5 - parallax / (Math.PI * Math.toRadians(1.54)), within(1e-5));
        double limb = Math.asin(Math.asin(SUN_RADIUS_M / AU_M) / Math.toRadians(1.54));
        assertThat(light.litFraction()).isEqualTo(0.5 + limb / Math.PI, within(3e-4));
        assertThat(light.longestNight().orElseThrow().seconds() / 3600)
                .isEqualTo((1 - light.litFraction()) * YEAR_H, within(1.0));
        assertThat(LightStatistics.of(sun, 0.5).litFraction()).isEqualTo(0.5, within(3e-4));
    }

    @Test
    void aWallOverAQuarterOfTheHorizonTakesAQuarterOfTheLight() {
        Skyline wall = skyline(i -> i < 180 ? 0.2 : -0.2);
        int tenLunarDays = (int) Math.round(10 * DAY_H * 2) + 1;
        Profile sun = Light.visible(POLE, wall, sun(Duration.ofMinutes(30), tenLunarDays));
        assertThat(sun.mean()).isEqualTo(0.75, within(0.0005));
        assertThat(LightStatistics.of(sun).longestNight().orElseThrow().seconds() / 3600)
                .isEqualTo(0.25 * DAY_H, within(2.0));
    }

    @Test
    void plateausKeepOnlyTheirEnds() {
        Profile hidden = Light.visible(POLE, level(0.2), sun(Duration.ofMinutes(30), 1000));
        assertThat(hidden.size()).isEqualTo(2);
        assertThat(hidden.max()).isZero();
        assertThat(hidden.span()).isEqualTo(Interval.of(START, Duration.ofMinutes(30 * 999)));
    }

    @Test
    void theDefaultStepIsRightToAFiveThousandthOfTheDisc() {
        int days = 120;
        Profile coarse = Light.visible(POLE, rough(), sun(Duration.ofMinutes(30), days * 48 + 1));
        BodyTrack fineTrack = sun(Duration.ofMinutes(1), days * 1440 + 1);
        VisibleDisc disc = new VisibleDisc(rough());
        Pointing pointing = new Pointing(POLE, fineTrack);
        double worst = 0;
        for (int i = 0; i < fineTrack.size(); i++) {
            pointing.look(i);
            double exact = disc.fraction(pointing.azimuthRad(), pointing.elevationRad(), pointing.radiusRad());
            double e = Math.abs(exact - coarse.at(fineTrack.time(i)));
            worst = Math.max(worst, e);
        }
        assertThat(worst).isLessThan(0.005);
    }

    @Test
    void theMeanOfSamplesIsTheMeanOfTheProfile() {
        BodyTrack track = sun(Duration.ofHours(3), 2922);
        BodyTrack fine = sun(Duration.ofMinutes(30), 6 * 2921 + 1);
        assertThat(Light.meanOfSamples(POLE, rough(), track))
                .isEqualTo(Light.visible(POLE, rough(), fine).mean(), within(0.002));
    }

    @Test
    void placesBetweenSamplesComeFromTheCurveOfTheTrack() {
        BodyTrack hourly = sun(Duration.ofHours(1), 50);
        BodyTrack quarters = sun(Duration.ofMinutes(15), 197);
        Pointing between = new Pointing(POLE, hourly);
        Pointing exact = new Pointing(POLE, quarters);
        for (int i = 0; i < 49; i++) {
            for (int q = 0; q < 4; q++) {
                between.look(i, 0.25 * q);
                exact.look(4 * i + q);
                assertThat(between.azimuthRad()).isEqualTo(exact.azimuthRad(), within(1e-8));
                assertThat(between.elevationRad()).isEqualTo(exact.elevationRad(), within(1e-9));
            }
        }
    }

    @Test
    void aBodyOverheadIsAtTheZenithAndOneOnTheAxisIsNorth() {
        Place equator = Place.ofDegrees(0, 90, 0);
        BodyTrack overhead = BodyTrack.of(
                START, Duration.ofHours(1), 1, new double[] {0, 0}, new double[] {1e9, 0}, new double[] {0, 1e9});
        Pointing pointing = new Pointing(equator, overhead);
        pointing.look(0);
        assertThat(pointing.elevationRad()).isEqualTo(Math.PI / 2, within(1e-12));
        pointing.look(1);
        assertThat(pointing.azimuthRad()).isEqualTo(0, within(1e-12));
        assertThat(pointing.elevationRad()).isEqualTo(-Math.atan(Place.MOON_RADIUS_M / 1e9), within(1e-12));
    }

    @Test
    void bothAreInViewWhereTheirWindowsOverlap() {
        Interval day = Interval.of(START, Duration.ofHours(24));
        Profile sun = Profile.of(day, IntervalSet.of(Interval.of(START, Duration.ofHours(12))), 1, 0);
        Profile earth = Profile.of(
                day, IntervalSet.of(Interval.of(START.plus(Duration.ofHours(6)), Duration.ofHours(12))), 1, 0);
        double any = LightStatistics.ANY_PART;
        assertThat(LightStatistics.bothFraction(sun, any, earth, any)).isEqualTo(0.25, within(1e-12));
        assertThat(LightStatistics.bothFraction(sun, any, sun, any)).isEqualTo(0.5, within(1e-12));
    }

    private static BodyTrack sun(Duration step, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++) {
            double hours = i * (step.toNanos() / 3.6e12);
            double latitude = Math.toRadians(1.54) * Math.sin(2 * Math.PI * hours / YEAR_H);
            double longitude = -2 * Math.PI * hours / DAY_H;
            x[i] = AU_M * Math.cos(latitude) * Math.cos(longitude);
            y[i] = AU_M * Math.cos(latitude) * Math.sin(longitude);
            z[i] = AU_M * Math.sin(latitude);
        }
        return BodyTrack.of(START, step, SUN_RADIUS_M, x, y, z);
    }

    private static Skyline rough() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        return skyline(i -> random.nextDouble(-0.02, 0.02));
    }

    private static Skyline level(double elevation) {
        return skyline(i -> elevation);
    }

    private static Skyline skyline(java.util.function.IntToDoubleFunction elevation) {
        double[] elevations = new double[720];
        Arrays.setAll(elevations, elevation);
        return new Skyline(elevations);
    }
}
