package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * The great circle's plane of some neighbouring scan lines, in the coordinates of a gnomonic view from the Moon's centre:
 * with a the angle from the field's middle and g a reduced height ({@link Field}), x = R tan a and
 * {@code z = g sec a - R (sec a - 1)}. Straight lines stay straight, and x does not depend on the height: it is laid out
 * once for all the lines. A sight line of slope p from an eye rises over the eye's horizontal by the tangent
 * {@code p sec a (1 + h / R) + tan a}.
 */
final class Plane {
    /** Per point. */
    float[] x = new float[0];

    float[] sec = new float[0];

    /** R (sec a - 1). */
    float[] drop = new float[0];

    float[] tan = new float[0];

    void ensure(int points) {
        if (x.length < points) {
            x = new float[points];
            sec = new float[points];
            drop = new float[points];
            tan = new float[points];
        }
    }

    /**
     * Lays out points number {@code from} on; there must be room.
     *
     * @param startM along the map of the first of them
     * @param stepM from point to point
     */
    void lay(Arc arc, double startM, double stepM, int from, int count) {
        for (int n = 0; n < count; n++) {
            double angle = arc.angle(startM + stepM * n);
            double t = tan(angle);
            double s = secLessOne(angle);
            x[from + n] = (float) (Place.MOON_RADIUS_M * t);
            tan[from + n] = (float) t;
            sec[from + n] = (float) (1 + s);
            drop[from + n] = (float) (Place.MOON_RADIUS_M * s);
        }
    }

    /** To 1e-8 at 0.3 rad. */
    static double tan(double a) {
        double q = a * a;
        return a * (1 + q * (1.0 / 3 + q * (2.0 / 15 + q * (17.0 / 315 + q * (62.0 / 2835 + q * (1382.0 / 155925))))));
    }

    static double secLessOne(double a) {
        double q = a * a;
        return q * (1.0 / 2 + q * (5.0 / 24 + q * (61.0 / 720 + q * (277.0 / 8064 + q * (50521.0 / 3628800)))));
    }
}
