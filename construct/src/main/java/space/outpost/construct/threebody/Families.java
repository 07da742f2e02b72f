package space.outpost.construct.threebody;

import java.util.Optional;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Families of periodic orbits that are symmetric about the plane y = 0, followed from a first member by pseudo-arclength
 * (Keller 1977). A member is four numbers: x, z and vy where it crosses that plane at a right angle, and half its period.
 * It is corrected by Newton's method until it crosses at a right angle again after that time (Howell 1984, Celest. Mech. 32,
 * 53), with the derivatives of the variational equations.
 */
public final class Families {
    private static final int X = 0;
    private static final int Z = 1;
    private static final int VY = 2;
    private static final int HALF_PERIOD = 3;
    private static final int NUMBERS = 4;

    private static final double FOUND = 1e-11;
    private static final int MOST_CORRECTIONS = 12;
    private static final int MOST_MEMBERS = 600;
    private static final double FIRST_STEP = 2e-3;
    private static final double LONGEST_STEP = 1.5e-2;
    private static final double SHORTEST_STEP = 1e-7;

    private final ThreeBody system;
    private final boolean planar;

    private Families(ThreeBody system, boolean planar) {
        this.system = system;
        this.planar = planar;
    }

    /**
     * The halo orbit about L1 or L2 that reaches so far from the plane of the bodies on the side of its point.
     *
     * @param z signed: below zero for a southern one
     */
    public static Optional<PeriodicOrbit> haloByHeight(ThreeBody system, int point, double z) {
        return new Families(system, false).follow(halo(point), Z, -Math.abs(z)).map(o -> z < 0 ? o : mirrored(o));
    }

    /** The member of the family of halos about L1 or L2 with that period, the one nearest to the Moon of several. */
    public static Optional<PeriodicOrbit> haloByPeriod(ThreeBody system, int point, double period, boolean south) {
        return new Families(system, false)
                .follow(halo(point), HALF_PERIOD, period / 2)
                .map(o -> south ? o : mirrored(o));
    }

    /** The distant retrograde orbit that crosses the line of the bodies, on the Earth's side, so far from the Moon. */
    public static Optional<PeriodicOrbit> distantRetrograde(ThreeBody system, double distance) {
        double near = 0.02;
        // Close to the Moon it is a circle against the turning: its speed there, less that of the axes.
        double speed = Math.sqrt(system.mu() / near) + near;
        double[] first = {1 - system.mu() - near, 0, speed, Math.PI * near / speed};
        return new Families(system, true).follow(first, X, 1 - system.mu() - distance);
    }

    /** Near where the halos branch off from the planar orbits; a starting point for Newton's method, no more. */
    private static double[] halo(int point) {
        return point == 1
                ? new double[] {0.8233852, -0.0222776, 0.1341842, 1.3715}
                : new double[] {1.1808, -0.0210, -0.1570, 1.7070};
    }

    private static PeriodicOrbit mirrored(PeriodicOrbit orbit) {
        double[] s = orbit.start();
        s[2] = -s[2];
        return new PeriodicOrbit(orbit.system(), s, orbit.period());
    }

    /** Along the family until one of the numbers passes a value, then the member that has it. */
    private Optional<PeriodicOrbit> follow(double[] first, int number, double value) {
        Optional<double[]> member = correct(first, unit(planar ? X : Z), first);
        double[] along = unit(Z);
        double step = FIRST_STEP;
        for (int i = 0; i < MOST_MEMBERS && member.isPresent() && step > SHORTEST_STEP; i++) {
            double[] here = member.get();
            if (Math.abs(here[number] - value) < FOUND) {
                return Optional.of(orbit(here));
            }
            along = tangent(here, i == 0 ? onward(here, number, value) : along);
            double[] there = new double[NUMBERS];
            for (int k = 0; k < NUMBERS; k++) {
                there[k] = here[k] + step * along[k];
            }
            Optional<double[]> next = correct(there, along, there).filter(n -> isNear(here, n));
            if (next.isEmpty()) {
                step /= 2;
                continue;
            }
            if (here[number] < value != next.get()[number] < value) {
                double part = (value - here[number]) / (next.get()[number] - here[number]);
                double[] guess = new double[NUMBERS];
                for (int k = 0; k < NUMBERS; k++) {
                    guess[k] = here[k] + part * (next.get()[k] - here[k]);
                }
                guess[number] = value;
                return correct(guess, unit(number), guess).map(this::orbit);
            }
            member = next;
            step = Math.min(1.3 * step, LONGEST_STEP);
        }
        return Optional.empty();
    }

    private static boolean isNear(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < NUMBERS; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum < 0.01;
    }

    private PeriodicOrbit orbit(double[] member) {
        return new PeriodicOrbit(system, state(member), 2 * member[HALF_PERIOD]);
    }

    private static double[] state(double[] member) {
        return new double[] {member[X], 0, member[Z], 0, member[VY], 0};
    }

    private static double[] unit(int number) {
        double[] along = new double[NUMBERS];
        along[number] = 1;
        return along;
    }

    /** The member nearest to a guess whose offset from {@code origin} has no part along a direction. */
    private Optional<double[]> correct(double[] guess, double[] along, double[] origin) {
        double[] member = guess.clone();
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            if (!(member[HALF_PERIOD] > 1e-3 && member[HALF_PERIOD] < 10)) {
                return Optional.empty();
            }
            ThreeBody.Flowed end = system.flowWithMatrix(state(member), member[HALF_PERIOD]);
            double[] wrong = {end.state()[1], end.state()[3], planar ? member[Z] : end.state()[5], 0};
            for (int k = 0; k < NUMBERS; k++) {
                wrong[3] += along[k] * (member[k] - origin[k]);
            }
            double worst = 0;
            for (double w : wrong) {
                worst = Math.max(worst, Math.abs(w));
            }
            if (worst < FOUND) {
                return Optional.of(member);
            }
            if (!(worst < 1)) {
                return Optional.empty();
            }
            double[][] rows = jacobian(end);
            rows[3] = along;
            LUDecomposition lu = new LUDecomposition(MatrixUtils.createRealMatrix(rows));
            if (!lu.getSolver().isNonSingular()) {
                return Optional.empty();
            }
            double[] change =
                    lu.getSolver().solve(MatrixUtils.createRealVector(wrong)).toArray();
            for (int k = 0; k < NUMBERS; k++) {
                member[k] -= change[k];
            }
        }
        return Optional.empty();
    }

    /** Three rows of derivatives of what must be nil, and a fourth to be filled. */
    private double[][] jacobian(ThreeBody.Flowed end) {
        double[] rate = new double[ThreeBody.STATE];
        system.rate(end.state(), rate);
        int[] outcome = {1, 3, 5};
        double[][] rows = new double[NUMBERS][NUMBERS];
        for (int r = 0; r < 3; r++) {
            double[] by = end.matrix()[outcome[r]];
            rows[r] = new double[] {by[0], by[2], by[4], rate[outcome[r]]};
        }
        if (planar) {
            rows[2] = unit(Z);
        }
        return rows;
    }

    /** From the first member toward the value; to a period, away from the plane or from the Moon. */
    private double[] onward(double[] first, int number, double value) {
        double[] sense = new double[NUMBERS];
        sense[planar ? X : Z] = number == HALF_PERIOD || value < first[number] ? -1 : 1;
        return sense;
    }

    /** Along the family, in the sense of the last one. */
    private double[] tangent(double[] member, double[] last) {
        double[][] rows = jacobian(system.flowWithMatrix(state(member), member[HALF_PERIOD]));
        rows[3] = last;
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows);
        double[] along = new LUDecomposition(matrix)
                .getSolver()
                .solve(MatrixUtils.createRealVector(unit(3)))
                .toArray();
        double norm = 0;
        for (double a : along) {
            norm += a * a;
        }
        for (int k = 0; k < NUMBERS; k++) {
            along[k] /= Math.sqrt(norm);
        }
        return along;
    }
}
