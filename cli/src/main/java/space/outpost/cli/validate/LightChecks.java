package space.outpost.cli.validate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightStatistics;

/** Skylines and light at points that others have published. */
final class LightChecks {
    /** Where the independent program's horizon ends; mountains beyond take 0.02 of the light at its points. */
    private static final double ITS_RANGE_M = 100_000;

    /** Our grid there has 40 m and an error of 2 m, the published one 20 m. */
    private static final double COARSER = Double.POSITIVE_INFINITY;

    private static final Interval NINETEEN_YEARS =
            new Interval(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2039-01-01T00:00:00Z"));

    private LightChecks() {}

    /** Points of the atlas over a whole nodal cycle. */
    static List<Check> atlas(Survey survey) {
        BodyTrack sun = track(survey, NINETEEN_YEARS, Duration.ofMinutes(30));
        List<Check> checks = new ArrayList<>();
        double[][] ridge = {
            // mast m, time lit % by Glaeser, by Mazarico, longest dark and longest light d by Mazarico
            {2, 92.27, 92, 4.6, 234}, {10, 95.65, 95.7, 3.1, 262}
        };
        for (double[] row : ridge) {
            LightStatistics s = statistics(survey, "connecting-ridge-peak", row[0], sun);
            String what = String.format(Locale.ROOT, "Connecting Ridge best point, %.0f m, 2020-38: ", row[0]);
            String glaeser = "Glaeser et al. 2014, LOLA 20 m, 19 years";
            String mazarico = "Mazarico et al. 2011, LOLA 240 m";
            checks.add(new Check(what + "time lit", "%", row[1], 100 * s.litFraction(), 2, glaeser));
            checks.add(new Check(what + "longest dark (3 to 5)", "d", 4, days(s.longestNight()), 1, glaeser));
            checks.add(new Check(what + "time lit", "%", row[2], 100 * s.litFraction(), 2, mazarico));
            checks.add(new Check(what + "longest dark", "d", row[3], days(s.longestNight()), 1, mazarico));
            checks.add(new Check(what + "longest light", "d", row[4], days(s.longestLight()), 5, mazarico));
        }
        LightStatistics rim = statistics(survey, "shackleton-rim-peak", 2, sun);
        String what = "Shackleton rim best point, 2 m, 2020-38: ";
        String source = "Glaeser et al. 2018, LOLA 20 m";
        checks.add(new Check(what + "mean disc fraction", "%", 85.5, 100 * rim.meanFraction(), COARSER, source));
        checks.add(new Check(what + "longest dark", "h", 66, 24 * days(rim.longestNight()), 24, source));
        return checks;
    }

    /** The skyline of an independent program on another grid, where the horizon is distant. */
    static List<Check> skyline(Survey survey, Path file) {
        Skyline ours = survey.skylines(survey.ground(Place.ofDegrees(-89.45, 222.7, 0)), ITS_RANGE_M, 2)
                .getFirst();
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (double[] row : ReferenceCsv.numbers(file, 2)) {
            if (row[0] >= 210 && row[0] <= 350) {
                double d = Math.toDegrees(ours.elevationAtRad(Math.toRadians(row[0]))) - row[1];
                sum += d;
                squares += d * d;
                n++;
            }
        }
        String source = "lunarwindow on LDEM_875S_20M";
        return List.of(
                new Check(
                        "skyline of 89.45 S 222.7 E, 2 m, azimuths 210-350: rms difference",
                        "deg",
                        0,
                        Math.sqrt(squares / n),
                        0.2,
                        source),
                new Check(
                        "skyline of 89.45 S 222.7 E, 2 m, azimuths 210-350: mean difference",
                        "deg",
                        0,
                        sum / n,
                        0.05,
                        source));
    }

    static List<Check> points(Survey survey, Path file) {
        Interval span = new Interval(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
        BodyTrack sun = track(survey, span, Duration.ofHours(1));
        List<Check> checks = new ArrayList<>();
        for (ReferenceCsv.Row row : ReferenceCsv.named(file, 6)) {
            double mastM = row.number(3);
            Place ground = survey.ground(Place.ofDegrees(row.number(1), row.number(2), 0));
            Skyline skyline = survey.skylines(ground, ITS_RANGE_M, mastM).getFirst();
            double mean = Light.meanOfSamples(ground.withHeight(ground.heightM() + mastM), skyline, sun);
            checks.add(new Check(
                    String.format(
                            Locale.ROOT,
                            "%s, %.0f m: mean disc fraction 2024-26, horizon to 100 km",
                            row.text(0),
                            mastM),
                    "1",
                    row.number(5),
                    mean,
                    0.02,
                    "lunarwindow on LDEM_875S_20M"));
        }
        return checks;
    }

    private static LightStatistics statistics(Survey survey, String site, double mastM, BodyTrack sun) {
        AtlasSite at = survey.atlas()
                .site(site)
                .orElseThrow(() -> new IllegalStateException("the atlas has no site '" + site + "'"));
        Place eye = at.ground().withHeight(at.ground().heightM() + mastM);
        return LightStatistics.of(Light.visible(eye, survey.atlas().skyline(at, mastM), sun));
    }

    private static BodyTrack track(Survey survey, Interval span, Duration step) {
        return survey.sky()
                .track(
                        Body.SUN,
                        span.start(),
                        step,
                        Math.toIntExact(span.duration().dividedBy(step)));
    }

    private static double days(Optional<Interval> interval) {
        return interval.map(i -> i.seconds() / 86_400).orElse(0.0);
    }
}
