package space.outpost.cli;

import picocli.CommandLine.Command;

/** What lies in a data directory. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        header = "Tends the data directory: terrain of its own making.",
        subcommands = {DataSynthesizeCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class DataCommand {}
