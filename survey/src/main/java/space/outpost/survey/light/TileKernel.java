package space.outpost.survey.light;

import jdk.incubator.vector.FloatVector;
import space.outpost.survey.work.VectorUnit;

/** What is done to all cells of a tile at once; every kernel gives the same bits. */
sealed interface TileKernel permits VectorTileKernel, ScalarTileKernel {
    /** Cells to a word. */
    int WORD = Long.SIZE;

    /**
     * Clears a row's horizons of their tilt, to the nearest step.
     *
     * @param line horizons, the multiple of 8 that {@code colTilt} has
     * @param at where in {@code into} the row begins
     */
    void clear(short[] line, float[] colTilt, float rowTilt, short[] into, int at);

    /**
     * Finds the cells over whose horizons a body does not stand.
     *
     * @param from horizons in a direction
     * @param to in the next
     * @param weight of the next, of {@link Gates#PARTS}
     * @param highest horizon that leaves enough, in parts of a step
     * @param dark a bit per cell
     */
    void dark(short[] from, short[] to, int weight, int highest, long[] dark);

    /** The vector unit's if it takes eight numbers at once and the JVM was started with module jdk.incubator.vector. */
    static TileKernel ofThisMachine() {
        return VectorUnit.isThere() && FloatVector.SPECIES_PREFERRED.length() >= VectorTileKernel.LANES
                ? new VectorTileKernel()
                : new ScalarTileKernel();
    }
}
