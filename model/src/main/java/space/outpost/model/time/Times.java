package space.outpost.model.time;

import java.time.Instant;

/** The one conversion between instants and the numbers that sets and profiles are made of. */
public final class Times {
    private static final long NANOS = 1_000_000_000L;

    private Times() {}

    /**
     * Nanoseconds since 1970-01-01T00:00:00Z on the leap-second-free UTC scale of {@link Instant}.
     *
     * @throws ArithmeticException outside 1677-09-21 .. 2262-04-11
     */
    public static long nanos(Instant t) {
        return Math.addExact(Math.multiplyExact(t.getEpochSecond(), NANOS), t.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Seconds from one instant to another, exact to the nanosecond within 104 days, to a microsecond within centuries. */
    public static double seconds(Instant from, Instant to) {
        return (double) (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) * 1e-9;
    }
}
