package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

class EarthMoonLegTest {
    private static final double PERILUNE_M = 2_137_400;

    private final Space space = new Space(Sky.embedded());

    /** Launch and first perilune of Chang'e-5 as published. */
    @Test
    void fromChangE5sLaunchTheMoonIsPassedAtTheHourAndHeightWanted() {
        EarthMoonLeg out = new EarthMoonLeg(
                space,
                new EarthMoonLeg.Port(
                        EarthMoonLeg.Way.OUT,
                        date("2020-11-23T20:30:12Z"),
                        Math.toRadians(19.6),
                        Math.toRadians(111),
                        Space.EARTH_RADIUS_M + 200e3,
                        600,
                        Math.toRadians(25)),
                Forces.CISLUNAR);
        AbsoluteDate perilune = date("2020-11-28T12:58:00Z");
        Vector3D normal = new Vector3D(0.3, -0.5, 0.8).normalize();

        EarthMoonLeg.Solution way =
                out.through(Perilune.in(normal, perilune, PERILUNE_M)).orElseThrow();

        // The same way about the other centre, from the second day on.
        SpacecraftState day = Dynamics.of(space, Centre.EARTH, Forces.CISLUNAR)
                .coast(way.perigee(), way.perigee().getDate().shiftedBy(86_400));
        SpacecraftState flown = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR).coast(day, perilune);
        assertThat(flown.getPosition().getNorm()).isCloseTo(PERILUNE_M, within(1000.0));
        // 3.276 km/s published with 5 % reserve: 3.12 without.
        double parking = Math.sqrt(space.gmM3PerS2(Centre.EARTH) / (Space.EARTH_RADIUS_M + 200e3));
        assertThat(way.perigeeSpeedMPerS() - parking).isCloseTo(3276 / 1.05, within(0.03 * 3120));
        // The plane comes as near to the one wanted as the asymptote lets it.
        Vector3D got = way.perilune().getPVCoordinates().getMomentum().normalize();
        assertThat(Vector3D.angle(got, normal)).isCloseTo(Math.abs(way.outOfPlaneRad()), within(0.01));
    }

    @Test
    void theWayHomeIsTheWayOutBackwards() {
        AbsoluteDate landing = date("2020-12-16T17:59:00Z");
        EarthMoonLeg home = new EarthMoonLeg(
                space,
                new EarthMoonLeg.Port(
                        EarthMoonLeg.Way.HOME,
                        landing,
                        Math.toRadians(42.3),
                        Math.toRadians(111.4),
                        Space.EARTH_RADIUS_M + 45e3,
                        1800,
                        0),
                Forces.CISLUNAR);
        AbsoluteDate perilune = date("2020-12-13T02:00:00Z");

        EarthMoonLeg.Solution way = home.through(
                        Perilune.in(new Vector3D(0.3, -0.5, 0.8).normalize(), perilune, PERILUNE_M))
                .orElseThrow();

        SpacecraftState perigee =
                Dynamics.of(space, Centre.EARTH, Forces.CISLUNAR).coast(way.perilune(), landing.shiftedBy(-1800));
        assertThat(way.perilune().getPosition().getNorm()).isCloseTo(PERILUNE_M, within(1000.0));
        assertThat(perigee.getPosition().getNorm()).isCloseTo(Space.EARTH_RADIUS_M + 45e3, within(1000.0));
    }

    private AbsoluteDate date(String text) {
        return space.date(Instant.parse(text));
    }
}
