package space.outpost.survey.sites;

import java.util.Locale;

/** What a site can be judged by. Values are SI: shares 0 to 1, rad, s, m, K. Definitions: docs/sites.md. */
public enum Layer {
    /** Slope of the plane fitted over a square of the pad's diameter. */
    PAD_SLOPE(Measure.ANGLE, Scope.GROUND, "slope of the pad"),
    /** Greatest slope, over two pixels, of ground within the pad's radius. */
    PAD_STEEPEST(Measure.ANGLE, Scope.GROUND, "steepest ground of the pad"),
    /** Rms of the heights over the plane fitted to the pad. */
    PAD_ROUGHNESS(Measure.LENGTH, Scope.GROUND, "roughness of the pad"),
    /** Time mean of the visible fraction of the Sun's disc. */
    MEAN_LIGHT(Measure.SHARE, Scope.MAST, "mean light"),
    /** Share of the time in which any part of the Sun shows. */
    TIME_LIT(Measure.SHARE, Scope.MAST, "time lit"),
    /** Longest time without any Sun. */
    LONGEST_NIGHT(Measure.TIME, Scope.MAST, "longest night"),
    /** Share of the time in which at least half of the Earth's disc shows. */
    EARTH_VIEW(Measure.SHARE, Scope.MAST, "Earth in view"),
    /** To the nearest ground of the map that the Sun never reaches. */
    SHADOW_DISTANCE(Measure.LENGTH, Scope.MAP, "distance to permanent shadow"),
    /** Share of the time in which any Sun shows here or at the best partner mast. */
    PARTNER_LIT(Measure.SHARE, Scope.PARTNER, "time lit with a second mast"),
    /** Longest time without any Sun both here and at the best partner mast. */
    PARTNER_NIGHT(Measure.TIME, Scope.PARTNER, "longest night with a second mast"),
    /** Least temperature of the surface. */
    LEAST_TEMPERATURE(Measure.TEMPERATURE, Scope.MAP, "least temperature"),
    /** Mean temperature of the surface. */
    MEAN_TEMPERATURE(Measure.TEMPERATURE, Scope.MAP, "mean temperature"),
    /** Greatest temperature of the surface. */
    GREATEST_TEMPERATURE(Measure.TEMPERATURE, Scope.MAP, "greatest temperature");

    /** What a layer belongs to, and so where it is computed. */
    enum Scope {
        /** The ground, whatever the mast: on the map, and again at each site in the finest pixels. */
        GROUND,
        /** A mast's view: on the map, and again at each site by exact rays. */
        MAST,
        /** The map alone. */
        MAP,
        /** Pairs of sites on the shortlist. */
        PARTNER
    }

    private final Measure measure;
    private final Scope scope;
    private final String title;

    Layer(Measure measure, Scope scope, String title) {
        this.measure = measure;
        this.scope = scope;
        this.title = title;
    }

    Measure measure() {
        return measure;
    }

    Scope scope() {
        return scope;
    }

    /** Whether it is known for every cell of a map, and not for sites on the shortlist alone. */
    boolean isMapped() {
        return scope != Scope.PARTNER;
    }

    /** Whether an exact look gives it anew, beside the map's value. */
    boolean isLookedAtTwice() {
        return scope == Scope.GROUND || scope == Scope.MAST;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** As files name it, such as {@code pad-slope}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
