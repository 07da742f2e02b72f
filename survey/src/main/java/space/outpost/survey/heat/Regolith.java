package space.outpost.survey.heat;

/**
 * What the ground is made of, after Hayne et al. 2017, JGR Planets 122, 2371, appendix A. Density and contact
 * conductivity rise with depth from the surface's value to the deep one as 1 - exp(-z / scale depth); conductivity rises
 * with temperature as 1 + radiative (T / 350 K)^3.
 *
 * @param scaleDepthM the paper's H
 * @param radiative the paper's chi: radiative over contact conductivity at 350 K
 * @param emissivity in the thermal infrared, from any angle
 * @param internalHeatWPerM2 from below
 */
public record Regolith(
        double surfaceDensityKgPerM3,
        double deepDensityKgPerM3,
        double scaleDepthM,
        double surfaceConductivityWPerMK,
        double deepConductivityWPerMK,
        double radiative,
        HeatCapacity heatCapacity,
        Albedo albedo,
        double emissivity,
        double internalHeatWPerM2) {

    /** The Stefan-Boltzmann constant (CODATA 2018, exact). */
    static final double STEFAN_BOLTZMANN = 5.670374419e-8;

    private static final double RADIATIVE_REFERENCE_K = 350;

    public Regolith {
        if (!(surfaceDensityKgPerM3 > 0
                && deepDensityKgPerM3 > 0
                && scaleDepthM > 0
                && surfaceConductivityWPerMK > 0
                && deepConductivityWPerMK > 0
                && radiative >= 0
                && emissivity > 0
                && emissivity <= 1
                && internalHeatWPerM2 >= 0)) {
            throw new IllegalArgumentException("densities, scale depth and conductivities must be positive, "
                    + "emissivity in (0, 1], radiative part and internal heat not negative");
        }
    }

    /**
     * The Diviner standard model of the highlands: Hayne et al. 2017, table A1; the scale depth is the global mean, heat
     * capacity from Hemingway et al. 1981 and Ledlow et al. 1992, internal heat from Langseth et al. 1976.
     */
    public static Regolith lunar() {
        return new Regolith(
                1100,
                1800,
                0.07,
                7.4e-4,
                3.4e-3,
                2.7,
                new HeatCapacity(-3.6125, 2.7431, 2.3616e-3, -1.2340e-5, 8.9093e-9),
                new Albedo(0.12, 0.06, 0.25),
                0.95,
                0.018);
    }

    public Regolith withScaleDepthM(double newScaleDepthM) {
        return new Regolith(
                surfaceDensityKgPerM3,
                deepDensityKgPerM3,
                newScaleDepthM,
                surfaceConductivityWPerMK,
                deepConductivityWPerMK,
                radiative,
                heatCapacity,
                albedo,
                emissivity,
                internalHeatWPerM2);
    }

    public Regolith withAlbedo(Albedo newAlbedo) {
        return new Regolith(
                surfaceDensityKgPerM3,
                deepDensityKgPerM3,
                scaleDepthM,
                surfaceConductivityWPerMK,
                deepConductivityWPerMK,
                radiative,
                heatCapacity,
                newAlbedo,
                emissivity,
                internalHeatWPerM2);
    }

    public double densityKgPerM3(double depthM) {
        return deepDensityKgPerM3 - (deepDensityKgPerM3 - surfaceDensityKgPerM3) * Math.exp(-depthM / scaleDepthM);
    }

    public double conductivityWPerMK(double depthM, double temperatureK) {
        return contactConductivityWPerMK(depthM) * (1 + radiativePerK3() * temperatureK * temperatureK * temperatureK);
    }

    double contactConductivityWPerMK(double depthM) {
        return deepConductivityWPerMK
                - (deepConductivityWPerMK - surfaceConductivityWPerMK) * Math.exp(-depthM / scaleDepthM);
    }

    double radiativePerK3() {
        return radiative / (RADIATIVE_REFERENCE_K * RADIATIVE_REFERENCE_K * RADIATIVE_REFERENCE_K);
    }

    /**
     * Specific heat capacity in J/(kg K) as a polynomial in kelvin. The published one is meant above 10 K and negative
     * below 1.3 K.
     */
    public record HeatCapacity(double c0, double c1, double c2, double c3, double c4) {
        public static HeatCapacity constant(double jPerKgK) {
            return new HeatCapacity(jPerKgK, 0, 0, 0, 0);
        }

        public double jPerKgK(double temperatureK) {
            return c0 + temperatureK * (c1 + temperatureK * (c2 + temperatureK * (c3 + temperatureK * c4)));
        }

        /** Its integral from 0 K, J/kg. */
        public double enthalpyJPerKg(double temperatureK) {
            return temperatureK
                    * (c0
                            + temperatureK
                                    * (c1 / 2
                                            + temperatureK
                                                    * (c2 / 3 + temperatureK * (c3 / 4 + temperatureK * c4 / 5))));
        }
    }

    /**
     * Reflected part of sunlight by its incidence angle i: normal + oblique (i / 45 deg)^3 + grazing (i / 90 deg)^8
     * (Keihm 1984; Vasavada et al. 2012).
     */
    public record Albedo(double normal, double oblique, double grazing) {
        /** The same from every angle. */
        public static Albedo constant(double value) {
            return new Albedo(value, 0, 0);
        }

        public Albedo {
            if (!(normal >= 0 && oblique >= 0 && grazing >= 0 && normal + 8 * oblique + grazing <= 1)) {
                throw new IllegalArgumentException("an albedo must lie in 0..1 at every incidence");
            }
        }

        public double at(double incidenceRad) {
            double x = incidenceRad / (Math.PI / 2);
            double x2 = x * x;
            double x4 = x2 * x2;
            return normal + 8 * oblique * x2 * x + grazing * x4 * x4;
        }

        /** For light from all sides alike: the mean over the hemisphere, weighted with the cosine. */
        public double diffuse() {
            int n = 1000;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                // Equal steps of sin^2 i carry equal light.
                sum += at(Math.asin(Math.sqrt((k + 0.5) / n)));
            }
            return sum / n;
        }
    }
}
