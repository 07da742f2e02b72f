package space.outpost.construct.mission;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * The plane of an orbit that passes over a place on the Moon at one instant, and again at another when a stay there ends:
 * square to the place's direction at both. The turning of the node between arrival and those instants is given.
 *
 * @param turnAtLandingRad by which the node has turned since arrival, eastward among the stars
 */
record SitePlane(
        Space space,
        Vector3D site,
        AbsoluteDate landing,
        Optional<AbsoluteDate> ascent,
        double turnAtLandingRad,
        double turnAtAscentRad) {
    private static final double LEAST_SINE = 1e-3;

    SitePlane withTurns(double atLandingRad, double atAscentRad) {
        return new SitePlane(space, site, landing, ascent, atLandingRad, atAscentRad);
    }

    /** Whether both instants fix the plane; else the asymptote has a say. */
    boolean isFixed() {
        return ascent.isPresent() && both().getNorm() > LEAST_SINE;
    }

    /** Unit normal of the plane on arrival by this asymptote; of two, that of the orbit that goes east. */
    Vector3D normal(Vector3D asymptote) {
        Vector3D across = isFixed() ? both() : asymptote.crossProduct(atArrival(landing, turnAtLandingRad));
        Vector3D normal = across.normalize();
        return normal.dotProduct(pole(landing)) < 0 ? normal.negate() : normal;
    }

    private Vector3D both() {
        return atArrival(landing, turnAtLandingRad).crossProduct(atArrival(ascent.orElseThrow(), turnAtAscentRad));
    }

    private Vector3D atArrival(AbsoluteDate date, double turnRad) {
        return new Rotation(pole(date), -turnRad, RotationConvention.VECTOR_OPERATOR).applyTo(direction(date));
    }

    /** Of the place from the Moon's centre, inertial. */
    Vector3D direction(AbsoluteDate date) {
        return fixedToInertial(date, site);
    }

    Vector3D pole(AbsoluteDate date) {
        return fixedToInertial(date, Vector3D.PLUS_K);
    }

    private Vector3D fixedToInertial(AbsoluteDate date, Vector3D v) {
        return space.fixed(Centre.MOON)
                .getStaticTransformTo(space.inertial(Centre.MOON), date)
                .transformVector(v);
    }

    /** By how much the ascending node has turned between two states of an orbit, within half a turn. */
    double turnRad(SpacecraftState from, SpacecraftState to) {
        Vector3D pole = pole(from.getDate());
        Vector3D first = pole.crossProduct(from.getPVCoordinates().getMomentum());
        Vector3D then = pole.crossProduct(to.getPVCoordinates().getMomentum());
        return Math.atan2(first.crossProduct(then).dotProduct(pole), first.dotProduct(then));
    }

    /** How far the place is out of a state's orbital plane, as an angle from the Moon's centre. */
    double offPlaneRad(SpacecraftState aboutMoon) {
        Vector3D normal = aboutMoon.getPVCoordinates().getMomentum().normalize();
        return Math.asin(normal.dotProduct(direction(aboutMoon.getDate())));
    }
}
