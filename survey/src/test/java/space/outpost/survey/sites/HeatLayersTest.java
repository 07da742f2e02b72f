package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

class HeatLayersTest {
    private final Terrain terrain =
            Terrain.of(List.of(SyntheticGrids.polar("slope", 500, 30, HeatLayersTest::risingTowardsTheEarth)));
    private final Region region = Region.around(Place.ofDegrees(-90, 0, 0), 8000, 8000, 500);
    private final HeatLayers layers = new HeatLayers(
            terrain,
            Sky.embedded(),
            Interval.of(Instant.parse("2035-05-01T00:00:00Z"), Duration.ofDays(30)),
            Runtime.getRuntime().availableProcessors());

    private static double risingTowardsTheEarth(Place place) {
        double north = (Math.PI / 2 + place.latitudeRad()) * Math.cos(place.longitudeRad()) * Place.MOON_RADIUS_M;
        return 0.1 * Math.max(0, north);
    }

    @Test
    void nothingIsComputedThatIsNotAskedFor() {
        assertThat(layers.maps(region, 0, Set.of())).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyCellIsAsWarmAsTheMapsOfHeatSay() {
        Map<Layer, float[]> maps = layers.maps(region, 0, EnumSet.copyOf(layers.layers()));
        assertThat(maps.keySet()).isEqualTo(layers.layers());
        float[] least = maps.getOrDefault(Layer.LEAST_TEMPERATURE, new float[0]);
        float[] mean = maps.getOrDefault(Layer.MEAN_TEMPERATURE, new float[0]);
        float[] greatest = maps.getOrDefault(Layer.GREATEST_TEMPERATURE, new float[0]);
        for (int cell = 0; cell < region.size(); cell++) {
            assertThat(mean[cell]).isBetween(least[cell], greatest[cell]);
        }
        // Level ground under a Sun that stands 2 deg high at most.
        assertThat(greatest[region.index(8, 14)]).isBetween(80f, 200f);
    }
}
