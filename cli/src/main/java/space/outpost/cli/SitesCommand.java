package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.sites.Criteria;
import space.outpost.survey.sites.Ranking;
import space.outpost.survey.sites.SiteFiles;
import space.outpost.survey.sites.SiteSearch;
import space.outpost.survey.terrain.Terrain;

/** The sites of the atlas, or those of a region ranked by criteria. */
@Command(
        name = "sites",
        mixinStandardHelpOptions = true,
        header = "Lists the sites of the built-in atlas; with --criteria, ranks the sites of a region.",
        description = {
            "",
            "Without --criteria: the atlas, which needs no terrain files. Latitude and longitude (east) in degrees;",
            "height over the sphere of 1737.4 km.",
            "",
            "With --criteria: the best sites of a square region by hard limits and weights, looked at exactly, and",
            "whether the first stays first under other weights and masts. Writes a table (CSV), GeoJSON and a map.",
            "docs/sites.md explains the file; `outpost schema criteria` prints its schema.",
            ""
        },
        footer = {
            "",
            "  outpost survey sites",
            "  outpost survey sites --criteria examples/sites/ilrs.yaml --region connecting-ridge-peak --pixel 40m"
                    + " --data DIR --out DIR"
        })
final class SitesCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("survey sites");

    @Option(
            names = "--criteria",
            paramLabel = "FILE",
            description = "What makes a good site: limits, weights and masts, in YAML.")
    private @Nullable Path criteria;

    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional.ofNullable(criteria).ifPresentOrElse(this::rank, this::list);
        return 0;
    }

    private void rank(Path file) {
        int count = threads.count(ARGUMENTS);
        Criteria wanted = Criteria.read(file);
        Results results = out.results("sites");
        PrintWriter log = spec.commandLine().getOut();
        try (GroundSurvey opened = GroundSurvey.open(data, wanted.span(), ARGUMENTS)) {
            Survey survey = opened.survey();
            Terrain terrain = opened.terrain();
            RegionOption.Named named = region.region(survey.atlas(), ARGUMENTS);
            Ranking ranking;
            try (Progress progress = Progress.of("sites", 100)) {
                ranking = SiteSearch.of(terrain, survey.sky(), wanted, count, progress::to)
                        .rank(named.region());
            }
            SiteFiles files = new SiteFiles(ranking, terrain, named.name());
            results.add(files.files());
            results.write();
            log.println(named.name() + ", " + wanted.title() + ":");
            files.lines().forEach(log::println);
            results.list(log);
            terrain.doubts().forEach(log::println);
        }
        log.flush();
    }

    private void list() {
        PrintWriter log = spec.commandLine().getOut();
        log.printf("%-32s %10s %10s %8s  %s%n", "site", "latitude", "longitude", "height m", "name");
        try (Survey survey = Survey.open(Optional.empty())) {
            for (AtlasSite s : survey.atlas().sites()) {
                log.printf(
                        Locale.ROOT,
                        "%-32s %10.5f %10.5f %8.0f  %s%n",
                        s.id(),
                        s.ground().latitudeDeg(),
                        s.ground().longitudeDeg(),
                        s.ground().heightM(),
                        s.name());
            }
            log.printf(
                    Locale.ROOT,
                    "%d sites, each with skylines for masts of %s m%n",
                    survey.atlas().sites().size(),
                    String.join(
                            ", ",
                            survey.atlas().mastHeightsM().stream()
                                    .map(h -> String.format(Locale.ROOT, "%.0f", h))
                                    .toList()));
        }
    }
}
