package space.outpost.model.io;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes a value as the YAML that reads back as it; what equals its default is left out. */
final class RecordWriter {
    private final StringBuilder out = new StringBuilder();

    private RecordWriter() {}

    static String write(Record value) {
        RecordWriter writer = new RecordWriter();
        writer.fields(value, Shape.of(value.getClass(), FileStyle.WRITTEN), "", "");
        return writer.out.toString();
    }

    /** Each field on a line of its own; {@code first} stands before the first of them instead of the indent. */
    private void fields(Object value, Shape.Node node, String first, String indent) {
        String before = first;
        for (Shape.Field field : node.fields()) {
            Object part = node.part(value, field);
            if (part.equals(Optional.empty()) || isDefault(part, field)) {
                continue;
            }
            out.append(before).append(field.key()).append(':');
            value(part, field.shape(), indent);
            before = indent;
        }
    }

    private static boolean isDefault(Object part, Shape.Field field) {
        return field.byDefault().isPresent() && part.equals(Binder.defaultOf(field));
    }

    private void value(Object value, Shape shape, String indent) {
        switch (shape) {
            case Shape.Maybe(Shape of) -> value(((Optional<?>) value).orElseThrow(), of, indent);
            case Shape.Node node -> {
                out.append('\n');
                fields(value, node, indent + "  ", indent + "  ");
            }
            case Shape.Many(Shape of) -> items((List<?>) value, of, indent);
            default -> out.append(' ').append(scalar(value, shape)).append('\n');
        }
    }

    private void items(List<?> items, Shape of, String indent) {
        out.append(items.isEmpty() ? " []\n" : "\n");
        for (Object item : items) {
            if (of instanceof Shape.Node node) {
                fields(item, node, indent + "  - ", indent + "    ");
            } else {
                out.append(indent).append("  - ").append(scalar(item, of)).append('\n');
            }
        }
    }

    private static String scalar(Object value, Shape shape) {
        return switch (shape) {
            case Shape.Amount(Quantity quantity) -> quantity.exact((Double) value);
            case Shape.Span _ -> duration((Duration) value);
            case Shape.Moment _ -> ((Instant) value).toString();
            case Shape.Choice choice -> choice.words().get(choice.values().indexOf(value));
            case Shape.Text _ -> text((String) value);
            case Shape.Real _, Shape.Whole _, Shape.Flag _ -> value.toString();
            case Shape.Maybe _, Shape.Many _, Shape.Named _, Shape.Own _, Shape.Node _ ->
                throw new IllegalArgumentException(shape + " is no scalar");
        };
    }

    private static String duration(Duration duration) {
        String readable = Quantity.format(duration);
        return Moments.duration(readable).equals(duration) ? readable : duration.toString();
    }

    private static String text(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9 .-]*[A-Za-z0-9]|[a-z]")
                && new Yaml.Scalar(new Yaml.Mark(1, 1), text, true).isText();
        return plain ? text : Json.quote(text);
    }
}
