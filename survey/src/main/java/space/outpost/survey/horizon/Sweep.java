package space.outpost.survey.horizon;

import space.outpost.survey.terrain.Region;

/** Takes the horizons of a region direction by direction, so that nobody need hold them all. */
@FunctionalInterface
public interface Sweep {
    /**
     * The horizons of all cells in one direction. Called from one thread, in the order of directions.
     *
     * @param direction its number, from 0
     * @param mapBearingRad of the direction, clockwise from the map's y axis; the same for all cells, see
     *     {@link Region#azimuthRad}
     * @param elevationRad per mast, then per cell of the region, row by row ({@link Region#index}); NaN where a cell has
     *     no height. Valid until the call returns, when the arrays are used again
     */
    void direction(int direction, double mapBearingRad, float[][] elevationRad);
}
