package space.outpost.model.files;

import space.outpost.model.io.KeyTables;
import space.outpost.model.scenario.Scenario;

/** Pages for people about the files they write. */
public final class ReferencePage {
    private static final String SCENARIO = """
            # Scenario files

            One YAML (or JSON) file describes a station. This page, the JSON Schema that `outpost schema scenario`
            prints, and the checks come from one source, the records of `space.outpost.model.scenario`.

            - Quantities are text with a unit (`40 kW`, `8200 kg`, `6 h`); a bare number where a unit is due is an error.
            - Instants are UTC in ISO 8601 with `Z`, by date (`2035-01-31T06:00:00Z`) or day of year (`2035-031T06:00:00Z`).
            - Durations are `90 min`, `6 h`, `14 d` or ISO 8601 (`PT1H30M`).
            - Ids are lower-case letters, digits and hyphens.
            - Plain YAML: no anchors, aliases or tags; every key once.
            - All problems of a file are told in one go, each with line, column, key, what was found and what is allowed.

            """;

    private ReferencePage() {}

    /** The page that explains every key of a scenario, in Markdown. */
    public static String scenario() {
        return SCENARIO + KeyTables.of(Scenario.class);
    }
}
