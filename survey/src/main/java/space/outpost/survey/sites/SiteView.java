package space.outpost.survey.sites;

import java.util.List;
import java.util.Map;
import space.outpost.model.Place;

/**
 * What one point has, looked at exactly.
 *
 * @param ground the foot of the masts
 * @param values of the ground, SI
 * @param masts in the order of the criteria's
 */
record SiteView(Place ground, Map<Layer, Double> values, List<Views.View> masts) {}
