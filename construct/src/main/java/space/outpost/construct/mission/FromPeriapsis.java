package space.outpost.construct.mission;

import org.hipparchus.util.FastMath;

/** Motion of two bodies, outwards from periapsis. */
final class FromPeriapsis {
    private FromPeriapsis() {}

    /** To a radius; seconds. */
    static double timeS(double periapsisM, double e, double radiusM, double gmM3PerS2) {
        if (Math.abs(e - 1) < 1e-9) {
            // Barker's equation.
            double d = Math.sqrt(Math.max(0, radiusM / periapsisM - 1));
            return Math.sqrt(2 * periapsisM * periapsisM * periapsisM / gmM3PerS2) * (d + d * d * d / 3);
        }
        double a = periapsisM / Math.abs(1 - e);
        double scale = Math.sqrt(a * a * a / gmM3PerS2);
        if (e < 1) {
            double anomaly = Math.acos(Math.max(-1, (1 - radiusM / a) / e));
            return scale * (anomaly - e * Math.sin(anomaly));
        }
        double anomaly = FastMath.acosh((1 + radiusM / a) / e);
        return scale * (e * Math.sinh(anomaly) - anomaly);
    }

    static double trueAnomalyRad(double periapsisM, double e, double radiusM) {
        return Math.acos(Math.max(-1, Math.min(1, (periapsisM * (1 + e) / radiusM - 1) / e)));
    }

    /** The faster, the sooner there; at most as slow as the ellipse that just reaches the radius. */
    static double eccentricityThatTakes(double timeS, double periapsisM, double radiusM, double gmM3PerS2) {
        double slow = (radiusM - periapsisM) / (radiusM + periapsisM);
        double fast = 2;
        for (int i = 0; i < 60; i++) {
            double middle = (slow + fast) / 2;
            if (timeS(periapsisM, middle, radiusM, gmM3PerS2) > timeS) {
                slow = middle;
            } else {
                fast = middle;
            }
        }
        return (slow + fast) / 2;
    }
}
