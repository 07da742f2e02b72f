package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import space.outpost.model.Place;
import space.outpost.model.site.SiteEnvironment;

/** Quantities as a reader wants them: scaled to a unit of fitting size, three or four digits, the unit beside. */
final class Say {
    /** Joules in a kilowatt-hour. */
    static final double KWH_J = 3.6e6;

    private static final DateTimeFormatter DAY = format("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter LONG_DAY = format("d MMMM uuuu");

    private Say() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    static String day(Instant t) {
        return DAY.format(t);
    }

    static String longDay(Instant t) {
        return LONG_DAY.format(t);
    }

    static String minute(Instant t) {
        return MINUTE.format(t);
    }

    static String percent(double share) {
        if (share == 0 || share == 1) {
            return Math.round(100 * share) + "\u00a0%";
        }
        if (share > 0 && share < 0.0005) {
            return "under 0.1\u00a0%";
        }
        if (share < 1 && share > 0.9995) {
            return "over 99.9\u00a0%";
        }
        return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
    }

    /** A part of a whole in percent; a dash where the whole is nothing. */
    static String percentOf(double part, double whole) {
        return whole == 0 ? "–" : percent(part / whole);
    }

    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** "1 run", "2 runs". */
    static String count(long n, String one) {
        return count(n) + " " + (n == 1 ? one : one + "s");
    }

    /** About three digits, never an exponent; a whole number without decimals. */
    static String decimal(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || size >= 99.95) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 9.995 ? "%.1f" : size >= 0.01 ? "%.2f" : "%.4f", value);
    }

    static String energy(double joules) {
        double size = Math.abs(joules);
        if (size >= 1000 * KWH_J) {
            return decimal(joules / (1000 * KWH_J)) + "\u00a0MWh";
        }
        if (size >= 0.1 * KWH_J) {
            return decimal(joules / KWH_J) + "\u00a0kWh";
        }
        return size >= 360 ? decimal(joules / 3600) + "\u00a0Wh" : decimal(joules) + "\u00a0J";
    }

    static String power(double watts) {
        return Math.abs(watts) >= 1000 ? decimal(watts / 1000) + "\u00a0kW" : decimal(watts) + "\u00a0W";
    }

    static String mass(double kg) {
        return kg >= 1000 ? decimal(kg / 1000) + "\u00a0t" : decimal(kg) + "\u00a0kg";
    }

    static String data(double bits) {
        double value = bits;
        String[] units = {"bit", "kbit", "Mbit", "Gbit", "Tbit", "Pbit"};
        int unit = 0;
        while (Math.abs(value) >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return decimal(value) + "\u00a0" + units[unit];
    }

    static String length(Duration duration) {
        double seconds = duration.toNanos() * 1e-9;
        if (seconds >= 2 * 86_400) {
            return decimal(seconds / 86_400) + "\u00a0d";
        }
        if (seconds >= 2 * 3600) {
            return decimal(seconds / 3600) + "\u00a0h";
        }
        return seconds >= 120 ? decimal(seconds / 60) + "\u00a0min" : decimal(seconds) + "\u00a0s";
    }

    static String height(double metres) {
        return decimal(metres) + "\u00a0m";
    }

    static String place(Place place) {
        return String.format(
                Locale.ROOT,
                "%.3f° %s, %.3f° E",
                Math.abs(place.latitudeDeg()),
                place.latitudeRad() < 0 ? "S" : "N",
                place.longitudeDeg());
    }

    /** The name of an enum constant as words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("isru", "ISRU");
    }

    /** A name written with hyphens as it is written on a map. */
    static String name(String hyphened) {
        return Arrays.stream(hyphened.split("[-_ ]"))
                .map(w -> w.isEmpty() ? w : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** A mast by height and name. */
    static String mast(SiteEnvironment.MastView mast) {
        return height(mast.heightM()) + " mast “" + mast.id() + "”";
    }

    /** A name cut to what there is room for. */
    static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** "a, b and c". */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
