package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A ranking for people: what the limits leave, the best sites with why, and how firm the first is. */
final class SitesTable {
    private static final int MOST = 10;

    private final Ranking ranking;
    private final List<Rule> rules;
    private final List<String> lines = new ArrayList<>();

    private SitesTable(Ranking ranking) {
        this.ranking = ranking;
        this.rules = ranking.scoring().rules();
    }

    static List<String> of(Ranking ranking) {
        SitesTable table = new SitesTable(ranking);
        table.limits();
        table.sites();
        table.lines.add(Verdict.of(ranking));
        return table.lines;
    }

    private void limits() {
        ScoreMap map = ranking.map();
        int cells = map.scores().length - map.noData();
        lines.add(String.format(
                Locale.ROOT,
                "%d of %d cells fulfil the hard limits of the map%s",
                map.allowed(),
                cells,
                map.noData() > 0 ? "; " + map.noData() + " have no data" : ""));
        for (ScoreMap.Limit limit : map.limits()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-48s excludes %8d, %7d of them alone",
                    limit.rule().limit(),
                    limit.excludes(),
                    limit.excludesOnly()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%d sites looked at exactly fulfil all limits, %d do not",
                ranking.sites().size(),
                ranking.excluded().size()));
    }

    private void sites() {
        int shown = Math.min(MOST, ranking.sites().size());
        row("site", s -> Integer.toString(s + 1), shown);
        row("score", s -> decimal(site(s).main().score(), 3), shown);
        row("latitude, deg", s -> decimal(site(s).ground().latitudeDeg(), 4), shown);
        row("longitude, deg E", s -> decimal(site(s).ground().longitudeDeg(), 3), shown);
        row("height, m", s -> decimal(site(s).ground().heightM(), 0), shown);
        for (int r = 0; r < rules.size(); r++) {
            int at = r;
            Rule rule = rules.get(r);
            Measure measure = rule.layer().measure();
            String weight = rule.weight() > 0 ? "" : " (limit)";
            row(
                    rule.layer().title() + ", " + measure.symbol() + weight,
                    s -> told(measure, site(s).main().values()[at]),
                    shown);
            if (rule.layer().isLookedAtTwice()) {
                row("  on the map", s -> told(measure, site(s).mapped()[at]), shown);
            }
            if (rule.weight() > 0) {
                row(
                        "  adds to the score",
                        s -> decimal(
                                ranking.scoring().contributions(site(s).main().values())[at], 3),
                        shown);
            }
        }
        if (ranking.sites().stream().anyMatch(s -> s.main().partner().isPresent())) {
            row("second mast, km away", this::partner, shown);
        }
        row("wins, % of draws", s -> decimal(100 * ranking.robustness().wins()[s], 0), shown);
        row("wins of any weights, %", s -> decimal(100 * ranking.robustness().winsOfAny()[s], 0), shown);
        row("rank, 5 to 95 % of draws", this::ranks, shown);
        row("better in all by none", s -> ranking.robustness().undominated()[s] ? "yes" : "", shown);
        for (int m = 0; m < ranking.criteria().masts().size(); m++) {
            int[] at = ranking.robustness().rankAtMast().get(m);
            row(
                    String.format(
                            Locale.ROOT,
                            "rank at %s m",
                            SitesCsv.plain(ranking.criteria().masts().get(m).heightM())),
                    s -> at[s] == 0 ? "-" : Integer.toString(at[s]),
                    shown);
        }
    }

    private interface Cell {
        String of(int site);
    }

    private void row(String title, Cell cell, int shown) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-38s", title));
        for (int s = 0; s < shown; s++) {
            line.append(String.format(Locale.ROOT, "%9s", cell.of(s)));
        }
        lines.add(line.toString().stripTrailing());
    }

    private Site site(int s) {
        return ranking.sites().get(s);
    }

    private String partner(int s) {
        Optional<Double> km = site(s).main().partner().map(p -> p.distanceM(site(s).ground()) / 1000);
        return km.map(d -> decimal(d, 2)).orElse("-");
    }

    private String ranks(int s) {
        return ranking.robustness().leastRank()[s] + "-" + ranking.robustness().greatestRank()[s];
    }

    private static String told(Measure measure, double value) {
        return Double.isInfinite(value) ? "none" : measure.number(value);
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
