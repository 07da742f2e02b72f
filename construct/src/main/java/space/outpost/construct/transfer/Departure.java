package space.outpost.construct.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * Leaving a circular parking orbit that a launch has reached: its plane goes through the launch site at lift-off, and the
 * craft is where the conic leaves it after a number of revolutions.
 *
 * @param radiusM of the parking orbit
 * @param site direction of the launch site at lift-off, inertial
 * @param atSite when a craft in the parking orbit would have stood above the site: lift-off and what the ascent loses
 * @param revolutions whole ones before it leaves
 * @param periodS of the parking orbit
 */
record Departure(double radiusM, Vector3D site, AbsoluteDate atSite, int revolutions, double periodS) {
    Departure lower(double metres) {
        return new Departure(radiusM - metres, site, atSite, revolutions, periodS);
    }

    /** Sine of the angle between the site and the plane. */
    double outOfPlane(Conic conic) {
        return conic.momentum().normalize().dotProduct(site);
    }

    /** How much later the conic is at its perigee than the craft in the parking orbit. */
    double lateS(Conic conic, AbsoluteDate date) {
        Vector3D perigee = conic.periapsisDirection();
        Vector3D ahead = conic.momentum().normalize().crossProduct(site);
        double turn = Math.atan2(perigee.dotProduct(ahead), perigee.dotProduct(site)) / (2 * Math.PI);
        double coastS = (turn < 0 ? turn + 1 + revolutions : turn + revolutions) * periodS;
        return date.durationFrom(atSite) - conic.sincePeriapsisS() - coastS;
    }
}
