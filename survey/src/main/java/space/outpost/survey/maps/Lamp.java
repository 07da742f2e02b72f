package space.outpost.survey.maps;

/** What lights a hillshade. */
public sealed interface Lamp {
    /**
     * The same direction on the whole map, as cartographers do.
     *
     * @param azimuthRad clockwise from the map's upward direction
     * @param elevationRad over the horizontal
     */
    record Artificial(double azimuthRad, double elevationRad) implements Lamp {
        /** From the upper left, halfway up. */
        public static final Artificial USUAL = new Artificial(Math.toRadians(315), Math.toRadians(45));
    }

    /** A body's centre from the Moon's, MOON_ME, metres: the Sun at an instant. */
    record Body(double xM, double yM, double zM) implements Lamp {}
}
