package space.outpost.model.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** A span of time, half-open: {@code start} is in it, {@code end} is not. Never empty. */
@Doc("A span of time: the start is in it, the end is not.")
public record Interval(
        @Doc("first instant") Instant start,
        @Doc("first instant after it") Instant end) {

    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an interval must end after it starts: [" + start + ", " + end + ")");
        }
    }

    public static Interval of(Instant start, Duration duration) {
        return new Interval(start, start.plus(duration));
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    public double seconds() {
        return Times.seconds(start, end);
    }

    public boolean contains(Instant t) {
        return !t.isBefore(start) && t.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What both have; empty where they only touch. */
    public Optional<Interval> intersect(Interval other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return Optional.of(new Interval(from, to));
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
