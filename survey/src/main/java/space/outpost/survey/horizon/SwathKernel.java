package space.outpost.survey.horizon;

import space.outpost.survey.work.VectorUnit;

/** What is done across the lines of a {@link Swath}; every kernel gives the same bits. */
interface SwathKernel {
    /** Finds the heights of all points, and which may be on a hull. */
    void lay(Heading heading, Plane plane, Swath swath);

    /**
     * Tangents of elevation of what lines beside the cells see, from the cells' own eyes: between two lines, what is between
     * what they see.
     *
     * @param to per row that looks, {@code stride} values, of which the first is at {@code origin}; also written to beside
     *     the cells that look
     */
    void see(
            Heading heading,
            Plane plane,
            Swath swath,
            int every,
            int mast,
            float mastM,
            float[] to,
            int origin,
            int stride);

    /** The vector unit's if the JVM was started with module jdk.incubator.vector. */
    static SwathKernel ofThisMachine() {
        return VectorUnit.isThere() ? new VectorSwathKernel() : new ScalarSwathKernel();
    }
}
