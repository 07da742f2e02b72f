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
    /** The part of a facet's view that is sky, weighted with the cosine of incidence: 1 on an open plain. */
    SKY_VIEW("", "Sky view factor"),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MAX("K", "Highest surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MEAN("K", "Mean surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MIN("K", "Lowest surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** 1 where the surface stays below 110 K over a span, 0 elsewhere. */
    COLD_TRAP("", "Cold traps, always below 110 K", new Look.Classes("110 K or more at times", "always below 110 K"));

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
