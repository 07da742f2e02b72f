package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** Seeks for a mast the second one that lets the least time pass without light at either. */
final class Partners {
    private final List<Lit> masts;
    private final double rangeM;
    private final Interval span;

    /** A mast and when any part of the Sun shows there. */
    record Lit(Place ground, IntervalSet lit) {}

    /**
     * @param share of the span with light at one of the two at least
     * @param longestNightS without light at both
     * @param at the second mast; empty if there is none in range, and the figures are the first's own
     */
    record Pair(double share, double longestNightS, Optional<Place> at) {}

    Partners(List<Lit> masts, double rangeM, Interval span) {
        this.masts = List.copyOf(masts);
        this.rangeM = rangeM;
        this.span = span;
    }

    /** Of those with the greatest share, the one with the shortest night; of equals the first. */
    Pair best(Lit first) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(pair(first.lit, Optional.empty()));
        for (Lit second : masts) {
            double distanceM = first.ground.distanceM(second.ground);
            if (distanceM > 0 && distanceM <= rangeM) {
                pairs.add(pair(first.lit.union(second.lit), Optional.of(second.ground)));
            }
        }
        Pair best = pairs.getFirst();
        for (Pair pair : pairs) {
            if (pair.share > best.share || (pair.share == best.share && pair.longestNightS < best.longestNightS)) {
                best = pair;
            }
        }
        return best;
    }

    private Pair pair(IntervalSet lit, Optional<Place> at) {
        return new Pair(Views.share(lit, span), Views.longestNightS(lit, span), at);
    }
}
