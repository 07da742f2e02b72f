package space.outpost.construct.window;

import java.time.Duration;
import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.StaticTransform;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

/**
 * Moon, Sun and the turning Earth through a search: hourly samples, read by many threads. Between them the Moon is right
 * within 0.1 m, its axes within 3e-6 rad. Times are seconds since the start.
 */
final class SkyTable {
    private static final double STEP_S = 3600;
    private static final double DIFFERENCE_S = 60;

    /** The Earth's, IERS 2010. */
    static final double EARTH_TURN_RAD_PER_S = 7.292115e-5;

    private final Instant start;
    private final Vector3[] moon;
    private final Vector3[] moonVelocity;
    private final Vector3[] sun;
    private final Vector3[][] axes;
    private final Vector3 earthPole;
    private final Vector3 site;

    SkyTable(Sky sky, Space space, Instant start, double lastS, Coordinates launchSite) {
        this.start = start;
        int count = (int) Math.ceil(lastS / STEP_S) + 3;
        moon = new Vector3[count];
        moonVelocity = new Vector3[count];
        sun = new Vector3[count];
        axes = new Vector3[count][];
        for (int i = 0; i < count; i++) {
            Instant t = at(i * STEP_S);
            moon[i] = sky.moonFromEarthM(t);
            moonVelocity[i] = sky.moonFromEarthM(t.plusSeconds((long) DIFFERENCE_S))
                    .minus(sky.moonFromEarthM(t.minusSeconds((long) DIFFERENCE_S)))
                    .times(0.5 / DIFFERENCE_S);
            sun[i] = sky.sunFromMoonM(t);
            axes[i] = axes(space, Centre.MOON, space.date(t));
        }
        Vector3[] earth = axes(space, Centre.EARTH, space.date(start));
        earthPole = earth[2];
        site = fixed(earth, launchSite);
    }

    Instant at(double s) {
        return start.plusMillis(Math.round(s * 1000));
    }

    double secondsAt(Instant t) {
        return Duration.between(start, t).toMillis() / 1000.0;
    }

    /** The Moon from the Earth, by Hermite's cubic. */
    Vector3 moonM(double s) {
        int i = index(s);
        double u = s / STEP_S - i;
        double v = 1 - u;
        return moon[i].times(v * v * (1 + 2 * u))
                .plus(moon[i + 1].times(u * u * (1 + 2 * v)))
                .plus(moonVelocity[i].times(STEP_S * u * v * v))
                .minus(moonVelocity[i + 1].times(STEP_S * u * u * v));
    }

    Vector3 moonMPerS(double s) {
        return between(moonVelocity, s);
    }

    /** From the Moon. */
    Vector3 sunM(double s) {
        return between(sun, s);
    }

    Vector3 moonPole(double s) {
        return axes[index(s)][2];
    }

    /** A place fixed to the Moon, as a unit vector. */
    Vector3 onMoon(Coordinates place, double s) {
        int i = index(s);
        double u = s / STEP_S - i;
        return unit(fixed(axes[i], place)
                .times(1 - u)
                .plus(fixed(axes[i + 1], place).times(u)));
    }

    Vector3 earthPole() {
        return earthPole;
    }

    /** The launch site, as a unit vector from the Earth's centre. */
    Vector3 site(double s) {
        return turned(site, earthPole, EARTH_TURN_RAD_PER_S * s);
    }

    static Vector3 unit(Vector3 v) {
        return v.times(1 / v.length());
    }

    /** Right-handed about a unit axis. */
    static Vector3 turned(Vector3 v, Vector3 axis, double angleRad) {
        double c = Math.cos(angleRad);
        return v.times(c).plus(axis.cross(v).times(Math.sin(angleRad))).plus(axis.times(axis.dot(v) * (1 - c)));
    }

    private int index(double s) {
        return (int) Math.floor(s / STEP_S);
    }

    private Vector3 between(Vector3[] samples, double s) {
        int i = index(s);
        double u = s / STEP_S - i;
        return samples[i].times(1 - u).plus(samples[i + 1].times(u));
    }

    private static Vector3 fixed(Vector3[] axes, Coordinates place) {
        double across = Math.cos(place.latitudeRad());
        return axes[0].times(across * Math.cos(place.longitudeRad()))
                .plus(axes[1].times(across * Math.sin(place.longitudeRad())))
                .plus(axes[2].times(Math.sin(place.latitudeRad())));
    }

    private static Vector3[] axes(Space space, Centre body, AbsoluteDate date) {
        StaticTransform turn = space.fixed(body).getStaticTransformTo(space.inertial(body), date);
        return new Vector3[] {
            vector(turn.transformVector(Vector3D.PLUS_I)),
            vector(turn.transformVector(Vector3D.PLUS_J)),
            vector(turn.transformVector(Vector3D.PLUS_K))
        };
    }

    private static Vector3 vector(Vector3D v) {
        return new Vector3(v.getX(), v.getY(), v.getZ());
    }
}
