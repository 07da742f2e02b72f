package space.outpost.construct.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.sky.Sky;

class DynamicsTest {
    private static final double DAY_S = 86_400;

    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2024-05-01T00:00:00Z"));

    @Test
    void anOrbitOfTwoBodiesClosesAfterItsPeriod() {
        SpacecraftState relay = relay();
        double period = relay.getOrbit().getKeplerianPeriod();

        SpacecraftState later = Dynamics.of(space, Centre.MOON, Forces.TWO_BODY).coast(relay, start.shiftedBy(period));

        assertThat(period / 3600).isCloseTo(24.32, within(0.01)); // published: 24 h
        assertThat(distanceM(later, relay)).isLessThan(0.1);
    }

    @Test
    void aMonthOfARelaysOrbitIsTheSameAboutEitherCentre() {
        AbsoluteDate end = start.shiftedBy(30 * DAY_S);

        SpacecraftState aboutMoon =
                Dynamics.of(space, Centre.MOON, Forces.CISLUNAR).coast(relay(), end);
        SpacecraftState aboutEarth =
                Dynamics.of(space, Centre.EARTH, Forces.CISLUNAR).coast(relay(), end);

        assertThat(distanceM(aboutMoon, aboutEarth)).isLessThan(200);
    }

    @Test
    void aSharperToleranceMovesTheEndOfAMonthByMetresOnly() {
        AbsoluteDate end = start.shiftedBy(30 * DAY_S);
        Dynamics usual = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR);

        assertThat(distanceM(
                        usual.coast(relay(), end), usual.withTolerance(1e-6).coast(relay(), end)))
                .isLessThan(20);
    }

    @Test
    void sunlightPushesBySixNewtonsASquareKilometre() {
        Forces.Radiation sail = new Forces.Radiation(1e4, 1);
        SpacecraftState far =
                space.state(Centre.EARTH, start, new Vector3D(1.5e9, 0, 0), new Vector3D(0, 500, 0), 1000);
        AbsoluteDate end = start.shiftedBy(3600);

        Vector3D pushed = Dynamics.of(space, Centre.EARTH, Forces.POINTS.with(sail))
                .coast(far, end)
                .getPVCoordinates()
                .getVelocity()
                .subtract(Dynamics.of(space, Centre.EARTH, Forces.POINTS)
                        .coast(far, end)
                        .getPVCoordinates()
                        .getVelocity());

        // 1361 W/m2 over the speed of light, at one astronomical unit; in May the Sun is 0.8 % farther.
        double pressure = 1361 / 299_792_458.0;
        assertThat(pushed.getNorm() / 3600 * 1000 / 1e4).isCloseTo(pressure, within(0.03 * pressure));
        assertThat(Vector3D.angle(pushed, space.sun().getPosition(start, space.inertial(Centre.EARTH))))
                .isCloseTo(Math.PI, within(0.03));
    }

    @Test
    void aBurnAlongTheWaySpendsWhatTheRocketEquationSays() {
        Burn.Steady burn = new Burn.Steady(start, 60, 3000, 310, new Steering.Tangential(Centre.MOON, -1, 0));
        SpacecraftState before = relay();

        SpacecraftState after = Dynamics.of(space, Centre.MOON, Forces.TWO_BODY).after(before, burn);

        assertThat(before.getMass() - after.getMass()).isCloseTo(3000 / (310 * 9.80665) * 60, within(1e-6));
        assertThat(Burn.massAfterKg(before.getMass(), burn.deltaVMPerS(before.getMass()), 310))
                .isCloseTo(after.getMass(), within(1e-6));
    }

    @Test
    void aShortBurnIsAsGoodAsAnImpulse() {
        Dynamics dynamics = Dynamics.of(space, Centre.MOON, Forces.TWO_BODY);
        SpacecraftState before = relay();
        Vector3D deltaV = new Vector3D(3, -4, 12);
        double flowKgPerS = 1e6 / (310 * Burn.STANDARD_GRAVITY_M_PER_S2);
        double durationS = (before.getMass() - Burn.massAfterKg(before.getMass(), 13, 310)) / flowKgPerS;
        Burn.Steady steady = new Burn.Steady(start, durationS, 1e6, 310, Steering.Turning.fixed(start, deltaV));

        SpacecraftState afterImpulse = dynamics.after(before, new Burn.Impulse(start, deltaV, 310));
        SpacecraftState afterBurn = dynamics.after(before, steady);

        assertThat(afterBurn.getMass()).isCloseTo(afterImpulse.getMass(), within(1e-6));
        assertThat(distanceM(
                        dynamics.coast(afterImpulse, start.shiftedBy(3600)),
                        dynamics.coast(afterBurn, start.shiftedBy(3600))))
                .isLessThan(0.5);
    }

    @Test
    void aTrajectoryGoesThroughItsBurnsInOrder() {
        Dynamics dynamics = Dynamics.of(space, Centre.MOON, Forces.TWO_BODY);
        AbsoluteDate first = start.shiftedBy(3600);
        AbsoluteDate second = start.shiftedBy(7200);
        Vector3D there = new Vector3D(10, 0, 0);

        Trajectory trajectory = dynamics.fly(
                relay(),
                List.of(new Burn.Impulse(second, there.negate(), 310), new Burn.Impulse(first, there, 310)),
                start.shiftedBy(9000));

        PVCoordinates undisturbed = dynamics.coast(relay(), second).getPVCoordinates();
        PVCoordinates between = trajectory.at(second.shiftedBy(-1e-3)).getPVCoordinates();
        assertThat(Vector3D.distance(between.getPosition(), undisturbed.getPosition()))
                .isCloseTo(36_000, within(100.0));
        assertThat(trajectory.endState().getMass()).isLessThan(1200);
        assertThat(trajectory.end()).isEqualTo(start.shiftedBy(9000));
    }

    @Test
    void theNextPeriluneIsHalfARevolutionAfterApolune() {
        SpacecraftState relay = relay();

        SpacecraftState perilune = Dynamics.of(space, Centre.MOON, Forces.TWO_BODY)
                .periapsis(relay, start.shiftedBy(2 * DAY_S), Centre.MOON)
                .orElseThrow();

        assertThat(perilune.getDate().durationFrom(start))
                .isCloseTo(relay.getOrbit().getKeplerianPeriod() / 2, within(0.1));
        assertThat(perilune.getPosition().getNorm()).isCloseTo(1_937_400, within(1.0));
    }

    /** Queqiao-2's published altitudes, at apolune over the south. */
    private SpacecraftState relay() {
        KeplerianOrbit orbit = new KeplerianOrbit(
                9_837.4e3,
                7_900.0 / 9_837.4,
                Math.toRadians(62.4),
                Math.toRadians(90),
                0,
                Math.PI,
                PositionAngleType.TRUE,
                space.inertial(Centre.MOON),
                start,
                space.gmM3PerS2(Centre.MOON));
        return space.state(
                Centre.MOON,
                start,
                orbit.getPosition(),
                orbit.getPVCoordinates().getVelocity(),
                1200);
    }

    private double distanceM(SpacecraftState a, SpacecraftState b) {
        return Vector3D.distance(
                a.getPosition(space.inertial(Centre.MOON)), b.getPosition(space.inertial(Centre.MOON)));
    }
}
