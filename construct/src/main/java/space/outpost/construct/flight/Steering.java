package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;

/** Where a thrust points. */
public sealed interface Steering {
    /** Unit vector in inertial axes. */
    Vector3D direction(SpacecraftState state, Space space);

    /**
     * Along the velocity about a body's centre, or against it, turned by a fixed angle towards the orbit's normal.
     *
     * @param sign 1 along, -1 against
     */
    record Tangential(Centre about, int sign, double yawRad) implements Steering {
        @Override
        public Vector3D direction(SpacecraftState state, Space space) {
            var pv = state.getPVCoordinates(space.inertial(about));
            Vector3D along = pv.getVelocity().normalize().scalarMultiply(sign);
            return yawRad == 0
                    ? along
                    : new Vector3D(
                            Math.cos(yawRad),
                            along,
                            Math.sin(yawRad),
                            pv.getMomentum().normalize());
        }
    }

    /** Fixed among the stars, or turning evenly about an axis. */
    record Turning(AbsoluteDate since, Vector3D direction, Vector3D rateRadPerS) implements Steering {
        public static Turning fixed(AbsoluteDate since, Vector3D direction) {
            return new Turning(since, direction.normalize(), Vector3D.ZERO);
        }

        @Override
        public Vector3D direction(SpacecraftState state, Space space) {
            double rate = rateRadPerS.getNorm();
            return rate == 0
                    ? direction
                    : new Rotation(
                                    rateRadPerS,
                                    rate * state.getDate().durationFrom(since),
                                    RotationConvention.VECTOR_OPERATOR)
                            .applyTo(direction);
        }
    }
}
