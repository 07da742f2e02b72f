package space.outpost.survey.synthetic;

/**
 * A simple crater, fresh or worn. The fresh one has the profile of Fassett and Thomson 2014 (JGR Planets 119, 2255-2271)
 * with a flat floor at the depth of Stopar et al. 2017 (Icarus 298, 34-48); its rim is 0.037 D high, as in Pike 1977 (in
 * Impact and Explosion Cratering, 489-509). A worn one is the fresh one made shallower.
 *
 * @param xM of the centre on the map
 * @param freshness its relief as a share of the fresh one's
 */
record Crater(double xM, double yM, double diameterM, double freshness) {
    /** Beyond so many radii nothing of it shows. */
    static final double REACH = 1.5;

    /** Height of the rim's crest in diameters, and its place in radii. */
    static final double RIM = 0.036822095;

    private static final double CREST = 0.98;

    /** Mean over the past 3 Ga (Fassett and Thomson 2014), m2 per Ga. */
    private static final double DIFFUSIVITY_M2_PER_GA = 5500;

    /**
     * A bowl spread by diffusion keeps 1 / (1 + k t / c r2) of its depth. The constant gives the 52 % that 1 km keeps after
     * 3 Ga (same source), and 9 % for 300 m, where the source has 7 %.
     */
    private static final double BOWL = 0.0715;

    /** A crater shallower than this share of its diameter is no longer one. */
    private static final double ERASED = 0.04;

    /** @param u of the time that craters of its size can be seen, the part that has passed since it was made */
    static Crater of(double xM, double yM, double diameterM, double u) {
        double ageGa = u * Math.min(CraterLaw.AGE_GA, (freshDepth(diameterM) / ERASED - 1) * halfLifeGa(diameterM));
        return new Crater(xM, yM, diameterM, freshness(diameterM, ageGa));
    }

    static double freshness(double diameterM, double ageGa) {
        return 1 / (1 + ageGa / halfLifeGa(diameterM));
    }

    private static double halfLifeGa(double diameterM) {
        return BOWL * diameterM * diameterM / 4 / DIFFUSIVITY_M2_PER_GA;
    }

    /** From rim to floor, in diameters. */
    static double freshDepth(double diameterM) {
        if (diameterM >= 400) {
            return 0.21;
        }
        if (diameterM >= 200) {
            return 0.17;
        }
        if (diameterM >= 100) {
            return 0.15;
        }
        return diameterM >= 40 ? 0.13 : 0.11;
    }

    double reachM() {
        return REACH * diameterM / 2;
    }

    /** Over the ground without it, metres, at a squared distance from the centre. */
    double heightM(double squareM2) {
        double r = Math.sqrt(squareM2) / (diameterM / 2);
        if (r >= REACH) {
            return 0;
        }
        return freshness * diameterM * profile(r, RIM - freshDepth(diameterM));
    }

    /** Both curves meet at the rim's crest and the outer one ends at nothing. */
    private static double profile(double r, double floor) {
        return r <= CREST
                ? Math.max(floor, -0.228809953 + r * (0.227533882 + r * (0.083116795 - r * 0.039499407)))
                : 0.188253307 + r * (-0.187050452 + r * (0.01844746 + r * 0.01505647));
    }
}
