package space.outpost.construct.threebody;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * The axes of the three-body problem as Earth and Moon really move: x from the Earth to the Moon, z along their angular
 * momentum, lengths in units of their distance now, time in units of the sidereal month over two pi.
 */
record TurningAxes(Space space, ThreeBody system) {
    static final double TIME_UNIT_S = 27.321661 * 86_400 / (2 * Math.PI);

    /** What a state of the three-body problem stands for at a date, about the Moon. */
    SpacecraftState inertial(double[] s, AbsoluteDate date, double massKg) {
        PVCoordinates moon = space.moon().getPVCoordinates(date, space.inertial(Centre.EARTH));
        Vector3D r = moon.getPosition();
        Vector3D v = moon.getVelocity();
        double length = r.getNorm();
        Vector3D x = r.normalize();
        Vector3D z = moon.getMomentum().normalize();
        Vector3D y = Vector3D.crossProduct(z, x);
        Vector3D fromMoon = new Vector3D(s[0] - 1 + system.mu(), x, s[1], y, s[2], z).scalarMultiply(length);
        Vector3D turning = moon.getMomentum().scalarMultiply(1 / (length * length));
        Vector3D velocity = fromMoon.scalarMultiply(Vector3D.dotProduct(x, v) / length)
                .add(Vector3D.crossProduct(turning, fromMoon))
                .add(new Vector3D(s[3], x, s[4], y, s[5], z).scalarMultiply(length / TIME_UNIT_S));
        return space.state(Centre.MOON, date, fromMoon, velocity, massKg);
    }
}
