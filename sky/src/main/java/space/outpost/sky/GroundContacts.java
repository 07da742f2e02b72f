package space.outpost.sky;

import java.time.Instant;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** When a station on the Earth has the Moon's centre above its least elevation; no refraction, no light time. */
final class GroundContacts {
    private static final double EQUATOR_M = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double SAMPLE_S = 600;

    private final Sky sky;
    private final GroundStation station;
    private final Vector3 placeM;
    private final Vector3 up;

    GroundContacts(Sky sky, GroundStation station) {
        this.sky = sky;
        this.station = station;
        double sinLat = Math.sin(station.latitudeRad());
        double cosLat = Math.cos(station.latitudeRad());
        double cosLon = Math.cos(station.longitudeRad());
        double sinLon = Math.sin(station.longitudeRad());
        up = new Vector3(cosLat * cosLon, cosLat * sinLon, sinLat);
        double squash = (1 - FLATTENING) * (1 - FLATTENING);
        double normal = EQUATOR_M / Math.sqrt(cosLat * cosLat + squash * sinLat * sinLat);
        double level = (normal + station.altitudeM()) * cosLat;
        placeM = new Vector3(level * cosLon, level * sinLon, (normal * squash + station.altitudeM()) * sinLat);
    }

    IntervalSet in(Interval span) {
        sky.requireCovers(span);
        return Crossings.positive(span, t -> SAMPLE_S, t -> elevationRad(t) - station.minElevationRad());
    }

    IntervalSet in(OrbiterPath path, Interval span) {
        sky.requireCovers(span);
        return Crossings.positive(span, t -> Math.min(SAMPLE_S, path.stepS(t)), t -> {
            Vector3 fromMoon = sky.icrfToMoonMe(t).inverse().apply(path.positionM(t));
            return elevationRad(sky.moonFromEarthM(t).plus(fromMoon), t) - station.minElevationRad();
        });
    }

    double elevationRad(Instant t) {
        return elevationRad(sky.moonFromEarthM(t), t);
    }

    /** @param targetM from the Earth's centre, ICRF */
    private double elevationRad(Vector3 targetM, Instant t) {
        Rotation toEarth = EarthRotation.icrfToEarthFixed(t, sky.timeScales().ttS(t));
        Vector3 sight = toEarth.apply(targetM).minus(placeM);
        return Math.asin(sight.dot(up) / sight.length());
    }
}
