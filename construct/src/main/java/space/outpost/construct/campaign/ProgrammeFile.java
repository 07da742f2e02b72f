package space.outpost.construct.campaign;

import java.nio.file.Path;
import space.outpost.model.io.FileStyle;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.JsonSchema;
import space.outpost.model.io.RecordFile;

/** Reads programmes. */
public final class ProgrammeFile {
    private ProgrammeFile() {}

    /**
     * Reads and checks a programme in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static Programme read(Path file) {
        return RecordFile.read(file, Programme.class)
                .map(p -> p.with(d -> d.opportunities = d.opportunities
                        .file()
                        .map(name -> d.opportunities.with(
                                RecordFile.read(file.resolveSibling(name), Opportunities.Listed.class)
                                        .check(ProgrammeChecks::check)
                                        .value()))
                        .orElse(d.opportunities)))
                .check(ProgrammeChecks::check)
                .value();
    }

    /** As {@link #read}, from text. */
    static Programme parse(String source, String text) {
        return RecordFile.parse(source, text, Programme.class)
                .check(ProgrammeChecks::check)
                .value();
    }

    /** The JSON Schema of the file. */
    public static String schema() {
        return JsonSchema.text(Programme.class, FileStyle.WRITTEN);
    }
}
