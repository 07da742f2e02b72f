package space.outpost.twin.elements;

/**
 * Free motion of a thermal node, {@code dT/dt = r - k (T - T0 - b t)}: it relaxes to surroundings that change linearly.
 * Closed form {@code T = T0 + r t phi1(kt) + k b t^2 phi2(kt)}, with {@code phi1(x) = (1 - e^-x)/x} and
 * {@code phi2(x) = (x - 1 + e^-x)/x^2}, good for k = 0 too.
 *
 * @param startK T0
 * @param ratePerS r, K/s at the start
 * @param inverseS k = G/C
 * @param sinkSlope b, K/s
 */
record Relaxation(double startK, double ratePerS, double inverseS, double sinkSlope) {
    private static final int MOST_STEPS = 200;

    double at(double s) {
        double x = inverseS * s;
        return startK + s * (ratePerS * phi1(x) + sinkSlope * x * phi2(x));
    }

    /** Seconds to the first time in (0, end] at which it reaches {@code level}, to 1e-7 s; infinite if it does not. */
    double timeTo(double level, double end) {
        double turn = turn();
        if (turn < end) {
            double s = crossing(level, 0, turn);
            return s < Double.POSITIVE_INFINITY ? s : crossing(level, turn, end);
        }
        return crossing(level, 0, end);
    }

    /** When it stops to rise or to fall: {@code r e^-kt + b (1 - e^-kt) = 0}; infinite if it never does. */
    private double turn() {
        double decay = sinkSlope / (sinkSlope - ratePerS);
        if (!(decay > 0 && decay < 1) || inverseS == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return -Math.log(decay) / inverseS;
    }

    /** On a monotone stretch; a start on the level is no crossing. */
    private double crossing(double level, double from, double to) {
        double before = (from == 0 ? startK : at(from)) - level;
        double after = at(to) - level;
        if (before == 0 || before * after > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = from;
        double high = to;
        // Secant steps on the monotone stretch, bisected whenever they stay on one side (Illinois rule).
        double atLow = before;
        double atHigh = after;
        for (int i = 0; i < MOST_STEPS && high - low > 1e-7; i++) {
            double s = i % 3 == 2 ? 0.5 * (low + high) : low + (high - low) * atLow / (atLow - atHigh);
            s = Math.min(Math.max(s, low + 2e-8), high - 2e-8);
            double there = at(s) - level;
            if (before * there > 0) {
                low = s;
                atLow = there;
            } else {
                high = s;
                atHigh = there;
            }
        }
        return high;
    }

    private static double phi1(double x) {
        return x < 1e-5 ? 1 - x / 2 + x * x / 6 : -Math.expm1(-x) / x;
    }

    private static double phi2(double x) {
        return x < 1e-2
                ? 0.5 - x / 6 + x * x / 24 - x * x * x / 120 + x * x * x * x / 720
                : (x + Math.expm1(-x)) / (x * x);
    }
}
