package space.outpost.construct.lambert;

import space.outpost.sky.Vector3;

/** Lambert's problem in less than a revolution the textbook's way: universal variables, bisection (Vallado 2013, alg. 58). */
final class PlainLambert {
    private final double mu;

    PlainLambert(double mu) {
        this.mu = mu;
    }

    Vector3 departure(Vector3 from, Vector3 to, double flight, boolean prograde) {
        double r1 = from.length();
        double r2 = to.length();
        double cos = from.dot(to) / (r1 * r2);
        double sense = from.cross(to).z() >= 0 == prograde ? 1 : -1;
        double a = sense * Math.sqrt(r1 * r2 * (1 + cos));
        double low = -4000;
        double high = 4 * Math.PI * Math.PI;
        double y = 0;
        for (int i = 0; i < 80; i++) {
            double z = (low + high) / 2;
            double c2 = c2(z);
            double c3 = c3(z);
            y = r1 + r2 + a * (z * c3 - 1) / Math.sqrt(c2);
            double chi = y < 0 ? 0 : Math.sqrt(y / c2);
            double time = (chi * chi * chi * c3 + a * Math.sqrt(Math.max(y, 0))) / Math.sqrt(mu);
            if (y < 0 || time < flight) {
                low = z;
            } else {
                high = z;
            }
        }
        double f = 1 - y / r1;
        double g = a * Math.sqrt(y / mu);
        return to.minus(from.times(f)).times(1 / g);
    }

    private static double c2(double z) {
        if (Math.abs(z) < 1e-6) {
            return 0.5 - z / 24;
        }
        return z > 0 ? (1 - Math.cos(Math.sqrt(z))) / z : (Math.cosh(Math.sqrt(-z)) - 1) / -z;
    }

    private static double c3(double z) {
        if (Math.abs(z) < 1e-6) {
            return 1.0 / 6 - z / 120;
        }
        double root = Math.sqrt(Math.abs(z));
        return z > 0 ? (root - Math.sin(root)) / (root * z) : (Math.sinh(root) - root) / (root * -z);
    }
}
