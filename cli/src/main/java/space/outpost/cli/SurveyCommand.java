package space.outpost.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Site;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.heat.SurfaceTemperature;
import space.outpost.survey.light.LightStatistics;

/** What the ground of the Moon gives. */
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        description = "Light and contact of places: the site atlas, one place, or a new atlas from terrain.",
        subcommands = {SurveyCommand.Sites.class, SurveyCommand.Point.class, AtlasCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class SurveyCommand {

    @Command(
            name = "sites",
            mixinStandardHelpOptions = true,
            description = "Lists the sites of the built-in atlas, which need no terrain files.")
    static final class Sites implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%-32s %10s %10s %8s  %s%n", "site", "latitude", "longitude", "height m", "name");
            try (Survey survey = Survey.open(Optional.empty())) {
                for (AtlasSite s : survey.atlas().sites()) {
                    out.printf(
                            Locale.ROOT,
                            "%-32s %10.5f %10.5f %8.0f  %s%n",
                            s.id(),
                            s.ground().latitudeDeg(),
                            s.ground().longitudeDeg(),
                            s.ground().heightM(),
                            s.name());
                }
                out.printf(
                        Locale.ROOT,
                        "%d sites, each with skylines for masts of %s m%n",
                        survey.atlas().sites().size(),
                        String.join(
                                ", ",
                                survey.atlas().mastHeightsM().stream()
                                        .map(h -> String.format(Locale.ROOT, "%.0f", h))
                                        .toList()));
            }
            return 0;
        }
    }

    @Command(
            name = "point",
            mixinStandardHelpOptions = true,
            description = "Light, Earth view and surface temperature of one place over a span of time.")
    static final class Point implements Callable<Integer> {
        @Parameters(
                arity = "0..1",
                paramLabel = "SITE",
                description = "A site of the atlas; or give --latitude and --longitude.")
        private @Nullable String site;

        @Option(names = "--latitude", paramLabel = "DEG", description = "Planetocentric, north positive.")
        private @Nullable Double latitudeDeg;

        @Option(names = "--longitude", paramLabel = "DEG", description = "East.")
        private @Nullable Double longitudeDeg;

        @Option(
                names = "--mast",
                paramLabel = "M",
                split = ",",
                defaultValue = "2,10",
                description = "Heights over the ground (default ${DEFAULT-VALUE}).")
        private List<Double> mastsM = List.of();

        @Option(
                names = "--from",
                paramLabel = "TIME",
                defaultValue = "2026-01-01T00:00:00Z",
                description = "First instant (default ${DEFAULT-VALUE}).")
        private Instant from = Instant.EPOCH;

        @Option(
                names = "--to",
                paramLabel = "TIME",
                defaultValue = "2045-01-01T00:00:00Z",
                description = "End (default ${DEFAULT-VALUE}): a whole nodal cycle.")
        private Instant to = Instant.EPOCH;

        @Mixin
        private DataOption data = new DataOption();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!from.isBefore(to)) {
                throw new InvalidInput("survey point", "--from, --to", from + ", " + to, "--to after --from");
            }
            List<Mast> masts = mastsM.stream()
                    .map(h -> new Mast(String.format(Locale.ROOT, "%.0f m", h), h))
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            try (Survey survey = Survey.open(data.directory())) {
                SiteEnvironment environment = survey.environment(place(), masts, new Interval(from, to));
                describe(environment, out);
                describe(environment, survey.surfaceTemperature(environment), out);
                environment.provenance().forEach(out::println);
            }
            return 0;
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
                        100
                                * LightStatistics.bothFraction(
                                        mast.sunlight(), LightStatistics.ANY_PART, mast.earth(), 0.5));
            }
            out.println("Time lit: any part of the Sun's disc in view. Both: that, and half of the Earth's disc.");
        }

        private static void describe(SiteEnvironment environment, SurfaceTemperature surface, PrintWriter out) {
            out.printf(
                    Locale.ROOT,
                    "Surface of level ground: at most %.0f K, mean %.0f K, at least %.0f K (regolith of Hayne et al."
                            + " 2017 under the skyline of the %.0f m mast; %.1f %% of its view is sky)%n",
                    surface.maxK(),
                    surface.meanK(),
                    surface.minK(),
                    environment.masts().stream()
                            .mapToDouble(SiteEnvironment.MastView::heightM)
                            .min()
                            .orElseThrow(),
                    100 * surface.skyView());
        }

        private static double days(Optional<Interval> interval) {
            return interval.map(i -> i.seconds() / 86_400).orElse(0.0);
        }

        private static String start(Optional<Interval> interval) {
            return interval.map(i -> i.start().truncatedTo(ChronoUnit.MINUTES).toString())
                    .orElse("-");
        }

        private Site place() {
            if (latitudeDeg == null && longitudeDeg == null && site != null) {
                return new Site(site, Optional.empty());
            }
            if (latitudeDeg == null || longitudeDeg == null || site != null || Math.abs(latitudeDeg) > 90) {
                throw new InvalidInput(
                        "survey point",
                        "",
                        "site " + site + ", latitude " + latitudeDeg + ", longitude " + longitudeDeg,
                        "either a site of the atlas, or --latitude (-90..90) and --longitude");
            }
            return new Site(
                    "place",
                    Optional.of(new Site.Coordinates(Math.toRadians(latitudeDeg), Math.toRadians(longitudeDeg))));
        }
    }
}
