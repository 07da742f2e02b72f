package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Site;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.survey.Survey;
import space.outpost.survey.heat.SurfaceTemperature;
import space.outpost.survey.light.LightStatistics;

/** What one place sees of Sun and Earth. */
@Command(
        name = "point",
        mixinStandardHelpOptions = true,
        header = "Tells how long one place sees the Sun and the Earth, and how warm its ground is.",
        description = {"", "The frame is MOON_ME; times are UTC; Sun and Earth are seen from the tops of masts.", ""},
        footer = {
            "",
            "  outpost survey point connecting-ridge-peak --mast 2,10",
            "  outpost survey point --latitude -89.45 --longitude 222.7 --data ../shared \\",
            "      --from 2030-01-01T00:00:00Z --to 2031-01-01T00:00:00Z"
        })
final class PointCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("survey point");

    @Parameters(
            arity = "0..1",
            paramLabel = "SITE",
            description = "A site of the atlas (outpost survey sites); or give --latitude and --longitude.")
    private @Nullable String site;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(
            names = "--mast",
            paramLabel = "M",
            split = ",",
            defaultValue = "2,10",
            description = "Heights over the ground in metres, 0 to 1000 (default ${DEFAULT-VALUE}); 2 to 20 at a site"
                    + " of the atlas without terrain data.")
    private List<Double> mastsM = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "2026-01-01T00:00:00Z",
            description = "First instant, UTC (default ${DEFAULT-VALUE}).")
    private Instant from = Instant.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            defaultValue = "2045-01-01T00:00:00Z",
            description = "End, UTC (default ${DEFAULT-VALUE}). The defaults span more than a nodal cycle, 18.6 years.")
    private Instant to = Instant.EPOCH;

    @Option(
            names = "--skyline",
            paramLabel = "FILE",
            description = "Writes the skylines too: FILE.csv for all masts, FILE.aem for one mast as an STK"
                    + " azimuth-elevation mask.")
    private @Nullable Path skyline;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Site at = place.or(Optional.ofNullable(site), ARGUMENTS);
        Interval span = span();
        List<Mast> masts = mastsM.stream().map(h -> new Mast(metres(h), h)).toList();
        refuse(report -> checkMasts(masts, report));
        Optional<SkylineFile> skylines = Optional.ofNullable(skyline).map(file -> SkylineFile.at(file, masts.size()));
        try (Survey survey = Survey.open(data.directory(), span)) {
            refuse(report -> survey.check(at, masts, span, report));
            SiteEnvironment environment = survey.environment(at, masts, span);
            PrintWriter out = spec.commandLine().getOut();
            describe(environment, out);
            describe(environment, survey.surfaceTemperature(environment), out);
            environment.provenance().forEach(out::println);
            skylines.ifPresent(file -> file.write(environment.masts()));
        }
        return 0;
    }

    private static void checkMasts(List<Mast> masts, RecordFile.Report report) {
        if (masts.isEmpty()) {
            report.problem("masts", "no height", "one or more, such as 2,10");
        }
        for (Mast mast : masts) {
            if (!(mast.heightM() >= 0 && mast.heightM() <= 1000)) {
                report.problem("masts", mast.id(), "0 m to 1000 m");
            }
        }
    }

    /** Problems are told by the options, which give what a scenario gives by its keys. */
    private static void refuse(Consumer<RecordFile.Report> checks) {
        List<Problem> problems = new ArrayList<>();
        checks.accept(
                (key, found, allowed) -> problems.add(new Problem(ARGUMENTS.command(), option(key), found, allowed)));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String option(String key) {
        return key.startsWith("masts")
                ? "--mast"
                : key.equals("horizon") ? "--from, --to" : key.equals("site.at") ? "--latitude, --longitude" : "SITE";
    }

    private static String metres(double heightM) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(heightM) + " m";
    }

    private Interval span() {
        if (!from.isBefore(to)) {
            throw ARGUMENTS.wrong("--from, --to", from + ", " + to, "--to after --from");
        }
        return new Interval(from, to);
    }

    private static void describe(SiteEnvironment environment, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %.5f deg, %.5f deg E, ground at %.0f m; %s%n",
                environment.site(),
                environment.place().latitudeDeg(),
                environment.place().longitudeDeg(),
                environment.place().heightM(),
                environment.span());
        out.printf(
                "%-8s %10s %10s %14s %-22s %15s %-22s %10s %10s%n",
                "mast",
                "disc mean",
                "time lit",
                "longest night",
                "from",
                "longest light",
                "from",
                "Earth mean",
                "both seen");
        for (SiteEnvironment.MastView mast : environment.masts()) {
            LightStatistics sun = LightStatistics.of(mast.sunlight());
            out.printf(
                    Locale.ROOT,
                    "%-8s %8.2f %% %8.2f %% %12.2f d %-22s %13.2f d %-22s %8.2f %% %8.2f %%%n",
                    mast.id(),
                    100 * sun.meanFraction(),
                    100 * sun.litFraction(),
                    days(sun.longestNight()),
                    start(sun.longestNight()),
                    days(sun.longestLight()),
                    start(sun.longestLight()),
                    100 * mast.earth().mean(),
                    100 * LightStatistics.bothFraction(mast.sunlight(), LightStatistics.ANY_PART, mast.earth(), 0.5));
        }
        out.println("Time lit: any part of the Sun's disc in view. Both: that, and half of the Earth's disc.");
    }

    private static void describe(SiteEnvironment environment, SurfaceTemperature surface, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Surface of level ground: at most %.0f K, mean %.0f K, at least %.0f K (regolith of Hayne et al."
                        + " 2017 under the skyline of the %s mast; %.1f %% of its view is sky)%n",
                surface.maxK(),
                surface.meanK(),
                surface.minK(),
                metres(environment.masts().stream()
                        .mapToDouble(SiteEnvironment.MastView::heightM)
                        .min()
                        .orElseThrow()),
                100 * surface.skyView());
    }

    private static double days(Optional<Interval> interval) {
        return interval.map(i -> i.seconds() / 86_400).orElse(0.0);
    }

    private static String start(Optional<Interval> interval) {
        return interval.map(i -> i.start().truncatedTo(ChronoUnit.MINUTES).toString())
                .orElse("-");
    }
}
