package space.outpost.survey.heat;

/** A level plain through one synodic month with the Sun over the equator at one astronomical unit. */
final class LunarDay {
    static final double SECONDS = 29.530589 * 86_400;

    private LunarDay() {}

    /** Absorbed sunlight from noon to noon, means over n steps. */
    static double[] absorbedW(double latitudeRad, Regolith.Albedo albedo, int n) {
        int parts = 20;
        double[] absorbed = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < parts; k++) {
                double cos = Math.cos(2 * Math.PI * (i + (k + 0.5) / parts) / n) * Math.cos(latitudeRad);
                if (cos > 0) {
                    absorbed[i] += Sunshine.SOLAR_CONSTANT_W * cos * (1 - albedo.at(Math.acos(cos))) / parts;
                }
            }
        }
        return absorbed;
    }

    /** Skin temperatures from noon to noon, settled. */
    static double[] skinK(double latitudeRad, Regolith regolith, Layers layers, int n) {
        double[] absorbed = absorbedW(latitudeRad, regolith.albedo(), n);
        HeatColumn column = new HeatColumn(regolith, layers, regolith.emissivity(), 250);
        Settling.settle(column, absorbed, n, SECONDS / n, 0.005);
        double[] skin = new double[n];
        for (int i = 0; i < n; i++) {
            skin[i] = column.step(absorbed[i], SECONDS / n);
        }
        return skin;
    }
}
