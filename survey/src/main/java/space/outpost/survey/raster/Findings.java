package space.outpost.survey.raster;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/** The problems found in one file so far. */
final class Findings {
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    void add(String place, String found, String allowed) {
        problems.add(new Problem(source, place, found, allowed));
    }

    /** For what leaves nothing more to read. */
    InvalidInput fatal(String place, String found, String allowed) {
        add(place, found, allowed);
        return new InvalidInput(problems);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
