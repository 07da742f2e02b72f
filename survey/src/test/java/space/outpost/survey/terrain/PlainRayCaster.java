package space.outpost.survey.terrain;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

/**
 * What a skyline is, said plainly: every ray is sampled at equal small steps, each sample asks the terrain for its
 * height by position, and the greatest elevation angle counts. Slow; the reference of {@link SkylineCaster}.
 */
public final class PlainRayCaster {
    private static final double R = Place.MOON_RADIUS_M;

    private final Terrain terrain;
    private final double stepM;

    public PlainRayCaster(Terrain terrain, double stepM) {
        this.terrain = terrain;
        this.stepM = stepM;
    }

    public List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
        List<Skyline> skylines = new ArrayList<>();
        double[][] elevations = new double[mastHeightsM.length][azimuths];
        for (int i = 0; i < azimuths; i++) {
            double[] ray = elevationsRad(ground, mastHeightsM, 2 * Math.PI * i / azimuths, rangeM);
            for (int m = 0; m < mastHeightsM.length; m++) {
                elevations[m][i] = ray[m];
            }
        }
        for (double[] e : elevations) {
            skylines.add(new Skyline(e));
        }
        return skylines;
    }

    /** One azimuth: an elevation for each mast. */
    public double[] elevationsRad(Place ground, double[] mastHeightsM, double azimuthRad, double rangeM) {
        double lat = ground.latitudeRad();
        double lon = ground.longitudeRad();
        double foot = terrain.heightM(lat, lon).orElseThrow();
        double[] up = {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
        double[] along = {
            -Math.sin(lat) * Math.cos(lon) * Math.cos(azimuthRad) - Math.sin(lon) * Math.sin(azimuthRad),
            -Math.sin(lat) * Math.sin(lon) * Math.cos(azimuthRad) + Math.cos(lon) * Math.sin(azimuthRad),
            Math.cos(lat) * Math.cos(azimuthRad)
        };
        double[] best = new double[mastHeightsM.length];
        java.util.Arrays.fill(best, -Math.PI / 2);
        long steps = Math.round(rangeM / stepM);
        for (long k = 1; k <= steps; k++) {
            double angle = k * stepM / R;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double height =
                    terrain.heightM(up[0] * c + along[0] * s, up[1] * c + along[1] * s, up[2] * c + along[2] * s);
            if (Double.isNaN(height)) {
                continue;
            }
            for (int m = 0; m < best.length; m++) {
                double elevation = Math.atan2((R + height) * c - (R + foot + mastHeightsM[m]), (R + height) * s);
                best[m] = Math.max(best[m], elevation);
            }
        }
        return best;
    }
}
