package space.outpost.cli;

import java.time.DateTimeException;
import java.time.Instant;
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
        subcommands = {
            RunCommand.class,
            SurveyCommand.class,
            ConstructCommand.class,
            OperateCommand.class,
            DataCommand.class,
            ValidateCommand.class,
            SchemaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nThe main job:%n",
        footer = {
            "  outpost run examples/ilrs-2035/scenario.yaml",
            "",
            "What a command takes, with units, defaults and an example: outpost COMMAND --help",
            "",
            "Terrain and ephemerides are looked for in --data DIR, else in $OUTPOST_DATA, else in ~/.outpost/data;",
            "without any, the site atlas and the ephemeris inside serve.",
            "",
            "Exit codes: 0 done, 1 a check failed, 2 input that cannot be used (one line for each problem),",
            "70 a fault of Outpost's own."
        })
public final class Main {
    static final int INVALID_INPUT = 2;
    static final int OWN_FAULT = 70;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(commandLine(), args));
    }

    /** An error of the virtual machine must not end with 1, which says that a check failed. */
    private static int run(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr().println("outpost: not enough memory; give more with OUTPOST_JAVA_OPTS=-Xmx4g");
        } catch (Error e) {
            fault(e, line);
        }
        return OWN_FAULT;
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        // Doors that sit above this one, such as bench, add their commands without being imported.
        for (Subcommand command : ServiceLoader.load(Subcommand.class)) {
            line.addSubcommand(command);
        }
        return line.registerConverter(Instant.class, Main::instant)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::wrongArguments)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no time such as 2030-01-01T00:00:00Z");
        }
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
        fault(e, line);
        return OWN_FAULT;
    }

    private static void fault(Throwable e, CommandLine line) {
        line.getErr().println("outpost: a fault of its own. Please report it with what follows.");
        e.printStackTrace(line.getErr());
    }
}
