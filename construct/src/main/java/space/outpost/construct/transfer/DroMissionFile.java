package space.outpost.construct.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.RecordFile;

/** Reads flights to a distant retrograde orbit. */
public final class DroMissionFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private DroMissionFile() {}

    /**
     * Reads and checks a mission in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static DroMission read(Path file) {
        return RecordFile.read(file, DroMission.class)
                .check(DroMissionFile::check)
                .value();
    }

    /** As {@link #read}, from text. */
    public static DroMission parse(String source, String text) {
        return RecordFile.parse(source, text, DroMission.class)
                .check(DroMissionFile::check)
                .value();
    }

    private static void check(DroMission m, RecordFile.Report report) {
        if (!ID.matcher(m.name()).matches()) {
            report.problem("name", "'" + m.name() + "'", "lower-case letters, digits and single hyphens");
        }
        later("outbound.burn", m.outbound().burn(), "lift-off", m.launch().at(), Duration.ofDays(2), report);
        later(
                "orbit.insertion",
                m.orbit().insertion(),
                "the outbound flyby",
                m.outbound().burn(),
                Duration.ofHours(12),
                report);
        later(
                "orbit.departure",
                m.orbit().departure(),
                "the insertion",
                m.orbit().insertion(),
                Duration.ofDays(2),
                report);
        later(
                "homeward.burn",
                m.homeward().burn(),
                "the departure",
                m.orbit().departure(),
                Duration.ofHours(12),
                report);
        later("entry.at", m.entry().at(), "the homeward flyby", m.homeward().burn(), Duration.ofDays(2), report);
        m.entry()
                .landing()
                .ifPresent(landing -> later(
                        "entry.landing.at", landing.at(), "the entry", m.entry().at(), Duration.ZERO, report));
        if (m.orbit().regular().isPresent() && m.orbit().farthest().isPresent()) {
            report.problem("orbit", "regular and farthest", "one of them, or none");
        }
        m.orbit()
                .farthest()
                .filter(f -> f.at().isBefore(m.orbit().insertion())
                        || f.at().isAfter(m.orbit().departure()))
                .ifPresent(f -> report.problem(
                        "orbit.farthest.at",
                        f.at().toString(),
                        m.orbit().insertion() + " to " + m.orbit().departure()));
    }

    private static void later(
            String path, Instant at, String than, Instant before, Duration by, RecordFile.Report report) {
        if (at.isBefore(before.plus(by))) {
            report.problem(path, at.toString(), by.toHours() + " h after " + than + " or later: " + before.plus(by));
        }
    }
}
