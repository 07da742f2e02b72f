package space.outpost.sky;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.exception.DummyLocalizable;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.CelestialBodies;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.LazyLoadedCelestialBodies;
import org.orekit.data.DataContext;
import org.orekit.data.DataLoader;
import org.orekit.data.DataProvider;
import org.orekit.data.DataProvidersManager;
import org.orekit.errors.OrekitException;
import org.orekit.forces.gravity.potential.GravityFields;
import org.orekit.forces.gravity.potential.LazyLoadedGravityFields;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.frames.StaticTransform;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.models.earth.GeoMagneticFields;
import org.orekit.models.earth.LazyLoadedGeoMagneticFields;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeScales;
import org.orekit.utils.AngularCoordinates;

/**
 * The same sky for Orekit: its bodies read the same DE bytes, its UTC the same leap seconds, and MOON_ME comes from the
 * same librations. A data context of its own; Orekit's default one is not touched. Earth orientation is without UT1 and
 * polar motion, gravity fields have no files.
 */
public final class OrekitSky implements DataContext {
    private final Sky sky;
    private final DataProvidersManager providers = new DataProvidersManager();
    private final TimeScales timeScales;
    private final AbsoluteDate tdbEpoch;
    private final Frames frames;
    private final CelestialBodies bodies;
    private final Frame moonInertial;
    private final Frame moonMe;
    private final Frame moonPrincipalAxes;

    public OrekitSky(Sky sky) {
        this.sky = sky;
        providers.addProvider(new DeBytes(sky.ephemeris()));
        timeScales = TimeScales.of(offsets(sky.timeScales().leapSeconds()), (conventions, scales) -> List.of());
        tdbEpoch = new AbsoluteDate(DateComponents.J2000_EPOCH, TimeComponents.H12, timeScales.getTDB());
        bodies = new LazyLoadedCelestialBodies(providers, timeScales, Frame.getRoot());
        frames = Frames.of(timeScales, bodies);
        moonInertial =
                new Frame(frames.getGCRF(), new MoonCentred(bodies.getMoon(), frames.getGCRF()), "Moon ICRF", true);
        moonMe = new Frame(moonInertial, new MoonFixed(this, sky::icrfToMoonMe), "MOON_ME");
        moonPrincipalAxes = new Frame(moonInertial, new MoonFixed(this, sky::icrfToPrincipalAxes), "MOON_PA");
    }

    /** The sky that is told here. */
    public Sky sky() {
        return sky;
    }

    public CelestialBody moon() {
        return bodies.getMoon();
    }

    public CelestialBody sun() {
        return bodies.getSun();
    }

    public CelestialBody earth() {
        return bodies.getEarth();
    }

    /** Origin at the Moon's centre, axes of the ICRF. */
    public Frame moonInertial() {
        return moonInertial;
    }

    /** The principal axes of the DE file, in which gravity fields are given: 100 arcsec from MOON_ME. */
    public Frame moonPrincipalAxes() {
        return moonPrincipalAxes;
    }

    /** The Moon's body frame of {@link Sky}: origin at its centre, turning with its librations. */
    public Frame moonMe() {
        return moonMe;
    }

    public AbsoluteDate date(Instant t) {
        return new AbsoluteDate(t, timeScales.getUTC());
    }

    public Instant instant(AbsoluteDate date) {
        return date.toInstant(timeScales);
    }

    /** By Orekit's own TDB, which has two terms where {@link Sky} has seven: up to 40 us apart. */
    public Tdb tdb(AbsoluteDate date) {
        return new Tdb(date.offsetFrom(tdbEpoch, timeScales.getTDB()));
    }

    @Override
    public TimeScales getTimeScales() {
        return timeScales;
    }

    @Override
    public Frames getFrames() {
        return frames;
    }

    @Override
    public CelestialBodies getCelestialBodies() {
        return bodies;
    }

    @Override
    public GravityFields getGravityFields() {
        return new LazyLoadedGravityFields(providers, timeScales.getTT());
    }

    @Override
    public GeoMagneticFields getGeoMagneticFields() {
        return new LazyLoadedGeoMagneticFields(providers);
    }

    private static List<OffsetModel> offsets(LeapSeconds leapSeconds) {
        List<OffsetModel> offsets = new ArrayList<>();
        for (int i = 0; i < leapSeconds.entries(); i++) {
            Instant start = leapSeconds.entryStart(i);
            LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
            offsets.add(new OffsetModel(
                    new DateComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                    leapSeconds.taiMinusUtcS(start)));
        }
        return offsets;
    }

    /** Feeds the DE file under the name that Orekit expects of one. */
    private record DeBytes(Ephemeris ephemeris) implements DataProvider {
        @Override
        public boolean feed(Pattern supported, DataLoader visitor, DataProvidersManager manager) {
            String name = "lnxp0001p9999." + ephemeris.number();
            if (!supported.matcher(name).matches()) {
                return false;
            }
            boolean loaded = false;
            try (InputStream in = new SegmentStream(ephemeris.bytes())) {
                if (visitor.stillAcceptsData()) {
                    visitor.loadData(in, name);
                    loaded = true;
                }
            } catch (IOException | ParseException e) {
                throw new OrekitException(e, new DummyLocalizable(ephemeris.source()));
            }
            return loaded;
        }
    }

    private record MoonCentred(CelestialBody moon, Frame gcrf) implements TransformProvider {
        @Override
        public Transform getTransform(AbsoluteDate date) {
            return new Transform(date, moon.getPVCoordinates(date, gcrf)).getInverse();
        }

        @Override
        public StaticTransform getStaticTransform(AbsoluteDate date) {
            return StaticTransform.of(date, moon.getPosition(date, gcrf)).getInverse();
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
            return new FieldTransform<>(date, moon.getPVCoordinates(date, gcrf)).getInverse();
        }
    }

    private record MoonFixed(OrekitSky sky, Function<Tdb, Rotation> fromIcrf) implements TransformProvider {
        private static final double HALF_STEP_S = 60;

        @Override
        public Transform getTransform(AbsoluteDate date) {
            Vector3D rate = AngularCoordinates.estimateRate(
                    rotation(date.shiftedBy(-HALF_STEP_S)), rotation(date.shiftedBy(HALF_STEP_S)), 2 * HALF_STEP_S);
            return new Transform(date, rotation(date), rate);
        }

        @Override
        public StaticTransform getStaticTransform(AbsoluteDate date) {
            return StaticTransform.of(date, rotation(date));
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
            AbsoluteDate plain = date.toAbsoluteDate();
            return new FieldTransform<>(date.getField(), getTransform(plain)).shiftedBy(date.durationFrom(plain));
        }

        private org.hipparchus.geometry.euclidean.threed.Rotation rotation(AbsoluteDate date) {
            Rotation r = fromIcrf.apply(sky.tdb(date));
            double[][] matrix = {{r.xx(), r.xy(), r.xz()}, {r.yx(), r.yy(), r.yz()}, {r.zx(), r.zy(), r.zz()}};
            return new org.hipparchus.geometry.euclidean.threed.Rotation(matrix, 1e-12);
        }
    }
}
