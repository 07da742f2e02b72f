package space.outpost.cli;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import space.outpost.model.io.InvalidInput;

/** The command line. Exit codes: 0 done, 1 a check failed, 2 input that cannot be used, 70 a fault of our own. */
@Command(
        name = "outpost",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Designs and runs a lunar research station, from terrain to a flown year.",
        subcommands = {RunCommand.class, SurveyCommand.class, ValidateCommand.class, SchemaCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nThe main job:%n",
        footer = {
            "  outpost run examples/ilrs-2035/scenario.yaml",
            "",
            "Terrain, ephemerides and gravity fields are looked for in --data DIR, else in $OUTPOST_DATA,",
            "else in ~/.outpost/data; without any, the site atlas and the ephemeris inside serve."
        })
public final class Main {
    static final int INVALID_INPUT = 2;
    static final int OWN_FAULT = 70;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::wrongArguments)
                .setExecutionExceptionHandler(Main::failed);
        // Doors that sit above this one, such as bench, add their commands without being imported.
        for (Subcommand command : ServiceLoader.load(Subcommand.class)) {
            line.addSubcommand(command);
        }
        return line;
    }

    private static int wrongArguments(CommandLine.ParameterException e, String[] args) {
        CommandLine at = e.getCommandLine();
        at.getErr().println("outpost: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, at.getErr());
        at.getErr().println("Try: " + at.getCommandSpec().qualifiedName() + " --help");
        return INVALID_INPUT;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof InvalidInput invalid) {
            String label = Ansi.AUTO.string("@|red,bold error|@ ");
            invalid.problems().forEach(p -> line.getErr().println(label + p));
            return INVALID_INPUT;
        }
        line.getErr().println("outpost: a fault of its own. Please report it with what follows.");
        e.printStackTrace(line.getErr());
        return OWN_FAULT;
    }
}
