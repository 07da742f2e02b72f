package space.outpost.survey.horizon;

/** One direction's work and its result; serves one thread at a time and is used again. */
interface Sight {
    /** Looks from all cells of the region. */
    void look(double mapBearingRad);

    /** Per mast, ascending, per cell of the region. */
    float[][] elevationsRad();
}
