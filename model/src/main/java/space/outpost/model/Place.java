package space.outpost.model;

/**
 * A place on the Moon: planetocentric latitude and longitude east in the MOON_ME frame, and height over the sphere of
 * {@link #MOON_RADIUS_M}.
 *
 * @param latitudeRad -pi/2 to pi/2
 * @param longitudeRad east, normalised to [0, 2 pi)
 * @param heightM over the sphere; terrain height plus mast
 */
public record Place(double latitudeRad, double longitudeRad, double heightM) {
    /** Radius of the lunar reference sphere (IAU 2015, LOLA products). */
    public static final double MOON_RADIUS_M = 1_737_400.0;

    public Place {
        if (!(Math.abs(latitudeRad) <= Math.PI / 2)) {
            throw new IllegalArgumentException("latitude " + Math.toDegrees(latitudeRad) + " deg is not in -90..90");
        }
        if (!Double.isFinite(longitudeRad) || !Double.isFinite(heightM)) {
            throw new IllegalArgumentException("longitude and height must be finite");
        }
        longitudeRad -= 2 * Math.PI * Math.floor(longitudeRad / (2 * Math.PI));
        if (longitudeRad >= 2 * Math.PI) {
            longitudeRad = 0;
        }
    }

    public static Place ofDegrees(double latitude, double longitudeEast, double heightM) {
        return new Place(Math.toRadians(latitude), Math.toRadians(longitudeEast), heightM);
    }

    public Place withHeight(double newHeightM) {
        return new Place(latitudeRad, longitudeRad, newHeightM);
    }

    public double latitudeDeg() {
        return Math.toDegrees(latitudeRad);
    }

    public double longitudeDeg() {
        return Math.toDegrees(longitudeRad);
    }

    /** Great-circle distance on the reference sphere, by the haversine formula: exact to rounding at any distance. */
    public double distanceM(Place other) {
        double dLat = Math.sin((other.latitudeRad - latitudeRad) / 2);
        double dLon = Math.sin((other.longitudeRad - longitudeRad) / 2);
        double h = dLat * dLat + Math.cos(latitudeRad) * Math.cos(other.latitudeRad) * dLon * dLon;
        return 2 * MOON_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
