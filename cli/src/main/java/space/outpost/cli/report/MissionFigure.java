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

    private static final double HEIGHT = 40 + TURNING_HEIGHT + 40 + MOON_SIZE + 20;

    private final Svg svg = Svg.alone(WIDTH, HEIGHT, "", "font-family", "sans-serif", "font-size", "13");
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
        svg.label(
                design.mission().title() + ": in axes that turn with the Moon (distances as parts of its own)", 20, 24);
        turning(40);
        svg.label("About the Moon, seen along the normal of the first orbit", 20, TURNING_HEIGHT + 64);
        aboutMoon(TURNING_HEIGHT + 80);
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
        Plane plane = new Plane(svg, x0, y0, scale);
        plane.body(0, EARTH_RADII_TO_MOON, 2, Palette.BLUE);
        plane.body(1, MOON_RADII_TO_MOON, 1.5, Palette.MUTED);
        svg.label("Earth", x0 + 12, y0 - 14);
        svg.label("Moon", x0 + scale - 18, y0 - 14);
        draw(lines, plane);
    }

    private void aboutMoon(double top) {
        Plane plane = new Plane(svg, 30 + MOON_SIZE / 2, top + MOON_SIZE / 2, MOON_SIZE / (2 * NEAR_M));
        plane.body(0, MOON_M, 0, "#d9d9d9");
        draw(views.aboutMoon(design, NEAR_M), plane);
        double key = top + 30;
        for (MissionDesign.Path path : design.paths()) {
            svg.key(MOON_SIZE + 90, MOON_SIZE + 130, key, colour(path.name()), path.name());
            key += 22;
        }
        key += 16;
        for (MissionDesign.FiredBurn burn : design.burns()) {
            svg.label(
                    String.format(
                            Locale.ROOT, "%s  %s  %.0f m/s", burn.name(), Say.minute(burn.start()), burn.deltaVMPerS()),
                    MOON_SIZE + 90,
                    key);
            key += 20;
        }
        plane.bar(30, top + MOON_SIZE - 6, 5e6, "5000 km");
    }

    private void draw(List<Outline> lines, Plane plane) {
        for (Outline line : lines) {
            plane.line(line, colour(line.name()), "1.2");
        }
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
}
