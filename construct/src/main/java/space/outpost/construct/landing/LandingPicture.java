package space.outpost.construct.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A powered flight as SVG: altitude, speeds, throttle and direction of thrust over the time since the engine first burns. */
public final class LandingPicture {
    private static final int WIDTH = 980;
    private static final int LEFT = 90;
    private static final int RIGHT = 160;
    private static final int TOP = 90;
    private static final int PANEL = 170;
    private static final int GAP = 34;
    private static final String[] COLOURS = {"#0072b2", "#d55e00"};

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final List<Flight.Moment> moments;
    private final double fromS;
    private final double toS;

    private LandingPicture(List<Flight.Moment> moments) {
        this.moments = moments;
        fromS = moments.getFirst().timeS();
        toS = moments.getLast().timeS();
    }

    private record Line(String name, ToDoubleFunction<Flight.Moment> of) {}

    /**
     * @param title over it, plain text
     */
    public static String svg(Flight flight, String title) {
        List<Flight.Moment> powered = flight.moments().stream()
                .filter(m -> !m.phase().equals("coast"))
                .toList();
        return new LandingPicture(powered).draw(title, flight);
    }

    private String draw(String title, Flight flight) {
        int height = TOP + 4 * (PANEL + GAP) + 30;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n",
                WIDTH,
                height,
                WIDTH,
                height));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(LEFT, 26, "start", "font-size=\"18\" font-weight=\"bold\"", title);
        text(
                LEFT,
                48,
                "start",
                "",
                String.format(
                        Locale.ROOT,
                        "%.0f m/s, %.0f kg of propellant, %.0f km over ground under power",
                        flight.deltaVMPerS(),
                        flight.propellantKg(),
                        flight.downrangeM() / 1000));
        panel(0, "altitude, km", List.of(new Line("altitude", m -> m.altitudeM() / 1000)));
        panel(
                1,
                "speed, m/s",
                List.of(
                        new Line("over ground", Flight.Moment::overGroundMPerS),
                        new Line("upwards", Flight.Moment::upMPerS)));
        panel(2, "throttle, %", List.of(new Line("throttle", m -> 100 * m.throttle())));
        panel(3, "thrust over horizon, deg", List.of(new Line("from forward", m -> Math.toDegrees(m.pitchRad()))));
        phases();
        text(
                (LEFT + WIDTH - RIGHT) / 2,
                TOP + 4 * (PANEL + GAP) + 18,
                "middle",
                "",
                "time since the first impulse or lift-off, s");
        return out.append("</svg>\n").toString();
    }

    private double x(double s) {
        return LEFT + (s - fromS) / (toS - fromS) * (WIDTH - LEFT - RIGHT);
    }

    private void panel(int number, String label, List<Line> lines) {
        int top = TOP + number * (PANEL + GAP);
        double least = 0;
        double most = 1e-9;
        for (Line line : lines) {
            for (Flight.Moment m : moments) {
                least = Math.min(least, line.of.applyAsDouble(m));
                most = Math.max(most, line.of.applyAsDouble(m));
            }
        }
        double step = step(most - least);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        for (double tick = low; tick <= high + step / 2; tick += step) {
            double y = top + PANEL * (high - tick) / (high - low);
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            text(LEFT - 8, y + 4, "end", "", String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", tick + 0.0));
        }
        text(LEFT, top - 6, "start", "font-weight=\"bold\"", label);
        double timeStep = step(toS - fromS);
        for (double t = Math.ceil(fromS / timeStep) * timeStep; t <= toS; t += timeStep) {
            text(x(t), top + PANEL + 15, "middle", "fill=\"#555555\"", String.format(Locale.ROOT, "%.0f", t));
        }
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder points = new StringBuilder();
            for (Flight.Moment m : moments) {
                double y = top + PANEL * (high - lines.get(i).of.applyAsDouble(m)) / (high - low);
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(m.timeS()), y));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n",
                    COLOURS[i],
                    points.toString().strip()));
            text(WIDTH - RIGHT + 12, top + 20 + 20 * i, "start", "fill=\"" + COLOURS[i] + "\"", lines.get(i).name);
        }
    }

    /** Where a phase begins. */
    private void phases() {
        List<String> seen = new ArrayList<>();
        for (Flight.Moment m : moments) {
            if (seen.contains(m.phase())) {
                continue;
            }
            seen.add(m.phase());
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#999999\" stroke-dasharray=\"3 3\"/>%n",
                    x(m.timeS()),
                    x(m.timeS()),
                    TOP,
                    TOP + 4 * (PANEL + GAP) - GAP));
            text(
                    Math.min(x(m.timeS()) + 3, WIDTH - RIGHT + 3),
                    TOP + 12 + 14 * (seen.size() - 1),
                    "start",
                    "fill=\"#555555\" font-size=\"11\"",
                    m.phase());
        }
    }

    private static double step(double range) {
        double raw = range / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
    }

    private void text(double x, double y, String anchor, String style, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
                x,
                y,
                anchor,
                style,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
