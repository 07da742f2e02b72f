package space.outpost.survey.terrain;

/**
 * What a terrain grid is, for reports.
 *
 * @param name of its file
 * @param cellM side of a cell on the map
 * @param minXM outer edge on the map, as the other three
 * @param bytes of its file
 */
public record GridInfo(
        String name,
        String projection,
        double cellM,
        int width,
        int height,
        double minXM,
        double maxXM,
        double minYM,
        double maxYM,
        long bytes) {}
