package space.outpost.construct.lambert;

import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.estimation.iod.IodLambert;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.lambert.LambertWay.Sense;
import space.outpost.sky.Vector3;

/** Random problems, and three ways to solve them; for benchmarks and their test. */
public final class LambertBench {
    public static final int PROBLEMS = 200_000;
    public static final int PLAIN_PROBLEMS = 2_000;
    static final double MU = 1;

    private final LambertProblems problems = random(PROBLEMS, 7);
    private final LambertVelocities into = new LambertVelocities(PROBLEMS);
    private final Lambert lambert = new Lambert(MU);
    private final IodLambert orekit = new IodLambert(MU);

    /** Places within 2 of the centre in each axis, 0.1 to 20 for the flight, mu 1. */
    static LambertProblems random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LambertProblems problems = new LambertProblems(count);
        for (int i = 0; i < count; i++) {
            problems.set(i, place(random), place(random), 0.1 + 19.9 * random.nextDouble());
        }
        return problems;
    }

    private static Vector3 place(SplittableRandom random) {
        return new Vector3(4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2);
    }

    /** All, on all cores; a component of one. */
    public double solved(int k) {
        lambert.solveParallel(problems, LambertWay.direct(Sense.PROGRADE), into);
        return into.x1[k];
    }

    /** All, on this thread; a component of one. */
    public double solvedAlone(int k) {
        lambert.solve(problems, LambertWay.direct(Sense.PROGRADE), into);
        return into.x1[k];
    }

    /** The first few by the plain reference. */
    public double plain(int k) {
        PlainLambert plain = new PlainLambert(MU);
        double found = 0;
        for (int i = 0; i < PLAIN_PROBLEMS; i++) {
            Vector3 v = plain.departure(problems.fromM(i), problems.toM(i), problems.flightS(i), true);
            found = i == k ? v.x() : found;
        }
        return found;
    }

    /** The first few by Orekit. */
    public double orekit(int k) {
        double found = 0;
        for (int i = 0; i < PLAIN_PROBLEMS; i++) {
            Vector3 v = orekit(problems.fromM(i), problems.toM(i), problems.flightS(i), 0);
            found = i == k ? v.x() : found;
        }
        return found;
    }

    Vector3 orekit(Vector3 from, Vector3 to, double flightS, int revolutions) {
        AbsoluteDate start = AbsoluteDate.ARBITRARY_EPOCH;
        boolean shortWay = from.cross(to).z() >= 0;
        PVCoordinates found = new PVCoordinates(
                vector(from),
                orekit.estimate(
                                Frame.getRoot(),
                                shortWay,
                                revolutions,
                                vector(from),
                                start,
                                vector(to),
                                start.shiftedBy(flightS))
                        .getPVCoordinates()
                        .getVelocity());
        Vector3D v = found.getVelocity();
        return new Vector3(v.getX(), v.getY(), v.getZ());
    }

    private static Vector3D vector(Vector3 v) {
        return new Vector3D(v.x(), v.y(), v.z());
    }
}
