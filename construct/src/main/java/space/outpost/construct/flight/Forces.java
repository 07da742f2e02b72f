package space.outpost.construct.flight;

import java.util.Optional;

/**
 * What pulls and pushes a craft. The centre of {@link Dynamics} always attracts as a point; of the rest, what is named here
 * does.
 *
 * @param moonDegree degree and order of the Moon's field; 0 for a point
 * @param earthOblate whether the Earth's flattening (J2) counts, in a motion about the Earth
 * @param otherBody whether the Earth pulls on a motion about the Moon, or the Moon on one about the Earth
 * @param sun whether the Sun pulls
 * @param radiation pressure of sunlight, if it counts
 */
public record Forces(
        int moonDegree, boolean earthOblate, boolean otherBody, boolean sun, Optional<Radiation> radiation) {
    /** The centre alone, as a point. */
    public static final Forces TWO_BODY = new Forces(0, false, false, false, Optional.empty());

    /** Earth, Moon and Sun as points. */
    public static final Forces POINTS = new Forces(0, false, true, true, Optional.empty());

    /** The Moon's field to degree 10, the Earth's J2, and the Sun. */
    public static final Forces CISLUNAR = new Forces(MoonField.EMBEDDED_DEGREE, true, true, true, Optional.empty());

    public Forces withMoonDegree(int degree) {
        return new Forces(degree, earthOblate, otherBody, sun, radiation);
    }

    public Forces with(Radiation pressure) {
        return new Forces(moonDegree, earthOblate, otherBody, sun, Optional.of(pressure));
    }

    /**
     * Sunlight on a ball, with the Moon's and the Earth's shadow.
     *
     * @param areaM2 cross-section
     * @param coefficient 1 for a black ball, 1.3 for a usual craft
     */
    public record Radiation(double areaM2, double coefficient) {}
}
