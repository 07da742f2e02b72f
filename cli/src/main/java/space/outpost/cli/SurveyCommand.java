package space.outpost.cli;

import picocli.CommandLine.Command;

/** What the ground of the Moon gives. */
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        header = "Tells the ground: sites, light and contact of a place, maps of a region, a rover's way over it.",
        subcommands = {
            SitesCommand.class,
            PointCommand.class,
            MapCommand.class,
            HorizonsCommand.class,
            RouteCommand.class,
            AtlasCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class SurveyCommand {}
