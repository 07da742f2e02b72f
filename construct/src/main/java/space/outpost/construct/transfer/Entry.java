package space.outpost.construct.transfer;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * Meeting the atmosphere.
 *
 * @param date when
 * @param radiusM distance from the Earth's centre
 * @param descentRad angle of the inertial velocity over the horizon, negative on the way down
 * @param landing inertial direction, at the date of landing, of a place that the way leads over, if it must
 */
record Entry(AbsoluteDate date, double radiusM, double descentRad, Optional<Vector3D> landing) {
    double lateS(Conic conic, AbsoluteDate at) {
        return at.durationFrom(date) - conic.sincePeriapsisS() - conic.fromPeriapsisS(radiusM);
    }

    /** Relative excess of the squared momentum: smooth also where the conic misses the atmosphere. */
    double tooSteep(Conic conic) {
        double horizontal = radiusM * Math.cos(descentRad);
        double asked = horizontal * horizontal * 2 * (conic.energy() + conic.gm() / radiusM);
        return (conic.momentum().getNormSq() - asked) / asked;
    }

    /** Angle between the conic's plane and the one that leads from its perigee over a place ahead. */
    static double astrayRad(Conic conic, Vector3D place) {
        Vector3D normal = conic.momentum().normalize();
        Vector3D wanted = conic.periapsisDirection().crossProduct(place).normalize();
        return Math.atan2(normal.dotProduct(place), normal.dotProduct(wanted));
    }
}
