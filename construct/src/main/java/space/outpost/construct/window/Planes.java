package space.outpost.construct.window;

import java.util.Optional;
import space.outpost.sky.Vector3;

/** Planes of orbits through a direction. */
final class Planes {
    private Planes() {}

    /**
     * Normal of the plane that holds a direction and has an inclination to an equator; there are two.
     *
     * @param direction unit vector
     * @param pole unit vector
     * @param side 1 or -1: which of the two
     * @return empty if the direction's declination passes the inclination
     */
    static Optional<Vector3> through(Vector3 direction, Vector3 pole, double inclinationRad, int side) {
        double sin = direction.dot(pole);
        double cosSquared = 1 - sin * sin;
        double along = Math.cos(inclinationRad);
        double rest = cosSquared - along * along;
        if (rest < 0) {
            return Optional.empty();
        }
        Vector3 up = pole.minus(direction.times(sin));
        return Optional.of(
                up.times(along / cosSquared).plus(direction.cross(pole).times(side * Math.sqrt(rest) / cosSquared)));
    }

    /** By how much the declination passes the inclination; negative where it does not. */
    static double beyondRad(Vector3 direction, Vector3 pole, double inclinationRad) {
        double declination = Math.abs(Math.asin(Math.max(-1, Math.min(1, direction.dot(pole)))));
        return declination - Math.min(inclinationRad, Math.PI - inclinationRad);
    }
}
