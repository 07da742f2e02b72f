package space.outpost.survey.sites;

import java.util.List;

/**
 * Sites of a region in their order, and why.
 *
 * @param sites those that no hard limit excludes, best first; never empty
 * @param excluded those of the shortlist that an exact look excludes, by score
 * @param map scores by what maps tell, at the first mast
 */
public record Ranking(Criteria criteria, ScoreMap map, List<Site> sites, List<Site> excluded, Robustness robustness) {
    Scoring scoring() {
        return criteria.scoring();
    }
}
