package space.outpost.survey.terrain;

import java.util.Locale;

/**
 * What a terrain grid is, for reports.
 *
 * @param name of its file
 * @param cellM side of a cell on the map
 * @param minXM outer edge on the map, as the other three
 * @param bytes of its file
 * @param synthetic whether it is no measured ground
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
        long bytes,
        boolean synthetic) {

    /** Name and cell for a list of sources; shouts if the ground is synthetic. */
    public String label() {
        return String.format(Locale.ROOT, "%s (%.0f m%s)", name, cellM, synthetic ? ", SYNTHETIC" : "");
    }
}
