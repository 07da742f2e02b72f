package space.outpost.survey.maps;

import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import space.outpost.survey.terrain.Region;

/**
 * Computes maps, part by part of a region. A cell's values do not depend on the part it is asked with, nor on threads, so
 * that a region may be cut as memory allows.
 */
public interface Mapper {
    /** What it can compute. */
    Set<MapQuantity> quantities();

    /** How a quantity was taken, for people and files: pixel, mast, span, threshold. */
    String describe(MapQuantity quantity);

    /**
     * Maps of a part.
     *
     * @param wanted some of {@link #quantities}
     * @param done hears, on the thread that asks, how much of the part is done, from 0 to 1
     * @return per quantity one value per cell of the part ({@link Region#index}), NaN where there is no data
     */
    Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done);

    /** The same, told to nobody. */
    default Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted) {
        return maps(part, wanted, done -> {});
    }
}
