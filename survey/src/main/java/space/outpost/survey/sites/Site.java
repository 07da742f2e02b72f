package space.outpost.survey.sites;

import java.util.List;
import java.util.Optional;
import space.outpost.model.Place;

/**
 * One site of a shortlist.
 *
 * @param cell of the region ({@link space.outpost.survey.terrain.Region#index})
 * @param mapped values of the rules on the map at the first mast, SI, NaN for what maps do not tell
 * @param masts at each height
 */
record Site(Place ground, int cell, double[] mapped, List<AtMast> masts) {
    /**
     * @param values of the rules, SI, looked at exactly
     * @param allowed whether no hard limit excludes them
     * @param score of the values, whether allowed or not
     * @param partner where the best second mast stands, if it was looked for and there is one
     */
    record AtMast(double[] values, boolean allowed, double score, Optional<Place> partner) {}

    /** At the mast that sites are ranked at. */
    AtMast main() {
        return masts.getFirst();
    }
}
