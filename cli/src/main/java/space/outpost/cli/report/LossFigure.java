package space.outpost.cli.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.campaign.Losses;
import space.outpost.construct.campaign.Milestone;
import space.outpost.construct.campaign.Programme;

/** Losses from top to bottom, milestones from left to right, delays between. */
record LossFigure(Programme programme, List<Losses.Outcome> losses) {
    private static final double LEFT = 210;
    private static final double TOP = 96;
    private static final double ROW = 20;
    private static final double LONG_DAYS = 730;

    void draw(Svg svg) {
        List<Milestone> milestones = programme.milestones();
        double width = (985 - LEFT) / milestones.size();
        double height = TOP + ROW * losses.size() + 6;
        svg.open(height, "Delays");
        for (int m = 0; m < milestones.size(); m++) {
            double x = LEFT + width * (m + 0.5) - 4;
            svg.text(
                    milestones.get(m).id(),
                    x,
                    TOP - 8,
                    "transform",
                    "rotate(-45 " + Markup.number(x) + " " + Markup.number(TOP - 8) + ")");
        }
        for (int i = 0; i < losses.size(); i++) {
            Losses.Outcome o = losses.get(i);
            double y = TOP + ROW * i;
            svg.text(o.loss().name() + ", " + Say.day(o.loss().at()).substring(0, 4), LEFT - 8, y + 14, "class", "end");
            for (int m = 0; m < milestones.size(); m++) {
                Optional<Duration> delay =
                        o.delays().getOrDefault(milestones.get(m).id(), Optional.empty());
                cell(svg, delay, LEFT + width * m, y, width);
            }
        }
        svg.close();
    }

    private static void cell(Svg svg, Optional<Duration> delay, double x, double y, double width) {
        long days = delay.map(Duration::toDays).orElse(0L);
        boolean lost = delay.isEmpty();
        double depth = Math.min(1, Math.max(0, days) / LONG_DAYS);
        svg.rect(
                x + 1,
                y + 1,
                width - 2,
                ROW - 2,
                "fill",
                lost ? Palette.INK : days > 0 ? Palette.ORANGE : Palette.GRID,
                "fill-opacity",
                lost || days <= 0 ? "1" : Markup.number(0.2 + 0.8 * depth));
        String text = lost ? "lost" : days == 0 ? "" : Long.toString(days).replace('-', '−');
        svg.text(text, x + width / 2, y + 14, "class", "mid", "style", lost ? "fill:#fff" : "");
    }
}
