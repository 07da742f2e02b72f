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
        longitudeRad %= 2 * Math.PI;
        if (longitudeRad < 0) {
            longitudeRad += 2 * Math.PI;
        }
        if (longitudeRad >= 2 * Math.PI) {
            longitudeRad = 0;
        }
        // Adding zero turns -0.0 into 0.0: one place has one representation.
        latitudeRad += 0.0;
        longitudeRad += 0.0;
        heightM += 0.0;
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

    /**
     * Great-circle distance on the reference sphere, by the haversine formula to the place and to its antipode: exact
     * to rounding at any distance.
     */
    public double distanceM(Place other) {
        double halfLon = (other.longitudeRad - longitudeRad) / 2;
        double cosines = Math.cos(latitudeRad) * Math.cos(other.latitudeRad);
        double near = square(Math.sin((other.latitudeRad - latitudeRad) / 2)) + cosines * square(Math.sin(halfLon));
        double far = square(Math.sin((other.latitudeRad + latitudeRad) / 2)) + cosines * square(Math.cos(halfLon));
        return 2 * MOON_RADIUS_M * Math.atan2(Math.sqrt(near), Math.sqrt(far));
    }

    private static double square(double x) {
        return x * x;
    }
}
