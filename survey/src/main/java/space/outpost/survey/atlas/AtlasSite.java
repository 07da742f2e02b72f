package space.outpost.survey.atlas;

import space.outpost.model.Place;

/**
 * One point of the atlas.
 *
 * @param id short and unique: lower-case letters, digits and hyphens
 * @param name for people
 * @param kind what is named: crater, ridge, rim, massif, plain, region, landing, point
 * @param selection how the point was chosen: the named point itself, or the best-lit one near it
 * @param ground the point, at the height of the ground
 * @param named the named centre the point was sought from
 * @param source where the name and the centre's coordinates come from
 * @param provenance how the skylines were computed
 */
public record AtlasSite(
        String id,
        String name,
        String kind,
        Selection selection,
        Place ground,
        Place named,
        String source,
        SiteProvenance provenance) {

    /** How a point was chosen. */
    public enum Selection {
        /** The published point itself. */
        NAMED_POINT,
        /** The best-lit of the candidates near the named centre. */
        BEST_LIT
    }

    public AtlasSite {
        if (!isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not an id: lower-case letters, digits and hyphens");
        }
    }

    /** Great-circle distance of the point from the named centre. */
    public double offsetM() {
        return ground.distanceM(named);
    }

    static boolean isId(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= 64;
    }
}
