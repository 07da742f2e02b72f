package space.outpost.survey.maps;

import java.util.Locale;

/** What a map shows: its unit, its title and how it is drawn and stored, in one table. */
public enum MapQuantity {
    /** Metres over the sphere of 1737.4 km. */
    HEIGHT("m", "Height over the sphere of 1737.4 km", new Look.Scale(ColourScale.VIRIDIS, Look.Span.OWN, 0.5)),
    /** Degrees from the horizontal of the least-squares plane through a square window. */
    SLOPE("deg", "Slope", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    /** Root mean square of heights over the least-squares plane through a square window, metres. */
    ROUGHNESS("m", "Roughness", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    /** 0 where light does not fall, 1 where it falls squarely; no cast shadows. */
    HILLSHADE("", "Hillshade", new Look.Scale(ColourScale.GREY, Look.Span.SHARE, 1)),
    /** How well a site fulfils criteria, 0 to 1 (docs/sites.md). */
    SCORE("", "Score as a site");

    private final String unit;
    private final String title;
    private final Look look;

    /** Drawn from its least to its greatest value. */
    MapQuantity(String unit, String title) {
        this(unit, title, new Look.Scale(ColourScale.VIRIDIS, Look.Span.OWN, 0.72));
    }

    MapQuantity(String unit, String title, Look look) {
        this.unit = unit;
        this.title = title;
        this.look = look;
    }

    /** Empty for a plain number. */
    public String unit() {
        return unit;
    }

    public String title() {
        return title;
    }

    /** As commands and files name it: lower case, words joined by a hyphen. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Look look() {
        return look;
    }
}
