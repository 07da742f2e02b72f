package space.outpost.model.time;

import java.time.Instant;

/** The one conversion between instants and the numbers that sets and profiles are made of. */
public final class Times {
    private static final long NANOS = 1_000_000_000L;

    /** Half of what a long holds, in whole seconds: so the difference of any two times is a long, too. */
    private static final long REACH_SECONDS = Long.MAX_VALUE / NANOS / 2;

    /** All the time there is for sets and profiles: 1823-11-12T00:06:22Z to 2116-02-20T23:53:38Z. */
    public static final Interval SPAN =
            new Interval(Instant.ofEpochSecond(-REACH_SECONDS), Instant.ofEpochSecond(REACH_SECONDS));

    private Times() {}

    /**
     * Nanoseconds since 1970-01-01T00:00:00Z on the leap-second-free UTC scale of {@link Instant}.
     *
     * @throws ArithmeticException outside {@link #SPAN}, whose end may still bound an interval
     */
    public static long nanos(Instant t) {
        if (t.isBefore(SPAN.start()) || t.isAfter(SPAN.end())) {
            throw new ArithmeticException(t + " is outside " + SPAN);
        }
        return t.getEpochSecond() * NANOS + t.getNano();
    }

    /** For nanoseconds that came as such. */
    static void requireInSpan(long nanos) {
        if (nanos < -REACH_SECONDS * NANOS || nanos > REACH_SECONDS * NANOS) {
            throw new ArithmeticException(instant(nanos) + " is outside " + SPAN);
        }
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Seconds from one instant to another, exact to the nanosecond within 104 days, to a microsecond within centuries. */
    public static double seconds(Instant from, Instant to) {
        return (double) (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) * 1e-9;
    }
}
