package space.outpost.sky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** When a continuous function of time is positive, its roots bracketed by samples and found by bisection to a millisecond. */
final class Crossings {
    private static final double RESOLUTION_S = 1e-3;

    private final DoubleUnaryOperator margin;
    private final List<Double> changesS = new ArrayList<>();

    private Crossings(DoubleUnaryOperator margin) {
        this.margin = margin;
    }

    /**
     * @param span where to look
     * @param next the time of the sample that follows one at a given time, both in seconds from the start of the span.
     *     A rise or dip between two samples is found if the parabola through its three nearest samples crosses zero.
     * @param margin of seconds from the start of the span
     */
    static IntervalSet positive(Interval span, DoubleUnaryOperator next, DoubleUnaryOperator margin) {
        return new Crossings(margin).search(span, next);
    }

    private IntervalSet search(Interval span, DoubleUnaryOperator next) {
        double endS = span.seconds();
        double t0 = 0;
        double g0 = margin.applyAsDouble(t0);
        boolean positiveAtStart = g0 > 0;
        double t1 = t0;
        double g1 = g0;
        while (t1 < endS) {
            double t2 = Math.min(next.applyAsDouble(t1), endS);
            double g2 = margin.applyAsDouble(t2);
            if (g1 > 0 != g2 > 0) {
                changesS.add(root(t1, t2, g2 > 0));
            } else if (g0 > 0 == g1 > 0 && t0 < t1 && Math.abs(g1) < Math.abs(g0) && Math.abs(g1) < Math.abs(g2)) {
                nearMiss(t0, g0, t1, g1, t2, g2);
            }
            t0 = t1;
            g0 = g1;
            t1 = t2;
            g1 = g2;
        }
        return intervals(span, positiveAtStart);
    }

    /** Three samples of one sign, the middle one nearest to zero: does the function cross at the vertex between them? */
    private void nearMiss(double t0, double g0, double t1, double g1, double t2, double g2) {
        double left = (g1 - g0) / (t1 - t0);
        double right = (g2 - g1) / (t2 - t1);
        double curvature = (right - left) / (t2 - t0);
        double vertex = t0 + (t1 - t0) / 2 - left / (2 * curvature);
        if (!(vertex > t0 && vertex < t2)) {
            return;
        }
        double atVertex = margin.applyAsDouble(vertex);
        if (atVertex > 0 != g1 > 0) {
            changesS.add(root(t0, vertex, atVertex > 0));
            changesS.add(root(vertex, t2, g2 > 0));
        }
    }

    private double root(double from, double to, boolean rising) {
        double a = from;
        double b = to;
        while (b - a > RESOLUTION_S) {
            double middle = a + (b - a) / 2;
            if (margin.applyAsDouble(middle) > 0 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return b;
    }

    private IntervalSet intervals(Interval span, boolean positiveAtStart) {
        List<Instant> bounds = new ArrayList<>();
        if (positiveAtStart) {
            bounds.add(span.start());
        }
        for (double s : changesS) {
            bounds.add(span.start().plusMillis(Math.round(s * 1000)));
        }
        if (bounds.size() % 2 == 1) {
            bounds.add(span.end());
        }
        List<Interval> found = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i += 2) {
            Instant end = bounds.get(i + 1).isAfter(span.end()) ? span.end() : bounds.get(i + 1);
            if (bounds.get(i).isBefore(end)) {
                found.add(new Interval(bounds.get(i), end));
            }
        }
        return IntervalSet.of(found);
    }
}
