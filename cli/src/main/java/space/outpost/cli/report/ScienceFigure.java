package space.outpost.cli.report;

import java.util.List;
import java.util.function.UnaryOperator;
import space.outpost.model.execution.Execution.Science;

/** Science of each partner: what was returned, within what was planned, within what was asked. */
record ScienceFigure(List<Science> science, UnaryOperator<String> titleOfPartner) {
    private static final double LEFT = 310;
    private static final double RIGHT = 830;
    private static final double ROW = 26;

    void draw(Markup svg) {
        double most = science.stream().mapToDouble(Science::asked).max().orElse(1);
        double scale = (RIGHT - LEFT) / (most > 0 ? most : 1);
        double bottom = 30 + ROW * science.size();
        svg.open(
                "svg",
                "viewBox",
                "0 0 1000 " + Markup.number(bottom + 34),
                "role",
                "img",
                "aria-label",
                "Science by partner");
        axis(svg, most, scale, bottom);
        legend(svg);
        for (int i = 0; i < science.size(); i++) {
            Science s = science.get(i);
            double y = 30 + ROW * i;
            svg.element(
                    "text",
                    Say.shorten(titleOfPartner.apply(s.partner()), 50),
                    "x",
                    Markup.number(LEFT - 8),
                    "y",
                    Markup.number(y + 17),
                    "class",
                    "end");
            bar(svg, "asked", y + 4, 18, scale * s.asked());
            bar(svg, "planned", y + 4, 18, scale * s.planned());
            bar(svg, "returned", y + 8, 10, scale * s.returned());
            svg.element(
                    "text",
                    Say.decimal(s.returned()) + " of " + Say.decimal(s.asked()) + " ("
                            + Say.percentOf(s.returned(), s.asked()) + ")",
                    "x",
                    "1000",
                    "y",
                    Markup.number(y + 17),
                    "class",
                    "end");
        }
        svg.close();
    }

    private static void axis(Markup svg, double most, double scale, double bottom) {
        StringBuilder lines = new StringBuilder();
        for (double tick : new ValueAxis(0, most, 0, 1).ticks(6)) {
            String x = Markup.number(LEFT + scale * tick);
            lines.append('M').append(x).append(" 28V").append(Markup.number(bottom));
            svg.element("text", Say.decimal(tick), "x", x, "y", Markup.number(bottom + 14), "class", "mid");
        }
        svg.leaf("path", "d", lines.append("M0 0").toString(), "class", "grid");
        svg.element(
                "text",
                "science value, points",
                "x",
                Markup.number(RIGHT),
                "y",
                Markup.number(bottom + 29),
                "class",
                "end dim");
    }

    private static void legend(Markup svg) {
        double x = LEFT;
        for (String name : List.of("asked", "planned", "returned")) {
            svg.leaf(
                    "rect",
                    "x",
                    Markup.number(x),
                    "y",
                    name.equals("returned") ? "7" : "3",
                    "width",
                    "22",
                    "height",
                    name.equals("returned") ? "8" : "16",
                    "class",
                    name);
            svg.element("text", name, "x", Markup.number(x + 28), "y", "15", "class", "key");
            x += 100;
        }
    }

    private static void bar(Markup svg, String css, double y, double height, double width) {
        svg.leaf(
                "rect",
                "x",
                Markup.number(LEFT),
                "y",
                Markup.number(y),
                "width",
                Markup.number(Math.max(0, width)),
                "height",
                Markup.number(height),
                "class",
                css);
    }
}
