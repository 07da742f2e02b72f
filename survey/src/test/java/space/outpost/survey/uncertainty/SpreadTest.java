package space.outpost.survey.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Plain: all values held and sorted. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int whole = (int) Math.floor(at);
        return sorted[whole] + (at - whole) * (sorted[Math.min(whole + 1, sorted.length - 1)] - sorted[whole]);
    }

    @Property(tries = 100)
    void momentsAndQuantilesAreThoseOfAllValuesHeld(
            @ForAll @IntRange(min = 2, max = 150) int copies, @ForAll @IntRange(min = 0, max = 9999) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int cells = 3;
        double[][] values = new double[cells][copies];
        Spread spread = new Spread(cells, copies);
        for (int n = 0; n < copies; n++) {
            float[] copy = new float[cells];
            for (int cell = 0; cell < cells; cell++) {
                copy[cell] = (float) random.nextGaussian(cell, 0.1);
                values[cell][n] = copy[cell];
            }
            spread.take(copy);
        }
        ErrorBars bars = spread.bars();
        for (int cell = 0; cell < cells; cell++) {
            double mean = Arrays.stream(values[cell]).average().orElseThrow();
            double squares = Arrays.stream(values[cell])
                    .map(v -> (v - mean) * (v - mean))
                    .sum();
            Arrays.sort(values[cell]);
            assertThat((double) bars.mean()[cell]).isCloseTo(mean, within(1e-5));
            assertThat((double) bars.deviation()[cell]).isCloseTo(Math.sqrt(squares / (copies - 1)), within(1e-6));
            assertThat((double) bars.low()[cell]).isCloseTo(quantile(values[cell], 0.05), within(1e-6));
            assertThat((double) bars.high()[cell]).isCloseTo(quantile(values[cell], 0.95), within(1e-6));
        }
    }

    @Test
    void aCellWithoutHeightHasNoBars() {
        Spread spread = new Spread(1, 2);
        spread.take(new float[] {Float.NaN});
        spread.take(new float[] {Float.NaN});
        ErrorBars bars = spread.bars();
        assertThat(bars.mean()[0]).isNaN();
        assertThat(bars.deviation()[0]).isNaN();
        assertThat(bars.low()[0]).isNaN();
        assertThat(bars.high()[0]).isNaN();
    }

    @Test
    void barsOfFewerCopiesThanMeantAreRefused() {
        Spread spread = new Spread(1, 3);
        spread.take(new float[] {1});
        assertThatThrownBy(spread::bars).hasMessage("1 of 3 copies");
    }
}
