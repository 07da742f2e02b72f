package space.outpost.survey.heat;

import space.outpost.model.Skyline;

/**
 * The attitude of a piece of ground.
 *
 * @param slopeRad from level, 0 to pi/2
 * @param downslopeRad azimuth into which it falls, clockwise from north
 */
public record Facet(double slopeRad, double downslopeRad) {
    public static final Facet LEVEL = new Facet(0, 0);

    public Facet {
        if (!(slopeRad >= 0 && slopeRad <= Math.PI / 2) || !Double.isFinite(downslopeRad)) {
            throw new IllegalArgumentException("slope " + slopeRad + " rad is not in 0..pi/2");
        }
    }

    /** Cosine of the angle between the facet's normal and a direction; negative for what stands behind it. */
    public double cosIncidence(double azimuthRad, double elevationRad) {
        return Math.cos(slopeRad) * Math.sin(elevationRad)
                + Math.sin(slopeRad) * Math.cos(elevationRad) * Math.cos(azimuthRad - downslopeRad);
    }

    /**
     * The part of its view that is sky, weighted with the cosine of incidence: 1 for level ground under an open sky
     * (Dozier and Frew 1990, IEEE Trans. Geosci. Remote Sensing 28, 963, but with the facet's own plane as horizon where
     * that is higher).
     */
    public double skyViewFactor(Skyline skyline) {
        int n = skyline.azimuths();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double towards = Math.cos(2 * Math.PI * i / n - downslopeRad);
            double plane = -Math.atan2(Math.sin(slopeRad) * towards, Math.cos(slopeRad));
            double from = Math.max(plane, skyline.elevationRad(i));
            double cos = Math.cos(from);
            sum += Math.cos(slopeRad) * cos * cos
                    + Math.sin(slopeRad) * towards * (Math.PI / 2 - from - Math.sin(from) * cos);
        }
        return Math.clamp(sum / n, 0.0, 1.0);
    }
}
