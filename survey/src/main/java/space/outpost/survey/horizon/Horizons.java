package space.outpost.survey.horizon;

import space.outpost.survey.terrain.Region;

/** Where horizons of regions come from: found anew by the {@link HorizonEngine}, or read from a {@link HorizonFile}. */
public interface Horizons {
    /** How they are found, for people and files. */
    String describe();

    /**
     * Hands on the horizons of every cell of a region, direction by direction: number k is the map bearing
     * {@code 2 pi k / directions}, see {@link Region#azimuthRad}.
     *
     * @param mastsM heights over the ground, 0 or more
     */
    void sweep(Region region, int directions, double[] mastsM, Sweep sweep);
}
