package space.outpost.survey.sites;

import java.util.Map;
import java.util.Set;
import space.outpost.survey.terrain.Region;

/** Computes layers for every cell of a region. */
interface LayerMapper {
    /** What it can compute. */
    Set<Layer> layers();

    /**
     * @param mastM height of the eye over the ground, where a layer has one
     * @param wanted some of {@link #layers}
     * @return SI values per cell ({@link Region#index}), NaN where there is no data
     */
    Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted);
}
