package space.outpost.cli.report;

import java.util.List;
import java.util.Locale;
import space.outpost.construct.flight.Outline;
import space.outpost.construct.transfer.DroFlight;
import space.outpost.construct.transfer.DroViews;

/** A flight to a distant retrograde orbit: in axes that turn with the Moon, and about the Earth. Bodies are to scale. */
public final class FlybyFigure {
    private static final double WIDTH = 1000;
    private static final double PANEL = 480;
    private static final double TOP = 50;
    private static final double EARTH_M = 6_378_137;
    private static final double MOON_M = 1_737_400;
    /** Half of what the view about the Moon shows; the Earth lies outside. */
    private static final double MOON_VIEW_M = 1.15e8;

    private static final double EARTH_VIEW_M = 4.6e8;
    private static final List<String> COLOURS =
            List.of(Palette.BLUE, Palette.ORANGE, Palette.GREEN, Palette.VERMILION, Palette.SKY, Palette.MUTED);

    private static final double HEIGHT = TOP + PANEL + 150;

    private final Svg svg = Svg.alone(WIDTH, HEIGHT, "", "font-family", "sans-serif", "font-size", "13");
    private final DroFlight flight;
    private final DroViews views;

    private FlybyFigure(DroFlight flight, DroViews views) {
        this.flight = flight;
        this.views = views;
    }

    /** An SVG of its own. */
    public static String svg(DroFlight flight, DroViews views) {
        return new FlybyFigure(flight, views).draw();
    }

    private String draw() {
        svg.window("panel", PANEL, PANEL);
        svg.label(flight.mission().title() + ", designed", 20, 22);
        svg.label("Turning with the Moon, seen from the north; the Earth is to the left", 20, 42);
        svg.label("About the Earth, inertial, in the Moon's orbital plane", PANEL + 40, 42);
        panel(10, MOON_VIEW_M, views.turning(), MOON_M, Palette.MUTED, 5e7, "50,000 km");
        panel(PANEL + 30, EARTH_VIEW_M, views.inertial(), EARTH_M, Palette.BLUE, 1e8, "100,000 km");
        key();
        return svg.finish();
    }

    private void panel(
            double left, double halfM, List<Outline> lines, double bodyM, String bodyColour, double barM, String bar) {
        svg.group("transform", "translate(" + Markup.number(left) + " " + Markup.number(TOP) + ")");
        svg.group("clip-path", "url(#panel)");
        svg.sheet(PANEL, PANEL, "fill", "none", "stroke", Palette.GRID, "stroke-width", "2");
        Plane plane = new Plane(svg, PANEL / 2, PANEL / 2, PANEL / 2 / halfM);
        for (int i = 0; i < lines.size(); i++) {
            plane.line(lines.get(i), COLOURS.get(i % COLOURS.size()), i < 5 ? "1.6" : "0.8");
        }
        plane.body(0, bodyM, 2, bodyColour);
        plane.bar(14, PANEL - 14, barM, bar);
        svg.close();
        svg.close();
    }

    private void key() {
        List<Outline> lines = views.inertial();
        for (int i = 0; i < lines.size(); i++) {
            svg.key(
                    20,
                    58,
                    keyY(i),
                    COLOURS.get(i % COLOURS.size()),
                    lines.get(i).name());
        }
        for (int i = 0; i < flight.burns().size(); i++) {
            DroFlight.NamedBurn burn = flight.burns().get(i);
            svg.label(
                    String.format(
                            Locale.ROOT,
                            "%s  %s UTC  %.1f m/s%s",
                            burn.name(),
                            Say.minute(burn.start()),
                            burn.deltaVMPerS(),
                            burn.durationS() == 0 ? "" : String.format(Locale.ROOT, " in %.0f s", burn.durationS())),
                    230,
                    keyY(i));
        }
    }

    private static double keyY(int row) {
        return TOP + PANEL + 24 + 20 * row;
    }
}
