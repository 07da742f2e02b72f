package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

class MeetingTest {
    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2020-12-03T15:17:00Z"));

    @ParameterizedTest
    @ValueSource(doubles = {10, 130, 250})
    void anAscenderMeetsAnOrbiterWhereverThatIs(double aheadDeg) {
        Dynamics moon = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR);
        SpacecraftState orbiter = orbit(200e3, 200e3, aheadDeg);
        SpacecraftState ascender = orbit(15e3, 180e3, 0);
        AbsoluteDate day = start.shiftedBy(54.5 * 3600);

        Meeting.Met met = new Meeting(moon, 310).meet(ascender, orbiter, day).orElseThrow();

        Vector3D gap = met.path()
                .endState()
                .getPosition()
                .subtract(moon.coast(orbiter, day).getPosition());
        assertThat(gap.getNorm()).isLessThan(5);
        // Hohmann from 15 x 180 km to 200 km asks for 42 m/s; phasing and an arc of 150 degrees cost some more.
        double sum = met.phasing().deltaVMPerS().getNorm()
                + met.across().deltaVMPerS().getNorm()
                + met.matching().deltaVMPerS().getNorm();
        assertThat(sum).isBetween(40.0, 100.0);
    }

    private SpacecraftState orbit(double periluneM, double apoluneM, double anomalyDeg) {
        double a = 1_737_400 + (periluneM + apoluneM) / 2;
        KeplerianOrbit orbit = new KeplerianOrbit(
                a,
                Math.max(1e-4, (apoluneM - periluneM) / (2 * a)),
                Math.toRadians(43.8),
                0,
                1,
                Math.toRadians(anomalyDeg),
                PositionAngleType.TRUE,
                space.inertial(Centre.MOON),
                start,
                space.gmM3PerS2(Centre.MOON));
        return space.state(
                Centre.MOON,
                start,
                orbit.getPosition(),
                orbit.getPVCoordinates().getVelocity(),
                500);
    }
}
