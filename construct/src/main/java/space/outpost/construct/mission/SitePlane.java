package space.outpost.construct.mission;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * The plane of an orbit that passes over a place on the Moon at one instant, and again at another when a stay there ends.
 * Were the plane fixed among the stars, it would be square to the place's direction at both. The Moon's field turns it
 * after arrival; by how much the place was found out of it in a flight is led against.
 *
 * @param leadAtLandingRad how far on the other side of the plane the place is to be, were the plane fixed
 */
record SitePlane(
        Space space,
        Vector3D site,
        AbsoluteDate landing,
        Optional<AbsoluteDate> ascent,
        double leadAtLandingRad,
        double leadAtAscentRad) {
    private static final double LEAST_SINE = 1e-2;

    /** With what was missed taken off. */
    SitePlane led(double missedAtLandingRad, double missedAtAscentRad) {
        return new SitePlane(
                space,
                site,
                landing,
                ascent,
                leadAtLandingRad - missedAtLandingRad,
                leadAtAscentRad - missedAtAscentRad);
    }

    /** Whether both instants fix the plane; else the asymptote has a say. */
    boolean isFixed() {
        return ascent.map(at -> direction(landing).crossProduct(direction(at)).getNorm() > LEAST_SINE)
                .orElse(false);
    }

    /** Unit normal of the plane on arrival by this asymptote; of two, that of the orbit that goes east. */
    Vector3D normal(Vector3D asymptote) {
        Vector3D first = direction(landing);
        Vector3D second = isFixed() ? direction(ascent.orElseThrow()) : asymptote;
        double secondLead = isFixed() ? leadAtAscentRad : 0;
        Vector3D square = first.crossProduct(second).normalize();
        if (square.dotProduct(direction(landing, Vector3D.PLUS_K)) < 0) {
            square = square.negate();
        }
        // The normal whose products with both directions are the leads.
        double cos = first.dotProduct(second);
        double scale = 1 / (1 - cos * cos);
        double a = scale * (leadAtLandingRad - cos * secondLead);
        double b = scale * (secondLead - cos * leadAtLandingRad);
        return square.add(first.scalarMultiply(a)).add(second.scalarMultiply(b)).normalize();
    }

    /** Of the place from the Moon's centre, inertial. */
    Vector3D direction(AbsoluteDate date) {
        return direction(date, site);
    }

    Vector3D pole(AbsoluteDate date) {
        return direction(date, Vector3D.PLUS_K);
    }

    private Vector3D direction(AbsoluteDate date, Vector3D fixed) {
        return space.toInertial(Centre.MOON, date, fixed);
    }

    /** How far the place is out of a state's orbital plane, as an angle from the Moon's centre. */
    double offPlaneRad(SpacecraftState aboutMoon) {
        Vector3D normal = aboutMoon.getPVCoordinates().getMomentum().normalize();
        return Math.asin(normal.dotProduct(direction(aboutMoon.getDate())));
    }
}
