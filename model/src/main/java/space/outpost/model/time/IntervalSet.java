package space.outpost.model.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Windows: a set of instants made of half-open intervals that neither overlap nor touch, in order of time. Immutable.
 * Union, intersection and complement within a span form a Boolean algebra; the property tests state its laws.
 */
public final class IntervalSet implements Iterable<Interval> {
    public static final IntervalSet EMPTY = new IntervalSet(new long[0]);

    /** start, end, start, end ... in nanoseconds, strictly increasing. */
    private final long[] bounds;

    private IntervalSet(long[] bounds) {
        this.bounds = bounds;
    }

    public static IntervalSet of(Interval... intervals) {
        return of(List.of(intervals));
    }

    /** The union of the intervals, in any order, overlapping or not. */
    public static IntervalSet of(Collection<Interval> intervals) {
        long[][] sorted = intervals.stream()
                .map(i -> new long[] {Times.nanos(i.start()), Times.nanos(i.end())})
                .sorted((a, b) -> Long.compare(a[0], b[0]))
                .toArray(long[][]::new);
        Builder builder = new Builder(sorted.length);
        for (long[] i : sorted) {
            builder.add(i[0], i[1]);
        }
        return builder.build();
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many separate intervals. */
    public int size() {
        return bounds.length / 2;
    }

    public Interval get(int i) {
        return new Interval(Times.instant(bounds[2 * i]), Times.instant(bounds[2 * i + 1]));
    }

    public boolean contains(Instant t) {
        int at = upper(Times.nanos(t));
        return at % 2 == 1;
    }

    /** Whether all of the interval lies in the set. */
    public boolean contains(Interval interval) {
        int at = upper(Times.nanos(interval.start()));
        return at % 2 == 1 && bounds[at] >= Times.nanos(interval.end());
    }

    /** Whether the other set is a part of this one. */
    public boolean contains(IntervalSet other) {
        return other.minus(this).isEmpty();
    }

    /** The interval that {@code t} lies in. */
    public Optional<Interval> at(Instant t) {
        int at = upper(Times.nanos(t));
        return at % 2 == 1 ? Optional.of(get(at / 2)) : Optional.empty();
    }

    /** The first instant at or after {@code t} that is in the set. */
    public Optional<Instant> nextInside(Instant t) {
        int at = upper(Times.nanos(t));
        if (at % 2 == 1) {
            return Optional.of(t);
        }
        return at < bounds.length ? Optional.of(Times.instant(bounds[at])) : Optional.empty();
    }

    /** The first bound (start or end of an interval) after {@code t}. */
    public Optional<Instant> nextChange(Instant t) {
        int at = upper(Times.nanos(t));
        return at < bounds.length ? Optional.of(Times.instant(bounds[at])) : Optional.empty();
    }

    public Duration total() {
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return Duration.ofNanos(sum);
    }

    /** The longest interval, the first of equals. */
    public Optional<Interval> longest() {
        int best = -1;
        for (int i = 0; i < bounds.length; i += 2) {
            if (best < 0 || bounds[i + 1] - bounds[i] > bounds[best + 1] - bounds[best]) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(get(best / 2));
    }

    public IntervalSet union(IntervalSet other) {
        Builder builder = new Builder(size() + other.size());
        int a = 0;
        int b = 0;
        while (a < bounds.length || b < other.bounds.length) {
            boolean fromThis = b >= other.bounds.length || (a < bounds.length && bounds[a] <= other.bounds[b]);
            if (fromThis) {
                builder.add(bounds[a], bounds[a + 1]);
                a += 2;
            } else {
                builder.add(other.bounds[b], other.bounds[b + 1]);
                b += 2;
            }
        }
        return builder.build();
    }

    public IntervalSet intersect(IntervalSet other) {
        Builder builder = new Builder(Math.max(size(), other.size()));
        int a = 0;
        int b = 0;
        while (a < bounds.length && b < other.bounds.length) {
            long from = Math.max(bounds[a], other.bounds[b]);
            long to = Math.min(bounds[a + 1], other.bounds[b + 1]);
            if (from < to) {
                builder.add(from, to);
            }
            if (bounds[a + 1] < other.bounds[b + 1]) {
                a += 2;
            } else {
                b += 2;
            }
        }
        return builder.build();
    }

    public IntervalSet intersect(Interval span) {
        long from = Times.nanos(span.start());
        long to = Times.nanos(span.end());
        int first = upper(from) & ~1;
        int last = (upper(to - 1) + 1) & ~1;
        if (first == last) {
            return EMPTY;
        }
        long[] part = Arrays.copyOfRange(bounds, first, last);
        part[0] = Math.max(part[0], from);
        part[part.length - 1] = Math.min(part[part.length - 1], to);
        return new IntervalSet(part);
    }

    /** All of {@code span} that is not in this set. */
    public IntervalSet complement(Interval span) {
        long[] taken = intersect(span).bounds;
        long from = Times.nanos(span.start());
        long end = Times.nanos(span.end());
        Builder builder = new Builder(taken.length / 2 + 1);
        for (int i = 0; i < taken.length; i += 2) {
            if (from < taken[i]) {
                builder.add(from, taken[i]);
            }
            from = taken[i + 1];
        }
        if (from < end) {
            builder.add(from, end);
        }
        return builder.build();
    }

    /** All of this set that is not in the other. */
    public IntervalSet minus(IntervalSet other) {
        if (isEmpty()) {
            return this;
        }
        Interval hull = new Interval(Times.instant(bounds[0]), Times.instant(bounds[bounds.length - 1]));
        return intersect(other.complement(hull));
    }

    /** Each interval with {@code atStart} and {@code atEnd} taken off its ends; those that vanish are dropped. */
    public IntervalSet shrink(Duration atStart, Duration atEnd) {
        long head = nanos(atStart);
        long tail = nanos(atEnd);
        Builder builder = new Builder(size());
        for (int i = 0; i < bounds.length; i += 2) {
            long length = bounds[i + 1] - bounds[i];
            if (head < length && tail < length - head) {
                builder.add(bounds[i] + head, bounds[i + 1] - tail);
            }
        }
        return builder.build();
    }

    /**
     * Each interval with {@code before} and {@code after} added at its ends; those that now overlap or touch are joined.
     *
     * @throws ArithmeticException if an interval would leave {@link Times#SPAN}
     */
    public IntervalSet expand(Duration before, Duration after) {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("cannot expand by " + before + " and " + after);
        }
        return of(stream()
                .map(i -> new Interval(i.start().minus(before), i.end().plus(after)))
                .toList());
    }

    /** Longer than any interval if it does not fit a long. */
    private static long nanos(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a length of time cannot be negative: " + length);
        }
        return length.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? length.toNanos() : Long.MAX_VALUE;
    }

    /** Only the intervals of at least that length. */
    public IntervalSet atLeast(Duration length) {
        long nanos = nanos(length);
        Builder builder = new Builder(size());
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i + 1] - bounds[i] >= nanos) {
                builder.add(bounds[i], bounds[i + 1]);
            }
        }
        return builder.build();
    }

    public Stream<Interval> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Interval> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public Interval next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    /** How many bounds are at or before {@code t}: odd if {@code t} is inside. */
    private int upper(long t) {
        int at = Arrays.binarySearch(bounds, t);
        return at >= 0 ? at + 1 : -at - 1;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof IntervalSet other && Arrays.equals(bounds, other.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return stream().map(Interval::toString).toList().toString();
    }

    /** Collects intervals that come in order of their starts, joining those that overlap or touch. */
    static final class Builder {
        private long[] bounds;
        private int used;

        Builder(int expected) {
            bounds = new long[Math.max(2, 2 * expected)];
        }

        void add(long start, long end) {
            if (used > 0 && start <= bounds[used - 1]) {
                bounds[used - 1] = Math.max(bounds[used - 1], end);
                return;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * used);
            }
            bounds[used++] = start;
            bounds[used++] = end;
        }

        IntervalSet build() {
            return used == 0 ? EMPTY : new IntervalSet(Arrays.copyOf(bounds, used));
        }
    }
}
