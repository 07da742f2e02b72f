package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.outpost.model.Place;

/**
 * The ground within {@link #CELLS} cells of each cell, along the cell's own ray: where the ray crosses a row or a column,
 * and, close by, half-way between, where a bilinear patch may bulge. The same offsets serve all cells of a row, so
 * loops run along contiguous rows.
 */
final class NearField {
    static final int CELLS = 16;

    /** Columns within which bulges between crossings count. */
    private static final double BULGES = 4;

    /** Nearest sample, in columns: the slope at the cell itself. */
    private static final double FIRST = 0.05;

    private static final int AT_ONCE = 4;

    private final int[] offset;
    private final int[] other;
    private final float[] weight;
    private final float[] perM;
    private final float[] drop;

    private final int[] patchOffset;
    private final float[][] patchWeight;
    private final float[] patchPerM;
    private final float[] patchDrop;
    private final int width;

    private NearField(Heading heading, double[] crossings, double[] bulges) {
        width = heading.field.width();
        int padded = (crossings.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
        offset = new int[padded];
        other = new int[padded];
        weight = new float[padded];
        perM = new float[padded];
        drop = new float[padded];
        for (int n = 0; n < padded; n++) {
            double cols = crossings[Math.min(n, crossings.length - 1)];
            double dCol = heading.sign * cols;
            double dRow = heading.slope * dCol;
            boolean onColumn = cols == Math.rint(cols);
            int col = (int) (onColumn ? dCol : Math.floor(dCol));
            int row = (int) (onColumn ? Math.floor(dRow) : Math.rint(dRow));
            offset[n] = row * width + col;
            other[n] = offset[n] + (onColumn ? width : 1);
            weight[n] = (float) (onColumn ? dRow - row : dCol - col);
            perM[n] = perM(heading, cols);
            drop[n] = drop(heading, cols);
        }
        patchOffset = new int[bulges.length];
        patchWeight = new float[bulges.length][];
        patchPerM = new float[bulges.length];
        patchDrop = new float[bulges.length];
        for (int n = 0; n < bulges.length; n++) {
            double dCol = heading.sign * bulges[n];
            double dRow = heading.slope * dCol;
            int col = (int) Math.floor(dCol);
            int row = (int) Math.floor(dRow);
            double u = dCol - col;
            double v = dRow - row;
            patchOffset[n] = row * width + col;
            patchWeight[n] = new float[] {
                (float) ((1 - u) * (1 - v)), (float) (u * (1 - v)), (float) ((1 - u) * v), (float) (u * v)
            };
            patchPerM[n] = perM(heading, bulges[n]);
            patchDrop[n] = drop(heading, bulges[n]);
        }
    }

    static NearField of(Heading heading) {
        List<Double> crossings = new ArrayList<>();
        for (int n = 1; n <= CELLS; n++) {
            crossings.add((double) n);
        }
        double size = Math.abs(heading.slope);
        for (int m = 1; m <= Math.floor(size * CELLS); m++) {
            double cols = m / size;
            if (Math.abs(cols - Math.rint(cols)) > 1e-6) {
                crossings.add(cols);
            }
        }
        double[] sorted =
                crossings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Double> bulges = new ArrayList<>();
        bulges.add(FIRST);
        double from = 0;
        for (double to : sorted) {
            if (to <= BULGES) {
                bulges.add((from + to) / 2);
            }
            from = to;
        }
        return new NearField(
                heading,
                sorted,
                bulges.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static float perM(Heading heading, double cols) {
        return (float) (1 / (cols * heading.stepM));
    }

    private static float drop(Heading heading, double cols) {
        return (float) (cols * heading.stepM / (2 * Place.MOON_RADIUS_M));
    }

    /**
     * The greatest tangents of elevation, not yet corrected for the map's scale and the cell's height, of a row of cells.
     *
     * @param first index of the row's first cell in the heights
     * @param strips room to work in, kept by the caller
     * @param best per mast, per cell of the row
     */
    void raise(float[] heights, int first, int count, double[] mastsM, Strips strips, float[][] best) {
        for (int from = 0; from < count; from += Strips.CELLS) {
            int cells = Math.min(Strips.CELLS, count - from);
            raiseStrip(heights, first + from, cells, mastsM, strips);
            for (int m = 0; m < mastsM.length; m++) {
                System.arraycopy(strips.best[m], 0, best[m], from, cells);
            }
        }
    }

    private void raiseStrip(float[] heights, int first, int count, double[] mastsM, Strips strips) {
        System.arraycopy(heights, first, strips.foot, 0, count);
        for (float[] best : strips.best) {
            Arrays.fill(best, 0, count, Float.NEGATIVE_INFINITY);
        }
        for (int n = 0; n < patchOffset.length; n++) {
            int at = first + patchOffset[n];
            System.arraycopy(heights, at, strips.near[0], 0, count);
            System.arraycopy(heights, at + 1, strips.near[1], 0, count);
            System.arraycopy(heights, at + width, strips.near[2], 0, count);
            System.arraycopy(heights, at + width + 1, strips.near[3], 0, count);
            for (int m = 0; m < mastsM.length; m++) {
                float less = (float) mastsM[m] * patchPerM[n] + patchDrop[n];
                strips.patch(count, patchWeight[n], patchPerM[n], less, strips.best[m]);
            }
        }
        float[] less = new float[AT_ONCE];
        for (int n = 0; n < offset.length; n += AT_ONCE) {
            for (int k = 0; k < AT_ONCE; k++) {
                System.arraycopy(heights, first + offset[n + k], strips.near[k], 0, count);
                System.arraycopy(heights, first + other[n + k], strips.next[k], 0, count);
            }
            for (int m = 0; m < mastsM.length; m++) {
                for (int k = 0; k < AT_ONCE; k++) {
                    less[k] = (float) mastsM[m] * perM[n + k] + drop[n + k];
                }
                strips.crossings(count, n, weight, perM, less, strips.best[m]);
            }
        }
    }

    /**
     * Parts of rows, each from index 0 on: the compiler makes vector code of loops over these, not over one array at
     * several unknown offsets.
     */
    static final class Strips {
        private static final int CELLS = 512;

        private final float[] foot = new float[CELLS];
        private final float[][] near = new float[AT_ONCE][CELLS];
        private final float[][] next = new float[AT_ONCE][CELLS];
        private final float[][] best;

        Strips(int masts) {
            best = new float[masts][CELLS];
        }

        private void patch(int count, float[] weights, float per, float less, float[] to) {
            patch(
                    foot,
                    near[0],
                    near[1],
                    near[2],
                    near[3],
                    count,
                    weights[0],
                    weights[1],
                    weights[2],
                    weights[3],
                    per,
                    less,
                    to);
        }

        private static void patch(
                float[] foot,
                float[] h00,
                float[] h10,
                float[] h01,
                float[] h11,
                int count,
                float w00,
                float w10,
                float w01,
                float w11,
                float per,
                float less,
                float[] to) {
            for (int i = 0; i < count; i++) {
                float height = h00[i] * w00 + h10[i] * w10 + h01[i] * w01 + h11[i] * w11;
                to[i] = Math.max(to[i], (height - foot[i]) * per - less);
            }
        }

        private void crossings(int count, int n, float[] weight, float[] per, float[] less, float[] to) {
            for (int k = 0; k < AT_ONCE; k++) {
                crossing(foot, near[k], next[k], count, weight[n + k], per[n + k], less[k], to);
            }
        }

        private static void crossing(
                float[] foot, float[] a, float[] b, int count, float w, float per, float less, float[] to) {
            for (int i = 0; i < count; i++) {
                to[i] = Math.max(to[i], (a[i] + w * (b[i] - a[i]) - foot[i]) * per - less);
            }
        }
    }
}
