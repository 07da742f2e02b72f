package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/** A made-up sky over made-up hills, of the right shape and size for a report to be looked at. */
final class FixtureSky {
    private static final long HOUR = 3_600_000_000_000L;
    private static final double SYNODIC_H = 29.530589 * 24;
    private static final double DRACONIC_H = 27.2122 * 24;
    private static final double YEAR_H = 346.62 * 24;

    private FixtureSky() {}

    static SiteEnvironment over(Scenario scenario) {
        return new SiteEnvironment(
                scenario.site().name(),
                Place.ofDegrees(-89.4513, 222.69, 1950),
                scenario.horizon(),
                scenario.masts().stream().map(m -> mast(m, scenario)).toList(),
                passes(scenario.horizon(), 24.84, 16, 3),
                List.of(
                        "Test fixture: made-up skyline, Sun and Earth; no ephemeris and no terrain were read",
                        "Accuracy: none is claimed"),
                true);
    }

    private static SiteEnvironment.MastView mast(Mast mast, Scenario scenario) {
        Skyline skyline = skyline(mast.heightM());
        Profile sunlight = hourly(scenario.horizon(), hour -> {
            double azimuth = -2 * Math.PI * hour / SYNODIC_H;
            double elevation = 1.54 * Math.sin(2 * Math.PI * (hour / YEAR_H - 0.1)) + 0.55 * Math.cos(azimuth);
            return Math.clamp((elevation - Math.toDegrees(skyline.elevationAtRad(azimuth)) + 0.27) / 0.54, 0, 1);
        });
        Profile earth = hourly(
                scenario.horizon(),
                hour -> Math.clamp((6.6 * Math.sin(2 * Math.PI * hour / DRACONIC_H) - 0.7 + 0.95) / 1.9, 0, 1));
        return new SiteEnvironment.MastView(
                mast.id(),
                mast.heightM(),
                skyline,
                sunlight,
                sunlight.times(1361),
                earth,
                scenario.elements().stream()
                        .filter(e -> e.orbit().isPresent())
                        .collect(Collectors.toMap(Element::id, _ -> passes(scenario.horizon(), 24.32, 20.8, 0))));
    }

    private static Skyline skyline(double heightM) {
        double[] elevations = new double[720];
        for (int i = 0; i < elevations.length; i++) {
            double a = Math.PI * i / 360;
            double deg = 0.1
                    + 0.8 * Math.sin(a + 2) * Math.sin(2 * a)
                    + 0.35 * Math.sin(9 * a + 1)
                    + 0.16 * Math.sin(31 * a)
                    + 0.1 * Math.sin(83 * a + 2)
                    + 2.1 * Math.exp(-90 * Math.pow(a - 3.3, 2))
                    + 3.4 * Math.exp(-40 * Math.pow(a - 5.2, 2));
            elevations[i] = Math.toRadians(deg - 1.1 - 0.03 * heightM);
        }
        return new Skyline(elevations);
    }

    private static IntervalSet passes(Interval span, double periodH, double lengthH, double offsetH) {
        List<Interval> passes = new ArrayList<>();
        for (double h = offsetH; h + lengthH < span.seconds() / 3600; h += periodH) {
            passes.add(new Interval(
                    span.start().plusSeconds(Math.round(3600 * h)),
                    span.start().plusSeconds(Math.round(3600 * (h + lengthH)))));
        }
        return IntervalSet.of(passes);
    }

    interface OfHour {
        double at(double hour);
    }

    static Profile hourly(Interval span, OfHour f) {
        long start = Times.nanos(span.start());
        long end = Times.nanos(span.end());
        Profile.Builder builder = new Profile.Builder((int) ((end - start) / HOUR) + 2);
        for (long t = start; t < end; t += HOUR) {
            builder.add(t, f.at((t - start) / (double) HOUR));
        }
        return builder.add(end, f.at((end - start) / (double) HOUR)).build();
    }
}
