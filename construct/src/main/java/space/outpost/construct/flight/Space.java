package space.outpost.construct.flight;

import java.nio.file.Path;
import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.CelestialBody;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.OrekitSky;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

/** Earth, Moon and Sun, their frames and the Moon's field: where everything of this package flies. For one thread. */
public final class Space {
    /** Equatorial radius of the Earth, IERS 2010. */
    public static final double EARTH_RADIUS_M = 6_378_136.6;

    /** Of the IERS 2010 conventions, zero-tide. */
    static final double EARTH_J2 = 1.0826359e-3;

    private final OrekitSky sky;
    private final MoonField moonField;
    private final Frame earthFixed;

    public Space(Sky sky) {
        this(sky, MoonField.embedded());
    }

    private Space(Sky sky, MoonField moonField) {
        this.sky = new OrekitSky(sky);
        this.moonField = moonField;
        earthFixed = this.sky.getFrames().getGTOD(IERSConventions.IERS_2010, false);
    }

    /**
     * With a field of the Moon from a file in ICGEM format, in principal axes.
     *
     * @throws InvalidInput if it cannot be read or does not reach that degree
     */
    public static Space withField(Sky sky, Path gfc, int degree) {
        return new Space(
                sky,
                MoonField.read(gfc, degree, new OrekitSky(sky).getTimeScales().getTT()));
    }

    public OrekitSky sky() {
        return sky;
    }

    public AbsoluteDate date(Instant t) {
        return sky.date(t);
    }

    public Instant instant(AbsoluteDate date) {
        return sky.instant(date);
    }

    public CelestialBody earth() {
        return sky.earth();
    }

    public CelestialBody moon() {
        return sky.moon();
    }

    public CelestialBody sun() {
        return sky.sun();
    }

    /** Axes of the ICRF about a body's centre. */
    public Frame inertial(Centre centre) {
        return switch (centre) {
            case EARTH -> sky.getFrames().getGCRF();
            case MOON -> sky.moonInertial();
        };
    }

    /** MOON_ME, or the Earth's true equator and Greenwich without UT1 - UTC and polar motion (under 0.9 s, 0.3 arcsec). */
    public Frame fixed(Centre centre) {
        return switch (centre) {
            case EARTH -> earthFixed;
            case MOON -> sky.moonMe();
        };
    }

    /** A direction in a body's own axes at a date, seen in its inertial ones. */
    public Vector3D toInertial(Centre centre, AbsoluteDate date, Vector3D fixed) {
        return fixed(centre).getStaticTransformTo(inertial(centre), date).transformVector(fixed);
    }

    /** A direction in inertial axes, seen at a date in the body's own. */
    public Vector3D toFixed(Centre centre, AbsoluteDate date, Vector3D inertial) {
        return inertial(centre).getStaticTransformTo(fixed(centre), date).transformVector(inertial);
    }

    /** Gravitational parameter, m3/s2: the ephemeris' for the Earth, the field's for the Moon. */
    public double gmM3PerS2(Centre centre) {
        return switch (centre) {
            case EARTH -> sky.earth().getGM();
            case MOON -> moonField.gmM3PerS2();
        };
    }

    public double radiusM(Centre centre) {
        return switch (centre) {
            case EARTH -> EARTH_RADIUS_M;
            case MOON -> Place.MOON_RADIUS_M;
        };
    }

    /** Of a body's centre from another's, in the axes of the ICRF, metres; read without Orekit's tree of frames. */
    public Vector3D positionM(Centre body, Centre from, AbsoluteDate date) {
        if (body == from) {
            return Vector3D.ZERO;
        }
        Vector3 moon = sky.sky().moonFromEarthM(sky.tdb(date));
        double sign = body == Centre.MOON ? 1 : -1;
        return new Vector3D(sign * moon.x(), sign * moon.y(), sign * moon.z());
    }

    /** A state in the inertial axes about a centre. */
    public SpacecraftState state(
            Centre centre, AbsoluteDate date, Vector3D positionM, Vector3D velocityMPerS, double massKg) {
        return new SpacecraftState(new CartesianOrbit(
                        new PVCoordinates(positionM, velocityMPerS), inertial(centre), date, gmM3PerS2(centre)))
                .withMass(massKg);
    }

    /** The same state, seen from another centre. */
    public SpacecraftState about(Centre centre, SpacecraftState state) {
        PVCoordinates pv = state.getPVCoordinates(inertial(centre));
        return state(centre, state.getDate(), pv.getPosition(), pv.getVelocity(), state.getMass());
    }

    /** The Earth's mean equator of date: 9 arcsec from the true one, which is slow to know and too good for J2. */
    Frame earthEquator() {
        return sky.getFrames().getMOD(IERSConventions.IERS_2010);
    }

    /** The Moon's field to a degree, in its principal axes. */
    public NormalizedSphericalHarmonicsProvider moonHarmonics(int degree) {
        return moonField.to(degree);
    }

    MoonField moonField() {
        return moonField;
    }
}
