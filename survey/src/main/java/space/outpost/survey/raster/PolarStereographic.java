package space.outpost.survey.raster;

import space.outpost.model.Place;

/**
 * Stereographic projection of the sphere of {@link Place#MOON_RADIUS_M} about a pole (Snyder 1987, USGS Professional
 * Paper 1395, equations 21-5 to 21-15 with k = scale). The central longitude points up at the south pole, down at the
 * north pole.
 *
 * @param pole -1 south, +1 north
 * @param centreLongitudeRad longitude of the vertical meridian
 * @param scale scale factor at the pole
 */
public record PolarStereographic(
        int pole, double centreLongitudeRad, double scale, double falseEastingM, double falseNorthingM)
        implements Projection {

    public PolarStereographic {
        if (Math.abs(pole) != 1 || !(scale > 0)) {
            throw new IllegalArgumentException("pole must be -1 or 1 and scale positive: " + pole + ", " + scale);
        }
    }

    /** Scale 1 at the south pole, longitude 0 up: the frame of the LOLA polar products. */
    public static PolarStereographic south() {
        return new PolarStereographic(-1, 0, 1, 0, 0);
    }

    @Override
    public double x(double px, double py, double pz) {
        double across =
                centreLongitudeRad == 0 ? py : py * Math.cos(centreLongitudeRad) - px * Math.sin(centreLongitudeRad);
        return falseEastingM + radius(pz) * across;
    }

    @Override
    public double y(double px, double py, double pz) {
        double along =
                centreLongitudeRad == 0 ? px : px * Math.cos(centreLongitudeRad) + py * Math.sin(centreLongitudeRad);
        return falseNorthingM - pole * radius(pz) * along;
    }

    /** Map radius over the sine of the colatitude. */
    private double radius(double pz) {
        return 2 * Place.MOON_RADIUS_M * scale / (1 + pole * pz);
    }

    @Override
    public double[] unitVector(double x, double y) {
        double u = (x - falseEastingM) / (2 * Place.MOON_RADIUS_M * scale);
        double v = -pole * (y - falseNorthingM) / (2 * Place.MOON_RADIUS_M * scale);
        double q = u * u + v * v;
        double along = 2 * v / (1 + q);
        double across = 2 * u / (1 + q);
        double c = Math.cos(centreLongitudeRad);
        double s = Math.sin(centreLongitudeRad);
        return new double[] {along * c - across * s, along * s + across * c, pole * (1 - q) / (1 + q)};
    }
}
