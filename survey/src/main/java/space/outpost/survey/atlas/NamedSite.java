package space.outpost.survey.atlas;

import space.outpost.model.Place;

/**
 * One line of the list an atlas is made from.
 *
 * @param id short and unique
 * @param centre the published point or the feature's centre; height 0
 * @param isPoint whether the centre itself is wanted as a site: a published point, not a feature's middle
 * @param searchRadiusM how far to look for the best-lit point; 0 for not at all
 * @param source where name and coordinates come from
 */
public record NamedSite(
        String id, String name, String kind, Place centre, boolean isPoint, double searchRadiusM, String source) {}
