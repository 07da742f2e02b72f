package space.outpost.sky;

import space.outpost.model.Place;

/**
 * The sky's coordinates at a place on the Moon's sphere: east, north and up from its latitude and longitude. At a pole,
 * where north has no meaning, azimuth counts from the meridian of the place's own longitude: north is the limit reached
 * by walking to the pole along that meridian.
 */
public final class Topocentre {
    private static final double LIGHT_M_PER_S = 299_792_458.0;

    private final Vector3 place;
    private final Vector3 east;
    private final Vector3 north;
    private final Vector3 up;

    public Topocentre(Place place) {
        double sinLat = Math.sin(place.latitudeRad());
        double cosLat = Math.cos(place.latitudeRad());
        double sinLon = Math.sin(place.longitudeRad());
        double cosLon = Math.cos(place.longitudeRad());
        up = new Vector3(cosLat * cosLon, cosLat * sinLon, sinLat);
        north = new Vector3(-sinLat * cosLon, -sinLat * sinLon, cosLat);
        east = new Vector3(-sinLon, cosLon, 0);
        this.place = up.times(Place.MOON_RADIUS_M + place.heightM());
    }

    /** The place itself, MOON_ME, metres. */
    public Vector3 positionM() {
        return place;
    }

    /** @param bodyM the body's centre from the Moon's centre, MOON_ME */
    public View view(Vector3 bodyM, double bodyRadiusM) {
        Vector3 sight = bodyM.minus(place);
        double distance = sight.length();
        double e = sight.dot(east);
        double n = sight.dot(north);
        double azimuth = Math.atan2(e, n);
        return new View(
                azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
                Math.atan2(sight.dot(up), Math.hypot(e, n)),
                distance,
                Math.asin(Math.min(1, bodyRadiusM / distance)),
                distance / LIGHT_M_PER_S);
    }

    /** The direction that a view names: unit vector, MOON_ME. */
    public Vector3 direction(double azimuthRad, double elevationRad) {
        double level = Math.cos(elevationRad);
        return north.times(level * Math.cos(azimuthRad))
                .plus(east.times(level * Math.sin(azimuthRad)))
                .plus(up.times(Math.sin(elevationRad)));
    }
}
