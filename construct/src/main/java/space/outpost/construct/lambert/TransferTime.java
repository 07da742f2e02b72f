package space.outpost.construct.lambert;

import space.outpost.construct.lambert.LambertWay.Branch;

/**
 * Izzo's equation T(x) = T for arcs of one kind, and its root.
 *
 * <p>Lambda is his lambda and {@code k} is 1 - lambda^2. The time is written here without a special case at the parabola
 * (x = 1), and with no transcendental function but beyond cosh psi = 3:
 * <pre>
 *   T = (psi - sin psi) / z^(3/2) + k (y + lambda x) / (1 + cos phi),      z = 1 - x^2
 *   cos psi = lambda + x (y - lambda x),   cos phi = x (y + lambda x) - lambda,   k = (y - lambda x) (y + lambda x)
 *   (psi - sin psi) / z^(3/2) = 4 w^3 E(q) / (1 + q)^2,    w = tan(psi / 4) / sqrt z,   q = z w^2
 * </pre>
 * from Lagrange's form with psi and phi as half the difference and half the sum of his alpha and beta. Where cos psi or
 * cos phi is negative the supplement is taken, so that |q| never passes tan^2(pi / 8).
 */
final class TransferTime {
    /** E(q) = ((1 + q)^2 atan(sqrt q) / sqrt q - (1 - q)) / q for |q| up to 3 - 2 sqrt 2, within 1.4e-17. */
    static final double[] E = {
        2.6666666666666665,
        0.5333333333333324,
        -0.07619047619047546,
        0.025396825397681306,
        -0.011544011544702987,
        0.006216005983851656,
        -0.003729603542067105,
        0.0024132999475675303,
        -0.0016512085558661412,
        0.0011779029546452532,
        -0.0008705201008553663,
        0.0007032034891325075,
        -0.0005481380884671458
    };

    /** Largest cosh psi of the series. */
    static final double FAR = 3;

    /** This near the parabola the differential equation of T leaves its derivatives too few digits. */
    static final double NEAR_PARABOLA = 5e-4;

    static final int MOST_STEPS = 24;

    /** The step that is the last: its own error is about its fourth power. */
    static final double LAST_STEP = 3e-5;

    private static final double LAST_STEP_NEAR_PARABOLA = 1e-6;

    private static final double LEAST_WITHIN = 1e-10;

    private final int revolutions;
    private final Branch branch;

    TransferTime(LambertWay way) {
        revolutions = way.revolutions();
        branch = way.branch();
    }

    /** The x of the arc, NaN if there is none. */
    double root(double lambda, double k, double time) {
        if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        double x = revolutions == 0 ? guess(lambda, k, time) : guessOfRevolutions(lambda, k, time);
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope s = slope(x, lambda, k);
            double dx = s.householder(time);
            double next = inside(x, x - dx);
            boolean last = Math.abs(next - x) <= s.lastStep * scale(x);
            x = next;
            if (last) {
                return x;
            }
        }
        return Double.NaN;
    }

    private double inside(double x, double next) {
        double above = next > -1 ? next : (x - 1) * 0.5;
        return revolutions == 0 || above < 1 ? above : (x + 1) * 0.5;
    }

    /** Distance from where T becomes infinite. */
    private double scale(double x) {
        return revolutions == 0 ? 1 + x : (1 - x) * (1 + x);
    }

    double time(double x, double lambda, double k) {
        double z = (1 - x) * (1 + x);
        double lx = lambda * x;
        double y = Math.sqrt(lx * lx + k);
        double large = y + Math.abs(lx);
        double small = k / large;
        double plus = lx >= 0 ? large : small;
        double minus = lx >= 0 ? small : large;
        double cosPsi = x * minus + lambda;
        double cosPhi = x * plus - lambda;
        double time = cosPsi > FAR ? far(z, minus, cosPsi) : lens(z, minus, cosPsi);
        boolean narrow = cosPhi >= 0;
        time += (narrow ? k * plus : minus * (1 - cosPhi)) / (narrow ? 1 + cosPhi : z);
        boolean wide = cosPsi < 0;
        if (wide || revolutions > 0) {
            double turns = revolutions * Math.PI + (wide ? Math.PI : 0);
            time += (turns / Math.sqrt(z) - (wide ? 2 * minus : 0)) / z;
        }
        return time;
    }

    /** (psi - sin psi) / z^(3/2), of the supplement of psi, and then negative, where cos psi is. */
    private static double lens(double z, double minus, double cosPsi) {
        double half = Math.sqrt(0.5 * Math.abs(cosPsi) + 0.5);
        double w = 0.5 * minus / (half * (1 + half));
        double ww = w * w;
        double q = z * ww;
        double qq = q * q;
        double evens = E[12];
        double odds = E[11];
        for (int i = 10; i > 0; i -= 2) {
            evens = qq * evens + E[i];
            odds = qq * odds + E[i - 1];
        }
        evens = qq * evens + E[0];
        double onePlus = 1 + q;
        double lens = 4 * w * ww * (odds * q + evens) / (onePlus * onePlus);
        return cosPsi < 0 ? -lens : lens;
    }

    private static double far(double z, double minus, double coshPsi) {
        double psi = StrictMath.log(coshPsi + Math.sqrt((coshPsi - 1) * (coshPsi + 1)));
        return (minus - psi / Math.sqrt(-z)) / -z;
    }

    /** T and its derivatives by x. */
    private record Slope(double t, double t1, double t2, double t3, double lastStep) {
        double householder(double time) {
            double f = t - time;
            double ff2 = f * t2;
            double t1t1 = t1 * t1;
            double above = f * (t1t1 - 0.5 * ff2);
            double below = t3 * (f * f) * (1.0 / 6) + t1 * (t1t1 - ff2);
            return above / below;
        }
    }

    private Slope slope(double x, double lambda, double k) {
        double t = time(x, lambda, k);
        return revolutions == 0 && Math.abs(1 - x) < NEAR_PARABOLA
                ? nearParabola(t, x, lambda, k)
                : regular(t, x, lambda, k);
    }

    /** Izzo 2015, eq. 22. */
    private static Slope regular(double t, double x, double lambda, double k) {
        double perZ = 1 / ((1 - x) * (1 + x));
        double lx = lambda * x;
        double perY = 1 / Math.sqrt(lx * lx + k);
        double ll = lambda * lambda;
        double cube = ll * lambda * perY;
        double perYY = perY * perY;
        double kCube = k * cube * perYY;
        double t1 = (x * (3 * t + 2 * cube) - 2) * perZ;
        double t2 = (5 * x * t1 + (3 * t + 2 * kCube)) * perZ;
        double t3 = (7 * x * t2 + (8 * t1 + -6 * kCube * (ll * x) * perYY)) * perZ;
        return new Slope(t, t1, t2, t3, LAST_STEP);
    }

    /** From Battin's series in S = (1 - lambda - x (y - lambda x)) / 2, Izzo 2015, eq. 20; no third derivative. */
    private static Slope nearParabola(double t, double x, double lambda, double k) {
        double lx = lambda * x;
        double y = Math.sqrt(lx * lx + k);
        double plus = lx >= 0 ? y + lx : k / (y - lx);
        double eta = k / plus;
        double ee = eta * eta;
        double s = 0.5 * (1 - lambda - x * eta);
        double q = 4.0 / 3 * (1 + s * (6.0 / 5 + s * (48.0 / 35)));
        double q1 = 4.0 / 3 * (6.0 / 5 + s * (96.0 / 35 + s * (32.0 / 7)));
        double q2 = 4.0 / 3 * (96.0 / 35 + s * (64.0 / 7));
        double g = 3 * lambda * ee * q + 0.5 * ee * ee * q1 + 4 * lambda * lambda;
        double g1 = -ee / y * (6 * lambda * lambda * q + ee * (3.5 * lambda * q1 + 0.25 * ee * q2));
        double h = eta / y;
        double h1 = -lambda * k / (y * y * y);
        return new Slope(t, -0.5 * h * g, -0.5 * (h1 * g + h * g1), 0, LAST_STEP_NEAR_PARABOLA);
    }

    /** Izzo 2015, eq. 30, with logarithms to three digits. */
    static double guess(double lambda, double k, double time) {
        double size = Math.abs(lambda);
        double arc =
                Math.sqrt(k / (1 + size)) * (((-0.0187293 * size + 0.0742610) * size - 0.2121144) * size + 1.5707288);
        double t0 = lambda * Math.sqrt(k) + (lambda < 0 ? Math.PI - arc : arc);
        double less = lambda > 0 ? k / (1 + lambda) : 1 - lambda;
        double sum = lambda * lambda + (1 + lambda);
        double t1 = 2.0 / 3 * less * sum;
        if (time < t1) {
            double ll = lambda * lambda;
            return 2.5 * t1 * ((t1 - time) / (time * less * (ll * lambda * (1 + lambda) + sum))) + 1;
        }
        boolean slow = time >= t0;
        double late = time - t0;
        double log = roughLog2(slow ? late * (0.9 - 0.15 / (1 + late)) + 1 : time / t0);
        double power = slow ? log * (-2.0 / 3) : log / roughLog2(t1 / t0);
        return roughExp2(power) - 1;
    }

    /** Within 1e-4; positive normal numbers. */
    static double roughLog2(double a) {
        long bits = Double.doubleToRawLongBits(a);
        double exponent = Double.longBitsToDouble((bits >>> 52) | EXPONENT_MAGIC) - (EXPONENT_MAGIC_VALUE + 1023);
        double u = Double.longBitsToDouble((bits & MANTISSA) | ONE) - 1;
        double poly = (((LOG[4] * u + LOG[3]) * u + LOG[2]) * u + LOG[1]) * u + LOG[0];
        return poly * u + exponent;
    }

    /** Within 3e-6 of itself; |a| below 1000. */
    static double roughExp2(double a) {
        double shifted = a + ROUND;
        double f = a - (shifted - ROUND);
        double poly = (((EXP[4] * f + EXP[3]) * f + EXP[2]) * f + EXP[1]) * f + EXP[0];
        return Double.longBitsToDouble(Double.doubleToRawLongBits(poly) + (Double.doubleToRawLongBits(shifted) << 52));
    }

    static final long EXPONENT_MAGIC = 0x4330000000000000L;
    static final double EXPONENT_MAGIC_VALUE = 0x1p52;
    static final long MANTISSA = 0x000fffffffffffffL;
    static final long ONE = 0x3ff0000000000000L;
    static final double ROUND = 0x1.8p52;
    static final double[] LOG = {
        1.4426038942423633, -0.7167146631676856, 0.4405990329554576, -0.2251030254984428, 0.05866493971572637
    };
    static final double[] EXP = {1.0, 0.6931210452034271, 0.2402234903802036, 0.05592197584225585, 0.009666368515385448
    };

    /** Izzo 2015, eq. 31; near the least time from the parabola through it. */
    double guessOfRevolutions(double lambda, double k, double time) {
        double sign = branch == Branch.LEFT ? -1 : 1;
        if (time > time(0, lambda, k)) {
            double ratio = branch == Branch.LEFT
                    ? (revolutions + 1) * Math.PI / (8 * time)
                    : 8 * time / (revolutions * Math.PI);
            double u = roughExp2(2.0 / 3 * roughLog2(ratio));
            return (u - 1) / (u + 1);
        }
        double x = leastTime(lambda, k);
        Slope s = regular(time(x, lambda, k), x, lambda, k);
        if (time < s.t) {
            return Double.NaN;
        }
        double away = Math.sqrt(2 * (time - s.t) / s.t2);
        double there = x + sign * away;
        return Math.abs(there) < 1 ? there : 0.5 * (x + sign);
    }

    /** Where T is least: Halley's iterations on T', halving instead where they would leave the bracket. */
    private double leastTime(double lambda, double k) {
        double low = -1;
        double high = 1;
        double x = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope s = regular(time(x, lambda, k), x, lambda, k);
            if (s.t1 < 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x - s.t1 * s.t2 / (s.t2 * s.t2 - 0.5 * s.t1 * s.t3);
            next = next > low && next < high ? next : 0.5 * (low + high);
            if (Math.abs(next - x) < LEAST_WITHIN) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
