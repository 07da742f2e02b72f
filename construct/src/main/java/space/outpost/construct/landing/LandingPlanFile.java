package space.outpost.construct.landing;

import java.nio.file.Path;
import java.util.regex.Pattern;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;

/** Reads landings. */
public final class LandingPlanFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private LandingPlanFile() {}

    /**
     * Reads and checks a landing in YAML or JSON.
     *
     * @throws space.outpost.model.io.InvalidInput with all problems of the file and their lines
     */
    public static LandingPlan read(Path file) {
        return RecordFile.read(file, LandingPlan.class)
                .check(LandingPlanFile::check)
                .value();
    }

    /** As {@link #read}, from text. */
    static LandingPlan parse(String source, String text) {
        return RecordFile.parse(source, text, LandingPlan.class)
                .check(LandingPlanFile::check)
                .value();
    }

    private static void check(LandingPlan p, RecordFile.Report report) {
        if (p.name().length() > LONGEST_ID || !ID.matcher(p.name()).matches()) {
            report.problem(
                    "name",
                    "'" + p.name() + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
        less("lander.propellant", p.lander().propellantKg(), "mass", p.lander().massKg(), Quantity.MASS, report);
        LandingPlan.Descent d = p.descent();
        less("descent.perilune", d.periluneM(), "orbit", d.orbitM(), Quantity.LENGTH, report);
        less("descent.gate", d.gateM(), "perilune", d.periluneM(), Quantity.LENGTH, report);
        less("descent.hover-altitude", d.hoverAltitudeM(), "gate", d.gateM(), Quantity.LENGTH, report);
        less("descent.touchdown-speed", d.touchdownSpeedMPerS(), "gate", d.gateSpeedMPerS(), Quantity.SPEED, report);
        p.ascent().ifPresent(a -> {
            less("ascent.propellant", a.propellantKg(), "mass", a.massKg(), Quantity.MASS, report);
            less("ascent.insertion", a.insertionM(), "orbit", a.orbitM(), Quantity.LENGTH, report);
        });
    }

    private static void less(
            String path, double found, String than, double limit, Quantity quantity, RecordFile.Report report) {
        if (found >= limit) {
            report.problem(path, quantity.format(found), "less than " + than + ", " + quantity.format(limit));
        }
    }
}
