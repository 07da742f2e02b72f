package space.outpost.survey.terrain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;

/**
 * Skylines from terrain: along each azimuth a great-circle ray is followed over the finest grid with data, and the
 * highest elevation angle of the surface, in three dimensions on the sphere, is the skyline. Safe for many threads.
 */
public final class SkylineCaster {
    /** Beyond it no lunar mountain rises over the curve of the ground for a mast on the surface. */
    public static final double FULL_RANGE_M = 310_000;

    private final Terrain terrain;

    public SkylineCaster(Terrain terrain) {
        this.terrain = terrain;
    }

    /**
     * A skyline and what makes it.
     *
     * @param distancesM along the sphere to the point that bounds the sky, per azimuth; 0 where no terrain was found
     */
    public record Cast(double mastHeightM, Skyline skyline, double[] distancesM) {}

    /**
     * The skyline at the top of each mast.
     *
     * @param ground its latitude and longitude count; the foot of the mast is the terrain's height there
     * @param azimuths equally spaced clockwise from true north, at least 4
     * @param rangeM how far to look along the sphere
     * @throws InvalidInput if no grid has data at the place
     */
    public List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
        return cast(ground, mastHeightsM, azimuths, rangeM).stream()
                .map(Cast::skyline)
                .toList();
    }

    /** As {@link #skylines}, with the distance of what is seen. */
    public List<Cast> cast(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
        if (azimuths < 4 || !(rangeM > 0) || !(rangeM < Math.PI / 2 * Place.MOON_RADIUS_M)) {
            throw new IllegalArgumentException(azimuths + " azimuths, range " + rangeM + " m");
        }
        for (double mast : mastHeightsM) {
            if (!(mast >= 0)) {
                throw new IllegalArgumentException("mast of " + mast + " m");
            }
        }
        Place foot = terrain.ground(ground).orElseThrow(() -> offGrid(ground));
        RayWalk walk = new RayWalk(terrain, foot, mastHeightsM, rangeM);
        double[][] elevations = new double[mastHeightsM.length][azimuths];
        double[][] distances = new double[mastHeightsM.length][azimuths];
        for (int i = 0; i < azimuths; i++) {
            walk.follow(2 * Math.PI * i / azimuths);
            for (int m = 0; m < mastHeightsM.length; m++) {
                elevations[m][i] = walk.elevationRad(m);
                distances[m][i] = walk.distanceM(m);
            }
        }
        List<Cast> casts = new ArrayList<>();
        for (int m = 0; m < mastHeightsM.length; m++) {
            casts.add(new Cast(mastHeightsM[m], new Skyline(elevations[m]), distances[m]));
        }
        return casts;
    }

    private InvalidInput offGrid(Place place) {
        return new InvalidInput(
                "terrain",
                "",
                String.format(
                        Locale.ROOT,
                        "no height at %.5f deg latitude, %.5f deg east",
                        place.latitudeDeg(),
                        place.longitudeDeg()),
                "a place on one of the grids "
                        + terrain.grids().stream().map(GridInfo::name).toList());
    }
}
