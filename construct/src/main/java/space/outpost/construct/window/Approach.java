package space.outpost.construct.window;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import space.outpost.sky.Vector3;

/**
 * The way in past the Moon, from the edge of its sphere of influence to perilune.
 *
 * @param edgeM where it crosses the edge, from the Moon's centre
 * @param fallS time from there to perilune
 * @param periluneMPerS speed there
 * @param excessMPerS speed far away, in the Moon's field alone
 */
record Approach(Vector3 edgeM, double fallS, double periluneMPerS, double excessMPerS) {
    /** Where Laplace's sphere of influence ends, (m / M)^(2/5) of the mean distance. */
    static final double EDGE_M = 66.19e6;

    /**
     * @param velocity at the edge, relative to the Moon
     * @param normal unit vector of the plane, at right angles to the velocity
     */
    static Approach in(Vector3 velocity, Vector3 normal, double periluneRadiusM) {
        double speed = velocity.length();
        double energy = speed * speed / 2 - MOON_GM_M3_PER_S2 / EDGE_M;
        double perilune = Math.sqrt(2 * (energy + MOON_GM_M3_PER_S2 / periluneRadiusM));
        double across = Math.min(periluneRadiusM * perilune / EDGE_M / speed, 1);
        double inward = -Math.sqrt(1 - across * across);
        Vector3 along = velocity.times(1 / speed);
        Vector3 edge = along.times(inward).minus(normal.cross(along).times(across));
        return new Approach(
                edge.times(EDGE_M), fallS(energy, periluneRadiusM), perilune, Math.sqrt(Math.max(0, 2 * energy)));
    }

    /** Kepler's equation, for ellipses too: slow arrivals are bound to the Moon at the edge. */
    private static double fallS(double energy, double periluneRadiusM) {
        double a = -MOON_GM_M3_PER_S2 / (2 * energy);
        double e = 1 - periluneRadiusM / a;
        double cosine = (1 - EDGE_M / a) / e;
        double motion = Math.sqrt(MOON_GM_M3_PER_S2 / Math.abs(a * a * a));
        if (e > 1) {
            double h = Math.log(cosine + Math.sqrt(cosine * cosine - 1));
            return (e * Math.sinh(h) - h) / motion;
        }
        double anomaly = Math.acos(Math.max(-1, cosine));
        return (anomaly - e * Math.sin(anomaly)) / motion;
    }
}
