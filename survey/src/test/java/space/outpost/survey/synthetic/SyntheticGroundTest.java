package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.survey.raster.GridFrame;

class SyntheticGroundTest {
    private static final int SIDE = 300;
    private static final GridFrame FRAME = GridFrame.upright(-SIDE * 5.0, SIDE * 5.0, 10);
    private static final float[] WHOLE = new SyntheticGround(5, 10).heightsM(FRAME, 0, 0, SIDE, SIDE);

    @Property(tries = 50)
    void anyPartIsTheSameBitForBit(
            @ForAll @IntRange(min = 0, max = SIDE - 1) int col,
            @ForAll @IntRange(min = 0, max = SIDE - 1) int row,
            @ForAll @IntRange(min = 1, max = 80) int cols,
            @ForAll @IntRange(min = 1, max = 80) int rows) {
        int across = Math.min(cols, SIDE - col);
        int down = Math.min(rows, SIDE - row);
        float[] part = new SyntheticGround(5, 10).heightsM(FRAME, col, row, across, down);
        for (int r = 0; r < down; r++) {
            for (int c = 0; c < across; c++) {
                assertThat(part[r * across + c]).isEqualTo(WHOLE[(row + r) * SIDE + col + c]);
            }
        }
    }

    @Test
    void anotherSeedIsOtherGround() {
        float[] other = new SyntheticGround(6, 10).heightsM(FRAME, 0, 0, SIDE, SIDE);
        double covariance = 0;
        double own = 0;
        double its = 0;
        // Of bends, for heights are alike over kilometres.
        for (int i = 2; i < other.length; i++) {
            if (i % SIDE < 2) {
                continue;
            }
            double a = WHOLE[i] - 2 * WHOLE[i - 1] + WHOLE[i - 2];
            double b = other[i] - 2 * other[i - 1] + other[i - 2];
            covariance += a * b;
            own += a * a;
            its += b * b;
        }
        assertThat(covariance / Math.sqrt(own * its)).isCloseTo(0, within(0.05));
    }

    @Test
    void coarserCellsShowTheSameGroundWithoutItsDetail() {
        GridFrame coarse = GridFrame.upright(FRAME.x(0, 0), FRAME.y(0, 0), 40);
        float[] seen = new SyntheticGround(5, 40).heightsM(coarse, 0, 0, SIDE / 4, SIDE / 4);
        double squares = 0;
        for (int row = 0; row < SIDE / 4; row++) {
            for (int col = 0; col < SIDE / 4; col++) {
                double d = seen[row * (SIDE / 4) + col] - WHOLE[4 * row * SIDE + 4 * col];
                squares += d * d;
            }
        }
        assertThat(Math.sqrt(squares / seen.length)).isBetween(0.1, 6.0);
    }

    /** The median over the highlands at 17 m is 7.5 deg; it varies from place to place, here and there. */
    @Test
    void halfTheGroundIsSteeperThanTheHighlandsMedian() {
        List<Double> slopes = new ArrayList<>();
        SyntheticGround ground = new SyntheticGround(1, 5);
        for (int place = 0; place < 60; place++) {
            GridFrame frame = GridFrame.upright(40_000.0 * (place % 8), 40_000.0 * (place / 8), 17);
            int side = 60;
            float[] h = ground.heightsM(frame, 0, 0, side, side);
            for (int row = 0; row + 1 < side; row += 2) {
                for (int col = 0; col + 1 < side; col += 2) {
                    int i = row * side + col;
                    slopes.add(Math.hypot(h[i + 1] - h[i], h[i + side] - h[i]) / 17);
                }
            }
        }
        Collections.sort(slopes);
        assertThat(Math.toDegrees(Math.atan(slopes.get(slopes.size() / 2)))).isCloseTo(7.5, within(1.0));
    }
}
