package space.outpost.survey.heat;

/**
 * How the ground is cut for the computation: layers that grow with depth in a fixed ratio.
 *
 * @param firstM thickness of the top layer
 * @param ratio of each layer's thickness to the one above, at least 1
 * @param depthM the layers reach at least so deep
 */
public record Layers(double firstM, double ratio, double depthM) {
    /**
     * 2 mm at the top (a seventeenth of the depth the day's wave goes down to 1/e) down to 2 m (eight times that of the
     * year's wave).
     */
    public static final Layers STANDARD = new Layers(0.002, 1.2, 2.0);

    /** For maps, in long steps: 16 layers from 4 mm down to 2 m; the error this makes is stated in docs/heat.md. */
    static final Layers MAPS = new Layers(0.004, 1.4, 2.0);

    public Layers {
        if (!(firstM > 0 && ratio >= 1 && depthM >= 3 * firstM)) {
            throw new IllegalArgumentException(
                    "layers need a positive thickness, a ratio from 1, and a depth of three");
        }
    }

    double[] thicknessesM() {
        int n = 0;
        double bottom = 0;
        for (double d = firstM; bottom < depthM; d *= ratio) {
            bottom += d;
            n++;
        }
        double[] thicknesses = new double[n];
        double d = firstM;
        for (int i = 0; i < n; i++) {
            thicknesses[i] = d;
            d *= ratio;
        }
        return thicknesses;
    }
}
