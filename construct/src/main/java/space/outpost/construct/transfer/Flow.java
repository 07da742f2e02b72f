package space.outpost.construct.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.orekit.time.AbsoluteDate;

/**
 * A coast and how its end depends on its start.
 *
 * @param end position (m) and velocity (m/s) at the end, about the Earth, axes of the ICRF
 * @param transition derivative of the end by the start, 6 by 6
 */
record Flow(AbsoluteDate date, double[] end, RealMatrix transition) {
    Vector3D positionM() {
        return new Vector3D(end[0], end[1], end[2]);
    }

    Vector3D velocityMPerS() {
        return new Vector3D(end[3], end[4], end[5]);
    }
}
