package space.outpost.survey.maps;

import java.util.Locale;

/** What lights a hillshade. */
public sealed interface Lamp {
    /** For people. */
    String describe();

    /**
     * The same direction on the whole map, as cartographers do.
     *
     * @param azimuthRad clockwise from the map's upward direction
     * @param elevationRad over the horizontal
     */
    record Artificial(double azimuthRad, double elevationRad) implements Lamp {
        /** From the upper left, halfway up. */
        public static final Artificial USUAL = new Artificial(Math.toRadians(315), Math.toRadians(45));

        @Override
        public String describe() {
            return String.format(
                    Locale.ROOT,
                    "lamp %.0f\u00b0 clockwise from the top, %.0f\u00b0 high; no cast shadows",
                    Math.toDegrees(azimuthRad),
                    Math.toDegrees(elevationRad));
        }
    }

    /**
     * A body's centre from the Moon's, MOON_ME, metres.
     *
     * @param name such as "Sun at 2035-01-01T00:00:00Z"
     */
    record Body(String name, double xM, double yM, double zM) implements Lamp {
        @Override
        public String describe() {
            return name + "; no cast shadows";
        }
    }
}
