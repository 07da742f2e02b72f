package space.outpost.survey.uncertainty;

/**
 * How far a grid's heights are off: normally distributed, alike at neighbouring places. Two places d apart correlate by
 * {@code exp(-(d / correlationM)^2)}.
 *
 * @param sigmaM standard deviation
 * @param correlationM 0 if every cell errs by itself
 */
public record HeightError(double sigmaM, double correlationM) {
    /**
     * The LOLA grids of 5 m of south polar sites: median rms height error 0.30 to 0.50 m, slope error 1.5 to 2.5 deg
     * (Barker et al. 2021, PSS 203, 105119, abstract). Taken: 0.4 m, and the length that makes 2 deg of slope of it over
     * 10 m, see docs/uncertainty.md.
     */
    public static final HeightError LOLA_SITE = new HeightError(0.4, 22);

    /** Grids whose heights go in steps of some metres: what ours of Shackleton differ by from a LOLA site grid. */
    public static final HeightError STEPPED = new HeightError(2, 40);

    public HeightError {
        if (!(sigmaM >= 0) || !(sigmaM < 1000) || !(correlationM >= 0) || !(correlationM < 10_000)) {
            throw new IllegalArgumentException("height error of " + sigmaM + " m over " + correlationM + " m");
        }
    }
}
