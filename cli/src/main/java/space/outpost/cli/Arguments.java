package space.outpost.cli;

import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Quantity;

/**
 * What was given to one command, read and refused in one form.
 *
 * @param command as errors name it, such as {@code survey map}
 */
record Arguments(String command) {
    /** @param option empty if none alone is to blame */
    InvalidInput wrong(String option, String found, String allowed) {
        return new InvalidInput(command, option, found, allowed);
    }

    /** @throws InvalidInput if it is no length over zero */
    double lengthM(String option, String text) {
        double metres;
        try {
            metres = Quantity.LENGTH.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(option, "'" + text + "'", "a length such as '10 m' or '8 km'");
        }
        if (!(metres > 0)) {
            throw wrong(option, "'" + text + "'", "a length over zero");
        }
        return metres;
    }

    InvalidInput noTerrain() {
        return wrong("--data", "no terrain", "a data directory with a folder terrain");
    }
}
