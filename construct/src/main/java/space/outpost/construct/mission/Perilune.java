package space.outpost.construct.mission;

import java.util.function.UnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Hyperbola;

/**
 * How to pass the Moon.
 *
 * @param plane unit normal of the orbit wanted there, for the direction of the asymptote, both inertial and in the true
 *     sense of time; the passage comes as near to it as its asymptote lets it
 */
record Perilune(AbsoluteDate at, double radiusM, UnaryOperator<Vector3D> plane) {

    static Perilune in(Vector3D normal, AbsoluteDate at, double radiusM) {
        return new Perilune(at, radiusM, asymptote -> normal);
    }

    /** A plane of some inclination to a pole, or as near to it as the asymptote allows; the more northern of two. */
    static UnaryOperator<Vector3D> inclined(double inclinationRad, Vector3D pole) {
        return asymptote -> {
            Vector3D across = pole.crossProduct(asymptote).normalize();
            Vector3D upright = asymptote.crossProduct(across);
            double cos = Math.cos(inclinationRad) / upright.dotProduct(pole);
            double held = Math.max(-1, Math.min(1, cos));
            return new Vector3D(held, upright, Math.sqrt(1 - held * held), across);
        };
    }

    /** Where the asymptote must meet the plane square to it, from the Moon's centre. */
    Vector3D impactVectorM(Hyperbola passage, Vector3D normal, double gmM3PerS2) {
        Vector3D incoming = passage.incoming();
        Vector3D reachable = normal.subtract(incoming.scalarMultiply(normal.dotProduct(incoming)))
                .normalize();
        return incoming.crossProduct(reachable)
                .scalarMultiply(Hyperbola.impactParameterM(radiusM, passage.speedAtInfinityMPerS(), gmM3PerS2));
    }
}
