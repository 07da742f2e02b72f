package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.scenario.Mast;

/** Says in a line whether the winner of a ranking stays the winner. */
final class Verdict {
    private static final double SELDOM = 0.01;

    private Verdict() {}

    static String of(Ranking ranking) {
        Robustness r = ranking.robustness();
        Criteria criteria = ranking.criteria();
        if (ranking.sites().size() == 1) {
            return "the only site that the hard limits leave: nothing to compare it with";
        }
        List<String> lost = new ArrayList<>();
        for (int m = 0; m < criteria.masts().size(); m++) {
            if (r.rankAtMast().get(m)[0] != 1) {
                lost.add(lost(criteria.masts().get(m), r.rankAtMast().get(m)));
            }
        }
        String draws = String.format(
                Locale.ROOT,
                "site 1 wins in %.0f %% of %d draws of the weights (+-%.0f %%)",
                100 * r.wins()[0],
                r.draws(),
                100 * criteria.weightChange());
        String masts = lost.isEmpty()
                ? criteria.masts().size() > 1 ? " and at all masts" : ""
                : "; " + String.join("; ", lost);
        return (r.isRobust() ? "robust: " : "not robust: ") + draws + masts + others(ranking);
    }

    private static String lost(Mast mast, int[] ranks) {
        String at = String.format(Locale.ROOT, "at %.0f m ", mast.heightM());
        for (int s = 0; s < ranks.length; s++) {
            if (ranks[s] == 1) {
                return at + "site " + (s + 1) + " wins and site 1 is "
                        + (ranks[0] == 0 ? "excluded" : "number " + ranks[0]);
            }
        }
        return at + "every site is excluded";
    }

    /** Who else wins, and how far that is: a rival on the same crest is no other choice. */
    private static String others(Ranking ranking) {
        List<String> others = new ArrayList<>();
        Site first = ranking.sites().getFirst();
        for (int s = 1; s < ranking.sites().size(); s++) {
            double wins = ranking.robustness().wins()[s];
            if (wins >= SELDOM) {
                others.add(String.format(
                        Locale.ROOT,
                        "site %d (%.1f km away) in %.0f %%",
                        s + 1,
                        first.ground().distanceM(ranking.sites().get(s).ground()) / 1000,
                        100 * wins));
            }
        }
        return others.isEmpty() ? "" : "; else " + String.join(", ", others);
    }
}
