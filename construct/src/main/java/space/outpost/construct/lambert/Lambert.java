package space.outpost.construct.lambert;

import java.util.stream.IntStream;
import space.outpost.sky.Vector3;

/**
 * Solves Lambert's problem about one centre by Householder's iterations on Izzo's x (see {@link TransferTime}).
 *
 * <p>The arc reached after the given time misses the given place by less than 1e-12 of its distance in ordinary cases; by
 * more where the problem itself is bad: flights about a thousand times slower than the parabola, and two solutions about
 * to become one (docs/windows.md).
 */
public final class Lambert {
    private static final int BLOCK = 1024;

    private final double muM3PerS2;

    public Lambert(double muM3PerS2) {
        this.muM3PerS2 = muM3PerS2;
    }

    /** On this thread. */
    public void solve(LambertProblems problems, LambertWay way, LambertVelocities into) {
        LambertKernel.ofThisMachine(muM3PerS2, way).solve(problems, into, 0, problems.size());
    }

    /** On all cores; the same bits. */
    public void solveParallel(LambertProblems problems, LambertWay way, LambertVelocities into) {
        LambertKernel kernel = LambertKernel.ofThisMachine(muM3PerS2, way);
        int size = problems.size();
        IntStream.range(0, (size + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(b -> kernel.solve(problems, into, b * BLOCK, Math.min(size, (b + 1) * BLOCK)));
    }

    /** One problem. */
    public LambertVelocities solve(Vector3 fromM, Vector3 toM, double inS, LambertWay way) {
        LambertProblems one = new LambertProblems(1);
        one.set(0, fromM, toM, inS);
        LambertVelocities into = new LambertVelocities(1);
        new ScalarLambert(muM3PerS2, way).solve(one, into, 0, 1);
        return into;
    }
}
