package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import space.outpost.survey.terrain.Dice;

class FractalGroundTest {
    private static final double SLOPE = 0.1;
    private static final double BASELINE_M = 17;
    private static final FractalGround GROUND = new FractalGround(Dice.of(3).split("relief"), SLOPE, BASELINE_M, 2);

    /** Between points of the same row so far apart, at places strewn over a million square kilometres. */
    private static double rmsDifferenceM(double distanceM) {
        SplittableRandom random = new SplittableRandom(11);
        int count = 20_000;
        double squares = 0;
        double[] pair = new double[2];
        for (int n = 0; n < count; n++) {
            pair[0] = 0;
            pair[1] = 0;
            GROUND.add(1e6 * random.nextDouble(), distanceM, 0, 1e6 * random.nextDouble(), pair);
            squares += (pair[1] - pair[0]) * (pair[1] - pair[0]);
        }
        return Math.sqrt(squares / count);
    }

    @Test
    void theSlopeAtTheBaselineIsTheOneAskedFor() {
        assertThat(rmsDifferenceM(BASELINE_M) / BASELINE_M).isCloseTo(SLOPE, within(0.02 * SLOPE));
    }

    /** Rosenburg et al. 2011: H is the slope of rms difference over distance, both logarithmic, from 57 m on. */
    @Test
    void theStructureFunctionHasTheHurstExponentOfTheHighlands() {
        double[] distances = {34, 57, 120, 240, 480, 960};
        double n = distances.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (double d : distances) {
            double x = Math.log(d);
            double y = Math.log(rmsDifferenceM(d));
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        double hurst = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        assertThat(hurst).isCloseTo(FractalGround.HURST, within(0.015));
    }

    @Test
    void noHeightDependsOnItsNeighboursBeingAsked() {
        double[] row = new double[100];
        GROUND.add(-500, 10, 0, 77, row);
        for (int i = 0; i < row.length; i += 7) {
            double[] alone = new double[1];
            GROUND.add(-500, 10, i, 77, alone);
            assertThat(alone[0]).isEqualTo(row[i]);
        }
    }
}
