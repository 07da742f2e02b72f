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
    /** Time mean of the visible share of the Sun's disc. */
    LIGHT_MEAN("", "Mean visible share of the Sun's disc", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Share of the time in which at least a threshold of the Sun's disc shows. */
    LIGHT_TIME("", "Share of time lit", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Days; longest time without a break that is not lit, one cut by the span's ends as seen. */
    LONGEST_NIGHT("d", "Longest night", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    /** Days from the span's start to that of the longest night, the first of equals; 0 where there is none. */
    LONGEST_NIGHT_START("d", "Start of the longest night"),
    /** Likewise for the longest time without a break that is lit. */
    LONGEST_LIGHT("d", "Longest light", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    LONGEST_LIGHT_START("d", "Start of the longest light"),
    /** Least share of time lit in any synodic month, counted from the span's start. */
    DARKEST_MONTH(
            "",
            "Share of time lit in the darkest synodic month",
            new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** 1 where no part of the Sun's disc shows in the span, else 0. */
    SHADOW("", "Shadow throughout the span", new Look.Classes("light at times", "none")),
    /** 1 where the horizon stands over the highest the Sun's upper limb ever comes in each direction, else 0. */
    PERMANENT_SHADOW("", "Permanent shadow", new Look.Classes("light at times", "never any")),
    /** Time mean of the visible share of the Earth's disc. */
    EARTH_MEAN(
            "", "Mean visible share of the Earth's disc", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Share of the time in which at least a threshold of the Earth's disc shows. */
    EARTH_TIME("", "Share of time with the Earth in view", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** The same, and one of the ground stations, if any are given, has the Moon in view. */
    CONTACT_TIME("", "Share of time in contact", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Days; longest time without contact, one cut by the span's ends as seen. */
    LONGEST_GAP("d", "Longest time without contact", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    LONGEST_GAP_START("d", "Start of the longest time without contact"),
    /** Share of the time in which a cell is lit and in contact. */
    LIGHT_AND_CONTACT(
            "", "Share of time lit and in contact", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** The part of a facet's view that is sky, weighted with the cosine of incidence: 1 on an open plain. */
    SKY_VIEW("", "Sky view factor", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MAX("K", "Highest surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MEAN("K", "Mean surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** Of the surface over a span, kelvin. */
    TEMPERATURE_MIN("K", "Lowest surface temperature", new Look.Scale(ColourScale.INFERNO, Look.Span.OWN, 0.72)),
    /** 1 where the surface stays below 110 K over a span, 0 elsewhere. */
    COLD_TRAP("", "Cold traps, always below 110 K", new Look.Classes("110 K or more at times", "always below")),
    /** Standard deviation of {@link #LIGHT_MEAN} over copies of the ground whose heights are off (docs/uncertainty.md). */
    LIGHT_MEAN_DEVIATION(
            "", "Standard deviation of mean light", new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    /** 5 % of the copies lie below. */
    LIGHT_MEAN_LOW("", "Mean light, 5 % quantile", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** 5 % of the copies lie above. */
    LIGHT_MEAN_HIGH("", "Mean light, 95 % quantile", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    /** Likewise of {@link #LIGHT_TIME}. */
    LIGHT_TIME_DEVIATION(
            "",
            "Standard deviation of the share of time lit",
            new Look.Scale(ColourScale.VIRIDIS, Look.Span.FROM_ZERO, 0.72)),
    LIGHT_TIME_LOW("", "Share of time lit, 5 % quantile", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
    LIGHT_TIME_HIGH("", "Share of time lit, 95 % quantile", new Look.Scale(ColourScale.VIRIDIS, Look.Span.SHARE, 0.72)),
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
