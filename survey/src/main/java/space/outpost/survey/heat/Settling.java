package space.outpost.survey.heat;

/**
 * How a column came to repeat itself.
 *
 * @param cycles how often the cycle was run
 * @param residualK how far the state still is from periodic: the largest over all layers of the change over the last
 *     cycle, and of the distance of the mean from one that carries just the internal heat
 */
record Settling(int cycles, double residualK) {
    private static final int MOST_CYCLES = 100;

    /**
     * Runs a cycle of fluxes over and over until the column's state repeats.
     *
     * <p>The deep ground would take centuries to warm through; so after each cycle every layer is moved by what its mean
     * lacks of balance.
     *
     * @param absorbedW the first {@code cycle} of these
     * @param toleranceK largest residual
     */
    static Settling settle(HeatColumn column, double[] absorbedW, int cycle, double stepS, double toleranceK) {
        int n = column.layers();
        double[] before = new double[n];
        double[] deficitK = new double[n];
        double residualK = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= MOST_CYCLES; k++) {
            for (int i = 0; i < n; i++) {
                before[i] = column.temperatureK(i);
            }
            column.beginMeans();
            for (int i = 0; i < cycle; i++) {
                column.step(absorbedW[i], stepS);
            }
            column.deficitK(deficitK);
            residualK = 0;
            for (int i = 0; i < n; i++) {
                residualK = Math.max(
                        residualK, Math.max(Math.abs(deficitK[i]), Math.abs(column.temperatureK(i) - before[i])));
            }
            if (residualK <= toleranceK) {
                return new Settling(k, residualK);
            }
            for (int i = 0; i < n; i++) {
                double t = column.temperatureK(i);
                column.setTemperatureK(i, t + Math.clamp(deficitK[i], -0.3 * t, 0.3 * t));
            }
        }
        return new Settling(MOST_CYCLES, residualK);
    }
}
