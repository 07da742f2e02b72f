package space.outpost.survey.uncertainty;

import java.util.Arrays;

/**
 * Gathers {@link ErrorBars} copy by copy: moments by Welford's recurrence (1962, Technometrics 4, 419-420), and of the
 * values themselves only the lowest and highest that the 5 % quantiles are found between.
 */
final class Spread {
    private static final double TAIL = 0.05;

    private final int copies;

    /** Values kept at either end. */
    private final int kept;

    private final double[] mean;
    private final double[] squares;
    private final float[] lowest;
    private final float[] highest;
    private int taken;

    Spread(int cells, int copies) {
        this.copies = copies;
        this.kept = Math.min(copies, (int) Math.floor(TAIL * (copies - 1)) + 2);
        this.mean = new double[cells];
        this.squares = new double[cells];
        this.lowest = new float[cells * kept];
        this.highest = new float[cells * kept];
        Arrays.fill(lowest, Float.POSITIVE_INFINITY);
        Arrays.fill(highest, Float.POSITIVE_INFINITY);
    }

    void take(float[] values) {
        taken++;
        for (int cell = 0; cell < values.length; cell++) {
            float value = values[cell];
            double before = value - mean[cell];
            mean[cell] += before / taken;
            squares[cell] += before * (value - mean[cell]);
            keep(lowest, cell * kept, value);
            keep(highest, cell * kept, -value);
        }
    }

    /** Into a sorted list of the least, whose last is dropped. */
    private void keep(float[] least, int first, float value) {
        int at = first + kept - 1;
        if (!(value < least[at])) {
            return;
        }
        for (; at > first && value < least[at - 1]; at--) {
            least[at] = least[at - 1];
        }
        least[at] = value;
    }

    /** Once all copies are taken. */
    ErrorBars bars() {
        if (taken != copies) {
            throw new IllegalStateException(taken + " of " + copies + " copies");
        }
        int cells = mean.length;
        float[] middle = new float[cells];
        float[] deviation = new float[cells];
        float[] low = new float[cells];
        float[] high = new float[cells];
        for (int cell = 0; cell < cells; cell++) {
            middle[cell] = (float) mean[cell];
            deviation[cell] = (float) Math.sqrt(squares[cell] / (copies - 1));
            low[cell] = Double.isNaN(mean[cell]) ? Float.NaN : quantile(lowest, cell * kept);
            high[cell] = Double.isNaN(mean[cell]) ? Float.NaN : -quantile(highest, cell * kept);
        }
        return new ErrorBars(copies, middle, deviation, low, high);
    }

    /** Type 7 of Hyndman and Fan 1996, The American Statistician 50, 361-365. */
    private float quantile(float[] least, int first) {
        double at = TAIL * (copies - 1);
        int whole = (int) Math.floor(at);
        float from = least[first + whole];
        float to = least[first + Math.min(whole + 1, kept - 1)];
        return (float) (from + (at - whole) * (to - from));
    }
}
