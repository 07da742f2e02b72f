package space.outpost.sky;

import java.time.Instant;
import space.outpost.model.Place;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Times;

/**
 * Motion on a relay's orbit about the Moon: an ellipse with constant elements, held by station keeping; two-body motion,
 * no perturbations. Its axes are those of MOON_ME at the epoch, from then on at rest among the stars.
 */
public record LunarOrbit(RelayOrbit elements) {
    /** Gravitational parameter of the Moon, DE440 (Park et al. 2021). */
    public static final double MOON_GM_M3_PER_S2 = 4.902800118e12;

    public double semiMajorAxisM() {
        return Place.MOON_RADIUS_M + (elements.periluneAltitudeM() + elements.apoluneAltitudeM()) / 2;
    }

    public double eccentricity() {
        return (elements.apoluneAltitudeM() - elements.periluneAltitudeM()) / (2 * semiMajorAxisM());
    }

    public double periodS() {
        return 2 * Math.PI / meanMotionRadPerS();
    }

    private double meanMotionRadPerS() {
        double a = semiMajorAxisM();
        return Math.sqrt(MOON_GM_M3_PER_S2 / (a * a * a));
    }

    /** From the Moon's centre in the axes of MOON_ME at the epoch, metres. */
    Vector3 positionM(Instant t) {
        double e = eccentricity();
        double a = semiMajorAxisM();
        double anomaly = eccentricAnomalyRad(t);
        Vector3 inPlane = new Vector3(a * (Math.cos(anomaly) - e), a * Math.sqrt(1 - e * e) * Math.sin(anomaly), 0);
        return Rotation.aboutZ(-elements.ascendingNodeRad())
                .after(Rotation.aboutX(-elements.inclinationRad()))
                .after(Rotation.aboutZ(-elements.argumentOfPeriluneRad()))
                .apply(inPlane);
    }

    /** Time in which the eccentric anomaly grows by one degree: fine near perilune, coarse near apolune. */
    double oneDegreeS(Instant t) {
        double rate = meanMotionRadPerS() / (1 - eccentricity() * Math.cos(eccentricAnomalyRad(t)));
        return Math.toRadians(1) / rate;
    }

    /** Root of Kepler's equation E - e sin E = M in (-pi, pi]. */
    double eccentricAnomalyRad(Instant t) {
        double mean = Math.IEEEremainder(
                elements.meanAnomalyRad() + meanMotionRadPerS() * Times.seconds(elements.epoch(), t), 2 * Math.PI);
        return solveKepler(mean, eccentricity());
    }

    /**
     * Newton's method from the side on which it converges without overshoot (Danby 1988, 6.6: start at M + 0.85 e).
     *
     * @param mean in [-pi, pi]
     */
    static double solveKepler(double mean, double eccentricity) {
        double m = Math.abs(mean);
        double anomaly = Math.min(m + 0.85 * eccentricity, Math.PI);
        for (int i = 0; i < 50; i++) {
            double step = (anomaly - eccentricity * Math.sin(anomaly) - m) / (1 - eccentricity * Math.cos(anomaly));
            anomaly -= step;
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return Math.copySign(anomaly, mean);
    }
}
