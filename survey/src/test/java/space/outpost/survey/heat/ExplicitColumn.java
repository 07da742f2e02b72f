package space.outpost.survey.heat;

import java.util.Arrays;

/**
 * Heat in the ground the plain way: in short steps each layer gains what flows at the temperatures before the step
 * (forward Euler, stable below some ten minutes in layers of 4 mm). The reference of the fast columns.
 */
final class ExplicitColumn {
    private final Regolith regolith;
    private final LayeredGround ground;
    private final double[] kelvin;
    private double skinK;

    ExplicitColumn(Regolith regolith, Layers layers, double startK) {
        this.regolith = regolith;
        ground = LayeredGround.of(regolith, layers);
        kelvin = new double[ground.layers()];
        Arrays.fill(kelvin, startK);
        skinK = startK;
    }

    /** @return the skin's temperature */
    double step(double absorbedW, double stepS) {
        double inW = skinFluxW(absorbedW);
        for (int i = 0; i < kelvin.length; i++) {
            double outW = -regolith.internalHeatWPerM2();
            if (i + 1 < kelvin.length) {
                double middleK = 0.5 * (kelvin[i] + kelvin[i + 1]);
                outW = (ground.contact()[i] + ground.radiative()[i] * middleK * middleK * middleK)
                        * (kelvin[i] - kelvin[i + 1]);
            }
            double heatJPerK = ground.massKg()[i] * regolith.heatCapacity().jPerKgK(kelvin[i]);
            kelvin[i] += (inW - outW) * stepS / heatJPerK;
            inW = outW;
        }
        return skinK;
    }

    /** Newton on absorbed = emitted + conducted down. */
    private double skinFluxW(double absorbedW) {
        double emitted = regolith.emissivity() * Regolith.STEFAN_BOLTZMANN;
        while (true) {
            double middleK = 0.5 * (skinK + kelvin[0]);
            double conductance = ground.skinContact() + ground.skinRadiative() * middleK * middleK * middleK;
            double cube = skinK * skinK * skinK;
            double missing = absorbedW - emitted * cube * skinK - conductance * (skinK - kelvin[0]);
            double correction = missing / (4 * emitted * cube + conductance);
            skinK = Math.max(skinK / 2, skinK + correction);
            if (Math.abs(correction) < 1e-5) {
                return conductance * (skinK - kelvin[0]);
            }
        }
    }
}
