package space.outpost.survey.atlas;

import java.util.List;

/**
 * How a site's skylines came about, so that a reader can judge them and compute them again. Without dates: the same
 * terrain gives the same words.
 *
 * @param grids the terrain used, finest first, each with its pixel size
 * @param pixelM pixel size of the finest grid at the site itself
 * @param rangeM how far the terrain was followed
 * @param method how, and by which program
 * @param accuracy what is known of the error
 */
public record SiteProvenance(List<String> grids, double pixelM, double rangeM, String method, String accuracy) {
    public SiteProvenance {
        grids = List.copyOf(grids);
        if (!(pixelM > 0) || !(rangeM > 0)) {
            throw new IllegalArgumentException("pixel size and range must be positive");
        }
    }
}
