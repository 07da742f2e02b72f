package space.outpost.survey.heat;

/**
 * The skins of many spots side by side, which hold no heat: absorbed = emitted + conducted down, by Newton on the whole
 * fourth power, in loops that the compiler turns into vector code. Allocates nothing. One thread.
 */
final class SkinBalance {
    /** Where all spots have settled to this. */
    private static final double TOLERANCE_K = 1e-5;

    private static final int MOST_ITERATIONS = 50;
    private static final int ITERATIONS_AT_ONCE = 2;

    private final double emittedPerK4;
    private final double contact;
    private final double radiative;
    private final double[] kelvin;
    private final double[] fluxW;
    private final double[] conductance;
    private final double[] middleK;
    private final double[] resistance;
    private final double[] correctionK;

    SkinBalance(Regolith regolith, LayeredGround ground, int spots) {
        emittedPerK4 = regolith.emissivity() * Regolith.STEFAN_BOLTZMANN;
        contact = ground.skinContact();
        radiative = ground.skinRadiative();
        kelvin = new double[spots];
        fluxW = new double[spots];
        conductance = new double[spots];
        middleK = new double[spots];
        resistance = new double[spots];
        correctionK = new double[spots];
    }

    /** Temperatures within the last step; where a spot begins is written here. */
    double[] kelvin() {
        return kelvin;
    }

    /** Into the ground. */
    double[] fluxW() {
        return fluxW;
    }

    /** From the skin to the middle of the first layer, W/(m2 K). */
    double[] conductance() {
        return conductance;
    }

    /**
     * Finds the skins' temperatures, from the last ones, and the flux into the ground below.
     *
     * @param unheatedK of the first layer if no flux came from the skin
     * @param response kelvin of the first layer per W/m2 from the skin
     */
    void balance(double[] absorbedW, double[] unheatedK, double[] response) {
        approach(absorbedW, unheatedK, response);
        for (int c = 0; c < kelvin.length; c++) {
            double t2 = kelvin[c] * kelvin[c];
            fluxW[c] = absorbedW[c] - emittedPerK4 * t2 * t2;
        }
    }

    private void approach(double[] absorbedW, double[] unheatedK, double[] response) {
        for (int k = 0; k < MOST_ITERATIONS; k += ITERATIONS_AT_ONCE) {
            for (int n = 0; n < ITERATIONS_AT_ONCE; n++) {
                flux(absorbedW, kelvin, unheatedK, response, fluxW, middleK, emittedPerK4);
                resistance(middleK, response, conductance, resistance, contact, radiative);
                correct(kelvin, unheatedK, resistance, fluxW, correctionK, 4 * emittedPerK4);
            }
            double worst = 0;
            for (int c = 0; c < kelvin.length; c++) {
                worst = Math.max(worst, Math.abs(correctionK[c]));
            }
            if (worst < TOLERANCE_K) {
                return;
            }
        }
    }

    private static void flux(
            double[] absorbed,
            double[] skin,
            double[] unheated,
            double[] response,
            double[] flux,
            double[] middle,
            double emitted) {
        for (int c = 0; c < middle.length; c++) {
            double t2 = skin[c] * skin[c];
            double f = absorbed[c] - emitted * t2 * t2;
            flux[c] = f;
            middle[c] = Math.max(0, 0.5 * (skin[c] + unheated[c] + response[c] * f));
        }
    }

    private static void resistance(
            double[] middle,
            double[] response,
            double[] conductance,
            double[] resistance,
            double contactW,
            double radiativeW) {
        for (int c = 0; c < middle.length; c++) {
            double g = contactW + radiativeW * middle[c] * middle[c] * middle[c];
            conductance[c] = g;
            resistance[c] = response[c] + 1 / g;
        }
    }

    private static void correct(
            double[] skin,
            double[] unheated,
            double[] resistance,
            double[] flux,
            double[] correction,
            double emitted4) {
        for (int c = 0; c < skin.length; c++) {
            double t = skin[c];
            correction[c] = (t - unheated[c] - resistance[c] * flux[c]) / (1 + resistance[c] * emitted4 * t * t * t);
        }
        for (int c = 0; c < skin.length; c++) {
            skin[c] = Math.max(0.5 * skin[c], skin[c] - correction[c]);
        }
    }
}
