package space.outpost.survey.heat;

/** What ground takes of sunlight by the cosine of its incidence, from a table. */
final class Absorption {
    private static final int STEPS = 2048;

    private final double[] taken = new double[STEPS + 2];

    Absorption(Regolith.Albedo albedo) {
        for (int i = 0; i <= STEPS + 1; i++) {
            double cos = Math.min(1, (double) i / STEPS);
            taken[i] = cos * (1 - albedo.at(Math.acos(cos)));
        }
    }

    /** The absorbed part of light that would be 1 on a facet square to it; to 1e-6. */
    double at(double cosIncidence) {
        double at = Math.clamp(cosIncidence, 0.0, 1.0) * STEPS;
        int i = (int) at;
        return taken[i] + (at - i) * (taken[i + 1] - taken[i]);
    }
}
