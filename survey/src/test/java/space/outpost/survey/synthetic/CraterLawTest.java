package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CraterLawTest {
    /** Hartmann 1984: log N = -1.14 - 1.83 log D, per km2, D in km. */
    @Test
    void smallCratersAreInEquilibrium() {
        assertThat(1e6 * CraterLaw.perM2(100)).isCloseTo(Math.pow(10, 0.69), within(1e-9));
        assertThat(1e6 * CraterLaw.perM2(800)).isCloseTo(Math.pow(10, -1.14) * Math.pow(0.8, -1.83), within(1e-9));
    }

    /** Neukum et al. 2001: N(1 km) = 5.44e-14 (exp 6.93 T - 1) + 8.38e-4 T, and their polynomial. */
    @Test
    void largeCratersAreThoseMadeInFourThousandMillionYears() {
        assertThat(1e6 * CraterLaw.perM2(1000)).isCloseTo(0.06281, within(1e-5));
        double log = Math.log10(8);
        double[] a = {
            -3.557528, 0.781027, 1.021521, -0.156012, -0.444058, 0.019977, 0.086850, -0.005874, -0.006809, 8.25e-4,
            5.54e-5
        };
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * Math.pow(log, k + 1);
        }
        assertThat(Math.log10(CraterLaw.perM2(8000) / CraterLaw.perM2(1000))).isCloseTo(sum, within(1e-9));
    }

    @Property(tries = 200)
    void aShareOfTheCratersExceedsTheDiameterDrawn(
            @ForAll @DoubleRange(min = 10, max = 8000) double least, @ForAll @DoubleRange(min = 0, max = 1) double u) {
        double drawn = CraterLaw.diameterM(least, 2 * least, u);
        assertThat(drawn).isBetween(least, 2 * least);
        double share = (CraterLaw.perM2(drawn) - CraterLaw.perM2(2 * least))
                / (CraterLaw.perM2(least) - CraterLaw.perM2(2 * least));
        assertThat(share).isCloseTo(u, within(1e-5));
    }
}
