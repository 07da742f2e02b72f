package space.outpost.survey.horizon;

import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.Terrain;

/**
 * The horizons of all cells of a region in all directions: the highest elevation angle of the ground on the sphere,
 * from the top of a mast on each cell, out to at least a range. Method and errors: docs/horizon.md.
 */
public final class HorizonEngine {
    private final Terrain terrain;
    private final int threads;
    private final double rangeM;

    /**
     * @param threads that work at once; results do not depend on it
     * @param rangeM how far to look, such as {@link space.outpost.survey.terrain.SkylineCaster#FULL_RANGE_M}
     */
    public HorizonEngine(Terrain terrain, int threads, double rangeM) {
        if (threads < 1 || !(rangeM > 0) || !(rangeM <= 1e6)) {
            throw new IllegalArgumentException(threads + " threads, range " + rangeM + " m");
        }
        this.terrain = terrain;
        this.threads = threads;
        this.rangeM = rangeM;
    }

    /**
     * Looks from every cell of a region in {@code directions} directions: number k is the map bearing
     * {@code 2 pi k / directions}, see {@link Region#azimuthRad}.
     *
     * @param mastsM heights over the ground, 0 or more
     * @throws InvalidInput if the region has no height at all
     */
    public void sweep(Region region, int directions, double[] mastsM, Sweep sweep) {
        throw new UnsupportedOperationException(terrain + " " + threads + " " + rangeM);
    }
}
