package space.outpost.survey.uncertainty;

/**
 * How a quantity spreads over perturbed copies of the ground; arrays per cell of a region, NaN where it has no height.
 *
 * @param mean over the copies; below the value of the unperturbed ground, for whichever hill errs upward hides the Sun
 * @param deviation the standard deviation of a copy
 * @param low 5 % of the copies lie below
 * @param high 5 % of the copies lie above
 */
public record ErrorBars(int copies, float[] mean, float[] deviation, float[] low, float[] high) {}
