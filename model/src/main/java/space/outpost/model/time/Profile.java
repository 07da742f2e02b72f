package space.outpost.model.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A quantity over time: piecewise linear between samples, over a span {@code [start, end)}. Two samples at one instant
 * are a jump: the value there is the later one, and the earlier one is what it comes from. There is no jump at the
 * start, nor at the end, which is not in the span. Immutable; values are finite. Equal means the same samples.
 *
 * <p>Sums, multiples and integrals are exact to rounding; threshold windows, and the samples that the minimum or maximum
 * of two profiles gets where they cross, to the nanosecond (docs/time.md states the laws). The product of two profiles
 * is not piecewise linear and is not offered.
 */
public final class Profile {
    private final long[] times;
    private final double[] values;

    private Profile(long[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Of several samples at one instant the first and the last count; at the start only the last, at the end only the
     * first.
     *
     * @param times in nanoseconds as {@link Times#nanos}; not decreasing, the last after the first
     * @param values one for each time
     */
    public static Profile of(long[] times, double[] values) {
        if (times.length != values.length || times.length < 2) {
            throw new IllegalArgumentException("a profile needs at least two times with a value each, found "
                    + times.length + " and " + values.length);
        }
        Builder builder = new Builder(times.length);
        for (int i = 0; i < times.length; i++) {
            builder.add(times[i], values[i]);
        }
        return builder.build();
    }

    public static Profile constant(Interval span, double value) {
        return of(new long[] {Times.nanos(span.start()), Times.nanos(span.end())}, new double[] {value, value});
    }

    /** A quantity sampled at the start of the span, every {@code step} after it, and at its end. */
    public static Profile sampled(Interval span, Duration step, ToDoubleFunction<Instant> quantity) {
        if (!step.isPositive()) {
            throw new IllegalArgumentException("cannot sample every " + step);
        }
        Builder builder = new Builder(64);
        for (Instant t = span.start(); t.isBefore(span.end()); t = t.plus(step)) {
            builder.add(t, quantity.applyAsDouble(t));
        }
        return builder.add(span.end(), quantity.applyAsDouble(span.end())).build();
    }

    /** {@code inside} within the windows, {@code outside} elsewhere in the span. */
    public static Profile of(Interval span, IntervalSet windows, double inside, double outside) {
        Builder builder = new Builder(4 * windows.size() + 2);
        long end = Times.nanos(span.end());
        long at = Times.nanos(span.start());
        for (Interval w : windows.intersect(span)) {
            long from = Times.nanos(w.start());
            if (at < from) {
                builder.add(at, outside).add(from, outside);
            }
            at = Times.nanos(w.end());
            builder.add(from, inside).add(at, inside);
        }
        if (at < end) {
            builder.add(at, outside).add(end, outside);
        }
        return builder.build();
    }

    public Interval span() {
        return new Interval(Times.instant(times[0]), Times.instant(times[times.length - 1]));
    }

    /** How many samples; a jump counts as two. */
    public int size() {
        return times.length;
    }

    public long timeNanos(int i) {
        return times[i];
    }

    public Instant time(int i) {
        return Times.instant(times[i]);
    }

    public double value(int i) {
        return values[i];
    }

    /** The value at {@code t}. Outside the span: the nearest end's value. */
    public double at(Instant t) {
        return at(Times.nanos(t));
    }

    public double at(long nanos) {
        int i = lastAtOrBefore(nanos);
        if (i < 0) {
            return values[0];
        }
        if (i == times.length - 1) {
            return values[i];
        }
        return between(i, nanos);
    }

    /** The slope per second just after {@code nanos}; zero outside the span. */
    public double slopeAt(long nanos) {
        int i = lastAtOrBefore(nanos);
        if (i < 0 || i == times.length - 1) {
            return 0;
        }
        return (values[i + 1] - values[i]) / (1e-9 * (times[i + 1] - times[i]));
    }

    /** The first sample's time after {@code nanos}: until then the profile is one straight line; MAX_VALUE if none. */
    public long nextSample(long nanos) {
        int i = lastAtOrBefore(nanos);
        return i + 1 < times.length ? times[i + 1] : Long.MAX_VALUE;
    }

    /** Integral over time in value-seconds, over the part of {@code window} in the span. */
    public double integral(Interval window) {
        long from = Math.max(Times.nanos(window.start()), times[0]);
        long to = Math.min(Times.nanos(window.end()), times[times.length - 1]);
        if (from >= to) {
            return 0;
        }
        double sum = 0;
        int i = lastAtOrBefore(from);
        while (from < to) {
            long next = Math.min(times[i + 1], to);
            if (next > from) {
                sum += 0.5 * (between(i, from) + between(i, next)) * (1e-9 * (next - from));
            }
            from = next;
            i++;
        }
        return sum;
    }

    public double mean() {
        Interval span = span();
        return integral(span) / span.seconds();
    }

    public double min() {
        return Arrays.stream(values).min().orElseThrow();
    }

    public double max() {
        return Arrays.stream(values).max().orElseThrow();
    }

    public Profile times(double factor) {
        return mapSamples((t, v) -> v * factor);
    }

    public Profile plus(double offset) {
        return mapSamples((t, v) -> v + offset);
    }

    /** The sum, over the span both have; the same holds for {@code minus}, {@code min} and {@code max}. */
    public Profile plus(Profile other) {
        return combine(other, Double::sum, false);
    }

    public Profile minus(Profile other) {
        return combine(other, (a, b) -> a - b, false);
    }

    public Profile min(Profile other) {
        return combine(other, Math::min, true);
    }

    public Profile max(Profile other) {
        return combine(other, Math::max, true);
    }

    public Profile clamp(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("cannot clamp to " + low + ".." + high);
        }
        Interval span = span();
        return max(constant(span, low)).min(constant(span, high));
    }

    /** The part within {@code window}, which must overlap the span. */
    public Profile within(Interval window) {
        Interval common = span().intersect(window)
                .orElseThrow(() -> new IllegalArgumentException(window + " does not overlap " + span()));
        return combine(constant(common, 0), Double::sum, false);
    }

    /**
     * When the value is at least {@code threshold}; crossing times rounded to the nanosecond. That it touches the
     * threshold at one instant and falls again makes no window.
     */
    public IntervalSet atLeast(double threshold) {
        IntervalSet.Builder windows = new IntervalSet.Builder(16);
        for (int i = 0; i + 1 < times.length; i++) {
            long from = times[i];
            long to = times[i + 1];
            if (from == to) {
                continue;
            }
            boolean in = values[i] >= threshold;
            boolean stays = values[i + 1] >= threshold;
            if (in && stays) {
                windows.add(from, to);
            } else if (in || stays) {
                long crossing = crossing(i, threshold);
                if (in && crossing > from) {
                    windows.add(from, crossing);
                } else if (stays && crossing < to) {
                    windows.add(crossing, to);
                }
            }
        }
        return windows.build();
    }

    public IntervalSet below(double threshold) {
        return atLeast(threshold).complement(span());
    }

    /** The first instant of {@link #below} at or after {@code from}. */
    public Optional<Instant> firstBelow(double threshold, Instant from) {
        long start = Math.max(Times.nanos(from), times[0]);
        for (int i = lastAtOrBefore(start); i + 1 < times.length; i++) {
            boolean in = values[i] < threshold;
            boolean stays = values[i + 1] < threshold;
            long begins = in || !stays ? times[i] : crossing(i, threshold);
            long ends = stays || !in ? times[i + 1] : crossing(i, threshold);
            if ((in || stays) && Math.max(begins, start) < ends) {
                return Optional.of(Times.instant(Math.max(begins, start)));
            }
        }
        return Optional.empty();
    }

    /** When the line from sample {@code i} to the next is at a level that lies between their values. */
    private long crossing(int i, double level) {
        return fraction(times[i], times[i + 1], (level - values[i]) / (values[i + 1] - values[i]));
    }

    private static long fraction(long from, long to, double f) {
        return from + Math.min(to - from, Math.round(f * (to - from)));
    }

    /**
     * The same with samples left out that are within {@code tolerance} (to rounding) of the line through those kept.
     * Zero leaves out only what lies on a line exactly; jumps always stay.
     */
    public Profile simplify(double tolerance) {
        return new SwingFilter(this, tolerance).kept();
    }

    /** Each sample's value replaced, given its time in nanoseconds; straight lines between the new values. */
    public Profile mapSamples(SampleFunction f) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = f.apply(times[i], values[i]);
        }
        return of(times, mapped);
    }

    /** A new value from a sample's time and value. */
    @FunctionalInterface
    public interface SampleFunction {
        double apply(long nanos, double value);
    }

    /** The same within the windows, zero elsewhere, over the same span. */
    public Profile gated(IntervalSet windows) {
        Builder builder = new Builder(times.length);
        Interval span = span();
        long at = times[0];
        for (Interval w : windows.intersect(span)) {
            long from = Times.nanos(w.start());
            if (at < from) {
                builder.add(at, 0).add(from, 0);
            }
            Profile part = within(w);
            for (int i = 0; i < part.times.length; i++) {
                builder.add(part.times[i], part.values[i]);
            }
            at = Times.nanos(w.end());
        }
        long end = times[times.length - 1];
        if (at < end) {
            builder.add(at, 0).add(end, 0);
        }
        return builder.build();
    }

    private Profile combine(Profile other, DoubleBinaryOperator op, boolean atCrossings) {
        long start = Math.max(times[0], other.times[0]);
        long end = Math.min(times[times.length - 1], other.times[other.times.length - 1]);
        if (start >= end) {
            throw new IllegalArgumentException("profiles over " + span() + " and " + other.span() + " do not overlap");
        }
        int a = lastAtOrBefore(start);
        int b = other.lastAtOrBefore(start);
        Builder builder = new Builder(lastAtOrBefore(end) - a + other.lastAtOrBefore(end) - b + 2);
        for (long t = start; t < end; ) {
            long next = Math.min(Math.min(times[a + 1], other.times[b + 1]), end);
            if (next > t) {
                double a0 = between(a, t);
                double b0 = other.between(b, t);
                double a1 = between(a, next);
                double b1 = other.between(b, next);
                builder.add(t, op.applyAsDouble(a0, b0));
                double d0 = a0 - b0;
                double d1 = a1 - b1;
                if (atCrossings && Math.signum(d0) * Math.signum(d1) < 0) {
                    long crossing = fraction(t, next, d0 / (d0 - d1));
                    builder.add(crossing, op.applyAsDouble(between(a, crossing), other.between(b, crossing)));
                }
                builder.add(next, op.applyAsDouble(a1, b1));
            }
            t = next;
            while (t < end && times[a + 1] <= t) {
                a++;
            }
            while (t < end && other.times[b + 1] <= t) {
                b++;
            }
        }
        return builder.build();
    }

    /** On the piece that starts at sample {@code i}: its own line, so that the left value holds at a jump's end. */
    private double between(int i, long t) {
        double from = values[i];
        double to = values[i + 1];
        if (t == times[i + 1]) {
            return to;
        }
        double f = (double) (t - times[i]) / (times[i + 1] - times[i]);
        // Rounding must not carry a value past its neighbours: a fraction of a disc stays within 0..1.
        return Math.clamp(from + f * (to - from), Math.min(from, to), Math.max(from, to));
    }

    private int lastAtOrBefore(long t) {
        int i = Arrays.binarySearch(times, t);
        if (i < 0) {
            return -i - 2;
        }
        while (i + 1 < times.length && times[i + 1] == t) {
            i++;
        }
        return i;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Profile other && Arrays.equals(times, other.times) && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Profile[" + span() + ", " + times.length + " samples]";
    }

    /** Collects samples in order of time; drops one equal to its predecessor, and all between the first and last of an instant. */
    public static final class Builder {
        private long[] times;
        private double[] values;
        private int used;

        public Builder(int expected) {
            times = new long[Math.max(4, expected)];
            values = new double[times.length];
        }

        /**
         * @throws IllegalArgumentException if the value is not finite or the time is before the last
         * @throws ArithmeticException if the time is outside {@link Times#SPAN}
         */
        public Builder add(long nanos, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a profile cannot be " + value + " at " + Times.instant(nanos));
            }
            Times.requireInSpan(nanos);
            if (used > 0 && nanos < times[used - 1]) {
                throw new IllegalArgumentException("a profile cannot go back from " + Times.instant(times[used - 1])
                        + " to " + Times.instant(nanos));
            }
            if (used > 0 && nanos == times[used - 1]) {
                boolean replaces = used == 1 || times[used - 2] == nanos;
                used -= replaces ? 1 : 0;
            }
            if (used > 0 && nanos == times[used - 1] && value == values[used - 1]) {
                return this;
            }
            if (used == times.length) {
                times = Arrays.copyOf(times, 2 * used);
                values = Arrays.copyOf(values, 2 * used);
            }
            times[used] = nanos;
            // Adding zero turns -0.0 into 0.0: equal values have one representation.
            values[used++] = value + 0.0;
            return this;
        }

        public Builder add(Instant t, double value) {
            return add(Times.nanos(t), value);
        }

        public Profile build() {
            int size = used > 1 && times[used - 1] == times[used - 2] ? used - 1 : used;
            if (size < 2) {
                throw new IllegalArgumentException("a profile must have a span");
            }
            return new Profile(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
        }
    }
}
