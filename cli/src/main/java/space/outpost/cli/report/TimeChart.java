package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** Panels one under another that share one time axis. */
record TimeChart(String label, TimeAxis time, List<Panel> panels) {
    static final double LEFT = 62;
    static final double RIGHT = 988;

    /** How a series is drawn: told apart by shape as well as colour. */
    enum Style {
        LINE("line"),
        DASHED("dashed"),
        AREA("area"),
        LIMIT("limit");

        private final String css;

        Style(String css) {
            this.css = css;
        }
    }

    /** A quantity over time, in the panel's unit. */
    record Series(String name, Profile profile, Style style, String colour) {}

    /**
     * @param title who it is about
     * @param unit of the values
     * @param heightPx of the plot
     * @param low least value shown
     * @param high greatest value shown
     * @param nights shaded
     */
    record Panel(
            String title,
            String unit,
            double heightPx,
            double low,
            double high,
            IntervalSet nights,
            List<Series> series) {

        /** From zero, or below if there are such values, to the greatest. */
        static Panel fromZero(String title, String unit, double heightPx, IntervalSet nights, List<Series> series) {
            double low =
                    series.stream().mapToDouble(s -> s.profile().min()).min().orElse(0);
            double high =
                    series.stream().mapToDouble(s -> s.profile().max()).max().orElse(1);
            return new Panel(title, unit, heightPx, Math.min(0, low), high, nights, series);
        }
    }

    void draw(Svg svg) {
        svg.open(height(), label);
        drawPanels(svg);
        svg.close();
    }

    /** A document of its own, with a style sheet. */
    String alone(String css) {
        Svg svg = Svg.alone(Svg.PAGE_WIDTH, height(), css, "role", "img", "aria-label", label);
        drawPanels(svg);
        return svg.finish();
    }

    private double height() {
        return panels.stream().mapToDouble(p -> p.heightPx() + 30).sum() + 34;
    }

    private void drawPanels(Svg svg) {
        double y = 0;
        List<String> keys = List.of();
        for (Panel panel : panels) {
            drawPanel(svg, panel, y + 24, panel == panels.getLast());
            if (!keys(panel).equals(keys)) {
                keys = keys(panel);
                legend(svg, panel, y + 16);
            }
            y += panel.heightPx() + 30;
        }
    }

    private void drawPanel(Svg svg, Panel panel, double top, boolean last) {
        double bottom = top + panel.heightPx();
        ValueAxis value = ValueAxis.fitting(panel.low(), panel.high(), top, bottom);
        time.shade(svg, panel.nights(), top, bottom, "night");
        value.draw(svg, time.left(), time.right(), panel.heightPx() > 100 ? 5 : 3);
        if (last) {
            time.draw(svg, top, bottom);
        }
        for (Series s : panel.series()) {
            boolean area = s.style() == Style.AREA;
            svg.path(
                    area ? Trace.area(s.profile(), time, value) : Trace.line(s.profile(), time, value),
                    "class",
                    s.style().css,
                    area ? "fill" : "stroke",
                    s.colour());
        }
        svg.path(
                "M" + Markup.number(time.left()) + " " + Markup.number(bottom) + "H" + Markup.number(time.right()),
                "class",
                "axis");
        svg.text(panel.unit(), 4, top - 8, "class", "dim");
        svg.text(panel.title(), time.left(), top - 8, "class", "strong");
    }

    private static List<String> keys(Panel panel) {
        return panel.series().stream().map(Series::name).distinct().toList();
    }

    private void legend(Svg svg, Panel panel, double y) {
        double x = time.right();
        List<String> written = new ArrayList<>();
        for (Series s : panel.series().reversed()) {
            if (written.contains(s.name())) {
                continue;
            }
            written.add(s.name());
            x -= 6.3 * s.name().length();
            svg.text(s.name(), x, y, "class", "key");
            x -= 26;
            if (s.style() == Style.AREA) {
                svg.rect(x, y - 9, 20, 10, "fill", s.colour(), "class", "area");
            } else {
                svg.path(
                        "M" + Markup.number(x) + " " + Markup.number(y - 4) + "h20",
                        "class",
                        s.style().css,
                        "stroke",
                        s.colour());
            }
            x -= 16;
        }
    }
}
