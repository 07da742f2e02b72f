package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.terrain.Region;

class LightMapperTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(1);
    private static final GroundStation STATION =
            new GroundStation("Madrid", Math.toRadians(40.4), Math.toRadians(-4.25), 700, Math.toRadians(10));

    private static LightSettings settings(double days, double litThreshold, double earthThreshold) {
        Interval span = Interval.of(START, Duration.ofSeconds((long) (days * 86_400)));
        return new LightSettings(
                span, STEP, HillyRegion.MAST_M, HillyRegion.DIRECTIONS, litThreshold, earthThreshold, List.of(STATION));
    }

    private static Map<MapQuantity, float[]> maps(HillyRegion hills, Region part, LightSettings settings, int threads) {
        LightMapper mapper = new LightMapper(hills.engine(threads), hills.sky, settings, threads);
        return mapper.maps(part, mapper.quantities());
    }

    private static float[] map(Map<MapQuantity, float[]> maps, MapQuantity quantity) {
        return maps.getOrDefault(quantity, new float[0]);
    }

    private static void forSomeCells(HorizonCube cube, int every, IntConsumer check) {
        for (int i = 0; i < cube.region().size(); i += every) {
            if (cube.plane(0)[i] != HorizonCube.NO_DATA) {
                check.accept(i);
            }
        }
    }

    private static BodyTrack track(HillyRegion hills, Body body, LightSettings settings) {
        return hills.sky.track(body, START.plus(STEP.dividedBy(2)), STEP, settings.steps());
    }

    /** Over a year, and over the 18.6 years in which the Moon's nodes go round. */
    @ParameterizedTest
    @CsvSource({"365.25, 12", "6793.5, 5"})
    void meansFromTheDistributionAreThoseOfHourlySteps(double days, int halfCells) {
        LightSettings settings = settings(days, LightStatistics.ANY_PART, 0.5);
        try (HillyRegion hills = new HillyRegion(60, halfCells)) {
            HorizonCube cube = hills.cube(hills.region);
            Map<MapQuantity, float[]> maps = maps(hills, hills.region, settings, 1);
            for (Body body : Body.values()) {
                BodyTrack track = track(hills, body, settings);
                double[] mean = new double[cube.region().size()];
                float[] share = new float[mean.length];
                for (int n = 0; n < track.size(); n++) {
                    LightAt.fill(cube, track, n, share);
                    for (int i = 0; i < mean.length; i++) {
                        mean[i] += share[i] / (double) track.size();
                    }
                }
                float[] found = map(maps, body == Body.SUN ? MapQuantity.LIGHT_MEAN : MapQuantity.EARTH_MEAN);
                double[] worst = new double[1];
                forSomeCells(cube, 1, i -> worst[0] = Math.max(worst[0], Math.abs(found[i] - mean[i])));
                assertThat(worst[0]).isLessThan(0.002);
            }
        }
    }

    @Test
    void spellsAreThoseOfEachCellsOwnSkyline() {
        LightSettings settings = settings(400, 0.3, 0.5);
        try (HillyRegion hills = new HillyRegion(60, 12)) {
            HorizonCube cube = hills.cube(hills.region);
            Map<MapQuantity, float[]> maps = maps(hills, hills.region, settings, 2);
            BodyTrack sun = track(hills, Body.SUN, settings);
            BodyTrack earth = track(hills, Body.EARTH, settings);
            IntervalSet station = hills.sky.contacts(STATION, settings.span());
            forSomeCells(cube, 97, i -> {
                int col = i % cube.region().cols();
                int row = i / cube.region().cols();
                PlainSpells light = new PlainSpells();
                PlainSpells contact = new PlainSpells();
                PlainSpells both = new PlainSpells();
                for (int n = 0; n < sun.size(); n++) {
                    boolean lit = share(hills, cube, col, row, sun, n) >= 0.3;
                    boolean seen = share(hills, cube, col, row, earth, n) >= 0.5 && station.contains(sun.time(n));
                    light.step(lit);
                    contact.step(seen);
                    both.step(lit && seen);
                }
                double steps = sun.size();
                assertThat(map(maps, MapQuantity.LIGHT_TIME)[i])
                        .isCloseTo((float) (light.total / steps), within(0.002f));
                agree(light.longestDark, map(maps, MapQuantity.LONGEST_NIGHT)[i]);
                agree(light.longestDarkStart, map(maps, MapQuantity.LONGEST_NIGHT_START)[i]);
                agree(light.longestLight, map(maps, MapQuantity.LONGEST_LIGHT)[i]);
                agree(light.longestLightStart, map(maps, MapQuantity.LONGEST_LIGHT_START)[i]);
                assertThat(map(maps, MapQuantity.DARKEST_MONTH)[i])
                        .isCloseTo((float) light.darkestMonth(), within(0.002f));
                assertThat(map(maps, MapQuantity.CONTACT_TIME)[i])
                        .isCloseTo((float) (contact.total / steps), within(0.0005f));
                agree(contact.longestDark, map(maps, MapQuantity.LONGEST_GAP)[i]);
                agree(contact.longestDarkStart, map(maps, MapQuantity.LONGEST_GAP_START)[i]);
                assertThat(map(maps, MapQuantity.LIGHT_AND_CONTACT)[i])
                        .isCloseTo((float) (both.total / steps), within(0.0005f));
            });
        }
    }

    private static void agree(int hours, float days) {
        assertThat(24 * days).isCloseTo(hours, within(1.01f));
    }

    /** A level horizon across the disc, from kept horizons: what the maps promise. */
    private static double share(HillyRegion hills, HorizonCube cube, int col, int row, BodyTrack track, int n) {
        Pointing pointing = new Pointing(hills.eye(col, row), track);
        pointing.look(n);
        double bearing = pointing.azimuthRad() + cube.region().northBearingRad(col, row);
        double horizon = cube.elevationRad(cube.region().index(col, row), bearing);
        return DiscShare.of((pointing.elevationRad() - horizon) / pointing.radiusRad());
    }

    private static final class PlainSpells {
        private static final double MONTH_H = 29.530589 * 24;

        final List<Boolean> steps = new ArrayList<>();
        int total;
        int longestDark;
        int longestDarkStart;
        int longestLight;
        int longestLightStart;
        private int dark;
        private int light;

        void step(boolean lit) {
            steps.add(lit);
            dark = lit ? 0 : dark + 1;
            light = lit ? light + 1 : 0;
            total += lit ? 1 : 0;
            if (dark > longestDark) {
                longestDark = dark;
                longestDarkStart = steps.size() - dark;
            }
            if (light > longestLight) {
                longestLight = light;
                longestLightStart = steps.size() - light;
            }
        }

        double darkestMonth() {
            double least = 1;
            for (int m = 1; m * MONTH_H <= steps.size(); m++) {
                List<Boolean> month = steps.subList((int) Math.rint((m - 1) * MONTH_H), (int) Math.rint(m * MONTH_H));
                least = Math.min(least, Collections.frequency(month, true) / (double) month.size());
            }
            return least;
        }
    }

    @Test
    void shadowIsWhereNoPartOfTheSunShowsAndPermanentWhereNoneEverDoes() {
        LightSettings settings = settings(365.25, LightStatistics.ANY_PART, LightStatistics.ANY_PART);
        try (HillyRegion hills = new HillyRegion(60, 16)) {
            Map<MapQuantity, float[]> maps = maps(hills, hills.region, settings, 2);
            HorizonCube cube = hills.cube(hills.region);
            int[] shadows = new int[3];
            forSomeCells(cube, 1, i -> {
                boolean shadow = map(maps, MapQuantity.SHADOW)[i] == 1;
                boolean permanent = map(maps, MapQuantity.PERMANENT_SHADOW)[i] == 1;
                shadows[permanent ? 2 : shadow ? 1 : 0]++;
                if (shadow) {
                    assertThat(map(maps, MapQuantity.LIGHT_MEAN)[i]).isLessThan(1e-4f);
                    assertThat(map(maps, MapQuantity.LONGEST_NIGHT)[i]).isGreaterThan(300);
                } else {
                    assertThat(permanent).isFalse();
                    assertThat(map(maps, MapQuantity.LIGHT_TIME)[i]).isPositive();
                }
            });
            assertThat(shadows).doesNotContain(0);
        }
    }

    @Test
    void neitherThreadsNorPartsChangeABit() {
        LightSettings settings = settings(60, 0.3, 0.5);
        try (HillyRegion hills = new HillyRegion(700, 24)) {
            Map<MapQuantity, float[]> one = maps(hills, hills.region, settings, 1);
            maps(hills, hills.region, settings, 2)
                    .forEach((quantity, values) ->
                            assertThat(values).as(quantity.toString()).isEqualTo(map(one, quantity)));
            Region part = hills.region.part(11, 17, 35, 28);
            maps(hills, part, settings, 2).forEach((quantity, values) -> {
                for (int row = 0; row < part.rows(); row++) {
                    int from = hills.region.index(11, 17 + row);
                    assertThat(Arrays.copyOfRange(values, part.index(0, row), part.index(0, row + 1)))
                            .as(quantity.toString())
                            .isEqualTo(Arrays.copyOfRange(map(one, quantity), from, from + part.cols()));
                }
            });
        }
    }
}
