package space.outpost.survey.heat;

import java.util.Arrays;

/**
 * Heat in the ground under one spot, stepped through time. The state is each layer's enthalpy, changed by the flux
 * through its faces alone, so energy is conserved to rounding whatever the step. Steps allocate nothing. One thread.
 *
 * <p>A step solves for the temperatures at {@link #IMPLICITNESS} of the step (finite volumes, conductivity and heat
 * capacity at extrapolated temperatures): the layers are eliminated from below, which leaves one equation for the skin,
 * absorbed = emitted + conducted down, solved by Newton with the whole fourth power.
 *
 * <p>One spot goes three times as fast here as in {@link HeatColumns}, whose loops run over spots.
 */
public final class HeatColumn {
    /** One half is of second order but rings where light comes and goes at once; a little more damps that. */
    static final double IMPLICITNESS = 0.55;

    private static final double LEAST_K = 2;
    private static final double SKIN_TOLERANCE_K = 1e-8;
    private static final int MOST_ITERATIONS = 50;

    private final Regolith.HeatCapacity heatCapacity;
    private final double emittedPerK4;
    private final double internalW;

    private final double[] depthM;
    private final double[] massKg;
    private final double[] contact;
    private final double[] radiative;
    private final double skinContact;
    private final double skinRadiative;

    private final double[] temperatureK;
    private final double[] lastChangeK;
    private final double[] enthalpyJ;
    private double skinK;

    private final double[] conductance;
    private final double[] constant;
    private final double[] slope;

    private final double[] fluxSum;
    private final double[] conductanceSum;
    private double skinFluxSum;
    private double skinConductanceSum;
    private long steps;

    /**
     * @param emissivity with which the skin emits; the regolith's own unless surroundings return part of it
     * @param startK temperature at every depth
     */
    public HeatColumn(Regolith regolith, Layers layers, double emissivity, double startK) {
        LayeredGround ground = LayeredGround.of(regolith, layers);
        int n = ground.layers();
        heatCapacity = regolith.heatCapacity();
        emittedPerK4 = emissivity * Regolith.STEFAN_BOLTZMANN;
        internalW = regolith.internalHeatWPerM2();
        depthM = ground.depthM();
        massKg = ground.massKg();
        contact = ground.contact();
        radiative = ground.radiative();
        skinContact = ground.skinContact();
        skinRadiative = ground.skinRadiative();
        temperatureK = new double[n];
        lastChangeK = new double[n];
        enthalpyJ = new double[n];
        conductance = new double[n - 1];
        constant = new double[n];
        slope = new double[n];
        fluxSum = new double[n - 1];
        conductanceSum = new double[n - 1];
        skinK = startK;
        for (int i = 0; i < n; i++) {
            setTemperatureK(i, startK);
        }
    }

    /**
     * One step.
     *
     * @param absorbedW mean over the step of all that the surface absorbs, W/m2: sunlight, and infrared of others
     * @param stepS its length
     * @return the skin's temperature within the step
     */
    public double step(double absorbedW, double stepS) {
        double implicitS = IMPLICITNESS * stepS;
        int last = temperatureK.length - 1;
        eliminate(implicitS);
        double ownTop = massKg[0] * heatCapacity.jPerKgK(predictedK(0)) / implicitS;
        double response = 1 / (ownTop + conductance[0] * (1 - slope[1]));
        double unheated = (ownTop * temperatureK[0] + conductance[0] * constant[1]) * response;
        double flux = balanceSkin(absorbedW, unheated, response);

        skinFluxSum += flux;
        steps++;
        double inW = flux;
        double hereK = unheated + response * flux;
        for (int i = 0; i < last; i++) {
            double belowK = constant[i + 1] + slope[i + 1] * hereK;
            double outW = conductance[i] * (hereK - belowK);
            fluxSum[i] += outW;
            conductanceSum[i] += conductance[i];
            advance(i, (inW - outW) * stepS, hereK);
            inW = outW;
            hereK = belowK;
        }
        advance(last, (inW + internalW) * stepS, hereK);
        return skinK;
    }

    /** From below: each layer's temperature as constant + slope times that of the layer above. */
    private void eliminate(double implicitS) {
        int last = temperatureK.length - 1;
        double hereK = predictedK(last);
        double restW = internalW;
        double restConductance = 0;
        for (int i = last; i > 0; i--) {
            double aboveK = predictedK(i - 1);
            double middleK = 0.5 * (hereK + aboveK);
            double up = contact[i - 1] + radiative[i - 1] * middleK * middleK * middleK;
            double own = massKg[i] * heatCapacity.jPerKgK(hereK) / implicitS;
            double scale = 1 / (own + up + restConductance);
            constant[i] = (own * temperatureK[i] + restW) * scale;
            slope[i] = up * scale;
            conductance[i - 1] = up;
            restW = up * constant[i];
            restConductance = up * (1 - slope[i]);
            hereK = aboveK;
        }
    }

    /** The flux into the ground at which the skin's balance holds; the top layer is at unheated + response x flux. */
    private double balanceSkin(double absorbedW, double unheatedK, double response) {
        double skin = skinK;
        double skinConductance = 0;
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            double cube = skin * skin * skin;
            double flux = absorbedW - emittedPerK4 * cube * skin;
            double middleK = 0.5 * (skin + unheatedK + response * flux);
            skinConductance = skinContact + skinRadiative * Math.max(0, middleK * middleK * middleK);
            double resistance = response + 1 / skinConductance;
            double correction = (skin - unheatedK - resistance * flux) / (1 + 4 * resistance * emittedPerK4 * cube);
            skin = Math.max(0.5 * skin, skin - correction);
            if (Math.abs(correction) < SKIN_TOLERANCE_K) {
                break;
            }
        }
        skinK = skin;
        skinConductanceSum += skinConductance;
        return absorbedW - emittedPerK4 * skin * skin * skin * skin;
    }

    private double predictedK(int i) {
        return temperatureK[i] + IMPLICITNESS * lastChangeK[i];
    }

    private void advance(int i, double gainJ, double withinK) {
        double before = temperatureK[i];
        enthalpyJ[i] += gainJ;
        double after = temperatureOf(enthalpyJ[i] / massKg[i], before + (withinK - before) / IMPLICITNESS);
        lastChangeK[i] = after - before;
        temperatureK[i] = after;
    }

    private double temperatureOf(double enthalpyJPerKg, double guessK) {
        double t = Math.max(LEAST_K, guessK);
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            double correction = (heatCapacity.enthalpyJPerKg(t) - enthalpyJPerKg) / heatCapacity.jPerKgK(t);
            t = Math.max(LEAST_K, t - correction);
            // Newton's error after this correction is about its square over the temperature.
            if (Math.abs(correction) < 1e-4) {
                break;
            }
        }
        return t;
    }

    public int layers() {
        return temperatureK.length;
    }

    /** Depth of the middle of layer {@code i}. */
    public double depthM(int i) {
        return depthM[i];
    }

    public double temperatureK(int i) {
        return temperatureK[i];
    }

    public double skinK() {
        return skinK;
    }

    /** Heat held in the ground, J/m2, from 0 K. */
    public double energyJ() {
        return Arrays.stream(enthalpyJ).sum();
    }

    /** Mean flux into the ground since {@link #beginMeans}, W/m2. */
    double meanFluxW() {
        return skinFluxSum / steps;
    }

    void beginMeans() {
        Arrays.fill(fluxSum, 0);
        Arrays.fill(conductanceSum, 0);
        skinFluxSum = 0;
        skinConductanceSum = 0;
        steps = 0;
    }

    /**
     * By how much each layer's mean since {@link #beginMeans} differs from a mean state that just carries the internal
     * heat to the surface, as the mean flux through its faces tells.
     */
    void deficitK(double[] into) {
        double deficit = (skinFluxSum + steps * internalW) / skinConductanceSum;
        into[0] = deficit;
        for (int i = 0; i + 1 < into.length; i++) {
            deficit += (fluxSum[i] + steps * internalW) / conductanceSum[i];
            into[i + 1] = deficit;
        }
    }

    void setTemperatureK(int i, double kelvin) {
        temperatureK[i] = Math.max(LEAST_K, kelvin);
        lastChangeK[i] = 0;
        enthalpyJ[i] = massKg[i] * heatCapacity.enthalpyJPerKg(temperatureK[i]);
    }
}
