package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Axes that turn with the Moon about the Earth at a moment: x from the Earth to the Moon, z along the Moon's orbital
 * momentum. Places and velocities in them are from the Moon's centre.
 */
public record Turning(Vector3D moonM, Vector3D moonMPerS, Vector3D x, Vector3D y, Vector3D z, Vector3D rateRadPerS) {
    public static Turning at(Space space, AbsoluteDate date) {
        PVCoordinates moon = space.moon().getPVCoordinates(date, space.inertial(Centre.EARTH));
        Vector3D momentum = moon.getMomentum();
        Vector3D x = moon.getPosition().normalize();
        Vector3D z = momentum.normalize();
        return new Turning(
                moon.getPosition(),
                moon.getVelocity(),
                x,
                z.crossProduct(x),
                z,
                momentum.scalarMultiply(1 / moon.getPosition().getNormSq()));
    }

    /** Position and velocity about the Earth in inertial axes, of a place and a velocity in these. */
    public double[] inertial(Vector3D positionM, Vector3D velocityMPerS) {
        Vector3D fromMoon = axes(positionM);
        return join(moonM.add(fromMoon), moonMPerS.add(axes(velocityMPerS)).add(rateRadPerS.crossProduct(fromMoon)));
    }

    /** Into inertial axes, without what the turning adds. */
    public Vector3D axes(Vector3D v) {
        return new Vector3D(v.getX(), x, v.getY(), y, v.getZ(), z);
    }

    /** Out of inertial axes, without what the turning adds. */
    public Vector3D components(Vector3D v) {
        return new Vector3D(v.dotProduct(x), v.dotProduct(y), v.dotProduct(z));
    }

    public Vector3D position(Vector3D inertialM) {
        return components(inertialM.subtract(moonM));
    }

    public Vector3D velocity(Vector3D inertialM, Vector3D inertialMPerS) {
        return components(
                inertialMPerS.subtract(moonMPerS).subtract(rateRadPerS.crossProduct(inertialM.subtract(moonM))));
    }

    public static double[] join(Vector3D r, Vector3D v) {
        return new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    }
}
