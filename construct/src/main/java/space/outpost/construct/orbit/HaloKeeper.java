package space.outpost.construct.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Trajectory;

/**
 * What it costs to stay on an unstable orbit. Once a period the craft is found to be off what was believed, by a seeded
 * error, and an impulse aims at the place on the reference where it is due a period later (to first order, by differences);
 * the way flown then starts from the erroneous state.
 */
final class HaloKeeper {
    private static final double NUDGE_M_PER_S = 0.1;

    private final Dynamics dynamics;
    private final Trajectory reference;
    private final double periodS;
    private final OrbitStudy.Keeping keeping;
    private final double specificImpulseS;
    private final RandomGenerator dice;

    HaloKeeper(
            Dynamics dynamics,
            Trajectory reference,
            double periodS,
            OrbitStudy.Keeping keeping,
            double specificImpulseS) {
        this.dynamics = dynamics.withTolerance(1);
        this.reference = reference;
        this.periodS = periodS;
        this.keeping = keeping;
        this.specificImpulseS = specificImpulseS;
        dice = RandomGeneratorFactory.of("L64X128MixRandom").create("halo keeping".hashCode());
    }

    List<Burn.Impulse> burns() {
        List<Burn.Impulse> burns = new ArrayList<>();
        SpacecraftState state = reference.startState();
        for (int i = 1; ; i++) {
            AbsoluteDate now = reference.start().shiftedBy(i * periodS);
            AbsoluteDate due = now.shiftedBy(periodS);
            if (due.isAfter(reference.end())) {
                return burns;
            }
            state = off(dynamics.coast(state, now));
            Vector3D change = change(state, due);
            Burn.Impulse burn = new Burn.Impulse(now, change, specificImpulseS);
            burns.add(burn);
            state = dynamics.after(state, burn);
        }
    }

    private SpacecraftState off(SpacecraftState state) {
        return dynamics.space()
                .state(
                        dynamics.centre(),
                        state.getDate(),
                        state.getPosition().add(error(keeping.positionErrorM())),
                        state.getPVCoordinates().getVelocity().add(error(keeping.speedErrorMPerS())),
                        state.getMass());
    }

    private Vector3D error(double each) {
        return new Vector3D(each * dice.nextGaussian(), each * dice.nextGaussian(), each * dice.nextGaussian());
    }

    private Vector3D change(SpacecraftState state, AbsoluteDate due) {
        Vector3D aim = reference.at(due).getPosition();
        Vector3D change = Vector3D.ZERO;
        // Newton's method, twice: the first step leaves what is not linear over a period.
        for (int round = 0; round < 2; round++) {
            Vector3D arrives = arrives(state, change, due);
            RealMatrix by = MatrixUtils.createRealMatrix(3, 3);
            for (int k = 0; k < 3; k++) {
                double[] nudge = new double[3];
                nudge[k] = NUDGE_M_PER_S;
                Vector3D moved = arrives(state, change.add(new Vector3D(nudge)), due);
                by.setColumn(
                        k,
                        moved.subtract(arrives)
                                .scalarMultiply(1 / NUDGE_M_PER_S)
                                .toArray());
            }
            change = change.add(new Vector3D(new LUDecomposition(by, 0)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(aim.subtract(arrives).toArray()))
                    .toArray()));
        }
        return change;
    }

    private Vector3D arrives(SpacecraftState state, Vector3D change, AbsoluteDate due) {
        return dynamics.coast(dynamics.after(state, new Burn.Impulse(state.getDate(), change, specificImpulseS)), due)
                .getPosition();
    }
}
