package space.outpost.survey.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeatColumnsTest {
    private static final double YEAR_S = 8505 * 3600.0;
    private final Regolith moon = Regolith.lunar();

    /** Absorbed light of a lunar year with twelve days of which those of one half-year are brighter. */
    private static double absorbedW(double year, double brightestW) {
        double season = 1 + Math.sin(2 * Math.PI * year);
        return 0.5 + brightestW * Math.max(0, season * Math.sin(24 * Math.PI * year)) / 2;
    }

    private static double[] year(int steps, double brightestW) {
        int parts = 40;
        double[] mean = new double[steps];
        for (int i = 0; i < steps; i++) {
            for (int k = 0; k < parts; k++) {
                mean[i] += absorbedW((i + (k + 0.5) / parts) / steps, brightestW) / parts;
            }
        }
        return mean;
    }

    @Test
    void manySpotsTogetherGoAsEachAlone() {
        int spots = 37;
        HeatColumns together = HeatColumns.precise(moon, Layers.STANDARD, spots);
        HeatColumn[] alone = new HeatColumn[spots];
        for (int c = 0; c < spots; c++) {
            together.start(c, 70 + c);
            alone[c] = new HeatColumn(moon, Layers.STANDARD, moon.emissivity(), 70 + c);
        }
        double[] absorbedW = new double[spots];
        for (int t = 0; t < 2000; t++) {
            for (int c = 0; c < spots; c++) {
                absorbedW[c] = absorbedW((t + 20 * c) / 8505.0, 10 + 8 * c);
            }
            together.step(absorbedW, 3600);
            for (int c = 0; c < spots; c++) {
                assertThat(together.skinK()[c]).isEqualTo(alone[c].step(absorbedW[c], 3600), within(1e-3));
            }
        }
        for (int i = 0; i < together.layers(); i++) {
            assertThat(together.temperatureK(i, 36)).isEqualTo(alone[36].temperatureK(i), within(1e-3));
        }
    }

    /** Steps of six hours against steps of six minutes, over a year. */
    @Test
    void columnsOfMapsAreAsWarmAsThePlainOne() {
        HeatBench bench = new HeatBench();
        for (int spot : new int[] {0, 40, 127}) {
            assertThat(bench.meanK(spot)).isEqualTo(bench.plainMeanK(spot), within(0.3));
        }
    }

    /** The map's layers, steps and three years of settling against a settled column in hours. */
    @Test
    void stepsOfSixHoursKnowMaximumMeanAndMinimum() {
        for (double brightestW : new double[] {0, 2, 30, 400}) {
            double[] hours = year(8505, brightestW);
            HeatColumn fine = new HeatColumn(moon, Layers.STANDARD, moon.emissivity(), 80);
            Settling.settle(fine, hours, hours.length, 3600, 0.01);
            Extremes expected = new Extremes();
            for (double w : hours) {
                expected.add(fine.step(w, 3600));
            }
            int steps = SunPath.YEAR_STEPS;
            double[] days = year(steps / Walls.STEPS, brightestW);
            double mean = java.util.Arrays.stream(days).average().orElseThrow() + 0.018;
            HeatColumns coarse = HeatColumns.stable(moon, Layers.MAPS, 1);
            coarse.start(0, Math.pow(mean / (0.95 * Regolith.STEFAN_BOLTZMANN), 0.25));
            for (int cycle = 0; cycle < 3; cycle++) {
                coarse.beginMeans();
                for (double w : days) {
                    coarse.step(new double[] {w}, YEAR_S / days.length);
                }
                coarse.settle();
            }
            Extremes found = new Extremes();
            for (double w : year(steps, brightestW)) {
                coarse.step(new double[] {w}, YEAR_S / steps);
                found.add(coarse.skinK()[0]);
            }
            assertThat(found.most).isEqualTo(expected.most, within(0.5));
            assertThat(found.mean()).isEqualTo(expected.mean(), within(0.5));
            assertThat(found.least).isEqualTo(expected.least, within(0.5));
        }
    }

    /** Light that comes and goes at once, over half a day. */
    @Test
    void longStepsNeitherRingNorRunAway() {
        HeatColumns columns = HeatColumns.stable(moon, Layers.MAPS, 1);
        columns.start(0, 40);
        for (int t = 0; t < 1000; t++) {
            columns.step(new double[] {t % 7 == 0 ? 1300 : 0.01}, 85_050);
            assertThat(columns.skinK()[0]).isBetween(20.0, 400.0);
            assertThat(columns.temperatureK(0, 0)).isBetween(20.0, 400.0);
        }
    }

    private static final class Extremes {
        private double most = 0;
        private double least = 1000;
        private double sum;
        private int count;

        void add(double kelvin) {
            most = Math.max(most, kelvin);
            least = Math.min(least, kelvin);
            sum += kelvin;
            count++;
        }

        double mean() {
            return sum / count;
        }
    }
}
