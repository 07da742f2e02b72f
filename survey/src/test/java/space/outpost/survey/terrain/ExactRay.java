package space.outpost.survey.terrain;

import space.outpost.model.Place;

/** One ray of {@link SkylineCaster}, in any azimuth: exact for the bilinear ground. */
public final class ExactRay {
    private ExactRay() {}

    public static double elevationRad(Terrain terrain, Place place, double mastM, double azimuthRad, double rangeM) {
        RayWalk walk = new RayWalk(terrain, terrain.ground(place).orElseThrow(), new double[] {mastM}, rangeM);
        walk.follow(azimuthRad);
        return walk.elevationRad(0);
    }
}
