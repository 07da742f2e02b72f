package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.scenario.Mast;
import space.outpost.survey.terrain.Region;

/** A ranking as a table: one row a site, excluded ones last and without a rank. */
final class SitesCsv {
    private final Ranking ranking;
    private final List<Rule> rules;

    private SitesCsv(Ranking ranking) {
        this.ranking = ranking;
        this.rules = ranking.scoring().rules();
    }

    static String of(Ranking ranking) {
        return new SitesCsv(ranking).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", header()));
        for (int s = 0; s < ranking.sites().size(); s++) {
            lines.add(String.join(",", row(ranking.sites().get(s), s)));
        }
        for (Site site : ranking.excluded()) {
            lines.add(String.join(",", row(site, -1)));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(
                List.of("rank", "latitude_deg", "longitude_deg", "x_m", "y_m", "height_m", "score", "excluded_by"));
        for (Rule rule : rules) {
            header.add(column(rule, ""));
            if (rule.layer().isLookedAtTwice()) {
                header.add(column(rule, "map_"));
            }
        }
        for (Rule rule : rules) {
            if (rule.weight() > 0) {
                header.add("contribution_" + name(rule));
            }
        }
        header.addAll(List.of("partner_latitude_deg", "partner_longitude_deg", "partner_distance_m"));
        header.addAll(List.of("win_share", "win_share_any_weights", "rank_5", "rank_95", "undominated"));
        for (Mast mast : ranking.criteria().masts()) {
            header.add(String.format(Locale.ROOT, "rank_at_%sm", plain(mast.heightM())));
        }
        return header;
    }

    private static String column(Rule rule, String before) {
        return before + name(rule) + "_" + rule.layer().measure().suffix();
    }

    private static String name(Rule rule) {
        return rule.layer().id().replace('-', '_');
    }

    /** @param index among the ranked, -1 for an excluded one */
    private List<String> row(Site site, int index) {
        Region region = ranking.map().region();
        int col = site.cell() % region.cols();
        int row = site.cell() / region.cols();
        boolean ranked = index >= 0;
        List<String> cells = new ArrayList<>(List.of(
                ranked ? Integer.toString(index + 1) : "",
                decimal(site.ground().latitudeDeg(), 6),
                decimal(site.ground().longitudeDeg(), 6),
                decimal(region.x(col, row), 1),
                decimal(region.y(col, row), 1),
                decimal(site.ground().heightM(), 1),
                decimal(site.main().score(), 4),
                ranked ? "" : String.join(" ", excludedBy(site))));
        double[] values = site.main().values();
        double[] contributions = ranking.scoring().contributions(values);
        for (int r = 0; r < rules.size(); r++) {
            Measure measure = rules.get(r).layer().measure();
            cells.add(decimal(measure.shown(values[r]), 4));
            if (rules.get(r).layer().isLookedAtTwice()) {
                cells.add(decimal(measure.shown(site.mapped()[r]), 4));
            }
        }
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).weight() > 0) {
                cells.add(decimal(contributions[r], 4));
            }
        }
        cells.add(site.main().partner().map(p -> decimal(p.latitudeDeg(), 6)).orElse(""));
        cells.add(site.main().partner().map(p -> decimal(p.longitudeDeg(), 6)).orElse(""));
        cells.add(site.main()
                .partner()
                .map(p -> decimal(p.distanceM(site.ground()), 0))
                .orElse(""));
        Robustness r = ranking.robustness();
        cells.add(ranked ? decimal(r.wins()[index], 4) : "");
        cells.add(ranked ? decimal(r.winsOfAny()[index], 4) : "");
        cells.add(ranked ? Integer.toString(r.leastRank()[index]) : "");
        cells.add(ranked ? Integer.toString(r.greatestRank()[index]) : "");
        cells.add(ranked ? Boolean.toString(r.undominated()[index]) : "");
        for (int[] ranks : r.rankAtMast()) {
            cells.add(ranked && ranks[index] > 0 ? Integer.toString(ranks[index]) : "");
        }
        return cells;
    }

    private List<String> excludedBy(Site site) {
        List<String> by = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            if (!rules.get(r).allows(site.main().values()[r])) {
                by.add(rules.get(r).layer().id());
            }
        }
        return by;
    }

    /** Empty where there is no value, or none that a number tells. */
    private static String decimal(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "";
    }

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
