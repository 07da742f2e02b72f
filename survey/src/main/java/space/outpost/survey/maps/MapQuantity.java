package space.outpost.survey.maps;

/** What a ground map shows. */
public enum MapQuantity {
    /** Metres over the sphere of 1737.4 km. */
    HEIGHT("m", "Height over the sphere of 1737.4 km"),
    /** Degrees from the horizontal of the least-squares plane through a square window. */
    SLOPE("deg", "Slope"),
    /** Root mean square of heights over the least-squares plane through a square window, metres. */
    ROUGHNESS("m", "Roughness"),
    /** 0 where light does not fall, 1 where it falls squarely; no cast shadows. */
    HILLSHADE("", "Hillshade"),
    /** The part of a facet's view that is sky, weighted with the cosine of incidence: 1 on an open plain. */
    SKY_VIEW("", "Sky view factor"),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MAX("K", "Highest surface temperature"),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MEAN("K", "Mean surface temperature"),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MIN("K", "Lowest surface temperature"),
    /** 1 where the surface stays below 110 K over a span, 0 elsewhere. */
    COLD_TRAP("", "Cold traps, always below 110 K");

    private final String unit;
    private final String title;

    MapQuantity(String unit, String title) {
        this.unit = unit;
        this.title = title;
    }

    public String unit() {
        return unit;
    }

    public String title() {
        return title;
    }
}
