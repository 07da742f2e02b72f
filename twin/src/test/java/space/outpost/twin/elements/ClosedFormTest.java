package space.outpost.twin.elements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ClosedFormTest {

    @Test
    void aParabolaReachesALevelAtTheNearerRoot() {
        Parabola p = new Parabola(10, -3, 1);
        assertThat(p.timeTo(7.5)).isCloseTo(1, within(1e-14));
        assertThat(p.timeTo(5.5)).isCloseTo(3, within(1e-14));
        assertThat(p.timeTo(5.4)).isInfinite();
        assertThat(p.timeTo(10)).isInfinite();
        assertThat(new Parabola(0, 2, 0).timeTo(5)).isEqualTo(2.5);
        assertThat(new Parabola(0, 2, 0).timeTo(-5)).isInfinite();
        assertThat(new Parabola(0, 0, 2).timeTo(9)).isEqualTo(3);
        assertThat(new Parabola(0, 0, 0).timeTo(9)).isInfinite();
    }

    /** 1 GJ at 1 W with a slope of 1 pW/s: the textbook formula would cancel to nothing. */
    @Test
    void aHardlyCurvedParabolaKeepsItsDigits() {
        assertThat(new Parabola(1e9, -1, 1e-12).timeTo(1e9 - 1)).isCloseTo(1 + 5e-13, within(1e-15));
    }

    @Property(tries = 500, seed = "11")
    void theTimeToALevelLeadsThere(
            @ForAll @DoubleRange(min = -1e4, max = 1e4) double rate,
            @ForAll @DoubleRange(min = -1, max = 1) double slope,
            @ForAll @DoubleRange(min = 0, max = 1e8) double level) {
        Parabola p = new Parabola(5e7, rate, slope);
        double s = p.timeTo(level);
        if (s < Double.POSITIVE_INFINITY) {
            assertThat(p.at(s)).isCloseTo(level, within(1e-6 + 1e-9 * Math.abs(slope) * s * s));
        }
    }

    @Test
    void aNodeRelaxesExponentiallyToItsSurroundings() {
        // C 1e5 J/K, G 2 W/K, 300 K to 100 K: time constant 5e4 s.
        Relaxation r = new Relaxation(300, 2 * (100 - 300) / 1e5, 2 / 1e5, 0);
        assertThat(r.at(5e4)).isCloseTo(100 + 200 / Math.E, within(1e-10));
        assertThat(r.timeTo(200, 1e9)).isCloseTo(5e4 * Math.log(2), within(1e-6));
        assertThat(r.timeTo(99, 1e9)).isInfinite();
    }

    @Test
    void aNodeFollowsSurroundingsThatWarmLinearlyWithTheLagOfItsTimeConstant() {
        Relaxation r = new Relaxation(100, 0, 1e-3, 0.01);
        assertThat(r.at(1e5)).isCloseTo(100 + 0.01 * (1e5 - 1e3), within(1e-9));
        assertThat(r.at(1)).isCloseTo(100 + 0.5 * 1e-3 * 0.01 - 1e-6 * 0.01 / 6, within(1e-12));
    }

    @Test
    void withoutConductanceItWarmsLinearly() {
        Relaxation r = new Relaxation(100, 0.5, 0, 3);
        assertThat(r.at(10)).isEqualTo(105);
        assertThat(r.timeTo(110, 100)).isCloseTo(20, within(1e-6));
    }

    @Test
    void aNodeThatTurnsCrossesALevelOnItsWayBack() {
        // Falls first, then follows the warming surroundings.
        Relaxation r = new Relaxation(200, -0.1, 1e-3, 0.02);
        double turn = -Math.log(0.02 / 0.12) / 1e-3;
        double lowest = r.at(turn);
        assertThat(lowest).isLessThan(200);
        assertThat(r.timeTo(lowest - 1e-6, 1e6)).isInfinite();
        double back = r.timeTo(200, 1e6);
        assertThat(back).isGreaterThan(turn);
        assertThat(r.at(back)).isCloseTo(200, within(1e-7));
        double down = r.timeTo(0.5 * (200 + lowest), 1e6);
        assertThat(down).isLessThan(turn);
    }

    /** Runge-Kutta of the plain equation, small steps. */
    @Property(tries = 100, seed = "12")
    void theClosedFormSolvesTheEquation(
            @ForAll @DoubleRange(min = -0.1, max = 0.1) double rate,
            @ForAll @DoubleRange(min = 0, max = 1e-2) double k,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double slope) {
        Relaxation r = new Relaxation(250, rate, k, slope);
        double t = 250;
        double h = 1;
        for (int i = 0; i < 3600; i++) {
            double s = i * h;
            double k1 = slopeAt(r, t, s);
            double k2 = slopeAt(r, t + 0.5 * h * k1, s + 0.5 * h);
            double k3 = slopeAt(r, t + 0.5 * h * k2, s + 0.5 * h);
            double k4 = slopeAt(r, t + h * k3, s + h);
            t += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        assertThat(r.at(3600)).isCloseTo(t, within(1e-7));
    }

    private static double slopeAt(Relaxation r, double kelvin, double s) {
        return r.ratePerS() - r.inverseS() * (kelvin - r.startK() - r.sinkSlope() * s);
    }
}
