package space.outpost.survey.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.survey.terrain.Dice;

class HeightNoiseTest {
    private static final int SIDE = 1000;
    private static final double CELL_M = 10;

    private static float[] noise(HeightError error, int firstCol, int firstRow, int cols, int rows) {
        float[] heights = new float[cols * rows];
        new HeightNoise(Dice.of(4), error, CELL_M).add(firstCol, firstRow, cols, rows, heights);
        return heights;
    }

    /** Of the product of heights so many columns apart. */
    private static double mean(float[] h, int apart) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int col = 0; col + apart < SIDE; col++) {
                sum += h[row * SIDE + col] * h[row * SIDE + col + apart];
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void itHasTheDeviationAndCorrelationStated() {
        HeightError error = new HeightError(0.4, 40);
        float[] h = noise(error, -500, 300, SIDE, SIDE);
        double variance = mean(h, 0);
        assertThat(Math.sqrt(variance)).isCloseTo(0.4, within(0.01));
        for (int apart : new int[] {1, 2, 4, 6, 10, 50}) {
            double d = apart * CELL_M / error.correlationM();
            assertThat(mean(h, apart) / variance).isCloseTo(Math.exp(-d * d), within(0.025));
        }
    }

    @Test
    void withoutCorrelationEveryCellErrsByItself() {
        float[] h = noise(new HeightError(2, 0), 0, 0, SIDE, SIDE);
        assertThat(Math.sqrt(mean(h, 0))).isCloseTo(2, within(0.01));
        assertThat(mean(h, 1)).isCloseTo(0, within(0.02));
    }

    /** Barker et al. 2021: 1.5 to 2.5 deg of slope error go with 0.3 to 0.5 m of height error. */
    @Test
    void theErrorOfSiteGridsMakesThePublishedErrorOfSlope() {
        double cellM = 5;
        float[] h = new float[SIDE * SIDE];
        new HeightNoise(Dice.of(9), HeightError.LOLA_SITE, cellM).add(0, 0, SIDE, SIDE, h);
        double squares = 0;
        int count = 0;
        for (int row = 1; row + 1 < SIDE; row++) {
            for (int col = 1; col + 1 < SIDE; col++) {
                int i = row * SIDE + col;
                double east = (h[i + 1] - h[i - 1]) / (2 * cellM);
                double south = (h[i + SIDE] - h[i - SIDE]) / (2 * cellM);
                squares += east * east + south * south;
                count++;
            }
        }
        assertThat(Math.toDegrees(Math.atan(Math.sqrt(squares / count)))).isCloseTo(2.0, within(0.1));
    }

    @Property(tries = 50)
    void aCellErrsTheSameWhateverRectangleItIsIn(
            @ForAll @IntRange(min = 0, max = 60) int col,
            @ForAll @IntRange(min = 0, max = 60) int row,
            @ForAll @IntRange(min = 1, max = 40) int cols,
            @ForAll @IntRange(min = 1, max = 40) int rows) {
        HeightError error = new HeightError(1, 25);
        float[] whole = noise(error, -7, -9, 100, 100);
        float[] part = noise(error, col - 7, row - 9, cols, rows);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                assertThat(part[r * cols + c]).isEqualTo(whole[(row + r) * 100 + col + c]);
            }
        }
    }
}
