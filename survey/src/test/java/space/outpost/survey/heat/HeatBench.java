package space.outpost.survey.heat;

/** A lunar year of ground near a pole: columns as maps step them, and the plain way; for benchmarks and their test. */
public final class HeatBench {
    public static final int SPOTS = 128;

    /** Short enough for forward Euler in the layers of maps. */
    private static final int PLAIN_STEPS_PER_STEP = 60;

    private static final double START_K = 110;
    private static final double STEP_S = 8505 * 3600.0 / SunPath.YEAR_STEPS;

    private final Regolith moon = Regolith.lunar();
    private final double[][] absorbedW = new double[SunPath.YEAR_STEPS][SPOTS];

    public HeatBench() {
        for (int t = 0; t < absorbedW.length; t++) {
            for (int c = 0; c < SPOTS; c++) {
                double year = (double) t / absorbedW.length;
                double season = 1 + Math.sin(2 * Math.PI * year + c);
                absorbedW[t][c] = 0.5 + (5 + c) * Math.max(0, season * Math.sin(24 * Math.PI * year));
            }
        }
    }

    /** Of all spots together; the mean temperature of the skin of one. */
    public double meanK(int spot) {
        HeatColumns columns = HeatColumns.stable(moon, Layers.MAPS, SPOTS);
        for (int c = 0; c < SPOTS; c++) {
            columns.start(c, START_K);
        }
        double sum = 0;
        for (double[] step : absorbedW) {
            columns.step(step, STEP_S);
            sum += columns.skinK()[spot];
        }
        return sum / absorbedW.length;
    }

    /** Of one spot alone. */
    public double plainMeanK(int spot) {
        ExplicitColumn column = new ExplicitColumn(moon, Layers.MAPS, START_K);
        double sum = 0;
        for (double[] step : absorbedW) {
            for (int k = 0; k < PLAIN_STEPS_PER_STEP; k++) {
                sum += column.step(step[spot], STEP_S / PLAIN_STEPS_PER_STEP) / PLAIN_STEPS_PER_STEP;
            }
        }
        return sum / absorbedW.length;
    }
}
