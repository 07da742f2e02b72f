package space.outpost.construct.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;

/** Reads searches for windows. */
public final class WindowSearchFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final long MOST_CELLS = 100_000;

    private WindowSearchFile() {}

    /**
     * Reads and checks a search in YAML or JSON.
     *
     * @throws space.outpost.model.io.InvalidInput with all problems of the file and their lines
     */
    public static WindowSearch read(Path file) {
        return RecordFile.read(file, WindowSearch.class)
                .check(WindowSearchFile::check)
                .value();
    }

    /** As {@link #read}, from text. */
    static WindowSearch parse(String source, String text) {
        return RecordFile.parse(source, text, WindowSearch.class)
                .check(WindowSearchFile::check)
                .value();
    }

    private static void check(WindowSearch s, RecordFile.Report report) {
        if (s.name().length() > LONGEST_ID || !ID.matcher(s.name()).matches()) {
            report.problem(
                    "name",
                    "'" + s.name() + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
        launch(s.launch(), report);
        span(s.span(), report);
        if (s.arrival().apoluneM() < s.arrival().periluneM()) {
            report.problem(
                    "arrival.apolune",
                    Quantity.LENGTH.format(s.arrival().apoluneM()),
                    "at least the perilune's altitude, "
                            + Quantity.LENGTH.format(s.arrival().periluneM()));
        }
        s.landing().ifPresent(landing -> landing(s, landing, report));
    }

    private static void launch(WindowSearch.Launch launch, RecordFile.Report report) {
        if (launch.azimuthToRad() < launch.azimuthFromRad()) {
            report.problem(
                    "launch.azimuth-to",
                    Quantity.ANGLE.format(launch.azimuthToRad()),
                    "at least azimuth-from, " + Quantity.ANGLE.format(launch.azimuthFromRad()));
        }
        if (launch.coastTo().compareTo(launch.coastFrom()) < 0) {
            report.problem(
                    "launch.coast-to",
                    Quantity.format(launch.coastTo()),
                    "at least coast-from, " + Quantity.format(launch.coastFrom()));
        }
        if (Math.abs(launch.site().latitudeRad()) > Math.toRadians(85)) {
            report.problem(
                    "launch.site.latitude",
                    Quantity.ANGLE.format(launch.site().latitudeRad()),
                    "within 85 deg of the equator");
        }
    }

    private static void span(WindowSearch.Span span, RecordFile.Report report) {
        long days = Duration.between(span.from(), span.to()).toDays();
        if (days < 1) {
            report.problem("span.to", span.to().toString(), "at least a day after from, " + span.from());
        }
        if (span.flightTo().compareTo(span.flightFrom()) < 0) {
            report.problem(
                    "span.flight-to",
                    Quantity.format(span.flightTo()),
                    "at least flight-from, " + Quantity.format(span.flightFrom()));
        }
        long flights = 1
                + span.flightTo().minus(span.flightFrom()).toSeconds()
                        / span.flightStep().toSeconds();
        if (days * flights > MOST_CELLS) {
            report.problem(
                    "span",
                    String.format(Locale.ROOT, "%d days by %d flight times", days, flights),
                    "at most " + MOST_CELLS + " cells");
        }
    }

    private static void landing(WindowSearch s, WindowSearch.Landing landing, RecordFile.Report report) {
        double latitude = Math.abs(landing.site().latitudeRad());
        double inclination = s.arrival().inclinationRad();
        double reach = Math.min(inclination, Math.PI - inclination);
        if (latitude > reach) {
            report.problem(
                    "landing.site.latitude",
                    Quantity.ANGLE.format(landing.site().latitudeRad()),
                    "no farther from the equator than arrival.inclination reaches, " + Quantity.ANGLE.format(reach));
        }
        if (landing.orbitTo().compareTo(landing.orbitFrom()) <= 0) {
            report.problem(
                    "landing.orbit-to",
                    Quantity.format(landing.orbitTo()),
                    "more than orbit-from, " + Quantity.format(landing.orbitFrom()));
        }
        if (landing.sunToRad() < landing.sunFromRad()) {
            report.problem(
                    "landing.sun-to",
                    Quantity.ANGLE.format(landing.sunToRad()),
                    "at least sun-from, " + Quantity.ANGLE.format(landing.sunFromRad()));
        }
    }
}
