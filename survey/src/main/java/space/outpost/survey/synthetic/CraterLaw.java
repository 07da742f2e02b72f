package space.outpost.survey.synthetic;

/**
 * How many craters there are: those made in 4.0 Ga (production and chronology functions of Neukum, Ivanov and Hartmann
 * 2001, Space Science Reviews 96, 55-86; 10 m to 300 km), but no more than the ground can hold (equilibrium of Hartmann
 * 1984, Icarus 60, 56-74: log N = -1.14 - 1.83 log D, D in km, N per km2), which sets in below 0.9 km.
 */
final class CraterLaw {
    static final double AGE_GA = 4.0;

    private static final double[] PRODUCTION = {
        -3.0876, -3.557528, 0.781027, 1.021521, -0.156012, -0.444058, 0.019977, 0.086850, -0.005874, -0.006809, 8.25e-4,
        5.54e-5
    };

    /** Craters of 1 km and more per km2 after an age. */
    private static final double MADE_PER_KM2 = 5.44e-14 * StrictMath.expm1(6.93 * AGE_GA) + 8.38e-4 * AGE_GA;

    private CraterLaw() {}

    /** Craters of a diameter and more per square metre. */
    static double perM2(double diameterM) {
        double logKm = StrictMath.log10(diameterM / 1000);
        double production = 0;
        for (int k = PRODUCTION.length - 1; k > 0; k--) {
            production = (production + PRODUCTION[k]) * logKm;
        }
        double made = MADE_PER_KM2 * StrictMath.pow(10, production);
        double equilibrium = StrictMath.pow(10, -1.14 - 1.83 * logKm);
        return 1e-6 * Math.min(made, equilibrium);
    }

    /** The diameter between two that a share {@code u} of the craters between them exceeds, to a part in a million. */
    static double diameterM(double leastM, double greatestM, double u) {
        double wanted = perM2(greatestM) + u * (perM2(leastM) - perM2(greatestM));
        double low = leastM;
        double high = greatestM;
        while (high - low > 1e-6 * low) {
            double middle = 0.5 * (low + high);
            if (perM2(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
