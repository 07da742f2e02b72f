package space.outpost.construct.landing;

import space.outpost.model.Place;

/**
 * A craft in the plane of its orbit about a Moon that is a point mass.
 *
 * @param timeS since whatever it is counted from
 * @param radiusM from the Moon's centre
 * @param arcRad flown about the centre
 * @param upMPerS speed away from the centre
 * @param alongMPerS speed across it, inertial
 */
record Planar(double timeS, double radiusM, double arcRad, double upMPerS, double alongMPerS, double massKg) {
    /** Of the Moon, DE440. */
    static final double GM = 4.902800e12;

    double altitudeM() {
        return radiusM - Place.MOON_RADIUS_M;
    }

    static double circularMPerS(double radiusM) {
        return Math.sqrt(GM / radiusM);
    }

    /** Speed at one apsis of an ellipse with the other at {@code otherM}. */
    static double apsisMPerS(double radiusM, double otherM) {
        return Math.sqrt(2 * GM * otherM / (radiusM * (radiusM + otherM)));
    }

    static double halfPeriodS(double oneM, double otherM) {
        double a = (oneM + otherM) / 2;
        return Math.PI * Math.sqrt(a * a * a / GM);
    }
}
