package space.outpost.cli;

import picocli.CommandLine.Command;

/** How to get there and build up. */
@Command(
        name = "construct",
        mixinStandardHelpOptions = true,
        header = "Plans the flights: orbits about the Moon, ways there and back, the campaign that builds the station.",
        subcommands = {
            CampaignCommand.class,
            FlybyCommand.class,
            LandingCommand.class,
            MissionCommand.class,
            OrbitCommand.class,
            WindowsCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class ConstructCommand {}
