package space.outpost.survey.light;

import space.outpost.model.Place;
import space.outpost.sky.BodyTrack;

/**
 * Where a body stands in one observer's sky at any moment of its track: local azimuth, elevation (from the plane square
 * to the Moon's radius) and angular radius. Between samples the body's place is the cubic through the four nearest.
 * Holds the last answer; one thread.
 */
public final class Pointing {
    private final BodyTrack track;
    private final double sinLat;
    private final double cosLat;
    private final double sinLon;
    private final double cosLon;
    private final double observerM;

    private double azimuthRad;
    private double elevationRad;
    private double radiusRad;

    public Pointing(Place observer, BodyTrack track) {
        this.track = track;
        sinLat = Math.sin(observer.latitudeRad());
        cosLat = Math.cos(observer.latitudeRad());
        sinLon = Math.sin(observer.longitudeRad());
        cosLon = Math.cos(observer.longitudeRad());
        observerM = Place.MOON_RADIUS_M + observer.heightM();
    }

    /** Looks at the body's place at sample {@code i}. */
    public void look(int i) {
        look(track.x(i), track.y(i), track.z(i));
    }

    /** Looks {@code f} of the way from sample {@code i} to the next. */
    void look(int i, double f) {
        int first = Math.clamp(i - 1, 0, Math.max(0, track.size() - 4));
        int points = Math.min(4, track.size() - first);
        double at = i - first + f;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int j = 0; j < points; j++) {
            double weight = 1;
            for (int k = 0; k < points; k++) {
                if (k != j) {
                    weight *= (at - k) / (j - k);
                }
            }
            x += weight * track.x(first + j);
            y += weight * track.y(first + j);
            z += weight * track.z(first + j);
        }
        look(x, y, z);
    }

    private void look(double x, double y, double z) {
        double outward = x * cosLon + y * sinLon;
        double east = y * cosLon - x * sinLon;
        double north = z * cosLat - outward * sinLat;
        double up = outward * cosLat + z * sinLat - observerM;
        double level = Math.sqrt(east * east + north * north);
        azimuthRad = Math.atan2(east, north);
        elevationRad = Math.atan2(up, level);
        radiusRad = Math.asin(Math.min(1, track.radiusM() / Math.sqrt(level * level + up * up)));
    }

    /** Clockwise from north, -pi to pi. */
    public double azimuthRad() {
        return azimuthRad;
    }

    public double elevationRad() {
        return elevationRad;
    }

    public double radiusRad() {
        return radiusRad;
    }
}
