package space.outpost.survey.raster;

import space.outpost.model.Place;

/**
 * Equirectangular projection of the sphere of {@link Place#MOON_RADIUS_M}: x grows with longitude, y with latitude
 * (Snyder 1987, equations 12-1 and 12-2).
 *
 * @param centreLongitudeRad longitude of x = false easting; positions lie within half a turn of it
 * @param standardParallelRad latitude of true scale along x
 * @param centreLatitudeRad latitude of y = false northing
 */
public record SimpleCylindrical(
        double centreLongitudeRad,
        double standardParallelRad,
        double centreLatitudeRad,
        double falseEastingM,
        double falseNorthingM)
        implements Projection {

    public SimpleCylindrical {
        if (!(Math.cos(standardParallelRad) > 1e-6)) {
            throw new IllegalArgumentException("standard parallel " + Math.toDegrees(standardParallelRad) + " deg");
        }
    }

    /** Metres of x in one turn of longitude. */
    double turnM() {
        return 2 * Math.PI * Place.MOON_RADIUS_M * Math.cos(standardParallelRad);
    }

    @Override
    public double x(double px, double py, double pz) {
        double lon = Math.atan2(py, px) - centreLongitudeRad;
        lon -= 2 * Math.PI * Math.rint(lon / (2 * Math.PI));
        return falseEastingM + Place.MOON_RADIUS_M * Math.cos(standardParallelRad) * lon;
    }

    @Override
    public double y(double px, double py, double pz) {
        double lat = Math.atan2(pz, Math.hypot(px, py));
        return falseNorthingM + Place.MOON_RADIUS_M * (lat - centreLatitudeRad);
    }

    @Override
    public double[] unitVector(double x, double y) {
        double lon = (x - falseEastingM) / (Place.MOON_RADIUS_M * Math.cos(standardParallelRad)) + centreLongitudeRad;
        double lat = (y - falseNorthingM) / Place.MOON_RADIUS_M + centreLatitudeRad;
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }
}
