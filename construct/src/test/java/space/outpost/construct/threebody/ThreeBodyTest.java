package space.outpost.construct.threebody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThreeBodyTest {
    private final ThreeBody system = ThreeBody.of(3.986004418e14, 4.902800118e12);

    @Test
    void atTheCollinearPointsAllForcesBalance() {
        for (int point = 1; point <= 2; point++) {
            double[] rest = {system.collinear(point), 0, 0, 0, 0, 0};
            double[] rate = new double[6];
            system.rate(rest, rate);
            assertThat(rate).containsExactly(new double[6], within(1e-13));
        }
    }

    @Test
    void forASmallSecondBodyThePointsLieAtHillsRadius() {
        ThreeBody sunAndStone = new ThreeBody(1e-12);
        double hill = Math.cbrt(1e-12 / 3);

        assertThat(1 - sunAndStone.collinear(1)).isCloseTo(hill, within(1e-3 * hill));
        assertThat(sunAndStone.collinear(2) - 1).isCloseTo(hill, within(1e-3 * hill));
    }

    @Test
    void jacobisConstantStaysAlongAnyWay() {
        double[] start = {0.9, 0.1, -0.05, 0.02, -0.3, 0.1};

        double[] end = system.flow(start, 3);

        assertThat(end[0]).isNotCloseTo(start[0], within(1e-3));
        assertThat(system.jacobi(end)).isCloseTo(system.jacobi(start), within(1e-10));
    }

    @Test
    void theMatrixSaysWhatASmallChangeBecomes() {
        double[] start = {1.12, 0, -0.1, 0, -0.2, 0};
        double step = 1e-7;
        ThreeBody.Flowed flowed = system.flowWithMatrix(start, 1.5);

        for (int k = 0; k < 6; k++) {
            double[] less = start.clone();
            double[] more = start.clone();
            less[k] -= step;
            more[k] += step;
            double[] low = system.flow(less, 1.5);
            double[] high = system.flow(more, 1.5);
            for (int i = 0; i < 6; i++) {
                double slope = (high[i] - low[i]) / (2 * step);
                assertThat(flowed.matrix()[i][k]).isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
            }
        }
    }

    @Test
    void noOtherPointIsBesideTheMoon() {
        assertThatThrownBy(() -> system.collinear(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
