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

    private final Markup svg = new Markup();
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
        double height = TOP + PANEL + 150;
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
        svg.open("clipPath", "id", "panel");
        svg.leaf("rect", "width", Markup.number(PANEL), "height", Markup.number(PANEL));
        svg.close();
        label(20, 22, flight.mission().title() + ", designed");
        label(20, 42, "Turning with the Moon, seen from the north; the Earth is to the left");
        label(PANEL + 40, 42, "About the Earth, inertial, in the Moon's orbital plane");
        panel(10, MOON_VIEW_M, views.turning(), MOON_M, Palette.MUTED, 5e7, "50,000 km");
        panel(PANEL + 30, EARTH_VIEW_M, views.inertial(), EARTH_M, Palette.BLUE, 1e8, "100,000 km");
        key();
        svg.close();
        return svg.finish();
    }

    private void panel(
            double left, double halfM, List<Outline> lines, double bodyM, String bodyColour, double barM, String bar) {
        double scale = PANEL / 2 / halfM;
        double middle = PANEL / 2;
        svg.open("g", "transform", "translate(" + Markup.number(left) + " " + Markup.number(TOP) + ")");
        svg.open("g", "clip-path", "url(#panel)");
        svg.leaf(
                "rect",
                "width",
                Markup.number(PANEL),
                "height",
                Markup.number(PANEL),
                "fill",
                "none",
                "stroke",
                Palette.GRID,
                "stroke-width",
                "2");
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder path = new StringBuilder();
            for (double[] p : lines.get(i).points()) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(Markup.number(middle + p[0] * scale))
                        .append(' ')
                        .append(Markup.number(middle - p[1] * scale));
            }
            svg.leaf(
                    "path",
                    "d",
                    path.toString(),
                    "fill",
                    "none",
                    "stroke",
                    COLOURS.get(i % COLOURS.size()),
                    "stroke-width",
                    i < 5 ? "1.6" : "0.8");
        }
        svg.leaf(
                "circle",
                "cx",
                Markup.number(middle),
                "cy",
                Markup.number(middle),
                "r",
                Markup.number(Math.max(2, bodyM * scale)),
                "fill",
                bodyColour);
        svg.leaf(
                "line",
                "x1",
                "14",
                "x2",
                Markup.number(14 + barM * scale),
                "y1",
                Markup.number(PANEL - 14),
                "y2",
                Markup.number(PANEL - 14),
                "stroke",
                Palette.INK);
        label(20 + barM * scale, PANEL - 10, bar);
        svg.close();
        svg.close();
    }

    private void key() {
        List<Outline> lines = views.inertial();
        for (int i = 0; i < lines.size(); i++) {
            double y = TOP + PANEL + 24 + 20 * i;
            svg.leaf(
                    "line",
                    "x1",
                    "20",
                    "x2",
                    "50",
                    "y1",
                    Markup.number(y - 4),
                    "y2",
                    Markup.number(y - 4),
                    "stroke",
                    COLOURS.get(i % COLOURS.size()),
                    "stroke-width",
                    "2");
            label(58, y, lines.get(i).name());
        }
        for (int i = 0; i < flight.burns().size(); i++) {
            DroFlight.NamedBurn burn = flight.burns().get(i);
            label(
                    230,
                    TOP + PANEL + 24 + 20 * i,
                    String.format(
                            Locale.ROOT,
                            "%s  %s UTC  %.1f m/s%s",
                            burn.name(),
                            burn.start().toString().substring(0, 16).replace('T', ' '),
                            burn.deltaVMPerS(),
                            burn.durationS() == 0 ? "" : String.format(Locale.ROOT, " in %.0f s", burn.durationS())));
        }
    }

    private void label(double x, double y, String text) {
        svg.element("text", text, "x", Markup.number(x), "y", Markup.number(y), "fill", Palette.INK);
    }
}
