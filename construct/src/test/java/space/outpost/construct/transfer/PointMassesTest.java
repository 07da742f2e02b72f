package space.outpost.construct.transfer;

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
import space.outpost.construct.flight.Turning;
import space.outpost.sky.Sky;

class PointMassesTest {
    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2022-11-21T12:57:00Z"));
    private final AbsoluteDate end = start.shiftedBy(3 * 86_400);

    /** Low over the Moon's far side, on the way to a distant orbit. */
    private final double[] pass =
            Turning.at(space, start).inertial(new Vector3D(1_100e3, -1_508e3, 0), new Vector3D(-1_840, -1_345, 5));

    @Test
    void aCoastIsTheOneOfTheFullModelWithPoints() {
        SpacecraftState state =
                space.state(Centre.EARTH, start, DroImpulses.position(pass), DroImpulses.velocity(pass), 1000);

        SpacecraftState orekit = Dynamics.of(space, Centre.EARTH, Forces.POINTS).coast(state, end);
        double[] ours = new PointMasses(space).coast(pass, start, end);

        assertThat(Vector3D.distance(orekit.getPosition(), DroImpulses.position(ours)))
                .isLessThan(200);
    }

    @Test
    void theTransitionMatrixIsTheDerivativeOfTheEnd() {
        PointMasses motion = new PointMasses(space, 1e-4);
        Flow flow = motion.flow(pass, start, end);

        for (int i = 0; i < 6; i++) {
            double step = i < 3 ? 1 : 1e-3;
            double[] up = pass.clone();
            double[] down = pass.clone();
            up[i] += step;
            down[i] -= step;
            double[] high = motion.coast(up, start, end);
            double[] low = motion.coast(down, start, end);
            for (int k = 0; k < 6; k++) {
                double difference = (high[k] - low[k]) / (2 * step);
                double size = flow.transition()
                        .getColumnVector(i)
                        .getSubVector(k / 3 * 3, 3)
                        .getNorm();
                assertThat(flow.transition().getEntry(k, i)).isCloseTo(difference, within(1e-3 * size));
            }
        }
    }

    @Test
    void aWayBetweenTwoPlacesIsFoundFromAGuessAQuarterOff() {
        AbsoluteDate later = start.shiftedBy(86_400);
        double[] far = new PointMasses(space).coast(pass, start, later);
        double[] farther = new PointMasses(space).coast(far, later, end);

        TwoPoint.Arc arc = new TwoPoint(space, 1)
                .solve(
                        DroImpulses.position(far),
                        DroImpulses.velocity(far).scalarMultiply(1.25),
                        later,
                        DroImpulses.position(farther),
                        end)
                .orElseThrow();

        assertThat(Vector3D.distance(arc.startMPerS(), DroImpulses.velocity(far)))
                .isLessThan(1e-3);
        assertThat(Vector3D.distance(arc.endMPerS(), DroImpulses.velocity(farther)))
                .isLessThan(1e-3);
    }
}
