package space.outpost.construct.landing;

import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.scenario.Site.Coordinates;

/**
 * Where a planar flight is over the turning Moon: through a site at a moment, on a course. What the ground moves across
 * the plane (at most 4.6 m/s) is left out: to take it off together with the orbit's speed costs millimetres a second.
 */
final class Course {
    /** Of the Moon among the stars. */
    static final double TURN_RAD_PER_S = 2.6616995e-6;

    private final double[] site;
    private final double[] ahead;
    private final double atS;
    private final double atRad;
    private final double groundRadPerS;

    /**
     * @param atS when it is over the site
     * @param atRad arc flown then
     */
    Course(Coordinates place, double courseRad, double atS, double atRad) {
        double sinLat = Math.sin(place.latitudeRad());
        double cosLat = Math.cos(place.latitudeRad());
        double sinLon = Math.sin(place.longitudeRad());
        double cosLon = Math.cos(place.longitudeRad());
        site = new double[] {cosLat * cosLon, cosLat * sinLon, sinLat};
        double north = Math.cos(courseRad);
        double east = Math.sin(courseRad);
        ahead = new double[] {
            -sinLat * cosLon * north - sinLon * east, -sinLat * sinLon * north + cosLon * east, cosLat * north
        };
        this.atS = atS;
        this.atRad = atRad;
        groundRadPerS = groundRadPerS(place, courseRad);
    }

    /** How fast the ground at a place moves along a course, as an angle about the Moon's centre. */
    static double groundRadPerS(Coordinates place, double courseRad) {
        return TURN_RAD_PER_S * Math.cos(place.latitudeRad()) * Math.sin(courseRad);
    }

    /** Unit vector in MOON_ME. */
    private double[] direction(Planar p) {
        double c = Math.cos(p.arcRad() - atRad);
        double s = Math.sin(p.arcRad() - atRad);
        double turn = -TURN_RAD_PER_S * (p.timeS() - atS);
        double x = site[0] * c + ahead[0] * s;
        double y = site[1] * c + ahead[1] * s;
        double z = site[2] * c + ahead[2] * s;
        return new double[] {x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn), z};
    }

    void add(List<Flight.Moment> to, String phase, Planar p, double throttle, double pitchRad) {
        double[] u = direction(p);
        to.add(new Flight.Moment(
                p.timeS(),
                phase,
                Math.asin(Math.max(-1, Math.min(1, u[2]))),
                Math.atan2(u[1], u[0]),
                p.altitudeM(),
                u[0] * p.radiusM(),
                u[1] * p.radiusM(),
                u[2] * p.radiusM(),
                p.upMPerS(),
                p.alongMPerS() - groundRadPerS * p.radiusM(),
                p.massKg(),
                throttle,
                pitchRad));
    }

    /** Over ground, between two moments. */
    double groundM(Planar from, Planar to) {
        return Place.MOON_RADIUS_M
                * Math.abs(to.arcRad() - from.arcRad() - groundRadPerS * (to.timeS() - from.timeS()));
    }
}
