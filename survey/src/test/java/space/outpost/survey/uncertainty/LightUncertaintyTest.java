package space.outpost.survey.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Dice;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

class LightUncertaintyTest {
    private static final int DIRECTIONS = 12;
    private static final double RANGE_M = 8000;
    private static final double CELL_M = 20;
    private static final int SQUARE = 32;

    /** Stands for light, which this package does not make. */
    private static final MapQuantity LIGHT = MapQuantity.SLOPE;

    private static final int HALF = 300;
    private static final Place CENTRE = Place.ofDegrees(-89.9, 222, 0);
    private static final double X = at(true);
    private static final double Y = at(false);

    private static double at(boolean x) {
        double c = Math.cos(CENTRE.latitudeRad());
        double px = c * Math.cos(CENTRE.longitudeRad());
        double py = c * Math.sin(CENTRE.longitudeRad());
        double pz = Math.sin(CENTRE.latitudeRad());
        return x
                ? PolarStereographic.south().x(px, py, pz)
                : PolarStereographic.south().y(px, py, pz);
    }

    /** Light that falls off evenly as the horizon rises: one less the mean tangent of its elevation. */
    private record EvenLight(Terrain terrain, int threads, double mastM) implements Mapper {
        @Override
        public Set<MapQuantity> quantities() {
            return Set.of(LIGHT);
        }

        @Override
        public String describe(MapQuantity quantity) {
            return "even light";
        }

        @Override
        public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
            double[] sum = new double[part.size()];
            new HorizonEngine(terrain, threads, RANGE_M)
                    .sweep(part, DIRECTIONS, new double[] {mastM}, (direction, bearing, elevationRad) -> {
                        for (int i = 0; i < sum.length; i++) {
                            sum[i] += Math.tan(elevationRad[0][i]);
                        }
                    });
            float[] light = new float[sum.length];
            for (int i = 0; i < sum.length; i++) {
                light[i] = (float) (1 - sum[i] / DIRECTIONS);
            }
            return Map.of(LIGHT, light);
        }
    }

    private static ErrorBars bars(Raster ground, HeightError error, int copies, int threads, double mastM, int side) {
        return bars(ground, error, copies, threads, mastM, Region.of(ground, HALF, HALF, side, side));
    }

    private static ErrorBars bars(
            Raster ground, HeightError error, int copies, int threads, double mastM, Region part) {
        try (Terrain terrain = Terrain.of(List.of(ground))) {
            return new LightUncertainty(terrain, error, copies, 1, threads, SQUARE)
                    .of(part, Set.of(LIGHT), copy -> new EvenLight(copy, threads, mastM), done -> {})
                    .values()
                    .iterator()
                    .next();
        }
    }

    private static Raster plain() {
        return SyntheticGrids.polar("plain", CELL_M, X, Y, HALF + 10, p -> 0);
    }

    @Test
    void withoutErrorThereIsNoSpread() {
        ErrorBars bars = bars(plain(), new HeightError(0, 40), 2, 2, 2, 3);
        assertThat(bars.deviation()).containsOnly(0f);
        assertThat(bars.low()).isEqualTo(bars.high()).isEqualTo(bars.mean());
    }

    /**
     * Only the eye's own height is in error, the ridge being out of reach: light spreads by its derivative, which is
     * 1 / (r sin a) of the error of height, a and r the ridge's angle and radius about the Moon's centre.
     */
    @Test
    void underARidgeFarAwayLightSpreadsByItsDerivativeTimesTheError() {
        double ridgeM = 5000;
        Raster ring =
                SyntheticGrids.polar("ring", CELL_M, X, Y, HALF + 10, p -> p.distanceM(CENTRE) < ridgeM ? 0 : 400);
        HeightError error = new HeightError(1, 40);
        int copies = 4;
        ErrorBars bars = bars(ring, error, copies, 2, 50, 1);
        double[] errors = new double[copies];
        double mean = 0;
        for (int n = 0; n < copies; n++) {
            float[] own = new float[1];
            new HeightNoise(Dice.of(1).split("height error").split(n), error, CELL_M).add(HALF, HALF, 1, 1, own);
            errors[n] = own[0];
            mean += own[0] / copies;
        }
        double squares = 0;
        for (double e : errors) {
            squares += (e - mean) * (e - mean);
        }
        double a = ridgeM / Place.MOON_RADIUS_M;
        double derivative = 1 / ((Place.MOON_RADIUS_M + 400) * Math.sin(a));
        assertThat((double) bars.deviation()[0])
                .isCloseTo(derivative * Math.sqrt(squares / (copies - 1)), within(0.01 * derivative));
    }

    /**
     * Without a mast the horizon of a plain is its error's steepest rise, which is as the error; errors so great that the
     * Moon's roundness does not matter.
     */
    @Test
    void onAPlainTheSpreadIsAsTheError() {
        ErrorBars one = bars(plain(), new HeightError(4, 40), 2, 2, 0, 4);
        ErrorBars two = bars(plain(), new HeightError(8, 40), 2, 2, 0, 4);
        for (int i = 0; i < one.deviation().length; i++) {
            assertThat((double) one.deviation()[i]).isPositive();
            assertThat(two.deviation()[i] / one.deviation()[i]).isCloseTo(2f, within(0.02f));
            assertThat(two.mean()[i]).isLessThan(one.mean()[i]);
        }
    }

    @Test
    void theBarsAreTheSameOnOneThreadAndTwo() {
        HeightError error = new HeightError(0.5, 30);
        ErrorBars one = bars(plain(), error, 2, 1, 2, 5);
        ErrorBars two = bars(plain(), error, 2, 2, 2, 5);
        assertThat(one.deviation()).isEqualTo(two.deviation());
        assertThat(one.mean()).isEqualTo(two.mean());
        assertThat(one.low()).isEqualTo(two.low());
        assertThat(one.high()).isEqualTo(two.high());
    }

    @Test
    void aCellsBarsAreTheSameWhateverPartIsAskedFor() {
        Raster ground = plain();
        HeightError error = new HeightError(0.5, 30);
        // Two squares of the lattice meet at column 320.
        Region part = Region.of(ground, 318, HALF, 4, 2);
        ErrorBars whole = bars(ground, error, 2, 2, 2, part);
        ErrorBars right = bars(ground, error, 2, 2, 2, part.part(3, 1, 1, 1));
        assertThat(right.deviation()[0]).isEqualTo(whole.deviation()[7]).isNotEqualTo(whole.deviation()[6]);
        assertThat(right.low()[0]).isEqualTo(whole.low()[7]);
    }

    @Test
    void fewerThanTwoCopiesSpreadNothing() {
        assertThatThrownBy(() -> bars(plain(), HeightError.LOLA_SITE, 1, 1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
