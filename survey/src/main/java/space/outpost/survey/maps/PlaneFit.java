package space.outpost.survey.maps;

/**
 * Least-squares planes through square windows of {@code 2 reach + 1} pixels a side, one about each pixel of a patch.
 * Sums run along rows, then down columns, so cost grows with the side of a window and not with its area.
 */
final class PlaneFit {
    private final int columns;
    private final double[] risePerColumn;
    private final double[] risePerRow;
    private final double[] residualRmsM;

    /** @param datumM subtracted from heights before squares are summed, so that little is lost to rounding */
    PlaneFit(Patch patch, int reach, double datumM) {
        columns = patch.columns;
        int rows = patch.rows;
        int tall = rows + 2 * reach;
        double[] sum = new double[tall * columns];
        double[] moment = new double[tall * columns];
        double[] square = new double[tall * columns];
        for (int row = 0; row < tall; row++) {
            for (int col = 0; col < columns; col++) {
                int at = row * columns + col;
                for (int k = -reach; k <= reach; k++) {
                    double h = patch.heightM(col + k, row - reach) - datumM;
                    sum[at] += h;
                    moment[at] += k * h;
                    square[at] += h * h;
                }
            }
        }
        risePerColumn = new double[rows * columns];
        risePerRow = new double[rows * columns];
        residualRmsM = new double[rows * columns];
        double count = (2.0 * reach + 1) * (2 * reach + 1);
        double variance = reach * (reach + 1) / 3.0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < columns; col++) {
                double s = 0;
                double mx = 0;
                double my = 0;
                double q = 0;
                for (int k = -reach; k <= reach; k++) {
                    int at = (row + reach + k) * columns + col;
                    s += sum[at];
                    mx += moment[at];
                    my += k * sum[at];
                    q += square[at];
                }
                double mean = s / count;
                double gx = mx / (count * variance);
                double gy = my / (count * variance);
                int at = row * columns + col;
                risePerColumn[at] = gx;
                risePerRow[at] = gy;
                double residual = q / count - mean * mean - variance * (gx * gx + gy * gy);
                residualRmsM[at] = Double.isNaN(residual) ? Double.NaN : Math.sqrt(Math.max(0, residual));
            }
        }
    }

    /** Metres up from one column to the next. */
    double risePerColumn(int col, int row) {
        return risePerColumn[row * columns + col];
    }

    /** Metres up from one row to the next below. */
    double risePerRow(int col, int row) {
        return risePerRow[row * columns + col];
    }

    double residualRmsM(int col, int row) {
        return residualRmsM[row * columns + col];
    }
}
