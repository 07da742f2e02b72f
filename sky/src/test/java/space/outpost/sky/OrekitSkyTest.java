package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.frames.TopocentricFrame;
import org.orekit.frames.Transform;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;

/** Orekit reads the same file with a reader, time scales and frames of its own: an independent check of ours. */
class OrekitSkyTest {
    private final Sky sky = Sky.embedded();
    private final OrekitSky orekit = new OrekitSky(sky);
    private final Frame gcrf = orekit.getFrames().getGCRF();

    private static List<Instant> instants() {
        return IntStream.range(0, 60)
                .mapToObj(i -> Instant.parse("2015-03-04T05:06:07.891Z").plus(Duration.ofHours(6500L * i + i)))
                .toList();
    }

    @Test
    void moonAgreesToTheDifferenceOfTheTdbSeries() {
        double worst = 0;
        for (Instant t : instants()) {
            Vector3D theirs = orekit.moon().getPosition(orekit.date(t), gcrf);
            worst = Math.max(worst, Vector3D.distance(vector(sky.moonFromEarthM(t)), theirs));
        }
        System.out.printf("Moon, ours - Orekit: worst %.2g m%n", worst);
        // TDB - TT: we have seven terms, Orekit two; 40 us at 1 km/s.
        assertThat(worst).isLessThan(0.05);
    }

    @Test
    void moonAgreesToAMillimetreAtTheSameTdb() {
        double worst = 0;
        for (Instant t : instants()) {
            Vector3D theirs = orekit.moon().getPosition(orekit.date(t), gcrf);
            worst = Math.max(worst, Vector3D.distance(vector(sky.moonFromEarthM(orekit.tdb(orekit.date(t)))), theirs));
        }
        System.out.printf("Moon at the same TDB, ours - Orekit: worst %.2g m%n", worst);
        assertThat(worst).isLessThan(1e-3);
    }

    @Test
    void sunAgreesToAMetre() {
        double worst = 0;
        for (Instant t : instants()) {
            AbsoluteDate date = orekit.date(t);
            Vector3D theirs =
                    orekit.sun().getPosition(date, gcrf).subtract(orekit.moon().getPosition(date, gcrf));
            worst = Math.max(worst, Vector3D.distance(vector(sky.sunFromMoonM(t)), theirs));
        }
        System.out.printf("Sun from the Moon, ours - Orekit: worst %.2g m%n", worst);
        assertThat(worst).isLessThan(2);
    }

    @Test
    void instantsSurviveTheWayToOrekitAndBack() {
        for (Instant t : instants()) {
            assertThat(Duration.between(orekit.instant(orekit.date(t)), t).abs())
                    .isLessThan(Duration.ofNanos(2));
        }
    }

    @Test
    void earthInMoonMeIsWhereTheSkyHasIt() {
        for (Instant t : instants()) {
            Vector3D theirs =
                    gcrf.getTransformTo(orekit.moonMe(), orekit.date(t)).transformPosition(Vector3D.ZERO);
            assertThat(Vector3D.distance(vector(sky.positionM(Body.EARTH, t)), theirs))
                    .isLessThan(0.05);
        }
    }

    @Test
    void moonMeTurnsAtTheRateOfItsOwnPositions() {
        for (Instant t : instants()) {
            AbsoluteDate date = orekit.date(t);
            Transform transform = gcrf.getTransformTo(orekit.moonMe(), date);
            Vector3D velocity =
                    transform.transformPVCoordinates(PVCoordinates.ZERO).getVelocity();
            double h = 30;
            Vector3D before =
                    gcrf.getTransformTo(orekit.moonMe(), date.shiftedBy(-h)).transformPosition(Vector3D.ZERO);
            Vector3D after =
                    gcrf.getTransformTo(orekit.moonMe(), date.shiftedBy(h)).transformPosition(Vector3D.ZERO);
            assertThat(Vector3D.distance(velocity, after.subtract(before).scalarMultiply(0.5 / h)))
                    .isLessThan(1e-4);
        }
    }

    /** Orekit's full IAU 2006/2000A Earth with the same UT1 = UTC: what our light form of it costs. */
    @Test
    void groundContactsBeginAndEndWithinASecondOfOrekits() {
        OneAxisEllipsoid earth = new OneAxisEllipsoid(
                Constants.WGS84_EARTH_EQUATORIAL_RADIUS,
                Constants.WGS84_EARTH_FLATTENING,
                orekit.getFrames().getITRF(IERSConventions.IERS_2010, true));
        double worst = 0;
        int events = 0;
        for (GroundStation station : List.of(
                station("Kashi", 39.505, 75.929, 1200, 5),
                station("Neuquen", -38.191, -70.150, 450, 10),
                station("Jiamusi", 46.494, 130.770, 100, 0))) {
            TopocentricFrame topocentric = new TopocentricFrame(
                    earth,
                    new GeodeticPoint(station.latitudeRad(), station.longitudeRad(), station.altitudeM()),
                    station.id());
            for (int year : new int[] {2026, 2035, 2059}) {
                Interval span = Interval.of(Instant.parse(year + "-03-01T00:00:00Z"), Duration.ofDays(60));
                for (Interval contact : sky.contacts(station, span)) {
                    for (Instant bound : List.of(contact.start(), contact.end())) {
                        if (bound.equals(span.start()) || bound.equals(span.end())) {
                            continue;
                        }
                        double at = orekitElevation(topocentric, bound);
                        double rate = orekitElevation(topocentric, bound.plusSeconds(1)) - at;
                        worst = Math.max(worst, Math.abs((at - station.minElevationRad()) / rate));
                        events++;
                    }
                }
            }
        }
        System.out.printf("Moonrise and moonset, ours - Orekit: worst %.2g s of %d%n", worst, events);
        assertThat(events).isGreaterThan(900);
        assertThat(worst).isLessThan(1);
    }

    private double orekitElevation(TopocentricFrame topocentric, Instant t) {
        AbsoluteDate date = orekit.date(t);
        return topocentric.getElevation(orekit.moon().getPosition(date, gcrf), gcrf, date);
    }

    private static Vector3D vector(Vector3 v) {
        return new Vector3D(v.x(), v.y(), v.z());
    }

    private static GroundStation station(
            String id, double latitude, double longitude, double altitudeM, double minElevation) {
        return new GroundStation(
                id, Math.toRadians(latitude), Math.toRadians(longitude), altitudeM, Math.toRadians(minElevation));
    }
}
