package space.outpost.model.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains the keys of a file to people. */
public final class KeyTables {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Shape.Node> told = new LinkedHashMap<>();
    private final Deque<Shape.Node> toTell = new ArrayDeque<>();

    private KeyTables() {}

    /** What every key of that record's file means, record by record, then the units; in Markdown. */
    public static String of(Class<? extends Record> type) {
        KeyTables tables = new KeyTables();
        tables.section(Shape.of(type, FileStyle.WRITTEN), "The file");
        while (!tables.toTell.isEmpty()) {
            Shape.Node node = tables.toTell.remove();
            tables.section(node, title(node));
        }
        tables.units();
        return tables.page.toString();
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
