package space.outpost.cli.validate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.LunarOrbit;
import space.outpost.sky.Sky;
import space.outpost.sky.Tdb;
import space.outpost.sky.Vector3;
import space.outpost.sky.View;

/** Sun, Earth and relay in the lunar sky. */
final class SkyChecks {
    private static final Place SOUTH_POLE = Place.ofDegrees(-90, 0, 0);
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration NODAL_CYCLE = Duration.ofDays(6798);

    private SkyChecks() {}

    static List<Check> pole(Sky sky) {
        List<View> suns = views(sky, Body.SUN);
        List<View> earths = views(sky, Body.EARTH);
        double diameterDeg = 2 * Math.toDegrees(mean(suns, View::angularRadiusRad));
        return List.of(
                new Check(
                        "Sun's swing in elevation at the pole, 2020-38: root 2 times the rms",
                        "deg",
                        1.54,
                        Math.toDegrees(swing(suns)),
                        0.01,
                        "LROC: the mean tilt of the Moon's axis"),
                new Check("Sun's mean diameter", "deg", 0.53, diameterDeg, 0.005, "LROC"),
                new Check("mean synodic day, 2020-38", "d", 29.53, synodicDayD(sky), 0.005, "LROC"),
                new Check(
                        "Earth's greatest elevation at the pole, 2020-38",
                        "deg",
                        6.7,
                        Math.toDegrees(max(earths, View::elevationRad)),
                        0.2,
                        "figures of the field"),
                new Check("one-way light time, least", "s", 1.19, min(earths, View::lightTimeS), 0.01, "derived"),
                new Check("one-way light time, mean", "s", 1.28, mean(earths, View::lightTimeS), 0.01, "derived"),
                new Check("one-way light time, greatest", "s", 1.36, max(earths, View::lightTimeS), 0.01, "derived"));
    }

    static List<Check> relay(Sky sky) {
        double inclination = Math.toRadians(62.4);
        RelayOrbit orbit = new RelayOrbit(200e3, 16_000e3, inclination, 0, Math.PI / 2, 0, START);
        LunarOrbit motion = new LunarOrbit(orbit);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "Queqiao-2 orbit, period", "h", 24.32, motion.periodS() / 3600, 0.01, "two-body, 200 x 16,000 km"));
        checks.add(new Check("Queqiao-2 orbit, eccentricity", "1", 0.8031, motion.eccentricity(), 5e-5, "two-body"));
        Interval span = Interval.of(START, Duration.ofMillis(Math.round(motion.periodS() * 200 * 1000)));
        double[][] published = {{0, 91.0}, {10, 88.7}, {20, 85.6}};
        for (double[] row : published) {
            double[] level = new double[360];
            Arrays.fill(level, Math.toRadians(row[0]));
            double share = sky.relayContacts(orbit, SOUTH_POLE, new Skyline(level), span)
                            .total()
                            .toMillis()
                    / (1000 * span.seconds());
            checks.add(new Check(
                    String.format(Locale.ROOT, "Queqiao-2 orbit above %.0f deg at the pole, no terrain", row[0]),
                    "%",
                    row[1],
                    100 * share,
                    0.1,
                    "two-body, apolune south"));
        }
        return checks;
    }

    static List<Check> de440(Sky sky, Path file) {
        double moonM = 0;
        double sunArcsec = 0;
        double latitudeDeg = 0;
        for (double[] v : ReferenceCsv.numbers(file, 11)) {
            Tdb t = Tdb.ofJulianDate(v[0]);
            if (!sky.covers(t)) {
                continue;
            }
            moonM = Math.max(
                    moonM,
                    sky.moonFromEarthM(t)
                            .minus(new Vector3(v[1], v[2], v[3]).times(1000))
                            .length());
            double angleRad = sky.sunFromMoonM(t).angleRad(new Vector3(v[4], v[5], v[6]));
            sunArcsec = Math.max(sunArcsec, Math.toDegrees(angleRad) * 3600);
            latitudeDeg =
                    Math.max(latitudeDeg, Math.abs(sky.subPoint(Body.SUN, t).latitudeDeg() - v[7]));
        }
        String source = "JPL DE440, epochs to 2029";
        return List.of(
                new Check("Moon from the Earth, worst difference", "m", 0, moonM, 25, source),
                new Check("Sun's direction from the Moon, worst difference", "arcsec", 0, sunArcsec, 0.01, source),
                new Check("sub-solar latitude, worst difference", "deg", 0, latitudeDeg, 1e-4, source));
    }

    /** From the growth of the sub-solar longitude, a whole turn each synodic day. */
    private static double synodicDayD(Sky sky) {
        double turned = 0;
        double last = sky.subPoint(Body.SUN, START).longitudeRad();
        int days = Math.toIntExact(NODAL_CYCLE.toDays());
        for (int day = 1; day <= days; day++) {
            double now =
                    sky.subPoint(Body.SUN, START.plus(Duration.ofDays(day))).longitudeRad();
            turned += Math.IEEEremainder(now - last, 2 * Math.PI);
            last = now;
        }
        return days * 2 * Math.PI / Math.abs(turned);
    }

    private static List<View> views(Sky sky, Body body) {
        return IntStream.range(0, (int) NODAL_CYCLE.toHours() / 3)
                .mapToObj(i -> sky.look(SOUTH_POLE, body, START.plus(Duration.ofHours(3L * i))))
                .toList();
    }

    /** Amplitude of the sine that the elevation is on the whole; single years reach 0.05 deg beyond it. */
    private static double swing(List<View> views) {
        return Math.sqrt(2 * mean(views, v -> v.elevationRad() * v.elevationRad()));
    }

    private static double max(List<View> views, ToDoubleFunction<View> of) {
        return views.stream().mapToDouble(of).max().orElseThrow();
    }

    private static double min(List<View> views, ToDoubleFunction<View> of) {
        return views.stream().mapToDouble(of).min().orElseThrow();
    }

    private static double mean(List<View> views, ToDoubleFunction<View> of) {
        return views.stream().mapToDouble(of).average().orElseThrow();
    }
}
