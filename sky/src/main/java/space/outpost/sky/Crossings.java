package space.outpost.sky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** When a continuous function of time is positive, its roots bracketed by samples and found by bisection to a millisecond. */
final class Crossings {
    private static final double RESOLUTION_S = 1e-3;

    private final Interval span;
    private final ToDoubleFunction<Instant> stepS;
    private final ToDoubleFunction<Instant> margin;
    private final List<Double> changesS = new ArrayList<>();

    private Crossings(Interval span, ToDoubleFunction<Instant> stepS, ToDoubleFunction<Instant> margin) {
        this.span = span;
        this.stepS = stepS;
        this.margin = margin;
    }

    /**
     * @param stepS seconds from the sample at an instant to the next; of a rise or dip between samples no more is seen
     *     than what the parabola through the three nearest of them shows
     */
    static IntervalSet positive(Interval span, ToDoubleFunction<Instant> stepS, ToDoubleFunction<Instant> margin) {
        return new Crossings(span, stepS, margin).search();
    }

    private IntervalSet search() {
        double endS = span.seconds();
        double t0 = 0;
        double g0 = marginAt(t0);
        boolean positiveAtStart = g0 > 0;
        double t1 = t0;
        double g1 = g0;
        while (t1 < endS) {
            double t2 = Math.min(t1 + stepS.applyAsDouble(at(t1)), endS);
            double g2 = marginAt(t2);
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
        return intervals(positiveAtStart);
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
        double atVertex = marginAt(vertex);
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
            if (marginAt(middle) > 0 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return b;
    }

    private double marginAt(double seconds) {
        return margin.applyAsDouble(at(seconds));
    }

    private Instant at(double seconds) {
        return span.start().plusNanos(Math.round(seconds * 1e9));
    }

    private IntervalSet intervals(boolean positiveAtStart) {
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
