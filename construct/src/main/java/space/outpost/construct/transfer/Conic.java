package space.outpost.construct.transfer;

import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/** The two-body orbit through a place with a velocity, about a centre of parameter {@code gm} (m3/s2). */
record Conic(Vector3D positionM, Vector3D velocityMPerS, double gm) {
    static Conic of(double[] state, double gm) {
        return new Conic(new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]), gm);
    }

    Vector3D momentum() {
        return positionM.crossProduct(velocityMPerS);
    }

    /** Specific, J/kg. */
    double energy() {
        return velocityMPerS.getNormSq() / 2 - gm / positionM.getNorm();
    }

    double semiLatusM() {
        return momentum().getNormSq() / gm;
    }

    double eccentricity() {
        return Math.sqrt(Math.max(0, 1 + 2 * energy() * semiLatusM() / gm));
    }

    double periapsisM() {
        return semiLatusM() / (1 + eccentricity());
    }

    /** Unit vector to the periapsis. */
    Vector3D periapsisDirection() {
        return velocityMPerS
                .crossProduct(momentum())
                .scalarMultiply(1 / gm)
                .subtract(positionM.normalize())
                .normalize();
    }

    /** Angle of the velocity over the local horizon at a distance, on the way in; NaN if it never comes so near or far. */
    double descentRad(double radiusM) {
        return -Math.acos(momentum().getNorm() / (radiusM * Math.sqrt(2 * (energy() + gm / radiusM))));
    }

    /** Time from the nearest periapsis to here, negative before it. */
    double sincePeriapsisS() {
        return Math.signum(positionM.dotProduct(velocityMPerS)) * fromPeriapsisS(positionM.getNorm());
    }

    /** Time from periapsis out to a distance, which the orbit must reach. */
    double fromPeriapsisS(double radiusM) {
        double e = eccentricity();
        double a = -gm / (2 * energy());
        double c = (1 - radiusM / a) / e;
        if (a > 0) {
            double anomaly = Math.acos(Math.max(-1, Math.min(1, c)));
            return (anomaly - e * Math.sin(anomaly)) * Math.sqrt(a * a * a / gm);
        }
        double h = Math.max(1, c);
        double anomaly = Math.log(h + Math.sqrt(h * h - 1));
        return (e * Math.sinh(anomaly) - anomaly) * Math.sqrt(-a * a * a / gm);
    }

    /** Derivative of a function of the orbit by the state it goes through, from central differences. */
    RealVector gradient(ToDoubleFunction<Conic> of) {
        RealVector gradient = new ArrayRealVector(6);
        Vector3D[] axes = {Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K};
        double dr = 1e-6 * positionM.getNorm();
        double dv = 1e-6 * velocityMPerS.getNorm();
        for (int i = 0; i < 3; i++) {
            gradient.setEntry(
                    i,
                    (of.applyAsDouble(new Conic(positionM.add(dr, axes[i]), velocityMPerS, gm))
                                    - of.applyAsDouble(new Conic(positionM.add(-dr, axes[i]), velocityMPerS, gm)))
                            / (2 * dr));
            gradient.setEntry(
                    i + 3,
                    (of.applyAsDouble(new Conic(positionM, velocityMPerS.add(dv, axes[i]), gm))
                                    - of.applyAsDouble(new Conic(positionM, velocityMPerS.add(-dv, axes[i]), gm)))
                            / (2 * dv));
        }
        return gradient;
    }
}
