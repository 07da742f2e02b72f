package space.outpost.cli.validate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.Survey;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.Pointing;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/**
 * Permanently shadowed area of the polar cap, by rays from points drawn at random: free of any error of the map engine,
 * and with a horizon that ends just where it is told to.
 */
final class ShadowChecks {
    /** Finer grids cover too little of the cap to be part of an area. */
    private static final double FINEST_CELL_M = 200;

    private static final double[] RANGES_M = {310_000, 100_000, 30_000, 10_000};
    static final int POINTS = 8000;
    private static final int AZIMUTHS = 240;

    /** Enough to find most of what is lit. */
    private static final int FEW_AZIMUTHS = 24;

    /** Between these latitudes south the cap's own grid of 240 m lies whole; beyond, only the grid of 1787 m. */
    private static final double INNER_DEG = 84;

    private static final double OUTER_DEG = 80;

    private static final String MAZARICO = "Mazarico et al. 2011, LOLA 240 m, south of about 80 S";

    private ShadowChecks() {}

    /** Whether there are wide grids to judge by. */
    static boolean canRun(Survey survey) {
        return !wide(survey).isEmpty();
    }

    private static List<Raster> wide(Survey survey) {
        return survey.terrain().map(Terrain::rasters).orElse(List.of()).stream()
                .filter(r -> r.frame().cellM() >= FINEST_CELL_M)
                .toList();
    }

    /** @param points drawn in each of two zones */
    static List<Check> cap(Survey survey, int points) {
        BodyTrack highest = highestSun(survey.sky()
                .track(Body.SUN, Instant.parse("2020-01-01T00:00:00Z"), Duration.ofHours(2), 12 * 365 * 19));
        List<Check> checks = new ArrayList<>();
        try (Terrain terrain = Terrain.of(wide(survey))) {
            SkylineCaster caster = new SkylineCaster(terrain);
            double inner = 0;
            for (double rangeM : RANGES_M) {
                double share = shadowedShare(caster, terrain, highest, points, 90, INNER_DEG, rangeM);
                double areaKm2 = share * areaKm2(90, INNER_DEG);
                checks.add(new Check(
                        String.format(
                                Locale.ROOT,
                                "permanent shadow south of %.0f S, 240 m, horizon to %.0f km",
                                INNER_DEG,
                                rangeM / 1000),
                        "km2",
                        Double.NaN,
                        areaKm2,
                        Double.POSITIVE_INFINITY,
                        String.format(
                                Locale.ROOT,
                                "%d random points, standard error %.0f km2",
                                points,
                                Math.sqrt(share * (1 - share) / points) * areaKm2(90, INNER_DEG))));
                inner = Math.max(inner, areaKm2);
            }
            double outer = shadowedShare(caster, terrain, highest, points, INNER_DEG, OUTER_DEG, RANGES_M[0])
                    * areaKm2(INNER_DEG, OUTER_DEG);
            checks.add(new Check(
                    "permanent shadow south of 80 S: 240 m south of 84 S, 1787 m beyond, horizon to 310 km",
                    "km2",
                    16_055,
                    inner + outer,
                    Double.POSITIVE_INFINITY,
                    MAZARICO));
        }
        return checks;
    }

    private static double areaKm2(double southernDeg, double northernDeg) {
        double rKm = Place.MOON_RADIUS_M / 1000;
        return 2
                * Math.PI
                * rKm
                * rKm
                * (Math.sin(Math.toRadians(southernDeg)) - Math.sin(Math.toRadians(northernDeg)));
    }

    private static double shadowedShare(
            SkylineCaster caster,
            Terrain terrain,
            BodyTrack highest,
            int points,
            double southernDeg,
            double northernDeg,
            double rangeM) {
        SplittableRandom random = new SplittableRandom(2011);
        double from = Math.sin(Math.toRadians(northernDeg));
        double to = Math.sin(Math.toRadians(southernDeg));
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < points; n++) {
            places.add(new Place(
                    -Math.asin(from + (to - from) * random.nextDouble()), 2 * Math.PI * random.nextDouble(), 0));
        }
        long shadowed = IntStream.range(0, points)
                .parallel()
                .filter(n -> isPermanentlyShadowed(
                        caster, terrain.ground(places.get(n)).orElseThrow(), highest, rangeM))
                .count();
        return (double) shadowed / points;
    }

    private static boolean isPermanentlyShadowed(SkylineCaster caster, Place ground, BodyTrack highest, double rangeM) {
        double[] surface = {0};
        return !isSeenAlongRays(
                        caster.skylines(ground, surface, FEW_AZIMUTHS, rangeM).getFirst(), ground, highest)
                && Light.meanOfSamples(
                                ground,
                                caster.skylines(ground, surface, AZIMUTHS, rangeM)
                                        .getFirst(),
                                highest)
                        == 0;
    }

    /** Whether the Sun's centre is over the horizon just where a ray was cast. */
    private static boolean isSeenAlongRays(Skyline skyline, Place ground, BodyTrack highest) {
        Pointing sun = new Pointing(ground, highest);
        double step = 2 * Math.PI / FEW_AZIMUTHS;
        for (int i = 0; i < highest.size(); i++) {
            sun.look(i);
            double aside = Math.abs(Math.IEEEremainder(sun.azimuthRad(), step));
            if (aside < sun.radiusRad()
                    && sun.elevationRad()
                            > skyline.elevationAtRad(sun.azimuthRad() - Math.IEEEremainder(sun.azimuthRad(), step))) {
                return true;
            }
        }
        return false;
    }

    /**
     * For every half degree of longitude under the Sun its southernmost place of the track: near the pole the highest it
     * ever stands there.
     */
    private static BodyTrack highestSun(BodyTrack sun) {
        int bins = 720;
        double[] x = new double[bins];
        double[] y = new double[bins];
        double[] z = new double[bins];
        double[] least = new double[bins];
        for (int i = 0; i < sun.size(); i++) {
            double distance = Math.sqrt(sun.x(i) * sun.x(i) + sun.y(i) * sun.y(i) + sun.z(i) * sun.z(i));
            double turn = Math.atan2(sun.y(i), sun.x(i)) / (2 * Math.PI);
            int bin = Math.floorMod((int) Math.floor(turn * bins), bins);
            double sine = sun.z(i) / distance;
            if (sine < least[bin]) {
                least[bin] = sine;
                x[bin] = sun.x(i);
                y[bin] = sun.y(i);
                z[bin] = sun.z(i);
            }
        }
        return BodyTrack.of(sun.start(), sun.step(), sun.radiusM(), x, y, z);
    }
}
