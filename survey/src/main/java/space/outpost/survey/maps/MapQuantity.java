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
    HILLSHADE("", "Hillshade");

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
