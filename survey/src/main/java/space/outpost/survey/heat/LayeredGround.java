package space.outpost.survey.heat;

/**
 * Regolith cut into layers, per square metre.
 *
 * @param depthM of each layer's middle
 * @param massKg of each layer
 * @param contact conductance from each layer to the one below, contact part, W/(m2 K)
 * @param radiative the same, the radiative part's factor of the cube of the temperature between them
 * @param skinContact contact part from the skin to the middle of the first layer
 * @param skinRadiative likewise
 */
record LayeredGround(
        double[] depthM,
        double[] massKg,
        double[] contact,
        double[] radiative,
        double skinContact,
        double skinRadiative) {
    static LayeredGround of(Regolith regolith, Layers layers) {
        double[] thicknessM = layers.thicknessesM();
        int n = thicknessM.length;
        double[] depthM = new double[n];
        double[] massKg = new double[n];
        double[] contact = new double[n - 1];
        double[] radiative = new double[n - 1];
        double top = 0;
        for (int i = 0; i < n; i++) {
            depthM[i] = top + 0.5 * thicknessM[i];
            massKg[i] = regolith.densityKgPerM3(depthM[i]) * thicknessM[i];
            if (i > 0) {
                contact[i - 1] = regolith.contactConductivityWPerMK(top) / (depthM[i] - depthM[i - 1]);
                radiative[i - 1] = contact[i - 1] * regolith.radiativePerK3();
            }
            top += thicknessM[i];
        }
        double skin = regolith.contactConductivityWPerMK(0.5 * depthM[0]) / depthM[0];
        return new LayeredGround(depthM, massKg, contact, radiative, skin, skin * regolith.radiativePerK3());
    }

    int layers() {
        return massKg.length;
    }
}
