package space.outpost.sky;

/**
 * A station on the Earth.
 *
 * @param latitudeRad geodetic, WGS 84, -pi/2 to pi/2
 * @param longitudeRad east
 * @param altitudeM over the WGS 84 ellipsoid
 * @param minElevationRad below which it does not track
 */
public record GroundStation(
        String id, double latitudeRad, double longitudeRad, double altitudeM, double minElevationRad) {

    public GroundStation {
        if (!(Math.abs(latitudeRad) <= Math.PI / 2)) {
            throw new IllegalArgumentException("latitude " + Math.toDegrees(latitudeRad) + " deg is not in -90..90");
        }
        if (!Double.isFinite(longitudeRad) || !Double.isFinite(altitudeM)) {
            throw new IllegalArgumentException("longitude and altitude must be finite");
        }
        if (!(Math.abs(minElevationRad) <= Math.PI / 2)) {
            throw new IllegalArgumentException("least elevation " + minElevationRad + " rad is not in +-pi/2");
        }
    }

    public static GroundStation ofDegrees(
            String id, double latitude, double longitudeEast, double altitudeM, double minElevation) {
        return new GroundStation(
                id, Math.toRadians(latitude), Math.toRadians(longitudeEast), altitudeM, Math.toRadians(minElevation));
    }
}
