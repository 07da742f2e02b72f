package space.outpost.survey.horizon;

import space.outpost.survey.work.VectorUnit;

/** Looks from {@link #STRIP} neighbouring cells of a row along one chunk of {@link Crossings}; every kernel gives the same bits. */
interface StripKernel {
    int STRIP = 16;

    /** Cells that are looked from together. */
    int LANES = 8;

    /** Whether ground as high as a box's highest shows over what is known from any of the cells. */
    boolean mayRise(
            float[] eyeM, float[] scale, float[] known, float highestM, float perNear, float perFar, float drop);

    /**
     * The highest tangent of a chunk's crossings, before the eye's scale.
     *
     * @param cell index of the first cell in the heights
     * @param curve by which the drop is to be multiplied
     */
    void raise(Crossings crossings, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best);

    /** Raises it by the crests between a chunk's crossings. */
    void crest(Pieces pieces, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best);

    /** The vector unit's if the JVM was started with module jdk.incubator.vector. */
    static StripKernel ofThisMachine() {
        return VectorUnit.isThere() ? new VectorStripKernel() : new ScalarStripKernel();
    }
}
