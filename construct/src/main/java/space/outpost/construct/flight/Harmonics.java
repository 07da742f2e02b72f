package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Pull of a field of spherical harmonics beyond that of its point: Cunningham's recursions (Montenbruck and Gill 2000,
 * 3.2.4 and 3.2.5), fully normalised, in flat arrays by degree and order. No poles of its own. For one thread.
 */
final class Harmonics {
    private final double gmM3PerS2;
    private final double radiusM;
    private final int degree;
    private final double[] c;
    private final double[] s;
    /** Of the recursions to one degree more: from the degree below, and from two below; on the diagonal from the one before. */
    private final double[] below;

    private final double[] twoBelow;
    /** What normalises the terms of the next degree whose order is higher by one, lower by one, and the same. */
    private final double[] higher;

    private final double[] lower;
    private final double[] same;
    private final double[] v;
    private final double[] w;

    /**
     * @param c by degree, then order, as {@code s}
     */
    Harmonics(double gmM3PerS2, double radiusM, double[][] c, double[][] s, int degree) {
        this.gmM3PerS2 = gmM3PerS2;
        this.radiusM = radiusM;
        this.degree = degree;
        int terms = at(degree + 1, 0);
        this.c = new double[terms];
        this.s = new double[terms];
        higher = new double[terms];
        lower = new double[terms];
        same = new double[terms];
        for (int n = 0; n <= degree; n++) {
            double ratio = (2 * n + 1.0) / (2 * n + 3.0);
            for (int m = 0; m <= n; m++) {
                int i = at(n, m);
                this.c[i] = c[n][m];
                this.s[i] = s[n][m];
                higher[i] = Math.sqrt((m == 0 ? 0.5 : 0.25) * ratio * (n + m + 1) * (n + m + 2));
                lower[i] = Math.sqrt((m == 1 ? 0.5 : 0.25) * ratio * (n - m + 1) * (n - m + 2));
                same[i] = Math.sqrt(ratio * (n + m + 1) * (n - m + 1));
            }
        }
        int more = at(degree + 2, 0);
        below = new double[more];
        twoBelow = new double[more];
        v = new double[more];
        w = new double[more];
        for (int n = 1; n <= degree + 1; n++) {
            for (int m = 0; m < n; m++) {
                double apart = (double) (n - m) * (n + m);
                below[at(n, m)] = Math.sqrt((2 * n - 1.0) * (2 * n + 1.0) / apart);
                twoBelow[at(n, m)] = m > n - 2
                        ? 0
                        : Math.sqrt((2 * n + 1.0) * (n - m - 1.0) * (n + m - 1.0) / ((2 * n - 3.0) * apart));
            }
            below[at(n, n)] = Math.sqrt(n == 1 ? 3 : (2 * n + 1.0) / (2 * n));
        }
    }

    /** At a place in the axes of the field, metres from its centre: m/s2 along the same axes. */
    Vector3D pull(double x, double y, double z) {
        double r2 = x * x + y * y + z * z;
        double inverse = radiusM / r2;
        solid(x * inverse, y * inverse, z * inverse, radiusM * inverse, radiusM / Math.sqrt(r2));
        double ax = 0;
        double ay = 0;
        double az = 0;
        // From the smallest terms on.
        for (int n = degree; n >= 1; n--) {
            for (int m = n; m >= 1; m--) {
                int i = at(n, m);
                int next = at(n + 1, m);
                double cc = c[i];
                double ss = s[i];
                ax += lower[i] * (cc * v[next - 1] + ss * w[next - 1])
                        - higher[i] * (cc * v[next + 1] + ss * w[next + 1]);
                ay += lower[i] * (ss * v[next - 1] - cc * w[next - 1])
                        + higher[i] * (ss * v[next + 1] - cc * w[next + 1]);
                az -= same[i] * (cc * v[next] + ss * w[next]);
            }
            int i = at(n, 0);
            int next = at(n + 1, 0);
            ax -= higher[i] * c[i] * v[next + 1];
            ay -= higher[i] * c[i] * w[next + 1];
            az -= same[i] * c[i] * v[next];
        }
        double scale = gmM3PerS2 / (radiusM * radiusM);
        return new Vector3D(scale * ax, scale * ay, scale * az);
    }

    /** The solid harmonics V and W to one degree more than the field. */
    private void solid(double x, double y, double z, double radial, double first) {
        v[0] = first;
        w[0] = 0;
        for (int n = 1; n <= degree + 1; n++) {
            int row = at(n, 0);
            int before = at(n - 1, 0);
            int two = n > 1 ? at(n - 2, 0) : 0;
            for (int m = 0; m < n - 1; m++) {
                double a = below[row + m] * z;
                double b = twoBelow[row + m] * radial;
                v[row + m] = a * v[before + m] - b * v[two + m];
                w[row + m] = a * w[before + m] - b * w[two + m];
            }
            v[row + n - 1] = below[row + n - 1] * z * v[before + n - 1];
            w[row + n - 1] = below[row + n - 1] * z * w[before + n - 1];
            v[row + n] = below[row + n] * (x * v[before + n - 1] - y * w[before + n - 1]);
            w[row + n] = below[row + n] * (x * w[before + n - 1] + y * v[before + n - 1]);
        }
    }

    private static int at(int n, int m) {
        return n * (n + 1) / 2 + m;
    }
}
