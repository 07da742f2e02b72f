package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

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
    double altitudeM() {
        return radiusM - Place.MOON_RADIUS_M;
    }

    static double circularMPerS(double radiusM) {
        return Math.sqrt(MOON_GM_M3_PER_S2 / radiusM);
    }

    /** Speed at one apsis of an ellipse with the other at {@code otherM}. */
    static double apsisMPerS(double radiusM, double otherM) {
        return Math.sqrt(2 * MOON_GM_M3_PER_S2 * otherM / (radiusM * (radiusM + otherM)));
    }

    static double halfPeriodS(double oneM, double otherM) {
        double a = (oneM + otherM) / 2;
        return Math.PI * Math.sqrt(a * a * a / MOON_GM_M3_PER_S2);
    }
}
