package space.outpost.survey.uncertainty;

import java.util.Arrays;
import space.outpost.survey.terrain.Dice;

/**
 * One guess of the error at every cell of a lattice: white noise smoothed by a Gaussian, whose correlation is the
 * Gaussian wanted, of exactly the deviation wanted. What a cell gets depends on the dice and the cell alone.
 */
final class HeightNoise {
    /** The kernel ends at so many correlation lengths: what it leaves out is below 2e-4 of its peak. */
    private static final double KERNEL_END = 2.1;

    private final Dice dice;
    private final double sigmaM;

    /** Weights by distance in cells, their squares adding up to 1 over both sides. */
    private final double[] kernel;

    HeightNoise(Dice dice, HeightError error, double cellM) {
        this.dice = dice;
        this.sigmaM = error.sigmaM();
        this.kernel = kernel(error.correlationM() / cellM);
    }

    private static double[] kernel(double cells) {
        double[] kernel = new double[1 + (int) Math.floor(KERNEL_END * cells)];
        double squares = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = i == 0 ? 1 : StrictMath.exp(-2 * (i / cells) * (i / cells));
            squares += (i == 0 ? 1 : 2) * kernel[i] * kernel[i];
        }
        double norm = 1 / Math.sqrt(squares);
        return Arrays.stream(kernel).map(w -> w * norm).toArray();
    }

    /** Adds the error to a rectangle of cells, row by row. */
    void add(int firstCol, int firstRow, int cols, int rows, float[] heightsM) {
        int reach = kernel.length - 1;
        double[] white = new double[cols + 2 * reach];
        double[][] smooth = new double[2 * reach + 1][cols];
        for (int row = firstRow - reach; row < firstRow + rows + reach; row++) {
            for (int i = 0; i < white.length; i++) {
                white[i] = dice.normal(firstCol - reach + i, row);
            }
            along(white, smooth[Math.floorMod(row, smooth.length)]);
            int middle = row - reach;
            if (middle >= firstRow) {
                across(smooth, middle, heightsM, (middle - firstRow) * cols);
            }
        }
    }

    private void along(double[] white, double[] to) {
        int reach = kernel.length - 1;
        for (int i = 0; i < to.length; i++) {
            double sum = kernel[0] * white[i + reach];
            for (int k = 1; k <= reach; k++) {
                sum += kernel[k] * (white[i + reach - k] + white[i + reach + k]);
            }
            to[i] = sum;
        }
    }

    private void across(double[][] smooth, int row, float[] heightsM, int at) {
        int reach = kernel.length - 1;
        double[] middle = smooth[Math.floorMod(row, smooth.length)];
        double[] sum = new double[middle.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = kernel[0] * middle[i];
        }
        for (int k = 1; k <= reach; k++) {
            double[] above = smooth[Math.floorMod(row - k, smooth.length)];
            double[] below = smooth[Math.floorMod(row + k, smooth.length)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += kernel[k] * (above[i] + below[i]);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            heightsM[at + i] += (float) (sigmaM * sum[i]);
        }
    }
}
