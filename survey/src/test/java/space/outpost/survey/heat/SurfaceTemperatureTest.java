package space.outpost.survey.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.sky.Body;
import space.outpost.sky.Sky;

class SurfaceTemperatureTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Interval LUNAR_YEAR = Interval.of(START, Duration.ofHours(8505));
    private final Sky sky = Sky.embedded();
    private final Regolith moon = Regolith.lunar();

    /**
     * Conduction moves heat in time but adds none: over a lunar year the floor emits what Ingersoll, Svitek and Murray
     * 1992 (equation 8) let it absorb, its own internal heat, and what the wall sends on of its.
     */
    @Test
    void aShadowedCraterFloorEmitsWhatIngersollsBowlSendsIt() {
        Place place = Place.ofDegrees(-80, 40, 0);
        double rim = Math.toRadians(20);
        double f = Math.sin(rim) * Math.sin(rim);
        SurfaceTemperature floor = SurfaceTemperature.of(sky, place, Facet.LEVEL, level(rim), LUNAR_YEAR, moon);
        double openW = 0;
        int n = 8505;
        for (int i = 0; i < n; i++) {
            var sun = sky.look(place, Body.SUN, START.plus(Duration.ofMinutes(60L * i + 30)));
            double au = sun.distanceM() / 149_597_870_700.0;
            openW += 1361 / (au * au) * Math.max(0, Math.sin(sun.elevationRad())) / n;
        }
        double a = moon.albedo().diffuse();
        double e = 0.95;
        double published = openW * f * (1 - a) / (1 - a * f) * (e + a * (1 - f));
        double emitted = meanEmittedW(floor.kelvin());
        assertThat(floor.skyView()).isEqualTo(1 - f, within(1e-9));
        assertThat(emitted).isEqualTo(published + 0.018 * (1 + e * f / (1 - f)), within(2e-3 * published));
        assertThat(floor.maxK()).isLessThan(150);
        assertThat(floor.residualK()).isLessThan(0.02);
    }

    @Test
    void withoutSunTheInternalHeatKeepsTheGroundAtTwentyFourKelvin() {
        Place pole = Place.ofDegrees(-90, 0, 0);
        Regolith black = moon.withAlbedo(Regolith.Albedo.constant(1));
        SurfaceTemperature dark = SurfaceTemperature.of(sky, pole, Facet.LEVEL, level(0), LUNAR_YEAR, black);
        assertThat(dark.meanK()).isEqualTo(Math.pow(0.018 / (0.95 * 5.670374419e-8), 0.25), within(dark.residualK()));
    }

    @Test
    void theEquatorUnderTheRealSunIsWarmAtNoonAndColdBeforeDawn() {
        SurfaceTemperature level =
                SurfaceTemperature.of(sky, Place.ofDegrees(0, 0, 0), Facet.LEVEL, level(0), LUNAR_YEAR, moon);
        // Perihelion adds 3.4 % to the sunlight: 0.8 % to the temperature.
        assertThat(level.maxK()).isBetween(385.0, 391.0);
        assertThat(level.minK()).isBetween(90.0, 97.0);
    }

    @Test
    void aSlopeTowardsTheEquatorIsWarmerAtThePoleThanLevelGround() {
        Place place = Place.ofDegrees(-85, 0, 0);
        Interval month = Interval.of(START, Duration.ofDays(30));
        double level = SurfaceTemperature.of(sky, place, Facet.LEVEL, level(0), month, moon)
                .maxK();
        double north = SurfaceTemperature.of(sky, place, new Facet(Math.toRadians(15), 0), level(0), month, moon)
                .maxK();
        double south = SurfaceTemperature.of(sky, place, new Facet(Math.toRadians(15), Math.PI), level(0), month, moon)
                .maxK();
        assertThat(north).isGreaterThan(level + 50);
        assertThat(south).isLessThan(level - 20);
    }

    @Test
    void halfTheStepAndHalfTheLayersThicknessChangeAPolarRidgeLittle() {
        double[] rough = new double[720];
        for (int i = 0; i < 720; i++) {
            rough[i] = Math.toRadians(Math.sin(i / 30.0) + 0.4 * Math.sin(i * 0.9));
        }
        Place ridge = Place.ofDegrees(-89.45, 222.7, 1900);
        SurfaceTemperature usual = SurfaceTemperature.of(sky, ridge, Facet.LEVEL, new Skyline(rough), LUNAR_YEAR, moon);
        SurfaceTemperature fine = SurfaceTemperature.of(
                sky,
                ridge,
                Facet.LEVEL,
                new Skyline(rough),
                LUNAR_YEAR,
                moon,
                new Layers(0.001, 1.1, 2),
                Duration.ofMinutes(30));
        assertThat(usual.meanK()).isEqualTo(fine.meanK(), within(0.1));
        assertThat(usual.maxK()).isEqualTo(fine.maxK(), within(0.5));
        assertThat(usual.minK()).isEqualTo(fine.minK(), within(0.1));
    }

    @Test
    void aSpanThatEndsWithTheEphemerisIsSettledOnTheYearBeforeIt() {
        Interval end = new Interval(
                sky.span().end().minus(Duration.ofDays(20)), sky.span().end());
        SurfaceTemperature late =
                SurfaceTemperature.of(sky, Place.ofDegrees(-89, 0, 0), Facet.LEVEL, level(0), end, moon);
        assertThat(late.meanK()).isBetween(40.0, 150.0);
        assertThat(end.contains(late.kelvin().span())).isTrue();
    }

    @Test
    void theSunHalfBelowALevelHorizonLightsAsItsDiscDoes() {
        double radius = Math.toRadians(0.2665);
        assertThat(Sunshine.levelCosine(0, radius)).isEqualTo(radius * 2 / (3 * Math.PI), within(1e-12));
        assertThat(Sunshine.levelCosine(radius, radius)).isEqualTo(Math.sin(radius), within(1e-12));
        assertThat(Sunshine.levelCosine(-radius, radius)).isEqualTo(0, within(1e-12));
    }

    /** The same light by two ways: the visible disc over the skyline, and the closed form for a level horizon. */
    @Test
    void levelGroundWithoutAlbedoTakesAllThatFallsThroughItsHorizon() {
        Sunshine sun = Sunshine.of(
                sky,
                Place.ofDegrees(-89.5, 0, 0),
                Facet.LEVEL,
                level(0),
                Regolith.Albedo.constant(0),
                START,
                Duration.ofHours(1),
                2000);
        assertThat(Arrays.stream(sun.absorbedW()).sum())
                .isEqualTo(
                        Arrays.stream(sun.openW()).sum(),
                        within(0.01 * Arrays.stream(sun.openW()).sum()));
    }

    private static double meanEmittedW(Profile kelvin) {
        double sum = 0;
        for (int i = 0; i < kelvin.size(); i++) {
            sum += 0.95 * Regolith.STEFAN_BOLTZMANN * Math.pow(kelvin.value(i), 4);
        }
        return sum / kelvin.size();
    }

    private static Skyline level(double elevationRad) {
        double[] elevations = new double[720];
        Arrays.fill(elevations, elevationRad);
        return new Skyline(elevations);
    }
}
