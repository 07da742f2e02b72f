package space.outpost.cli;

import picocli.CommandLine.Option;

/** From where, and in how many directions, horizons are looked at. */
final class EyeOption {
    private static final int FEWEST_DIRECTIONS = 4;
    private static final int MOST_DIRECTIONS = 3600;

    @Option(
            names = "--mast",
            paramLabel = "HEIGHT",
            defaultValue = "2 m",
            description = "Height over the ground at which light and contact are taken (default ${DEFAULT-VALUE}).")
    private String mast = "";

    @Option(
            names = "--directions",
            paramLabel = "N",
            defaultValue = "720",
            description = "Directions in which the horizons for light are found (default ${DEFAULT-VALUE}).")
    private int directions;

    double mastM(Arguments arguments) {
        return arguments.lengthM("--mast", mast);
    }

    int directions(Arguments arguments) {
        if (directions < FEWEST_DIRECTIONS || directions > MOST_DIRECTIONS) {
            throw arguments.wrong(
                    "--directions", Integer.toString(directions), FEWEST_DIRECTIONS + " to " + MOST_DIRECTIONS);
        }
        return directions;
    }
}
