package space.outpost.construct.threebody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;

/**
 * A periodic orbit of the three-body problem made into one of the ephemeris by multiple shooting: joints at equal times, and
 * arcs between them by the full dynamics, moved by the least change of all joints that closes every gap (Newton's method,
 * minimum norm; Pavlak and Howell 2012, Acta Astronaut. 77, 70).
 *
 * @param arcs one after another; each starts at its own joint
 * @param gapM greatest gap in position that is left where an arc ends and the next begins
 * @param gapMPerS greatest gap in velocity
 */
public record EphemerisOrbit(List<Trajectory> arcs, double gapM, double gapMPerS) {
    /** An odd number puts no joint at the passage by the Moon, where small changes grow most. */
    private static final int ARCS_A_PERIOD = 5;

    private static final int MOST_ROUNDS = 15;
    private static final double CLOSED_M = 1e-2;
    private static final double LENGTH_M = 1e7;
    private static final double SPEED_M_PER_S = 1e2;
    /** Of derivatives by differences. */
    private static final double NUDGE = 1e-5;

    private static final double PLAIN_TOLERANCE_M = 0.1;

    /**
     * @param dynamics about the Moon
     * @param phase of the orbit at the start, 0 to 1
     * @return empty if the gaps do not close
     */
    public static Optional<EphemerisOrbit> of(
            PeriodicOrbit orbit, Dynamics dynamics, AbsoluteDate start, AbsoluteDate end, double phase, double massKg) {
        if (dynamics.centre() != Centre.MOON) {
            throw new IllegalArgumentException("joints are about the Moon");
        }
        return new Shooting(orbit, dynamics, start, end, phase, massKg).solve();
    }

    public Trajectory whole() {
        Trajectory all = arcs.getFirst();
        for (Trajectory arc : arcs.subList(1, arcs.size())) {
            all = all.then(arc);
        }
        return all;
    }

    private static final class Shooting {
        private final Dynamics dynamics;
        /** For derivatives: what they leave out only costs a round more. */
        private final Dynamics plain;

        private final Space space;
        private final AbsoluteDate start;
        private final AbsoluteDate end;
        private final double arcS;
        private final double massKg;
        private final List<RealVector> joints = new ArrayList<>();

        Shooting(
                PeriodicOrbit orbit,
                Dynamics dynamics,
                AbsoluteDate start,
                AbsoluteDate end,
                double phase,
                double massKg) {
            this.dynamics = dynamics;
            this.space = dynamics.space();
            plain = Dynamics.of(space, Centre.MOON, Forces.POINTS).withTolerance(PLAIN_TOLERANCE_M);
            this.start = start;
            this.end = end;
            this.massKg = massKg;
            arcS = orbit.period() * TurningAxes.TIME_UNIT_S / ARCS_A_PERIOD;
            TurningAxes axes = new TurningAxes(space, orbit.system());
            // A last arc beyond the end: its joint is held by what comes before it alone.
            int count = (int) Math.ceil(end.durationFrom(start) / arcS) + 2;
            for (int i = 0; i < count; i++) {
                double[] there = orbit.at(phase + i / (double) ARCS_A_PERIOD);
                joints.add(scaled(axes.inertial(there, date(i), massKg)));
            }
        }

        Optional<EphemerisOrbit> solve() {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                List<RealMatrix> matrices = new ArrayList<>();
                List<RealVector> gaps = new ArrayList<>();
                double worst = 0;
                for (int i = 0; i < joints.size() - 1; i++) {
                    RealVector gap = arrival(dynamics, joints.get(i), i).subtract(joints.get(i + 1));
                    gaps.add(gap);
                    worst = Math.max(worst, gap.getSubVector(0, 3).getNorm() * LENGTH_M);
                    matrices.add(matrix(i));
                }
                if (!(worst < 1e9)) {
                    return Optional.empty();
                }
                close(matrices, gaps);
                if (worst < CLOSED_M) {
                    break;
                }
            }
            return finished();
        }

        private Optional<EphemerisOrbit> finished() {
            List<Trajectory> arcs = new ArrayList<>();
            double gapM = 0;
            double gapMPerS = 0;
            for (int i = 0; date(i).isBefore(end); i++) {
                AbsoluteDate to = date(i + 1).isBefore(end) ? date(i + 1) : end;
                Trajectory arc = dynamics.fly(state(joints.get(i), i), List.of(), to);
                arcs.add(arc);
                if (to.equals(date(i + 1))) {
                    RealVector gap = scaled(arc.endState()).subtract(joints.get(i + 1));
                    gapM = Math.max(gapM, gap.getSubVector(0, 3).getNorm() * LENGTH_M);
                    gapMPerS = Math.max(gapMPerS, gap.getSubVector(3, 3).getNorm() * SPEED_M_PER_S);
                }
            }
            return gapM < 100 * CLOSED_M ? Optional.of(new EphemerisOrbit(arcs, gapM, gapMPerS)) : Optional.empty();
        }

        private AbsoluteDate date(int joint) {
            return start.shiftedBy(joint * arcS);
        }

        private RealVector arrival(Dynamics by, RealVector joint, int i) {
            return scaled(by.coast(state(joint, i), date(i + 1)));
        }

        private RealMatrix matrix(int i) {
            RealVector arrived = arrival(plain, joints.get(i), i);
            RealMatrix matrix = MatrixUtils.createRealMatrix(6, 6);
            for (int k = 0; k < 6; k++) {
                RealVector nudged = joints.get(i).copy();
                nudged.addToEntry(k, NUDGE);
                matrix.setColumnVector(
                        k, arrival(plain, nudged, i).subtract(arrived).mapDivide(NUDGE));
            }
            return matrix;
        }

        /**
         * Least change d with A(i) d(i) - d(i+1) = -gap(i): d = J^T w with J J^T w = -gap, where J J^T has blocks of six on
         * and beside its diagonal and is solved by Thomas' algorithm.
         */
        private void close(List<RealMatrix> a, List<RealVector> gaps) {
            int n = gaps.size();
            List<RealMatrix> diagonal = new ArrayList<>();
            List<RealVector> right = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                RealMatrix d = a.get(i).multiply(a.get(i).transpose()).add(MatrixUtils.createRealIdentityMatrix(6));
                RealVector r = gaps.get(i).mapMultiply(-1);
                if (i > 0) {
                    // Beside the diagonal stands -A(i), and its transpose above.
                    RealMatrix factor = a.get(i).multiply(inverse(diagonal.get(i - 1)));
                    d = d.subtract(factor.multiply(a.get(i).transpose()));
                    r = r.add(factor.operate(right.get(i - 1)));
                }
                diagonal.add(d);
                right.add(r);
            }
            RealVector[] w = new RealVector[n];
            for (int i = n - 1; i >= 0; i--) {
                RealVector r = right.get(i);
                if (i < n - 1) {
                    r = r.add(a.get(i + 1).transpose().operate(w[i + 1]));
                }
                w[i] = inverse(diagonal.get(i)).operate(r);
            }
            for (int i = 0; i <= n; i++) {
                RealVector change = MatrixUtils.createRealVector(new double[6]);
                if (i < n) {
                    change = change.add(a.get(i).transpose().operate(w[i]));
                }
                if (i > 0) {
                    change = change.subtract(w[i - 1]);
                }
                joints.set(i, joints.get(i).add(change));
            }
        }

        private static RealMatrix inverse(RealMatrix matrix) {
            return new LUDecomposition(matrix, 0).getSolver().getInverse();
        }

        private RealVector scaled(SpacecraftState state) {
            PVCoordinates pv = state.getPVCoordinates(space.inertial(Centre.MOON));
            Vector3D p = pv.getPosition();
            Vector3D v = pv.getVelocity();
            return MatrixUtils.createRealVector(new double[] {
                p.getX() / LENGTH_M,
                p.getY() / LENGTH_M,
                p.getZ() / LENGTH_M,
                v.getX() / SPEED_M_PER_S,
                v.getY() / SPEED_M_PER_S,
                v.getZ() / SPEED_M_PER_S
            });
        }

        private SpacecraftState state(RealVector s, int joint) {
            return space.state(
                    Centre.MOON,
                    date(joint),
                    new Vector3D(s.getEntry(0), s.getEntry(1), s.getEntry(2)).scalarMultiply(LENGTH_M),
                    new Vector3D(s.getEntry(3), s.getEntry(4), s.getEntry(5)).scalarMultiply(SPEED_M_PER_S),
                    massKg);
        }
    }
}
