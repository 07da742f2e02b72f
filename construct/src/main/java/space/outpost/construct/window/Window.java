package space.outpost.construct.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cell of the map: the best there is to a day and a flight time.
 *
 * @param day on which it is launched, from 0 h UTC
 * @param flight from the injection to perilune
 * @param transfer the cheapest that keeps within all limits; if there is none, that which misses them least; empty if no
 *     plane leads there
 * @param misses the limits that it passes; none if the window is open
 */
public record Window(Instant day, Duration flight, Optional<Transfer> transfer, List<Miss> misses) {
    public Window {
        misses = List.copyOf(misses);
    }

    public boolean isOpen() {
        return misses.isEmpty();
    }

    /** What can close a window. */
    public enum Limit {
        PARKING_PLANE(
                "Moon beyond the parking orbit's reach",
                "the Moon's declination passes the parking orbit's inclination",
                "deg",
                5),
        COAST("coast too long", "the coast is over its limit", "min", 30),
        DEPARTURE("injection too dear", "the injection is over its limit", "m/s", 50),
        ORBIT_PLANE(
                "arrival beyond the lunar orbit's reach",
                "the arrival's declination passes the lunar orbit's inclination",
                "deg",
                5),
        BRAKING("braking too dear", "the braking is over its limit", "m/s", 50),
        SITE(
                "site not under the orbit",
                "the site does not pass through the orbit's plane in time, but misses it",
                "deg",
                10),
        LIGHT("light at the landing", "the Sun at the landing is outside its limits", "deg", 20);

        private final String shortly;
        private final String text;
        private final String unit;
        private final double much;

        /** @param much in that unit, the same trouble for every limit */
        Limit(String shortly, String text, String unit, double much) {
            this.shortly = shortly;
            this.text = text;
            this.unit = unit;
            this.much = much;
        }

        String shortly() {
            return shortly;
        }
    }

    /**
     * @param by how far the limit is passed, in its unit for people
     */
    public record Miss(Limit limit, double by) {
        double trouble() {
            return 1 + by / limit.much;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s by %.1f %s", limit.text, by, limit.unit);
        }
    }

    /** More for what could not be flown as far as to know all its misses. */
    double trouble() {
        double known = misses.stream().mapToDouble(Miss::trouble).sum();
        return transfer.isPresent() ? known : known + Limit.values().length;
    }

    /** Whether this is to be preferred: fewer and smaller misses, then less to spend. */
    boolean betterThan(Window other) {
        double mine = trouble();
        double others = other.trouble();
        return mine != others ? mine < others : cost() < other.cost();
    }

    private double cost() {
        return transfer.map(Transfer::totalMPerS).orElse(Double.POSITIVE_INFINITY);
    }
}
