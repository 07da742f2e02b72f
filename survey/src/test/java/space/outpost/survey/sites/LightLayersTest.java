package space.outpost.survey.sites;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

/** A plain about the pole with a pit of 600 m across and 300 m deep, whose floor the Sun cannot reach. */
class LightLayersTest {
    private static final Place PIT = Place.ofDegrees(-89.96, 90, 0);
    private static final double PIXEL_M = 50;
    private static final Terrain TERRAIN = Terrain.of(
            List.of(SyntheticGrids.polar("pit", PIXEL_M, 60, place -> place.distanceM(PIT) < 300 ? -300 : 0)));
    private static final Region REGION = Region.around(PIT, 2000, 2000, PIXEL_M);
    private static final Interval SPAN = Interval.of(Instant.parse("2035-07-01T00:00:00Z"), Duration.ofDays(40));
    private static final double RANGE_M = 20_000;

    private static LightLayers layers(int threads) {
        return new LightLayers(new HorizonEngine(TERRAIN, threads, RANGE_M), Sky.embedded(), SPAN, threads);
    }

    private static int cell(double eastOfPitM) {
        return REGION.index((int) (20 + eastOfPitM / PIXEL_M), 20);
    }

    @Test
    void theFloorOfThePitIsInPermanentShadowAndThePlainIsNot() {
        float[] distances = requireNonNull(
                layers(2).maps(REGION, 0, EnumSet.of(Layer.SHADOW_DISTANCE)).get(Layer.SHADOW_DISTANCE));
        assertThat(distances[cell(0)]).isZero();
        // The pit's edge lies 300 m from its middle, give or take a pixel of steep wall.
        assertThat(distances[cell(800)]).isCloseTo(500, within(75f));
        assertThat(distances[cell(-800)]).isCloseTo(500, within(75f));
    }

    @Test
    void theMapSeesWhatAnExactLookSees() {
        Map<Layer, float[]> maps = layers(2)
                .maps(REGION, 2, EnumSet.of(Layer.MEAN_LIGHT, Layer.TIME_LIT, Layer.LONGEST_NIGHT, Layer.EARTH_VIEW));
        Criteria criteria = Criteria.parse("test", """
                title: test
                span: {start: 2035-07-01T00:00:00Z, end: 2035-08-10T00:00:00Z}
                masts: [{id: low, height: 2 m}]
                criteria:
                  - {layer: mean-light, weight: 1, worst: 50 %, best: 100 %}
                  - {layer: time-lit, at-least: 0 %}
                  - {layer: longest-night, at-most: 100 d}
                  - {layer: earth-view, at-least: 0 %}
                """);
        SitePoints points = new SitePoints(TERRAIN, Sky.embedded(), criteria);
        for (double east : new double[] {-700, 0, 550}) {
            int at = cell(east);
            Map<Layer, Double> seen = points.apply(REGION.place(at % REGION.cols(), at / REGION.cols()))
                    .masts()
                    .getFirst()
                    .values();
            for (Layer layer : List.of(Layer.MEAN_LIGHT, Layer.TIME_LIT, Layer.EARTH_VIEW)) {
                assertThat((double) requireNonNull(maps.get(layer))[at]).isCloseTo(seen.get(layer), within(0.02));
            }
            assertThat((double) requireNonNull(maps.get(Layer.LONGEST_NIGHT))[at])
                    .isCloseTo(seen.get(Layer.LONGEST_NIGHT), within(12 * 3600.0));
        }
        // In July 2035 the Sun stands south of the Moon's equator; the pit knows nothing of it.
        assertThat(requireNonNull(maps.get(Layer.TIME_LIT))[cell(550)]).isGreaterThan(0.9f);
        assertThat(requireNonNull(maps.get(Layer.TIME_LIT))[cell(0)]).isZero();
        assertThat((double) requireNonNull(maps.get(Layer.LONGEST_NIGHT))[cell(0)])
                .isEqualTo(SPAN.seconds());
    }

    @Test
    void threadsChangeNothing() {
        EnumSet<Layer> wanted = EnumSet.of(Layer.TIME_LIT, Layer.SHADOW_DISTANCE);
        Map<Layer, float[]> one = layers(1).maps(REGION, 2, wanted);
        Map<Layer, float[]> two = layers(2).maps(REGION, 2, wanted);
        wanted.forEach(layer -> assertThat(two.get(layer)).isEqualTo(one.get(layer)));
    }
}
