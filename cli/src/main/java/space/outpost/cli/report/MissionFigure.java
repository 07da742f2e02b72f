package space.outpost.cli.report;

import java.util.List;
import java.util.Locale;
import space.outpost.construct.flight.Outline;
import space.outpost.construct.mission.MissionDesign;
import space.outpost.construct.mission.MissionViews;

/** A mission's ways: in axes that turn with the Moon, and about the Moon. Bodies are to scale. */
public final class MissionFigure {
    private static final double WIDTH = 940;
    private static final double TURNING_HEIGHT = 330;
    private static final double MOON_SIZE = 520;
    private static final double MOON_M = 1_737_400;
    private static final double NEAR_M = 9e6;
    private static final double EARTH_RADII_TO_MOON = 6_378_137 / 384_400_000.0;
    private static final double MOON_RADII_TO_MOON = MOON_M / 384_400_000.0;
    private static final List<String> COLOURS =
            List.of(Palette.BLUE, Palette.ORANGE, Palette.GREEN, Palette.VERMILION, Palette.INK, Palette.MUTED);

    private final Markup svg = new Markup();
    private final MissionDesign design;
    private final MissionViews views;

    private MissionFigure(MissionDesign design, MissionViews views) {
        this.design = design;
        this.views = views;
    }

    /** An SVG of its own. */
    public static String svg(MissionDesign design, MissionViews views) {
        return new MissionFigure(design, views).draw();
    }

    private String draw() {
        double height = 40 + TURNING_HEIGHT + 40 + MOON_SIZE + 20;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height),
                "width",
                Markup.number(WIDTH),
                "height",
                Markup.number(height),
                "font-family",
                "sans-serif",
                "font-size",
                "13");
        svg.leaf("rect", "width", Markup.number(WIDTH), "height", Markup.number(height), "fill", "white");
        label(20, 24, design.mission().title() + ": in axes that turn with the Moon (distances as parts of its own)");
        turning(40);
        label(20, TURNING_HEIGHT + 64, "About the Moon, seen along the normal of the first orbit");
        aboutMoon(TURNING_HEIGHT + 80);
        svg.close();
        return svg.finish();
    }

    private void turning(double top) {
        List<Outline> lines = views.turning(design);
        double left = extreme(lines, 0, -1, -0.1);
        double right = extreme(lines, 0, 1, 1.1);
        double low = extreme(lines, 1, -1, -0.15);
        double high = extreme(lines, 1, 1, 0.15);
        double scale = Math.min((WIDTH - 60) / (right - left), TURNING_HEIGHT / (high - low));
        double x0 = 30 - left * scale;
        double y0 = top + high * scale;
        circle(x0, y0, Math.max(2, EARTH_RADII_TO_MOON * scale), Palette.BLUE);
        circle(x0 + scale, y0, Math.max(1.5, MOON_RADII_TO_MOON * scale), Palette.MUTED);
        label(x0 + 12, y0 - 14, "Earth");
        label(x0 + scale - 18, y0 - 14, "Moon");
        for (Outline line : lines) {
            line(line.points(), x0, y0, scale, colour(line.name()));
        }
    }

    private void aboutMoon(double top) {
        double scale = MOON_SIZE / (2 * NEAR_M);
        double x0 = 30 + MOON_SIZE / 2;
        double y0 = top + MOON_SIZE / 2;
        circle(x0, y0, MOON_M * scale, "#d9d9d9");
        for (Outline line : views.aboutMoon(design, NEAR_M)) {
            line(line.points(), x0, y0, scale, colour(line.name()));
        }
        double key = top + 30;
        for (MissionDesign.Path path : design.paths()) {
            svg.leaf(
                    "line",
                    "x1",
                    Markup.number(MOON_SIZE + 90),
                    "x2",
                    Markup.number(MOON_SIZE + 120),
                    "y1",
                    Markup.number(key - 4),
                    "y2",
                    Markup.number(key - 4),
                    "stroke",
                    colour(path.name()),
                    "stroke-width",
                    "2");
            label(MOON_SIZE + 130, key, path.name());
            key += 22;
        }
        key += 16;
        for (MissionDesign.FiredBurn burn : design.burns()) {
            label(
                    MOON_SIZE + 90,
                    key,
                    String.format(
                            Locale.ROOT,
                            "%s  %s  %.0f m/s",
                            burn.name(),
                            burn.start().toString().substring(0, 16).replace('T', ' '),
                            burn.deltaVMPerS()));
            key += 20;
        }
        double barM = 5e6;
        double bar = top + MOON_SIZE - 6;
        svg.leaf(
                "line",
                "x1",
                "30",
                "x2",
                Markup.number(30 + barM * scale),
                "y1",
                Markup.number(bar),
                "y2",
                Markup.number(bar),
                "stroke",
                Palette.INK);
        label(36 + barM * scale, bar + 4, "5000 km");
    }

    /** The same way has the same colour in both views. */
    private String colour(String path) {
        for (int i = 0; i < design.paths().size(); i++) {
            if (design.paths().get(i).name().equals(path)) {
                return COLOURS.get(i % COLOURS.size());
            }
        }
        return Palette.INK;
    }

    private static double extreme(List<Outline> lines, int axis, int sign, double least) {
        double most = sign * least;
        for (Outline line : lines) {
            for (double[] point : line.points()) {
                most = Math.max(most, sign * point[axis]);
            }
        }
        return sign * most;
    }

    private void line(List<double[]> points, double x0, double y0, double scale, String colour) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Markup.number(x0 + point[0] * scale))
                    .append(' ')
                    .append(Markup.number(y0 - point[1] * scale));
        }
        svg.leaf("path", "d", path.toString(), "fill", "none", "stroke", colour, "stroke-width", "1.2");
    }

    private void circle(double x, double y, double r, String colour) {
        svg.leaf("circle", "cx", Markup.number(x), "cy", Markup.number(y), "r", Markup.number(r), "fill", colour);
    }

    private void label(double x, double y, String text) {
        svg.element("text", text, "x", Markup.number(x), "y", Markup.number(y), "fill", Palette.INK);
    }
}
