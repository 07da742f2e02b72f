package space.outpost.survey.terrain;

import space.outpost.model.Place;

/**
 * Horizons with a bound on their error: the terrain's own ray is followed exactly wherever the tree of its greatest heights
 * does not show that nothing can rise above what is known by more than the tolerance. Safe for many threads.
 */
public final class HorizonSeeker {
    private final Terrain terrain;
    private final double rangeM;
    private final double toleranceRad;

    /** @param toleranceRad by which the highest elevation of the ground may exceed what is found; it is never less */
    public HorizonSeeker(Terrain terrain, double rangeM, double toleranceRad) {
        this.terrain = terrain;
        this.rangeM = rangeM;
        this.toleranceRad = toleranceRad;
    }

    /**
     * The highest elevation angle of the ground from the top of a mast, at most the tolerance too low; NaN where there is
     * no ground.
     *
     * @param knownTangent of an elevation that the ground surely reaches, or minus infinity; what is found is not below it
     */
    public double elevationRad(Place place, double mastM, double azimuthRad, double knownTangent) {
        return terrain.ground(place)
                .map(foot -> {
                    RayWalk walk = new RayWalk(terrain, foot, new double[] {mastM}, rangeM);
                    walk.seek(azimuthRad, knownTangent, toleranceRad);
                    return walk.elevationRad(0);
                })
                .orElse(Double.NaN);
    }
}
