package space.outpost.survey.route;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;

/** Reads traverses. */
public final class TraverseFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final double MOST_CELLS = 4e6;

    private TraverseFile() {}

    /**
     * Reads and checks a traverse in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static Traverse read(Path file) {
        return RecordFile.read(file, Traverse.class).check(TraverseFile::check).value();
    }

    /** As {@link #read}, from text. */
    static Traverse parse(String source, String text) {
        return RecordFile.parse(source, text, Traverse.class)
                .check(TraverseFile::check)
                .value();
    }

    private static void check(Traverse t, RecordFile.Report report) {
        id("name", t.name(), report);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < t.targets().size(); i++) {
            String path = "targets[" + i + "].id";
            id(path, t.targets().get(i).id(), report);
            if (!ids.add(t.targets().get(i).id())) {
                report.problem(path, "'" + t.targets().get(i).id() + "' again", "each id once");
            }
        }
        if (t.targets().isEmpty() || t.targets().size() > Errand.MOST_STOPS) {
            report.problem("targets", t.targets().size() + " targets", "1 to " + Errand.MOST_STOPS);
        }
        if (t.waitStep().toSeconds() % t.step().toSeconds() != 0) {
            report.problem(
                    "wait-step",
                    Quantity.format(t.waitStep()),
                    "a whole multiple of step, " + Quantity.format(t.step()));
        }
        if (t.within().compareTo(t.step()) < 0) {
            report.problem("within", Quantity.format(t.within()), "at least one step, " + Quantity.format(t.step()));
        }
        double cells = Math.pow(t.ground().sizeM() / t.ground().pixelM(), 2);
        if (cells > MOST_CELLS) {
            report.problem(
                    "ground.pixel",
                    String.format(Locale.ROOT, "%.0f cells", cells),
                    String.format(Locale.ROOT, "at most %.0f; take a larger pixel", MOST_CELLS));
        }
        rover(t, report);
    }

    private static void rover(Traverse t, RecordFile.Report report) {
        Rover r = t.rover();
        if (r.floor() * r.batteryJ() + r.reserveJ() >= r.batteryJ()) {
            report.problem(
                    "rover.reserve",
                    Quantity.ENERGY.format(r.reserveJ()),
                    "less than the battery over its floor, " + Quantity.ENERGY.format(r.batteryJ() * (1 - r.floor())));
        }
        double darkW = r.restW() + r.heaterW();
        if (darkW * t.step().toSeconds() * 2 > r.batteryJ()) {
            report.problem(
                    "rover.battery",
                    Quantity.ENERGY.format(r.batteryJ()),
                    "what lasts for two steps in shadow, "
                            + Quantity.ENERGY.format(2 * darkW * t.step().toSeconds()));
        }
        if (t.ground().pixelM() * 2 / (r.speedMPerS() * r.speedOnSlope()) > Character.MAX_VALUE) {
            report.problem(
                    "rover.speed", Quantity.SPEED.format(r.speedMPerS()), "one that crosses a cell in less than 9 h");
        }
    }

    private static void id(String path, String id, RecordFile.Report report) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            report.problem(
                    path,
                    "'" + id + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
    }
}
