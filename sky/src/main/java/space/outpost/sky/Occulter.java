package space.outpost.sky;

import space.outpost.model.Place;

/** A body that can stand before the Sun, taken as a sphere. */
public enum Occulter {
    MOON(Place.MOON_RADIUS_M),
    EARTH(Body.EARTH.radiusM());

    private final double radiusM;

    Occulter(double radiusM) {
        this.radiusM = radiusM;
    }

    public double radiusM() {
        return radiusM;
    }
}
