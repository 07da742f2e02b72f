package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quantity from bottom to top, with round numbers at the left and its unit above them. */
record ValueAxis(double low, double high, double top, double bottom) {

    ValueAxis {
        if (!(low < high)) {
            high = low + 1;
        }
    }

    /** From {@code low} or zero to a little over {@code high}. */
    static ValueAxis fitting(double low, double high, double top, double bottom) {
        double margin = 0.05 * (high - low);
        return new ValueAxis(low, high + (margin > 0 ? margin : 1), top, bottom);
    }

    double y(double value) {
        return bottom - (bottom - top) * ((value - low) / (high - low));
    }

    /** Lines across and their numbers; {@code wanted} is about how many. */
    void draw(Svg svg, double left, double right, int wanted) {
        StringBuilder lines = new StringBuilder();
        for (double tick : ticks(wanted)) {
            lines.append('M').append(Markup.number(left)).append(' ').append(Markup.number(y(tick)));
            lines.append('H').append(Markup.number(right));
            svg.text(label(tick, step(wanted)), left - 6, y(tick) + 4, "class", "end");
        }
        svg.path(lines.append("M0 0").toString(), "class", "grid");
    }

    List<Double> ticks(int wanted) {
        double step = step(wanted);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten. */
    private double step(int wanted) {
        double raw = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double first = raw / power;
        return power * (first <= 1.4 ? 1 : first <= 3.2 ? 2 : first <= 7 ? 5 : 10);
    }

    private static String label(double tick, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", tick);
        return tick < 0 ? text.replace('-', '−') : text;
    }
}
