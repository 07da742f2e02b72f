package space.outpost.survey.uncertainty;

import space.outpost.survey.horizon.Sweep;

/** Makes mean light of the horizons it is swept with, once. */
public interface MeanLight extends Sweep {
    /** Mean fraction of the disc over a span, per cell of the region swept; NaN where a cell has no height. */
    float[] fractions();
}
