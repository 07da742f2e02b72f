package space.outpost.construct.flight;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * The conic on which a craft passes a body faster than escape speed, seen from the body's centre in inertial axes.
 *
 * @param speedAtInfinityMPerS along the asymptote
 * @param incoming unit vector of the velocity long before
 * @param outgoing unit vector of the velocity long after
 * @param normal unit vector of the angular momentum
 * @param impactParameterM distance of the asymptote from the centre
 * @param periapsisM least distance from the centre
 * @param sincePeriapsisS time since periapsis; negative before it
 */
public record Hyperbola(
        double speedAtInfinityMPerS,
        Vector3D incoming,
        Vector3D outgoing,
        Vector3D normal,
        double impactParameterM,
        double periapsisM,
        double sincePeriapsisS) {

    /** None if the state is bound to the body. */
    public static Optional<Hyperbola> of(Vector3D positionM, Vector3D velocityMPerS, double gmM3PerS2) {
        double r = positionM.getNorm();
        double energy = velocityMPerS.getNormSq() / 2 - gmM3PerS2 / r;
        if (!(energy > 0)) {
            return Optional.empty();
        }
        double speedAtInfinity = Math.sqrt(2 * energy);
        double a = gmM3PerS2 / (2 * energy);
        Vector3D momentum = positionM.crossProduct(velocityMPerS);
        Vector3D normal = momentum.normalize();
        Vector3D eccentricity = velocityMPerS
                .crossProduct(momentum)
                .scalarMultiply(1 / gmM3PerS2)
                .subtract(positionM.normalize());
        double e = eccentricity.getNorm();
        Vector3D toPeriapsis = eccentricity.normalize();
        Vector3D across = normal.crossProduct(toPeriapsis);
        double cos = 1 / e;
        double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
        double meanMotion = Math.sqrt(gmM3PerS2 / (a * a * a));
        double anomaly = FastMath.asinh(positionM.dotProduct(velocityMPerS) / (e * Math.sqrt(gmM3PerS2 * a)));
        return Optional.of(new Hyperbola(
                speedAtInfinity,
                new Vector3D(cos, toPeriapsis, sin, across),
                new Vector3D(-cos, toPeriapsis, sin, across),
                normal,
                momentum.getNorm() / speedAtInfinity,
                a * (e - 1),
                (e * FastMath.sinh(anomaly) - anomaly) / meanMotion));
    }

    /** From the centre to the incoming asymptote, square to it. */
    public Vector3D impactVectorM() {
        return incoming.crossProduct(normal).scalarMultiply(impactParameterM);
    }

    /** The impact parameter that makes a periapsis. */
    public static double impactParameterM(double periapsisM, double speedAtInfinityMPerS, double gmM3PerS2) {
        return periapsisM * Math.sqrt(1 + 2 * gmM3PerS2 / (periapsisM * speedAtInfinityMPerS * speedAtInfinityMPerS));
    }
}
