package space.outpost.model.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import space.outpost.model.scenario.Scenario;

/** Writes a shape as a page for people, in Markdown. */
public final class ReferencePage {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Shape.Node> told = new LinkedHashMap<>();
    private final Deque<Shape.Node> toTell = new ArrayDeque<>();

    private ReferencePage() {}

    /** The page that explains every key of a scenario. */
    public static String scenario() {
        ReferencePage page = new ReferencePage();
        page.line("# Scenario files");
        page.line("");
        page.line(
                "One YAML (or JSON) file describes a station. This page, the JSON Schema that `outpost schema scenario`");
        page.line("prints, and the checks come from one source, the records of `space.outpost.model.scenario`.");
        page.line("");
        page.line(
                "- Quantities are text with a unit (`40 kW`, `8200 kg`, `6 h`); a bare number where a unit is due is an error.");
        page.line("- Instants are UTC in ISO 8601 with `Z`, by date (`2035-01-31T06:00:00Z`) or day of year"
                + " (`2035-031T06:00:00Z`).");
        page.line("- Durations are `90 min`, `6 h`, `14 d` or ISO 8601 (`PT1H30M`).");
        page.line("- Ids are lower-case letters, digits and hyphens.");
        page.line("- Plain YAML: no anchors, aliases or tags; every key once.");
        page.line("- All problems of a file are told in one go, each with line, column, key, what was found and what is"
                + " allowed.");
        page.line("");
        page.section(Shape.of(Scenario.class, Shape.Style.WRITTEN), "The file");
        while (!page.toTell.isEmpty()) {
            Shape.Node node = page.toTell.remove();
            page.section(node, title(node));
        }
        page.units();
        return page.page.toString();
    }

    private void section(Shape.Node node, String title) {
        line("## " + title);
        line("");
        line(node.doc());
        line("");
        line("| key | value | default | meaning |");
        line("|---|---|---|---|");
        node.fields().forEach(this::row);
        line("");
    }

    private void row(Shape.Field field) {
        String ifAbsent = field.byDefault().map(d -> "`" + d + "`").orElse(field.isRequired() ? "required" : "none");
        String bounds = field.isBounded() ? ", " + Binder.bounds(field) : "";
        line("| `" + field.key() + "` | " + value(field.shape()) + bounds + " | " + ifAbsent + " | " + field.doc()
                + " |");
    }

    private String value(Shape shape) {
        return switch (shape) {
            case Shape.Amount(Quantity quantity) ->
                quantity.title().replaceFirst("^an? ", "") + ", `" + quantity.example() + "`";
            case Shape.Real _ -> "number";
            case Shape.Whole _ -> "whole number";
            case Shape.Flag _ -> "`true` or `false`";
            case Shape.Text _ -> "text";
            case Shape.Span _ -> "duration, `6 h`";
            case Shape.Moment _ -> "instant";
            case Shape.Choice choice ->
                choice.words().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
            case Shape.Maybe(Shape of) -> value(of);
            case Shape.Many(Shape of) -> "list: " + value(of);
            case Shape.Named(Shape of) -> "map: " + value(of);
            case Shape.Own(Class<?> type) -> type.getSimpleName();
            case Shape.Node node -> link(node);
        };
    }

    private String link(Shape.Node node) {
        if (told.putIfAbsent(title(node), node) == null) {
            toTell.add(node);
        }
        return "[" + title(node) + "](#" + title(node).toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }

    private static String title(Shape.Node node) {
        String spaced = node.type().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    private void units() {
        line("## Units");
        line("");
        line("| quantity | units |");
        line("|---|---|");
        Arrays.stream(Quantity.values())
                .forEach(q -> line("| " + q.title().replaceFirst("^an? ", "") + " | "
                        + q.symbols().stream().map(s -> "`" + s + "`").collect(Collectors.joining(" ")) + " |"));
        line("");
        line("Data units are decimal: 1 kB is 8000 bit.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
