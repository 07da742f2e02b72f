package space.outpost.survey.atlas;

import space.outpost.model.Place;

/** Short walks on the sphere, right at the pole too. */
final class Offsets {
    private Offsets() {}

    /** The place so far to the east and north along straight lines in the plane that touches the sphere at {@code from}. */
    static Place move(Place from, double eastM, double northM) {
        double sinLat = Math.sin(from.latitudeRad());
        double cosLat = Math.cos(from.latitudeRad());
        double sinLon = Math.sin(from.longitudeRad());
        double cosLon = Math.cos(from.longitudeRad());
        double e = eastM / Place.MOON_RADIUS_M;
        double n = northM / Place.MOON_RADIUS_M;
        double x = cosLat * cosLon - e * sinLon - n * sinLat * cosLon;
        double y = cosLat * sinLon + e * cosLon - n * sinLat * sinLon;
        double z = sinLat + n * cosLat;
        return new Place(Math.atan2(z, Math.hypot(x, y)), Math.atan2(y, x), from.heightM());
    }
}
