package space.outpost.survey.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeatColumnTest {
    private static final double SIGMA = Regolith.STEFAN_BOLTZMANN;
    private final Regolith moon = Regolith.lunar();

    @Test
    void noEnergyIsMadeOrLost() {
        HeatColumn column = new HeatColumn(moon, Layers.STANDARD, 0.95, 220);
        SplittableRandom random = new SplittableRandom(3);
        double inJ = 0;
        double start = column.energyJ();
        for (int i = 0; i < 5000; i++) {
            double absorbedW = random.nextInt(3) == 0 ? 1300 * random.nextDouble() : 0;
            double stepS = 60 + 7200 * random.nextDouble();
            double before = column.energyJ();
            double skinK = column.step(absorbedW, stepS);
            double gainJ = (absorbedW - 0.95 * SIGMA * Math.pow(skinK, 4) + moon.internalHeatWPerM2()) * stepS;
            assertThat(column.energyJ() - before).isEqualTo(gainJ, within(1e-13 * before));
            inJ += gainJ;
        }
        assertThat(column.energyJ() - start).isEqualTo(inJ, within(1e-12 * start));
    }

    @Test
    void aSettledLunarDayGivesBackWhatItTakesAndTheInternalHeat() {
        int n = 708;
        double[] absorbed = LunarDay.absorbedW(0, moon.albedo(), n);
        HeatColumn column = new HeatColumn(moon, Layers.STANDARD, 0.95, 250);
        Settling settled = Settling.settle(column, absorbed, n, LunarDay.SECONDS / n, 0.005);
        assertThat(settled.residualK()).isLessThan(0.005);
        column.beginMeans();
        for (double w : absorbed) {
            column.step(w, LunarDay.SECONDS / n);
        }
        assertThat(column.meanFluxW()).isEqualTo(-moon.internalHeatWPerM2(), within(3e-5));
    }

    @Test
    void whereItBeganIsForgotten() {
        int n = 708;
        double[] absorbed = LunarDay.absorbedW(1, moon.albedo(), n);
        HeatColumn cold = new HeatColumn(moon, Layers.STANDARD, 0.95, 80);
        HeatColumn warm = new HeatColumn(moon, Layers.STANDARD, 0.95, 330);
        Settling.settle(cold, absorbed, n, LunarDay.SECONDS / n, 0.005);
        Settling.settle(warm, absorbed, n, LunarDay.SECONDS / n, 0.005);
        for (int i = 0; i < cold.layers(); i++) {
            assertThat(cold.temperatureK(i)).isEqualTo(warm.temperatureK(i), within(0.02));
        }
    }

    @Test
    void underASteadySunTheSkinRadiatesWhatItAbsorbsAndWhatComesFromBelow() {
        for (double w : new double[] {0, 0.3, 20, 1200}) {
            HeatColumn column = new HeatColumn(moon, Layers.STANDARD, 0.95, 150);
            double[] steady = new double[200];
            Arrays.fill(steady, w);
            Settling.settle(column, steady, steady.length, 7200, 1e-4);
            double balanceK = Math.pow((w + 0.018) / (0.95 * SIGMA), 0.25);
            assertThat(column.skinK()).isEqualTo(balanceK, within(2e-3));
        }
    }

    /** Half-space of constant properties under a small wave of heat: Carslaw and Jaeger 1959, section 2.6. */
    @Test
    void aWaveOfHeatSinksAndLagsAsInAHalfSpace() {
        double k = 2e-3;
        double rhoC = 1500 * 600;
        Regolith plain = new Regolith(
                1500, 1500, 1, k, k, 0, Regolith.HeatCapacity.constant(600), Regolith.Albedo.constant(0), 1, 0);
        HeatColumn column = new HeatColumn(plain, new Layers(0.0005, 1.03, 0.5), 1, 250);
        double omega = 2 * Math.PI / LunarDay.SECONDS;
        double depthScale = Math.sqrt(2 * k / (rhoC * omega));
        double radiation = 4 * SIGMA * Math.pow(250, 3);
        double conduction = Math.sqrt(omega * k * rhoC) / Math.sqrt(2);
        double amplitudeW = 0.5;
        double expectedK = amplitudeW / Math.hypot(radiation + conduction, conduction);
        double lag = Math.atan2(conduction, radiation + conduction);
        int n = 1416;
        double stepS = LunarDay.SECONDS / n;
        double meanW = SIGMA * Math.pow(250, 4);
        double[] skin = new double[2];
        double[] deep = new double[2];
        int layer = 0;
        while (column.depthM(layer) < 1.5 * depthScale) {
            layer++;
        }
        int days = 8;
        for (int i = 0; i < days * n; i++) {
            double now = omega * stepS * (i + 0.5);
            double skinK = column.step(meanW + amplitudeW * Math.cos(now), stepS) - 250;
            if (i >= (days - 1) * n) {
                skin[0] += 2 * skinK * Math.cos(now) / n;
                skin[1] += 2 * skinK * Math.sin(now) / n;
                double end = now + 0.5 * omega * stepS;
                deep[0] += 2 * (column.temperatureK(layer) - 250) * Math.cos(end) / n;
                deep[1] += 2 * (column.temperatureK(layer) - 250) * Math.sin(end) / n;
            }
        }
        double down = column.depthM(layer) / depthScale;
        assertThat(Math.hypot(skin[0], skin[1])).isEqualTo(expectedK, within(1e-3 * expectedK));
        assertThat(Math.atan2(skin[1], skin[0])).isEqualTo(lag, within(2e-3));
        assertThat(Math.hypot(deep[0], deep[1]))
                .isEqualTo(expectedK * Math.exp(-down), within(3e-3 * expectedK * Math.exp(-down)));
        assertThat(Math.atan2(deep[1], deep[0])).isEqualTo(lag + down, within(3e-3));
    }

    @Test
    void finerLayersAndStepsHardlyChangeALunarDay() {
        int n = 708;
        double[] usual = LunarDay.skinK(0, moon, Layers.STANDARD, n);
        double[] fine = LunarDay.skinK(0, moon, new Layers(0.0005, 1.05, 2), 8 * n);
        double worst = 0;
        double square = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double stepMean = 0;
            for (int j = 0; j < 8; j++) {
                stepMean += fine[8 * i + j] / 8;
            }
            double error = usual[i] - stepMean;
            worst = Math.max(worst, Math.abs(error));
            square += error * error / n;
            mean += error / n;
        }
        assertThat(worst).isLessThan(0.3);
        assertThat(Math.sqrt(square)).isLessThan(0.07);
        assertThat(mean).isEqualTo(0, within(0.05));
    }

    /** Hayne et al. 2017, table A2: 385 K at noon, 101 K at midnight, 95 K at the coldest, each +-5 K. */
    @Test
    void theEquatorIsAsWarmAndAsColdAsDivinerSaw() {
        int n = 708;
        double[] skin = LunarDay.skinK(0, moon, Layers.STANDARD, n);
        assertThat(skin[0]).isEqualTo(385, within(1.0));
        assertThat(skin[n / 2]).isEqualTo(101, within(3.0));
        assertThat(Arrays.stream(skin).min().orElseThrow()).isEqualTo(95, within(3.0));
    }

    /** Diviner, regolith without rocks: Hayne et al. 2017, figure A2, at half past each hour from 8 to 16 after noon. */
    @Test
    void theNightCoolsAsDivinerSaw() {
        double[][] seenK = {
            {0, 107.5, 104.6, 102.4, 100.4, 98.9, 97.7, 96.3, 95.1, 94.1},
            {30, 105.1, 102.1, 99.9, 98.0, 96.7, 95.3, 94.0, 92.8, 91.8},
            {60, 94.5, 92.2, 89.9, 88.5, 87.0, 85.9, 84.4, 83.0, 82.3}
        };
        int n = 720;
        for (double[] row : seenK) {
            double[] skin = LunarDay.skinK(Math.toRadians(row[0]), moon, Layers.STANDARD, n);
            for (int hour = 8; hour <= 16; hour++) {
                int i = (int) ((hour + 0.5) / 24 * n);
                assertThat(skin[i]).as("%.0f deg, %d h", row[0], hour).isEqualTo(row[hour - 7], within(1.0));
            }
        }
    }
}
