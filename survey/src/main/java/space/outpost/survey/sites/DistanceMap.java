package space.outpost.survey.sites;

import java.util.Arrays;

/**
 * Exact Euclidean distances between the centres of cells, in time linear in cells: the lower envelope of parabolas along
 * columns, then along rows (Felzenszwalb and Huttenlocher 2012, Theory of Computing 8, 415, section 2).
 */
final class DistanceMap {
    private DistanceMap() {}

    /**
     * @param marked per cell, row by row
     * @return to the nearest marked cell, in cells; infinite if there is none
     */
    static float[] toNearest(boolean[] marked, int cols, int rows) {
        int longest = Math.max(cols, rows);
        double[] line = new double[longest];
        double[] squares = new double[marked.length];
        Envelope envelope = new Envelope(longest);
        for (int col = 0; col < cols; col++) {
            for (int row = 0; row < rows; row++) {
                line[row] = marked[row * cols + col] ? 0 : Double.POSITIVE_INFINITY;
            }
            envelope.transform(line, rows);
            for (int row = 0; row < rows; row++) {
                squares[row * cols + col] = line[row];
            }
        }
        float[] distances = new float[marked.length];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(squares, row * cols, line, 0, cols);
            envelope.transform(line, cols);
            for (int col = 0; col < cols; col++) {
                distances[row * cols + col] = (float) Math.sqrt(line[col]);
            }
        }
        return distances;
    }

    /** Parabolas of which each is the lowest over some stretch. */
    private static final class Envelope {
        private final int[] vertex;
        private final double[] from;
        private final double[] height;

        Envelope(int longest) {
            vertex = new int[longest];
            from = new double[longest + 1];
            height = new double[longest];
        }

        /** Replaces {@code f[q]} by the least of {@code f[p] + (q - p)^2}. */
        void transform(double[] f, int n) {
            System.arraycopy(f, 0, height, 0, n);
            int last = -1;
            for (int q = 0; q < n; q++) {
                if (Double.isInfinite(height[q])) {
                    continue;
                }
                double meets = Double.NEGATIVE_INFINITY;
                while (last >= 0) {
                    int v = vertex[last];
                    meets = (height[q] + (double) q * q - height[v] - (double) v * v) / (2.0 * (q - v));
                    if (meets > from[last]) {
                        break;
                    }
                    last--;
                    meets = Double.NEGATIVE_INFINITY;
                }
                last++;
                vertex[last] = q;
                from[last] = meets;
            }
            if (last < 0) {
                Arrays.fill(f, 0, n, Double.POSITIVE_INFINITY);
                return;
            }
            from[last + 1] = Double.POSITIVE_INFINITY;
            int k = 0;
            for (int q = 0; q < n; q++) {
                while (from[k + 1] < q) {
                    k++;
                }
                double d = q - vertex[k];
                f[q] = d * d + height[vertex[k]];
            }
        }
    }
}
