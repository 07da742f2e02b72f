package space.outpost.model.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Instants and durations as people write them. */
final class Moments {
    static final String INSTANT_ALLOWED = "an instant in UTC such as '2035-01-31T06:00:00Z' or '2035-031T06:00:00Z'";
    static final String DURATION_ALLOWED = "a duration such as '6 h', '30 min', '14 d' or 'PT6H'";

    /** An instant and the longest duration after it stay within what {@link space.outpost.model.time.Times} can count. */
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2069;
    private static final Duration LONGEST = Duration.ofDays(366 * 40);
    private static final DateTimeFormatter CALENDAR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("uuuu-DDD'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final String CALENDAR_FORM = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z";
    private static final String DAY_OF_YEAR_FORM = "\\d{4}-\\d{3}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z";
    static final String INSTANT_FORM = "^(" + CALENDAR_FORM + "|" + DAY_OF_YEAR_FORM + ")$";

    private Moments() {}

    /**
     * @throws IllegalArgumentException whose message says what is allowed instead
     */
    static Instant instant(String text) {
        if (text.length() > 40 || !text.matches(INSTANT_FORM)) {
            throw new IllegalArgumentException(
                    text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? "an instant: '" + text + "T00:00:00Z'"
                            : text.matches("\\d{4}-[0-9-]{3,5}T[0-9:.]+")
                                    ? INSTANT_ALLOWED + ", with Z at its end"
                                    : INSTANT_ALLOWED);
        }
        String bare = text.substring(0, text.length() - 1);
        int point = bare.indexOf('.');
        String whole = point < 0 ? bare : bare.substring(0, point);
        try {
            Instant second = LocalDateTime.parse(whole, text.charAt(7) == '-' ? CALENDAR : DAY_OF_YEAR)
                    .toInstant(ZoneOffset.UTC);
            int year = second.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new IllegalArgumentException("a year from " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return point < 0
                    ? second
                    : second.plusNanos(new BigDecimal("0" + bare.substring(point))
                            .movePointRight(9)
                            .longValueExact());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date and time that exist", e);
        }
    }

    /**
     * @throws IllegalArgumentException whose message says what is allowed instead
     */
    static Duration duration(String text) {
        Duration duration;
        if (text.startsWith("P") && text.length() < 60) {
            try {
                duration = Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(DURATION_ALLOWED, e);
            }
        } else {
            double seconds = Quantity.TIME.parse(text);
            if (Math.abs(seconds) > LONGEST.toSeconds()) {
                throw new IllegalArgumentException("at most " + LONGEST.toDays() + " d");
            }
            duration = Duration.ofNanos(Math.round(seconds * 1e9));
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of 0 or more");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("at most " + LONGEST.toDays() + " d");
        }
        return duration;
    }
}
