package space.outpost.survey.heat;

/**
 * Terrain in view of a spot, taken as the wall of a spherical bowl with the same sky view: there every point sees every
 * other alike, so what the wall sends is the same everywhere in it and known in closed form (Ingersoll, Svitek and
 * Murray 1992, Icarus 100, 40; derived in docs/heat.md). The wall has one temperature.
 *
 * @param terrainView the part of the view that is not sky, 0 to below 1
 * @param albedo of the wall for light from all sides
 * @param emissivity of wall and spot
 */
record Surroundings(double terrainView, double albedo, double emissivity) {
    Surroundings {
        if (!(terrainView >= 0 && terrainView < 1)) {
            throw new IllegalArgumentException("terrain view " + terrainView + " is not in [0, 1)");
        }
    }

    /** Scattered sunlight that falls on every point, W/m2, when {@code openW} falls on the level mouth of the bowl. */
    double scatteredW(double openW) {
        return terrainView * albedo * openW * (1 - terrainView) / (1 - terrainView * albedo);
    }

    /** Sunlight the wall absorbs on average, direct and scattered. */
    double wallAbsorbedW(double openW) {
        return (1 - albedo) * (openW * (1 - terrainView) + scatteredW(openW));
    }

    /** With what emissivity the wall loses heat, seeing itself. */
    double wallEmissivity() {
        return emissivity * (1 - terrainView) / (1 - terrainView * (1 - emissivity));
    }

    /** Infrared that falls on every point, W/m2. */
    double infraredW(double wallK) {
        double wallK2 = wallK * wallK;
        return terrainView
                * emissivity
                * Regolith.STEFAN_BOLTZMANN
                * wallK2
                * wallK2
                / (1 - terrainView * (1 - emissivity));
    }
}
