package space.outpost.sky;

/** A body seen from the Moon, taken as a sphere. */
public enum Body {
    /** Nominal solar radius, IAU 2015 Resolution B3. */
    SUN(695_700_000.0),
    /** Mean (volumetric) radius, not the equatorial one: IAU Working Group on Cartographic Coordinates 2015. */
    EARTH(6_371_008.4);

    private final double radiusM;

    Body(double radiusM) {
        this.radiusM = radiusM;
    }

    public double radiusM() {
        return radiusM;
    }
}
