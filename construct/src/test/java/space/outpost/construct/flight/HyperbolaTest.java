package space.outpost.construct.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class HyperbolaTest {
    private static final double GM = 4.9028e12;

    /** A passage at a radius, known in closed form; then looked at from elsewhere on it. */
    @Property(tries = 200)
    void everyPointOfAPassageTellsTheSamePassage(
            @ForAll @DoubleRange(min = 1.75e6, max = 2e7) double periapsis,
            @ForAll @DoubleRange(min = 300, max = 2000) double speedAtInfinity,
            @ForAll @DoubleRange(min = -3, max = 3) double anomaly) {
        double a = GM / (speedAtInfinity * speedAtInfinity);
        double e = 1 + periapsis / a;
        double n = Math.sqrt(GM / (a * a * a));
        double r = a * (e * Math.cosh(anomaly) - 1);
        double b = a * Math.sqrt(e * e - 1);
        Vector3D position = new Vector3D(a * (e - Math.cosh(anomaly)), b * Math.sinh(anomaly), 0);
        Vector3D velocity =
                new Vector3D(-Math.sinh(anomaly), b / a * Math.cosh(anomaly), 0).scalarMultiply(n * a * a / r);

        Hyperbola seen = Hyperbola.of(position, velocity, GM).orElseThrow();

        assertThat(seen.periapsisM()).isCloseTo(periapsis, within(1.0));
        assertThat(seen.speedAtInfinityMPerS()).isCloseTo(speedAtInfinity, within(1e-6));
        assertThat(seen.sincePeriapsisS()).isCloseTo((e * Math.sinh(anomaly) - anomaly) / n, within(1e-2));
        assertThat(seen.impactParameterM()).isCloseTo(b, within(1.0));
        assertThat(seen.impactParameterM())
                .isCloseTo(Hyperbola.impactParameterM(periapsis, speedAtInfinity, GM), within(1.0));
        assertThat(Vector3D.angle(seen.incoming(), seen.outgoing())).isCloseTo(2 * Math.asin(1 / e), within(1e-8));
    }

    @Test
    void theAsymptoteIsTheWayLongBeforeAndPassesAtTheImpactVector() {
        double b = 6e6;
        Vector3D velocity = new Vector3D(900, 0, 0);
        Vector3D longBefore = new Vector3D(-1e12, 0, b);

        Hyperbola passage = Hyperbola.of(longBefore, velocity, GM).orElseThrow();

        assertThat(Vector3D.angle(passage.incoming(), velocity)).isLessThan(2e-5);
        assertThat(Vector3D.angle(passage.impactVectorM(), Vector3D.PLUS_K)).isLessThan(2e-5);
        assertThat(passage.impactParameterM()).isCloseTo(b, within(b * 1e-3));
    }

    @Test
    void aBoundCraftHasNone() {
        assertThat(Hyperbola.of(new Vector3D(2e6, 0, 0), new Vector3D(0, 1500, 0), GM))
                .isEmpty();
    }
}
