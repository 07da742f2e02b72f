package space.outpost.survey.uncertainty;

import space.outpost.survey.terrain.Region;

/**
 * How a quantity spreads over perturbed copies of the ground; arrays per cell of a region, NaN where it has no height.
 *
 * @param mean over the copies; of light it is below that of the unperturbed ground, for whatever errs upward hides the Sun
 * @param deviation the standard deviation of a copy
 * @param low 5 % of the copies lie below
 * @param high 5 % of the copies lie above
 */
public record ErrorBars(int copies, float[] mean, float[] deviation, float[] low, float[] high) {
    static ErrorBars empty(int copies, int cells) {
        return new ErrorBars(copies, new float[cells], new float[cells], new float[cells], new float[cells]);
    }

    /** Puts in those of some cells of a region. */
    void place(ErrorBars bars, Region region, Region some) {
        int first = region.index(some.firstCol() - region.firstCol(), some.firstRow() - region.firstRow());
        for (int row = 0; row < some.rows(); row++) {
            int from = some.index(0, row);
            int to = first + row * region.cols();
            System.arraycopy(bars.mean, from, mean, to, some.cols());
            System.arraycopy(bars.deviation, from, deviation, to, some.cols());
            System.arraycopy(bars.low, from, low, to, some.cols());
            System.arraycopy(bars.high, from, high, to, some.cols());
        }
    }
}
