package space.outpost.survey.terrain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

/**
 * Candidates for good light near a place: local summits of the terrain, spaced apart, ranked by how much of the year's
 * path of the Sun clears their skyline. The rank is for choosing only; light itself is for the ephemeris to say.
 */
public final class PeakFinder {
    private static final double R = Place.MOON_RADIUS_M;

    /** Lattice points from the centre to the edge of the search. */
    private static final int LATTICE = 300;

    /** Summits looked at for each one asked for. */
    private static final int POOL = 3;

    private static final double MAST_M = 2;
    private static final int AZIMUTHS = 36;
    private static final double RANGE_M = 150_000;

    /** Greatest declination of the Sun over the Moon's equator and its mean angular radius. */
    private static final double DECLINATION_RAD = Math.toRadians(1.543);

    private static final double SUN_RADIUS_RAD = Math.toRadians(0.2666);
    private static final int SEASONS = 16;
    private static final int HOURS = 36;

    private final Terrain terrain;
    private final SkylineCaster caster;

    private record Summit(double eastM, double northM, Place ground, double light) {
        boolean isApart(List<Summit> others, double spacingM) {
            return others.stream().noneMatch(o -> Math.hypot(o.eastM - eastM, o.northM - northM) < spacingM);
        }
    }

    public PeakFinder(Terrain terrain) {
        this.terrain = terrain;
        this.caster = new SkylineCaster(terrain);
    }

    /**
     * Up to {@code count} summits within a distance of a place, at ground level, the most promising first; none if no
     * grid covers the neighbourhood.
     */
    public List<Place> peaks(Place centre, double radiusM, int count) {
        if (!(radiusM > 0) || !(radiusM < 0.5 * R) || count < 1) {
            throw new IllegalArgumentException("radius " + radiusM + " m, " + count + " peaks");
        }
        double spacingM = radiusM / (2 * Math.sqrt(count));
        List<Summit> pool = new ArrayList<>();
        List<Summit> heights = summits(centre, radiusM);
        take(heights, s -> s.ground.heightM(), POOL * count, spacingM, pool);
        List<Summit> lit = pool.stream()
                .map(s -> new Summit(s.eastM, s.northM, s.ground, light(s.ground)))
                .toList();
        List<Summit> chosen = new ArrayList<>();
        take(lit, Summit::light, count, spacingM, chosen);
        return chosen.stream().map(Summit::ground).toList();
    }

    private static void take(
            List<Summit> from, ToDoubleFunction<Summit> rank, int count, double spacingM, List<Summit> into) {
        List<Summit> ranked = from.stream()
                .sorted(Comparator.comparingDouble(rank).reversed())
                .toList();
        for (Summit s : ranked) {
            if (into.size() == count) {
                return;
            }
            if (s.isApart(into, spacingM)) {
                into.add(s);
            }
        }
    }

    /** Lattice points higher than their eight neighbours. */
    private List<Summit> summits(Place centre, double radiusM) {
        double cellM = terrain.pixelM(centre).orElse(radiusM / LATTICE);
        double pitchM = Math.max(cellM, radiusM / LATTICE);
        int reach = (int) Math.ceil(radiusM / pitchM);
        int side = 2 * reach + 3;
        double[] heights = new double[side * side];
        Plane plane = new Plane(centre);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double[] p = plane.at((i - reach - 1) * pitchM, (j - reach - 1) * pitchM);
                heights[j * side + i] = terrain.heightM(p[0], p[1], p[2]);
            }
        }
        List<Summit> summits = new ArrayList<>();
        for (int j = 1; j < side - 1; j++) {
            for (int i = 1; i < side - 1; i++) {
                double east = (i - reach - 1) * pitchM;
                double north = (j - reach - 1) * pitchM;
                if (Math.hypot(east, north) <= radiusM && isSummit(heights, side, i, j)) {
                    summits.add(top(plane, east, north, pitchM, cellM, radiusM));
                }
            }
        }
        return summits;
    }

    private static boolean isSummit(double[] heights, int side, int i, int j) {
        double h = heights[j * side + i];
        if (Double.isNaN(h)) {
            return false;
        }
        for (int dj = -1; dj <= 1; dj++) {
            for (int di = -1; di <= 1; di++) {
                double other = heights[(j + dj) * side + i + di];
                boolean before = dj < 0 || (dj == 0 && di < 0);
                if (before ? other >= h : other > h) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The highest point about a lattice point, to a cell. */
    private Summit top(Plane plane, double east, double north, double pitchM, double cellM, double radiusM) {
        int fine = (int) Math.min(8, Math.floor(pitchM / cellM));
        double bestEast = east;
        double bestNorth = north;
        double best = Double.NEGATIVE_INFINITY;
        for (int j = -fine; j <= fine; j++) {
            for (int i = -fine; i <= fine; i++) {
                double e = east + i * pitchM / (fine + 1);
                double n = north + j * pitchM / (fine + 1);
                double[] p = plane.at(e, n);
                double h = terrain.heightM(p[0], p[1], p[2]);
                if (h > best && Math.hypot(e, n) <= radiusM) {
                    best = h;
                    bestEast = e;
                    bestNorth = n;
                }
            }
        }
        return new Summit(bestEast, bestNorth, plane.place(bestEast, bestNorth, best), 0);
    }

    /** Share of the Sun's disc over the skyline, averaged over hours and seasons of circular orbits. */
    private double light(Place ground) {
        Skyline skyline = caster.skylines(ground, new double[] {MAST_M}, AZIMUTHS, RANGE_M)
                .getFirst();
        double sinLat = Math.sin(ground.latitudeRad());
        double cosLat = Math.cos(ground.latitudeRad());
        double sum = 0;
        for (int season = 0; season < SEASONS; season++) {
            double declination = DECLINATION_RAD * Math.sin(2 * Math.PI * season / SEASONS);
            double sinDec = Math.sin(declination);
            double cosDec = Math.cos(declination);
            for (int hour = 0; hour < HOURS; hour++) {
                double angle = 2 * Math.PI * hour / HOURS;
                double elevation = Math.asin(sinLat * sinDec + cosLat * cosDec * Math.cos(angle));
                double azimuth =
                        Math.atan2(-cosDec * Math.sin(angle), cosLat * sinDec - sinLat * cosDec * Math.cos(angle));
                double above = elevation - skyline.elevationAtRad(azimuth);
                sum += Math.clamp((above / SUN_RADIUS_RAD + 1) / 2, 0.0, 1.0);
            }
        }
        return sum / (SEASONS * HOURS);
    }

    /** The tangent plane of a place, seen from the Moon's centre. */
    private static final class Plane {
        private final double sinLat;
        private final double cosLat;
        private final double sinLon;
        private final double cosLon;

        Plane(Place origin) {
            sinLat = Math.sin(origin.latitudeRad());
            cosLat = Math.cos(origin.latitudeRad());
            sinLon = Math.sin(origin.longitudeRad());
            cosLon = Math.cos(origin.longitudeRad());
        }

        double[] at(double eastM, double northM) {
            double e = eastM / R;
            double n = northM / R;
            double x = cosLat * cosLon - n * sinLat * cosLon - e * sinLon;
            double y = cosLat * sinLon - n * sinLat * sinLon + e * cosLon;
            double z = sinLat + n * cosLat;
            double norm = Math.sqrt(x * x + y * y + z * z);
            return new double[] {x / norm, y / norm, z / norm};
        }

        Place place(double eastM, double northM, double heightM) {
            double[] p = at(eastM, northM);
            return new Place(Math.atan2(p[2], Math.hypot(p[0], p[1])), Math.atan2(p[1], p[0]), heightM);
        }
    }
}
