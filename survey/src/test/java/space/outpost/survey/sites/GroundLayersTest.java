package space.outpost.survey.sites;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

class GroundLayersTest {
    /** A cone that falls by a tenth from the pole outwards. */
    private static final Terrain CONE = Terrain.of(List.of(
            SyntheticGrids.polar("cone", 10, 100, place -> -0.1 * place.distanceM(Place.ofDegrees(-90, 0, 0)))));

    @Test
    void thePadOnAnInclineHasItsSlopeAndAtTheSummitNone() {
        Region region = Region.around(Place.ofDegrees(-90, 0, 0), 1010, 1010, 10);
        Map<Layer, float[]> maps = new GroundLayers(CONE, 100, 2)
                .maps(region, 0, EnumSet.of(Layer.PAD_SLOPE, Layer.PAD_STEEPEST, Layer.PAD_ROUGHNESS));
        int away = region.index(90, 50);
        int summit = region.index(50, 50);
        assertThat((double) requireNonNull(maps.get(Layer.PAD_SLOPE))[away]).isCloseTo(Math.atan(0.1), within(0.001));
        assertThat((double) requireNonNull(maps.get(Layer.PAD_STEEPEST))[away])
                .isCloseTo(Math.atan(0.1), within(0.001));
        // The cell's middle lies half a pixel each way off the summit: 7 m of the pad's 50 m, so about a seventh of the
        // cone's slope is left; the pad is rough, and all about it the ground falls as steeply as elsewhere.
        assertThat((double) requireNonNull(maps.get(Layer.PAD_SLOPE))[summit]).isCloseTo(0.1 / 7, within(0.001));
        assertThat((double) requireNonNull(maps.get(Layer.PAD_STEEPEST))[summit])
                .isCloseTo(Math.atan(0.1), within(0.002));
        assertThat(requireNonNull(maps.get(Layer.PAD_ROUGHNESS))[summit])
                .isGreaterThan(10 * requireNonNull(maps.get(Layer.PAD_ROUGHNESS))[away]);
    }

    @Property(tries = 50)
    void theSteepestIsThatOfAllWithinTheRadius(
            @ForAll @Size(63) List<@FloatRange(max = 9) Float> slopes,
            @ForAll @DoubleRange(min = 0, max = 4) double radius) {
        float[] map = new float[63];
        for (int i = 0; i < 63; i++) {
            map[i] = slopes.get(i);
        }
        float[] steepest = GroundLayers.greatestWithin(map, 9, 7, radius);
        for (int at = 0; at < 63; at++) {
            float most = 0;
            for (int other = 0; other < 63; other++) {
                if (Math.hypot(at % 9 - other % 9, at / 9 - other / 9) <= radius) {
                    most = Math.max(most, map[other]);
                }
            }
            assertThat(steepest[at]).isEqualTo(most);
        }
    }
}
