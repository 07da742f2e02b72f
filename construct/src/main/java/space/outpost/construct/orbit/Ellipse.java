package space.outpost.construct.orbit;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * Kepler's elements about a body's equator. About the Moon the equator is that of date and its zero point the ascending
 * node of that equator on the ICRF's, which moves by half a degree a year at most; about the Earth both are the ICRF's.
 */
record Ellipse(
        double semiMajorAxisM,
        double eccentricity,
        double inclinationRad,
        double ascendingNodeRad,
        double argumentOfPeriapsisRad,
        double meanAnomalyRad) {

    static Ellipse of(OrbitStudy.Altitudes a, double radiusM) {
        double axis = radiusM + (a.periapsisM() + a.apoapsisM()) / 2;
        return new Ellipse(
                axis,
                (a.apoapsisM() - a.periapsisM()) / (2 * axis),
                a.inclinationRad(),
                a.ascendingNodeRad(),
                a.argumentOfPeriapsisRad(),
                a.meanAnomalyRad());
    }

    static Ellipse of(OrbitStudy.Elements e) {
        return new Ellipse(
                e.semiMajorAxisM(),
                e.eccentricity(),
                e.inclinationRad(),
                e.ascendingNodeRad(),
                e.argumentOfPeriapsisRad(),
                e.meanAnomalyRad());
    }

    /**
     * The inclination at which the Earth's pull, averaged over both motions, leaves an ellipse with its apsides farthest
     * from the equator as it is: cos2 i = 3/5 (1 - e2) (Kozai 1962; Ely 2005, J. Astronaut. Sci. 53, 301). It is about
     * the plane of the Earth's motion; here the Moon's equator stands for it, 6.7 deg off.
     */
    static double frozenInclinationRad(double eccentricity) {
        return Math.acos(Math.sqrt(0.6 * (1 - eccentricity * eccentricity)));
    }

    double periodS(double gmM3PerS2) {
        return 2 * Math.PI * Math.sqrt(semiMajorAxisM * semiMajorAxisM * semiMajorAxisM / gmM3PerS2);
    }

    Ellipse shifted(OrbitStudy.Companion by) {
        return new Ellipse(
                semiMajorAxisM,
                eccentricity,
                inclinationRad,
                ascendingNodeRad + by.ascendingNodeRad(),
                argumentOfPeriapsisRad + by.argumentOfPeriapsisRad(),
                meanAnomalyRad + by.meanAnomalyRad());
    }

    /** The state at a date at which the node is counted from the body's prime meridian (Moon) or the equinox (Earth). */
    SpacecraftState at(AbsoluteDate date, Centre centre, double massKg, Space space) {
        PVCoordinates pv = new KeplerianOrbit(
                        semiMajorAxisM,
                        eccentricity,
                        inclinationRad,
                        argumentOfPeriapsisRad,
                        ascendingNodeRad,
                        meanAnomalyRad,
                        PositionAngleType.MEAN,
                        space.inertial(centre),
                        date,
                        space.gmM3PerS2(centre))
                .getPVCoordinates();
        Rotation turn = centre == Centre.MOON
                ? space.fixed(centre)
                        .getStaticTransformTo(space.inertial(centre), date)
                        .getRotation()
                : Rotation.IDENTITY;
        return space.state(centre, date, turn.applyTo(pv.getPosition()), turn.applyTo(pv.getVelocity()), massKg);
    }

    /** Of the ellipse that the craft would follow from now on under the centre's pull alone. */
    static Ellipse osculating(PVCoordinates pv, AbsoluteDate date, Centre centre, Space space) {
        Rotation toEquator = toEquator(date, centre, space);
        KeplerianOrbit orbit = new KeplerianOrbit(
                new PVCoordinates(toEquator.applyTo(pv.getPosition()), toEquator.applyTo(pv.getVelocity())),
                space.inertial(centre),
                date,
                space.gmM3PerS2(centre));
        return new Ellipse(
                orbit.getA(),
                orbit.getE(),
                orbit.getI(),
                orbit.getRightAscensionOfAscendingNode(),
                orbit.getPerigeeArgument(),
                orbit.getMeanAnomaly());
    }

    static Rotation toEquator(AbsoluteDate date, Centre centre, Space space) {
        if (centre == Centre.EARTH) {
            return Rotation.IDENTITY;
        }
        Vector3D pole = space.toInertial(centre, date, Vector3D.PLUS_K);
        Vector3D node = Vector3D.crossProduct(Vector3D.PLUS_K, pole).normalize();
        return new Rotation(pole, node, Vector3D.PLUS_K, Vector3D.PLUS_I);
    }

    /** What a published period that does not fit says about the figures beside it. */
    Optional<String> doubt(double publishedS, double gmM3PerS2, double radiusM) {
        double ours = periodS(gmM3PerS2);
        if (Math.abs(publishedS / ours - 1) < 0.01) {
            return Optional.empty();
        }
        double asRadii = new Ellipse(semiMajorAxisM - radiusM, 0, 0, 0, 0, 0).periodS(gmM3PerS2);
        String found = String.format(
                Locale.ROOT,
                "the published period, %.2f h, is not that of this orbit, %.2f h (%+.1f %%)",
                publishedS / 3600,
                ours / 3600,
                100 * (publishedS / ours - 1));
        if (Math.abs(publishedS / asRadii - 1) < 0.01) {
            return Optional.of(found
                    + String.format(
                            Locale.ROOT,
                            "; if the altitudes are distances from the centre it is %.2f h: they look like radii",
                            asRadii / 3600));
        }
        return Optional.of(found);
    }
}
