package space.outpost.survey.heat;

import java.util.Arrays;

/**
 * {@link HeatColumn} for many spots side by side, layer by layer: the same equations, in loops over the spots that the
 * compiler turns into vector code. Every spot is independent of the others. Steps allocate nothing. One thread.
 */
final class HeatColumns {
    private static final double LEAST_K = 2;

    private static final int NEWTON_STEPS = 3;

    private final double implicitness;
    private final double lookAhead;
    private final int spots;
    private final int layers;
    private final double c0;
    private final double c1;
    private final double c2;
    private final double c3;
    private final double c4;
    private final double internalW;
    private final double[] massKg;
    private final double[] contact;
    private final double[] radiative;

    private final double[][] temperatureK;
    private final double[][] lastChangeK;
    private final double[][] enthalpyJ;
    private final SkinBalance skins;

    private final double[][] constant;
    private final double[][] slope;
    private final double[][] conductance;
    private final double[] hereK;
    private final double[] restW;
    private final double[] restConductance;
    private final double[] response;
    private final double[] unheatedK;
    private final double[] fluxW;
    private final double[] correctionK;

    private final double[][] fluxSum;
    private final double[][] conductanceSum;
    private final double[] skinFluxSum;
    private final double[] skinConductanceSum;
    private long steps;

    /** As {@link HeatColumn}, for steps in which temperatures change little. */
    static HeatColumns precise(Regolith regolith, Layers layering, int spots) {
        return new HeatColumns(regolith, layering, spots, HeatColumn.IMPLICITNESS, HeatColumn.IMPLICITNESS);
    }

    /** Stable however long the step, but of first order: heat capacity and conductivity are those before the step. */
    static HeatColumns stable(Regolith regolith, Layers layering, int spots) {
        return new HeatColumns(regolith, layering, spots, 1, 0);
    }

    /**
     * All spots start at 2 K, see {@link #start}.
     *
     * @param spots how many
     * @param implicitness at what part of the step the fluxes are taken
     * @param lookAhead at what part of a step like the last one the ground's properties are taken
     */
    private HeatColumns(Regolith regolith, Layers layering, int spots, double implicitness, double lookAhead) {
        this.implicitness = implicitness;
        this.lookAhead = lookAhead;
        this.spots = spots;
        LayeredGround ground = LayeredGround.of(regolith, layering);
        layers = ground.layers();
        massKg = ground.massKg();
        contact = ground.contact();
        radiative = ground.radiative();
        skins = new SkinBalance(regolith, ground, spots);
        Regolith.HeatCapacity heatCapacity = regolith.heatCapacity();
        c0 = heatCapacity.c0();
        c1 = heatCapacity.c1();
        c2 = heatCapacity.c2();
        c3 = heatCapacity.c3();
        c4 = heatCapacity.c4();
        internalW = regolith.internalHeatWPerM2();
        temperatureK = new double[layers][spots];
        lastChangeK = new double[layers][spots];
        enthalpyJ = new double[layers][spots];
        constant = new double[layers][spots];
        slope = new double[layers][spots];
        conductance = new double[layers - 1][spots];
        fluxSum = new double[layers - 1][spots];
        conductanceSum = new double[layers - 1][spots];
        hereK = new double[spots];
        restW = new double[spots];
        restConductance = new double[spots];
        response = new double[spots];
        unheatedK = new double[spots];
        fluxW = new double[spots];
        correctionK = new double[spots];
        skinFluxSum = new double[spots];
        skinConductanceSum = new double[spots];
        for (int spot = 0; spot < spots; spot++) {
            start(spot, LEAST_K);
        }
    }

    /** Begins a spot anew with one temperature at every depth. */
    void start(int spot, double kelvin) {
        skins.kelvin()[spot] = Math.max(LEAST_K, kelvin);
        for (int i = 0; i < layers; i++) {
            setTemperatureK(i, spot, kelvin);
        }
    }

    /** Goes on from where other ground of as many spots and layers is. */
    void setStateOf(HeatColumns other) {
        System.arraycopy(other.skinK(), 0, skinK(), 0, spots);
        for (int i = 0; i < layers; i++) {
            System.arraycopy(other.temperatureK[i], 0, temperatureK[i], 0, spots);
            System.arraycopy(other.lastChangeK[i], 0, lastChangeK[i], 0, spots);
            System.arraycopy(other.enthalpyJ[i], 0, enthalpyJ[i], 0, spots);
        }
    }

    /** Temperatures of the skins within the last step; not to be written to. */
    double[] skinK() {
        return skins.kelvin();
    }

    double temperatureK(int layer, int spot) {
        return temperatureK[layer][spot];
    }

    int layers() {
        return layers;
    }

    /**
     * One step of all spots.
     *
     * @param absorbedW per spot, mean over the step of all that the surface absorbs, W/m2
     */
    void step(double[] absorbedW, double stepS) {
        double implicitS = implicitness * stepS;
        eliminate(implicitS);
        heat(hereK, correctionK, massKg[0] / implicitS);
        top(correctionK, temperatureK[0], conductance[0], constant[1], slope[1], response, unheatedK);
        skins.balance(absorbedW, unheatedK, response);
        top();
        for (int i = 0; i + 1 < layers; i++) {
            sink(i, constant[i + 1], slope[i + 1], conductance[i], fluxSum[i], conductanceSum[i], stepS);
        }
        bottom(stepS);
        steps++;
    }

    private void eliminate(double implicitS) {
        int last = layers - 1;
        double[] t = temperatureK[last];
        double[] d = lastChangeK[last];
        for (int c = 0; c < spots; c++) {
            hereK[c] = t[c] + lookAhead * d[c];
            restW[c] = internalW;
            restConductance[c] = 0;
        }
        for (int i = last; i > 0; i--) {
            eliminate(
                    temperatureK[i],
                    temperatureK[i - 1],
                    lastChangeK[i - 1],
                    constant[i],
                    slope[i],
                    conductance[i - 1],
                    massKg[i] / implicitS,
                    contact[i - 1],
                    radiative[i - 1]);
        }
    }

    private void eliminate(
            double[] own,
            double[] above,
            double[] aboveChange,
            double[] constantOut,
            double[] slopeOut,
            double[] conductanceOut,
            double massPerS,
            double contactW,
            double radiativeW) {
        heat(hereK, correctionK, massPerS);
        conductances(hereK, above, aboveChange, conductanceOut, contactW, radiativeW);
        eliminate(own, correctionK, conductanceOut, restConductance, restW, slopeOut, constantOut);
        rest(conductanceOut, slopeOut, constantOut, restConductance, restW);
    }

    // Loops are cut small: the compiler makes vector code of those alone that it can unroll.

    private void heat(double[] kelvin, double[] out, double scale) {
        double a0 = c0 * scale;
        double a1 = c1 * scale;
        double a2 = c2 * scale;
        double a3 = c3 * scale;
        double a4 = c4 * scale;
        for (int c = 0; c < out.length; c++) {
            double t = kelvin[c];
            out[c] = a0 + t * (a1 + t * (a2 + t * (a3 + t * a4)));
        }
    }

    /** Also goes on to the temperatures above. */
    private void conductances(
            double[] here, double[] above, double[] change, double[] out, double contactW, double radiativeW) {
        double ahead = lookAhead;
        for (int c = 0; c < out.length; c++) {
            double up = above[c] + ahead * change[c];
            double middle = 0.5 * (here[c] + up);
            out[c] = contactW + radiativeW * middle * middle * middle;
            here[c] = up;
        }
    }

    private static void eliminate(
            double[] own, double[] heat, double[] up, double[] restC, double[] rest, double[] s, double[] k) {
        for (int c = 0; c < k.length; c++) {
            double scale = 1 / (heat[c] + up[c] + restC[c]);
            k[c] = (heat[c] * own[c] + rest[c]) * scale;
            s[c] = up[c] * scale;
        }
    }

    private static void rest(double[] up, double[] s, double[] k, double[] restC, double[] rest) {
        for (int c = 0; c < rest.length; c++) {
            rest[c] = up[c] * k[c];
            restC[c] = up[c] * (1 - s[c]);
        }
    }

    private static void top(
            double[] heat, double[] own, double[] down, double[] k, double[] s, double[] response, double[] unheated) {
        for (int c = 0; c < own.length; c++) {
            double r = 1 / (heat[c] + down[c] * (1 - s[c]));
            response[c] = r;
            unheated[c] = (heat[c] * own[c] + down[c] * k[c]) * r;
        }
    }

    /** The first layer's temperature and the skins' part of the means. */
    private void top() {
        double[] fluxes = skins.fluxW();
        for (int c = 0; c < spots; c++) {
            fluxW[c] = fluxes[c];
        }
        for (int c = 0; c < spots; c++) {
            hereK[c] = unheatedK[c] + response[c] * fluxes[c];
        }
        sum(fluxes, skinFluxSum);
        sum(skins.conductance(), skinConductanceSum);
    }

    private static void sum(double[] values, double[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += values[c];
        }
    }

    private void sink(
            int i, double[] k, double[] s, double[] down, double[] fluxes, double[] conductances, double stepS) {
        down(hereK, k, s, down, restW, restConductance);
        advance(i, stepS);
        sum(restW, fluxes);
        sum(down, conductances);
        pass(restW, restConductance, fluxW, hereK);
    }

    private static void down(
            double[] here, double[] k, double[] s, double[] conductance, double[] outW, double[] belowK) {
        for (int c = 0; c < here.length; c++) {
            double below = k[c] + s[c] * here[c];
            outW[c] = conductance[c] * (here[c] - below);
            belowK[c] = below;
        }
    }

    private static void pass(double[] outW, double[] belowK, double[] inW, double[] here) {
        for (int c = 0; c < here.length; c++) {
            inW[c] = outW[c];
            here[c] = belowK[c];
        }
    }

    private void bottom(double stepS) {
        Arrays.fill(restW, -internalW);
        advance(layers - 1, stepS);
    }

    /** Temperature from enthalpy by Newton from the implicit solution, which is nearly it. */
    private void advance(int i, double stepS) {
        gain(enthalpyJ[i], fluxW, restW, correctionK, stepS, 1 / massKg[i]);
        guess(temperatureK[i], hereK, unheatedK, 1 / implicitness);
        for (int n = 0; n < NEWTON_STEPS; n++) {
            newton(unheatedK, correctionK);
        }
        change(temperatureK[i], unheatedK, lastChangeK[i]);
    }

    private static void gain(
            double[] enthalpy, double[] inW, double[] outW, double[] perMass, double stepS, double perKg) {
        for (int c = 0; c < enthalpy.length; c++) {
            double held = enthalpy[c] + (inW[c] - outW[c]) * stepS;
            enthalpy[c] = held;
            perMass[c] = held * perKg;
        }
    }

    private static void guess(double[] before, double[] within, double[] out, double perStep) {
        for (int c = 0; c < out.length; c++) {
            out[c] = Math.max(LEAST_K, before[c] + (within[c] - before[c]) * perStep);
        }
    }

    /** The better temperature is (the enthalpy's rest at 0 K, by the tangent) over the heat capacity. */
    private void newton(double[] kelvin, double[] enthalpyJPerKg) {
        double a0 = c0;
        double a1 = c1;
        double a2 = c2;
        double a3 = c3;
        double a4 = c4;
        double b1 = c1 / 2;
        double b2 = c2 * (2.0 / 3);
        double b3 = c3 * 0.75;
        double b4 = c4 * 0.8;
        for (int c = 0; c < kelvin.length; c++) {
            double t = kelvin[c];
            double rest = enthalpyJPerKg[c] + t * t * (b1 + t * (b2 + t * (b3 + t * b4)));
            kelvin[c] = rest / (a0 + t * (a1 + t * (a2 + t * (a3 + t * a4))));
        }
    }

    private static void change(double[] kelvin, double[] after, double[] change) {
        for (int c = 0; c < change.length; c++) {
            double t = Math.max(LEAST_K, after[c]);
            change[c] = t - kelvin[c];
            kelvin[c] = t;
        }
    }

    void beginMeans() {
        for (int i = 0; i + 1 < layers; i++) {
            Arrays.fill(fluxSum[i], 0);
            Arrays.fill(conductanceSum[i], 0);
        }
        Arrays.fill(skinFluxSum, 0);
        Arrays.fill(skinConductanceSum, 0);
        steps = 0;
    }

    /**
     * Moves every layer by what its mean since {@link #beginMeans} lacks of one that just carries the internal heat, as
     * {@link Settling} does.
     *
     * @return the largest such lack
     */
    double settle() {
        double worst = 0;
        for (int spot = 0; spot < spots; spot++) {
            double deficit = (skinFluxSum[spot] + steps * internalW) / skinConductanceSum[spot];
            for (int i = 0; i < layers; i++) {
                if (i > 0) {
                    deficit += (fluxSum[i - 1][spot] + steps * internalW) / conductanceSum[i - 1][spot];
                }
                worst = Math.max(worst, Math.abs(deficit));
                double t = temperatureK[i][spot];
                setTemperatureK(i, spot, t + Math.clamp(deficit, -0.3 * t, 0.3 * t));
            }
        }
        return worst;
    }

    private void setTemperatureK(int i, int spot, double kelvin) {
        double t = Math.max(LEAST_K, kelvin);
        temperatureK[i][spot] = t;
        lastChangeK[i][spot] = 0;
        enthalpyJ[i][spot] = massKg[i] * t * (c0 + t * (c1 / 2 + t * (c2 / 3 + t * (c3 / 4 + t * c4 / 5))));
    }
}
