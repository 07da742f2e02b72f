package space.outpost.cli;

import picocli.CommandLine.Command;

/** What lies in a data directory. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        header = "Tends the data directory: what is in it, official products to fetch, terrain of its own making.",
        subcommands = {DataListCommand.class, DataFetchCommand.class, DataSynthesizeCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class DataCommand {}
