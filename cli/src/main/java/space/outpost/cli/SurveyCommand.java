package space.outpost.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;

/** What the ground of the Moon gives. */
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        header = "Tells the ground: sites of the atlas, light and contact of a place, maps of a region.",
        subcommands = {
            SurveyCommand.Sites.class,
            PointCommand.class,
            MapCommand.class,
            RouteCommand.class,
            AtlasCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class SurveyCommand {

    @Command(
            name = "sites",
            mixinStandardHelpOptions = true,
            header = "Lists the sites of the built-in atlas, which need no terrain files.",
            description = {"", "Latitude and longitude (east) in degrees; height over the sphere of 1737.4 km.", ""})
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
}
