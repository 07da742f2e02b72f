package space.outpost.cli.report;

import java.time.Instant;
import space.outpost.construct.campaign.CampaignStudy;
import space.outpost.construct.campaign.Milestone;
import space.outpost.construct.campaign.Risk;

/** Milestones: planned, wished, and where chance puts them. */
record MilestoneFigure(TimeAxis whole, CampaignStudy study) {
    private static final double ROW = 20;
    private static final double LEFT = 250;

    void draw(Svg svg) {
        var milestones = study.programme().milestones();
        TimeAxis time = new TimeAxis(whole.span(), LEFT, whole.right());
        double top = 8;
        double bottom = top + ROW * milestones.size() + 4;
        svg.open(bottom + 32, "Milestones");
        time.draw(svg, top, bottom);
        for (int i = 0; i < milestones.size(); i++) {
            row(svg, time, milestones.get(i), top + ROW * i + ROW / 2);
        }
        svg.close();
    }

    private void row(Svg svg, TimeAxis time, Milestone m, double y) {
        svg.text(m.title(), LEFT - 8, y + 4, "class", "end");
        for (Risk.Spread s : study.risk()) {
            if (s.milestone().id().equals(m.id())) {
                spread(svg, time, s, y);
            }
        }
        m.wished().filter(this::shown).ifPresent(w -> {
            String x = Markup.number(time.x(w));
            svg.path(
                    "M" + x + " " + Markup.number(y - 5) + "l5 5l-5 5l-5 -5z",
                    "fill",
                    "#fff",
                    "stroke",
                    Palette.GREEN,
                    "class",
                    "tick");
        });
        study.history().reached(m.id()).ifPresent(t -> {
            double x = time.x(t);
            svg.path(
                    "M" + Markup.number(x - 4) + " " + Markup.number(y - 4) + "l8 8m0 -8l-8 8",
                    "class",
                    "cross",
                    "stroke",
                    Palette.INK);
        });
    }

    private boolean shown(Instant t) {
        return whole.span().contains(t);
    }

    private void spread(Svg svg, TimeAxis time, Risk.Spread s, double y) {
        double from = s.percentile(0.1).map(time::x).orElse(time.right());
        double to = s.percentile(0.9).map(time::x).orElse(time.right());
        svg.rect(
                from,
                y - 4,
                Math.max(2, to - from),
                8,
                "fill",
                Palette.SKY,
                "fill-opacity",
                s.percentile(0.9).isPresent() ? "0.8" : "0.4");
        s.percentile(0.5)
                .ifPresent(t -> svg.path(
                        "M" + Markup.number(time.x(t)) + " " + Markup.number(y - 6) + "v12",
                        "class",
                        "tick",
                        "stroke",
                        Palette.BLUE));
    }
}
