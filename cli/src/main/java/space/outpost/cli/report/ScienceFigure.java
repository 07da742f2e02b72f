package space.outpost.cli.report;

import java.util.List;
import java.util.function.UnaryOperator;
import space.outpost.model.execution.Execution.Science;

/** Science of each partner: what was returned, within what was planned, within what was asked. */
record ScienceFigure(List<Science> science, UnaryOperator<String> titleOfPartner) {
    private static final double LEFT = 310;
    private static final double RIGHT = 830;
    private static final double ROW = 26;

    void draw(Svg svg) {
        double most = science.stream().mapToDouble(Science::asked).max().orElse(1);
        double scale = (RIGHT - LEFT) / (most > 0 ? most : 1);
        double bottom = 30 + ROW * science.size();
        svg.open(bottom + 34, "Science by partner");
        axis(svg, most, scale, bottom);
        legend(svg);
        for (int i = 0; i < science.size(); i++) {
            Science s = science.get(i);
            double y = 30 + ROW * i;
            svg.text(Say.shorten(titleOfPartner.apply(s.partner()), 50), LEFT - 8, y + 17, "class", "end");
            bar(svg, "asked", y + 4, 18, scale * s.asked());
            bar(svg, "planned", y + 4, 18, scale * s.planned());
            bar(svg, "returned", y + 8, 10, scale * s.returned());
            svg.text(
                    Say.decimal(s.returned()) + " of " + Say.decimal(s.asked()) + " ("
                            + Say.percentOf(s.returned(), s.asked()) + ")",
                    1000,
                    y + 17,
                    "class",
                    "end");
        }
        svg.close();
    }

    private static void axis(Svg svg, double most, double scale, double bottom) {
        StringBuilder lines = new StringBuilder();
        for (double tick : new ValueAxis(0, most, 0, 1).ticks(6)) {
            double x = LEFT + scale * tick;
            lines.append('M').append(Markup.number(x)).append(" 28V").append(Markup.number(bottom));
            svg.text(Say.decimal(tick), x, bottom + 14, "class", "mid");
        }
        svg.path(lines.append("M0 0").toString(), "class", "grid");
        svg.text("science value, points", RIGHT, bottom + 29, "class", "end dim");
    }

    private static void legend(Svg svg) {
        double x = LEFT;
        for (String name : List.of("asked", "planned", "returned")) {
            svg.rect(x, name.equals("returned") ? 7 : 3, 22, name.equals("returned") ? 8 : 16, "class", name);
            svg.text(name, x + 28, 15, "class", "key");
            x += 100;
        }
    }

    private static void bar(Svg svg, String css, double y, double height, double width) {
        svg.rect(LEFT, y, Math.max(0, width), height, "class", css);
    }
}
