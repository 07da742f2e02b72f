package space.outpost.cli;

import picocli.CommandLine.Option;
import space.outpost.survey.uncertainty.HeightError;

/** How error bars are taken. */
final class ErrorBarOption {
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;
    private static final double GREATEST_ERROR_M = 1000;
    private static final double GREATEST_LENGTH_M = 10_000;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "100",
            description = "Error bars are over so many copies of the ground, each off by another guess of its error"
                    + " (default ${DEFAULT-VALUE}); each costs as much as a map of light.")
    private int copies;

    @Option(
            names = "--height-error",
            paramLabel = "HEIGHT",
            defaultValue = "0.4 m",
            description = "Standard deviation of the grids' heights (default ${DEFAULT-VALUE}, of LOLA site grids).")
    private String error = "";

    @Option(
            names = "--error-length",
            paramLabel = "LENGTH",
            defaultValue = "22 m",
            description = "Distance over which errors are alike (default ${DEFAULT-VALUE}).")
    private String length = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the guesses (default ${DEFAULT-VALUE}).")
    private long seed;

    int copies(Arguments arguments) {
        if (copies < FEWEST || copies > MOST) {
            throw arguments.wrong("--copies", Integer.toString(copies), FEWEST + " to " + MOST);
        }
        return copies;
    }

    HeightError error(Arguments arguments) {
        double errorM = arguments.lengthM("--height-error", error);
        double lengthM = arguments.lengthM("--error-length", length);
        if (errorM >= GREATEST_ERROR_M || lengthM >= GREATEST_LENGTH_M) {
            throw arguments.wrong(
                    "--height-error, --error-length", error + ", " + length, "less than 1000 m, less than 10 km");
        }
        return new HeightError(errorM, lengthM);
    }

    long seed() {
        return seed;
    }
}
