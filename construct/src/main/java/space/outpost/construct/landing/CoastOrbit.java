package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

/** A coasting orbit about the Moon between two apsides. */
record CoastOrbit(double periluneM, double apoluneM) {
    private static final int MOST_STEPS = 50;

    double axisM() {
        return (periluneM + apoluneM) / 2;
    }

    double eccentricity() {
        return (apoluneM - periluneM) / (apoluneM + periluneM);
    }

    double halfPeriodS() {
        return Planar.halfPeriodS(periluneM, apoluneM);
    }

    /**
     * By Kepler's equation.
     *
     * @param meanRad mean anomaly in [0, 2 pi]
     * @param timeS to be noted
     * @param periluneRad arc at mean anomaly 0, from which it grows on
     */
    Planar at(double meanRad, double timeS, double periluneRad, double massKg) {
        double e = eccentricity();
        double anomaly = meanRad;
        for (int i = 0; i < MOST_STEPS; i++) {
            anomaly -= (anomaly - e * Math.sin(anomaly) - meanRad) / (1 - e * Math.cos(anomaly));
        }
        double a = axisM();
        double r = a * (1 - e * Math.cos(anomaly));
        double trueAnomaly =
                2 * Math.atan2(Math.sqrt(1 + e) * Math.sin(anomaly / 2), Math.sqrt(1 - e) * Math.cos(anomaly / 2));
        double momentum = Math.sqrt(MOON_GM_M3_PER_S2 * a * (1 - e * e));
        return new Planar(
                timeS,
                r,
                periluneRad + trueAnomaly,
                MOON_GM_M3_PER_S2 / momentum * e * Math.sin(trueAnomaly),
                momentum / r,
                massKg);
    }

    /** From apolune down to a radius between the apsides. */
    double fallS(double radiusM) {
        double e = eccentricity();
        double anomaly = Math.acos((1 - radiusM / axisM()) / e);
        double mean = anomaly - e * Math.sin(anomaly);
        return halfPeriodS() * (1 - mean / Math.PI);
    }

    double speedMPerS(double radiusM) {
        return Math.sqrt(MOON_GM_M3_PER_S2 * (2 / radiusM - 1 / axisM()));
    }
}
