package space.outpost.construct.window;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import space.outpost.construct.window.Window.Miss;

/** A map of windows as CSV (RFC 4180). */
public final class WindowFiles {
    private static final String END = "\r\n";

    private WindowFiles() {}

    /** A line to every cell; what is not known is empty. */
    public static String csv(WindowMap map) {
        StringBuilder out = new StringBuilder(map.windows().size() * 160);
        out.append("day,flight_h,open,launch_utc,azimuth_deg,parking_inclination_deg,coast_min,injection_utc,"
                        + "injection_m_per_s,arrival_utc,excess_m_per_s,braking_m_per_s,landing_utc,sun_deg,misses")
                .append(END);
        for (Window w : map.windows()) {
            out.append(w.day()).append(',').append(number(w.flight().toSeconds() / 3600.0, 2));
            out.append(',').append(w.isOpen()).append(',');
            out.append(w.transfer().map(t -> t.launch().toString()).orElse(""));
            column(out, w, t -> Math.toDegrees(t.chance().azimuthRad()), 2);
            column(out, w, t -> Math.toDegrees(t.parkingInclinationRad()), 2);
            column(out, w, t -> t.coast().toSeconds() / 60.0, 1);
            out.append(',')
                    .append(w.transfer().map(t -> t.injection().toString()).orElse(""));
            column(out, w, t -> t.injectionMPerS().length(), 1);
            out.append(',').append(w.transfer().map(t -> t.arrival().toString()).orElse(""));
            column(out, w, t -> t.edge().excessMPerS(), 1);
            column(out, w, Transfer::brakingMPerS, 1);
            out.append(',')
                    .append(w.transfer()
                            .flatMap(Transfer::landing)
                            .map(l -> l.at() + "," + number(Math.toDegrees(l.sunRad()), 1))
                            .orElse(","));
            out.append(',')
                    .append(w.misses().stream().map(Miss::toString).collect(Collectors.joining("; ", "\"", "\"")))
                    .append(END);
        }
        return out.toString();
    }

    private static void column(StringBuilder out, Window w, ToDoubleFunction<Transfer> of, int digits) {
        out.append(',')
                .append(w.transfer()
                        .map(t -> number(of.applyAsDouble(t), digits))
                        .orElse(""));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
