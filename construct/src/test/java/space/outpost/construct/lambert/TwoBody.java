package space.outpost.construct.lambert;

import space.outpost.sky.Vector3;

/**
 * Motion about one centre, in closed form: universal variables (Battin 1987, 4.5), Kepler's equation by bisection within
 * a bracket and then Newton.
 */
final class TwoBody {
    private final double mu;

    TwoBody(double mu) {
        this.mu = mu;
    }

    record State(Vector3 r, Vector3 v) {}

    State after(State s, double dt) {
        double r0 = s.r().length();
        double radial = s.r().dot(s.v()) / Math.sqrt(mu);
        double alpha = 2 / r0 - s.v().dot(s.v()) / mu;
        double low = 0;
        double high = 1e-3 * Math.sqrt(r0);
        while (time(high, r0, radial, alpha) < dt) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 30; i++) {
            double mid = (low + high) / 2;
            if (time(mid, r0, radial, alpha) < dt) {
                low = mid;
            } else {
                high = mid;
            }
        }
        double chi = (low + high) / 2;
        for (int i = 0; i < 4; i++) {
            chi -= (time(chi, r0, radial, alpha) - dt) * Math.sqrt(mu) / radius(chi, r0, radial, alpha);
        }
        double z = alpha * chi * chi;
        double f = 1 - chi * chi / r0 * c2(z);
        double g = dt - chi * chi * chi / Math.sqrt(mu) * c3(z);
        Vector3 r = s.r().times(f).plus(s.v().times(g));
        double fDot = Math.sqrt(mu) / (r.length() * r0) * chi * (z * c3(z) - 1);
        double gDot = 1 - chi * chi / r.length() * c2(z);
        return new State(r, s.r().times(fDot).plus(s.v().times(gDot)));
    }

    private double time(double chi, double r0, double radial, double alpha) {
        double z = alpha * chi * chi;
        return (chi * chi * chi * c3(z) + radial * chi * chi * c2(z) + r0 * chi * (1 - z * c3(z))) / Math.sqrt(mu);
    }

    private static double radius(double chi, double r0, double radial, double alpha) {
        double z = alpha * chi * chi;
        return chi * chi * c2(z) + radial * chi * (1 - z * c3(z)) + r0 * (1 - z * c2(z));
    }

    private static double c2(double z) {
        if (Math.abs(z) < 0.1) {
            double sum = 0;
            double term = 0.5;
            for (int k = 0; k < 9; k++) {
                sum += term;
                term *= -z / ((2 * k + 3) * (2 * k + 4));
            }
            return sum;
        }
        return z > 0 ? (1 - Math.cos(Math.sqrt(z))) / z : (Math.cosh(Math.sqrt(-z)) - 1) / -z;
    }

    private static double c3(double z) {
        if (Math.abs(z) < 0.1) {
            double sum = 0;
            double term = 1.0 / 6;
            for (int k = 0; k < 9; k++) {
                sum += term;
                term *= -z / ((2 * k + 4) * (2 * k + 5));
            }
            return sum;
        }
        double root = Math.sqrt(Math.abs(z));
        return z > 0 ? (root - Math.sin(root)) / (root * z) : (Math.sinh(root) - root) / (root * -z);
    }
}
