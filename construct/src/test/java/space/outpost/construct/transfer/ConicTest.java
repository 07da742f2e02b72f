package space.outpost.construct.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class ConicTest {
    private static final double GM = 3.986e14;
    private static final double PERIGEE_M = 6_563e3;

    /** At perigee, with that part of the speed of escape. */
    private static Conic atPerigee(double part) {
        return new Conic(new Vector3D(PERIGEE_M, 0, 0), new Vector3D(0, part * Math.sqrt(2 * GM / PERIGEE_M), 0), GM);
    }

    @Test
    void perigeeIsWhereItIs() {
        for (double part : new double[] {0.8, 0.99, 1.2}) {
            Conic conic = atPerigee(part);
            assertThat(conic.periapsisM()).isCloseTo(PERIGEE_M, within(0.1));
            assertThat(conic.periapsisDirection().getX()).isCloseTo(1, within(1e-9));
            assertThat(conic.descentRad(PERIGEE_M * 1.0000001)).isCloseTo(0, within(1e-3));
        }
    }

    /** Half of an ellipse takes half of its period. */
    @Test
    void apogeeIsHalfAPeriodAway() {
        Conic conic = atPerigee(0.95);
        double axis = -GM / (2 * conic.energy());
        assertThat(conic.fromPeriapsisS(2 * axis - PERIGEE_M))
                .isCloseTo(Math.PI * Math.sqrt(axis * axis * axis / GM), within(1.0));
    }

    /** Barker's equation, at which ellipses and hyperbolas meet. */
    @Test
    void closeToEscapeTheTimeIsThatOfAParabola() {
        double tangent = Math.sqrt(9); // radius 10 perigees: 1 + tan2 = 10
        double parabola = Math.sqrt(2 * Math.pow(PERIGEE_M, 3) / GM) * (tangent + tangent * tangent * tangent / 3);
        for (double part : new double[] {1 - 1e-7, 1 + 1e-7}) {
            assertThat(atPerigee(part).fromPeriapsisS(10 * PERIGEE_M)).isCloseTo(parabola, within(5.0));
        }
    }
}
