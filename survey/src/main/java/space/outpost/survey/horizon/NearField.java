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
    static final int CELLS = 24;

    /** Columns within which bulges between crossings count. */
    private static final double BULGES = 6;

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
     */
    void raise(float[] heights, int first, int count, float mastM, float[] best) {
        Arrays.fill(best, 0, count, Float.NEGATIVE_INFINITY);
        for (int n = 0; n < patchOffset.length; n++) {
            patch(heights, first, first + patchOffset[n], n, count, mastM, best);
        }
        for (int n = 0; n < offset.length; n += AT_ONCE) {
            crossings(heights, first, n, count, mastM, best);
        }
    }

    private void patch(float[] heights, int first, int at, int n, int count, float mastM, float[] best) {
        float w00 = patchWeight[n][0];
        float w10 = patchWeight[n][1];
        float w01 = patchWeight[n][2];
        float w11 = patchWeight[n][3];
        float per = patchPerM[n];
        float less = mastM * per + patchDrop[n];
        int below = at + width;
        for (int i = 0; i < count; i++) {
            float height = heights[at + i] * w00
                    + heights[at + 1 + i] * w10
                    + heights[below + i] * w01
                    + heights[below + 1 + i] * w11;
            best[i] = Math.max(best[i], (height - heights[first + i]) * per - less);
        }
    }

    private void crossings(float[] heights, int first, int n, int count, float mastM, float[] best) {
        int a0 = first + offset[n];
        int a1 = first + offset[n + 1];
        int a2 = first + offset[n + 2];
        int a3 = first + offset[n + 3];
        int b0 = first + other[n];
        int b1 = first + other[n + 1];
        int b2 = first + other[n + 2];
        int b3 = first + other[n + 3];
        float w0 = weight[n];
        float w1 = weight[n + 1];
        float w2 = weight[n + 2];
        float w3 = weight[n + 3];
        float p0 = perM[n];
        float p1 = perM[n + 1];
        float p2 = perM[n + 2];
        float p3 = perM[n + 3];
        float l0 = mastM * p0 + drop[n];
        float l1 = mastM * p1 + drop[n + 1];
        float l2 = mastM * p2 + drop[n + 2];
        float l3 = mastM * p3 + drop[n + 3];
        for (int i = 0; i < count; i++) {
            float foot = heights[first + i];
            float h0 = heights[a0 + i];
            float h1 = heights[a1 + i];
            float h2 = heights[a2 + i];
            float h3 = heights[a3 + i];
            float t0 = (h0 + w0 * (heights[b0 + i] - h0) - foot) * p0 - l0;
            float t1 = (h1 + w1 * (heights[b1 + i] - h1) - foot) * p1 - l1;
            float t2 = (h2 + w2 * (heights[b2 + i] - h2) - foot) * p2 - l2;
            float t3 = (h3 + w3 * (heights[b3 + i] - h3) - foot) * p3 - l3;
            best[i] = Math.max(best[i], Math.max(Math.max(t0, t1), Math.max(t2, t3)));
        }
    }
}
