package space.outpost.survey.sites;

import java.time.Duration;
import java.time.Instant;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.terrain.Region;

/**
 * Whether any part of the Sun ever shows over a horizon: for each longitude over which the Sun may stand, the place
 * furthest towards the pole at which it does in 18.6 years, a turn of the Moon's nodes.
 */
final class EverLit {
    private static final int LONGITUDES = 720;
    private static final Duration STEP = Duration.ofHours(2);
    private static final Duration TURN = Duration.ofDays(6798);

    /** Sun's centre per longitude, MOON_ME, metres; empty where it never came, which no turn leaves. */
    private final double[][] suns = new double[LONGITUDES][];

    private final double radiusM;

    /** @param pole +1 north, -1 south */
    EverLit(Sky sky, Instant near, double pole) {
        Interval whole = sky.span();
        Duration turn = TURN.compareTo(whole.duration().minus(STEP)) < 0
                ? TURN
                : whole.duration().minus(STEP);
        Instant latest = whole.end().minus(turn).minus(STEP);
        Instant start = near.isBefore(latest) ? near : latest;
        if (start.isBefore(whole.start())) {
            start = whole.start();
        }
        BodyTrack track = sky.track(Body.SUN, start, STEP, Math.toIntExact(turn.dividedBy(STEP)));
        radiusM = track.radiusM();
        double[] highest = new double[LONGITUDES];
        for (int i = 0; i < track.size(); i++) {
            double[] sun = {track.x(i), track.y(i), track.z(i)};
            double height = pole * sun[2] / Math.hypot(sun[0], sun[1]);
            int at = Math.floorMod(
                    (int) Math.floor(Math.atan2(sun[1], sun[0]) / (2 * Math.PI) * LONGITUDES), LONGITUDES);
            if (suns[at] == null || height > highest[at]) {
                highest[at] = height;
                suns[at] = sun;
            }
        }
    }

    boolean at(HorizonCube cube, int col, int row) {
        Region region = cube.region();
        double[] up = region.unitVector(col, row);
        double north = region.northBearingRad(col, row);
        double flat = Math.hypot(up[0], up[1]);
        // At the pole itself north is the way of the longitude that the region takes for it.
        double cos = flat > 0 ? up[0] / flat : 1;
        double sin = flat > 0 ? up[1] / flat : 0;
        int cell = region.index(col, row);
        for (double[] sun : suns) {
            if (sun == null) {
                continue;
            }
            double x = sun[0] - Place.MOON_RADIUS_M * up[0];
            double y = sun[1] - Place.MOON_RADIUS_M * up[1];
            double z = sun[2] - Place.MOON_RADIUS_M * up[2];
            double toEast = -sin * x + cos * y;
            double toNorth = -up[2] * (cos * x + sin * y) + flat * z;
            double toUp = up[0] * x + up[1] * y + up[2] * z;
            double ground = Math.hypot(toEast, toNorth);
            double limb = Math.atan2(toUp, ground) + Math.asin(radiusM / Math.hypot(ground, toUp));
            if (limb > cube.elevationRad(cell, Math.atan2(toEast, toNorth) + north)) {
                return true;
            }
        }
        return false;
    }
}
