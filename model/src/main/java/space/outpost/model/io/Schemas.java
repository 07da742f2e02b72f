package space.outpost.model.io;

import java.util.Optional;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** The files of Outpost, described by JSON Schema 2020-12. */
public enum Schemas {
    SCENARIO(Scenario.class, Shape.Style.WRITTEN),
    ENVIRONMENT(SiteEnvironment.class, Shape.Style.EXACT),
    CAMPAIGN(Campaign.class, Shape.Style.EXACT),
    PLAN(Plan.class, Shape.Style.EXACT),
    EXECUTION(Execution.class, Shape.Style.EXACT);

    private final Class<? extends Record> type;
    private final Shape.Style style;

    Schemas(Class<? extends Record> type, Shape.Style style) {
        this.type = type;
        this.style = style;
    }

    /** Name of the file it describes, without ending. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The schema as JSON. */
    public String text() {
        return Json.writeInOrder(JsonSchema.of(type, style));
    }

    /**
     * The schema of a file by its name without ending, such as {@code plan}.
     *
     * @throws InvalidInput if there is no such file
     */
    public static String text(String fileName) {
        Optional<Schemas> schema = java.util.Arrays.stream(values())
                .filter(s -> s.fileName().equals(fileName))
                .findFirst();
        return schema.orElseThrow(() -> new InvalidInput(
                        "schema",
                        "",
                        "'" + fileName + "'",
                        "one of "
                                + String.join(
                                        ", ",
                                        java.util.Arrays.stream(values())
                                                .map(Schemas::fileName)
                                                .toList())))
                .text();
    }
}
