package space.outpost.cli;

import picocli.CommandLine.Command;

/** What runs when. */
@Command(
        name = "operate",
        mixinStandardHelpOptions = true,
        header = "Plans what competes for the same means: what runs when, fairly, and why not.",
        subcommands = {AntennaCommand.class, CheckCommand.class, ReplanCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class OperateCommand {}
