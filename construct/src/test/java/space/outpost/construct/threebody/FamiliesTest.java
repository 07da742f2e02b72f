package space.outpost.construct.threebody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final double LENGTH_KM = 384_400;
    private static final double DAY = 2 * Math.PI / 27.321661;

    private final ThreeBody system = ThreeBody.of(3.986004418e14, 4.902800118e12);

    @Test
    void halosCloseAndKeepJacobisConstant() {
        for (int point = 1; point <= 2; point++) {
            PeriodicOrbit halo =
                    Families.haloByHeight(system, point, -13_000 / LENGTH_KM).orElseThrow();

            assertThat(halo.residual()).isLessThan(1e-8);
            assertThat(halo.start()[2] * LENGTH_KM).isCloseTo(-13_000, within(1e-3));
            assertThat(system.jacobi(halo.at(0.3))).isCloseTo(halo.jacobi(), within(1e-10));
            assertThat(halo.stabilityIndex()).isGreaterThan(100);
        }
    }

    @Test
    void aSmallHaloTurnsAsFastAsTheLinearMotionInThePlane() {
        PeriodicOrbit halo =
                Families.haloByHeight(system, 2, -1_000 / LENGTH_KM).orElseThrow();

        assertThat(halo.residual()).isLessThan(1e-8);
        // Where halos branch off, motion in and across the plane have one period; the planar one's, of the linear
        // equations about L2, is 3 % shorter, as its amplitude there is 11 000 km and more.
        double c = c2(2);
        double inPlane = Math.sqrt((2 - c + Math.sqrt(9 * c * c - 8 * c)) / 2);
        assertThat(halo.period()).isCloseTo(2 * Math.PI / inPlane, within(0.03 * halo.period()));
    }

    @Test
    void northernHalosMirrorSouthernOnes() {
        PeriodicOrbit south = Families.haloByHeight(system, 2, -0.05).orElseThrow();
        PeriodicOrbit north = Families.haloByHeight(system, 2, 0.05).orElseThrow();

        assertThat(north.start()[2]).isEqualTo(-south.start()[2]);
        assertThat(north.period()).isEqualTo(south.period());
        assertThat(north.residual()).isLessThan(1e-8);
    }

    @Test
    void aNearRectilinearOrbitOfAGivenPeriodIsNearlyStable() {
        PeriodicOrbit orbit =
                Families.haloByPeriod(system, 2, 6.5625 * DAY, true).orElseThrow();

        assertThat(orbit.period()).isCloseTo(6.5625 * DAY, within(1e-9));
        assertThat(orbit.residual()).isLessThan(1e-9);
        assertThat(orbit.stabilityIndex()).isBetween(1.0, 2.0);
        assertThat(orbit.leastDistance() * LENGTH_KM).isBetween(1737.4, 10_000.0);
    }

    @Test
    void aSmallRetrogradeOrbitIsACircleAboutTheMoon() {
        PeriodicOrbit orbit =
                Families.distantRetrograde(system, 8_500 / LENGTH_KM).orElseThrow();

        // Against the turning of the axes a revolution looks shorter: 1 / T = 1 / T0 + 1 month.
        double radius = 8_500 / LENGTH_KM;
        double alone = 2 * Math.PI * Math.sqrt(radius * radius * radius / system.mu());
        assertThat(orbit.period()).isCloseTo(1 / (1 / alone + 1 / (2 * Math.PI)), within(0.01 * alone));
        assertThat(orbit.residual()).isLessThan(1e-9);
    }

    @Test
    void aDistantRetrogradeOrbitIsStable() {
        PeriodicOrbit orbit =
                Families.distantRetrograde(system, 70_000 / LENGTH_KM).orElseThrow();

        assertThat(orbit.residual()).isLessThan(1e-9);
        assertThat(orbit.stabilityIndex()).isCloseTo(1, within(1e-4));
    }

    @Test
    void whatNoMemberHasIsNotFound() {
        assertThat(Families.haloByHeight(system, 2, -0.5)).isEmpty();
    }

    /** The coefficient of the linear equations about a collinear point. */
    private double c2(int point) {
        double x = system.collinear(point);
        return (1 - system.mu()) / Math.pow(Math.abs(x + system.mu()), 3)
                + system.mu() / Math.pow(Math.abs(x - 1 + system.mu()), 3);
    }
}
