package space.outpost.survey.horizon;

import space.outpost.survey.work.VectorUnit;

/** Looks along the cells' own rays; every kernel gives the same bits. */
interface NearKernel {
    /**
     * The greatest tangent of elevation over all samples, not yet corrected for the map's scale and the cell's height.
     *
     * @param first index of a row's first cell in the heights
     * @param less per sample, what the mast and the curve of the ground take from the tangent
     * @param best per cell of the row
     */
    void raise(NearField near, float[] reducedM, int first, int count, float[] less, float[] best);

    /** The vector unit's if the JVM was started with module jdk.incubator.vector. */
    static NearKernel ofThisMachine() {
        return VectorUnit.isThere() ? new VectorNearKernel() : new ScalarNearKernel();
    }
}
