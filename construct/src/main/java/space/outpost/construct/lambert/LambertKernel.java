package space.outpost.construct.lambert;

import jdk.incubator.vector.DoubleVector;

/** How problems are solved; every kernel gives the same bits. */
sealed interface LambertKernel permits ScalarLambert, VectorLambert {

    /** Solves the problems from {@code from} on, before {@code to}. */
    void solve(LambertProblems problems, LambertVelocities into, int from, int to);

    /** The vector unit's if it takes four numbers at once and the JVM was started with module jdk.incubator.vector. */
    static LambertKernel ofThisMachine(double muM3PerS2, LambertWay way) {
        ScalarLambert scalar = new ScalarLambert(muM3PerS2, way);
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                        && DoubleVector.SPECIES_PREFERRED.length() >= VectorLambert.LANES
                ? new VectorLambert(scalar)
                : scalar;
    }
}
