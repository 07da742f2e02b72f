package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FromPeriapsisTest {
    private static final double GM = 3.986004418e14;
    private static final double PERIGEE_M = 6.578e6;
    private static final double MOON_M = 3.8e8;

    @Property(tries = 200)
    void theEccentricityThatTakesATimeTakesThatTime(@ForAll @DoubleRange(min = 1.2, max = 4.8) double days) {
        double e = FromPeriapsis.eccentricityThatTakes(days * 86_400, PERIGEE_M, MOON_M, GM);

        assertThat(FromPeriapsis.timeS(PERIGEE_M, e, MOON_M, GM)).isCloseTo(days * 86_400, within(1.0));
    }

    @Test
    void ellipseParabolaAndHyperbolaMeet() {
        double parabola = FromPeriapsis.timeS(PERIGEE_M, 1, MOON_M, GM);

        assertThat(FromPeriapsis.timeS(PERIGEE_M, 1 - 1e-6, MOON_M, GM)).isCloseTo(parabola, within(10.0));
        assertThat(FromPeriapsis.timeS(PERIGEE_M, 1 + 1e-6, MOON_M, GM)).isCloseTo(parabola, within(10.0));
    }

    @Test
    void halfAnEllipseTakesHalfItsPeriod() {
        double a = (PERIGEE_M + MOON_M) / 2;
        double e = MOON_M / a - 1;

        assertThat(FromPeriapsis.timeS(PERIGEE_M, e, MOON_M, GM))
                .isCloseTo(Math.PI * Math.sqrt(a * a * a / GM), within(50.0));
        assertThat(FromPeriapsis.trueAnomalyRad(PERIGEE_M, e, MOON_M)).isCloseTo(Math.PI, within(1e-6));
    }
}
