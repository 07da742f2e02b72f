package space.outpost.model.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.io.FileStyle;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.JsonSchema;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** The files of Outpost, described by JSON Schema 2020-12. */
public enum Schemas {
    SCENARIO(Scenario.class, FileStyle.WRITTEN),
    ENVIRONMENT(SiteEnvironment.class, FileStyle.EXACT),
    CAMPAIGN(Campaign.class, FileStyle.EXACT),
    PLAN(Plan.class, FileStyle.EXACT),
    EXECUTION(Execution.class, FileStyle.EXACT);

    private final Class<? extends Record> type;
    private final FileStyle style;

    Schemas(Class<? extends Record> type, FileStyle style) {
        this.type = type;
        this.style = style;
    }

    /** Name of the file it describes, without ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema as JSON. */
    public String text() {
        return JsonSchema.text(type, style);
    }

    /**
     * The schema of a file by its name without ending, such as {@code plan}.
     *
     * @throws InvalidInput if there is no such file
     */
    public static String text(String fileName) {
        return Arrays.stream(values())
                .filter(s -> s.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("schema", "", "'" + fileName + "'", "one of " + fileNames()))
                .text();
    }

    private static String fileNames() {
        return Arrays.stream(values()).map(Schemas::fileName).collect(Collectors.joining(", "));
    }
}
