package space.outpost.model.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.outpost.model.Skyline;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** Describes the file of a record by a JSON Schema (draft 2020-12). */
public final class JsonSchema {
    private final FileStyle style;
    private final Map<String, Object> definitions = new TreeMap<>();
    private final Map<String, Class<?>> names = new LinkedHashMap<>();

    private JsonSchema(FileStyle style) {
        this.style = style;
    }

    /** The schema as JSON. */
    public static String text(Class<? extends Record> type, FileStyle style) {
        JsonSchema schema = new JsonSchema(style);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", type.getSimpleName());
        root.putAll(schema.object(Shape.of(type, style)));
        root.put("$defs", schema.definitions);
        return Json.writeInOrder(root);
    }

    private Map<String, Object> object(Shape.Node node) {
        Map<String, Object> properties = new LinkedHashMap<>();
        node.fields().forEach(f -> properties.put(f.key(), property(f)));
        Map<String, Object> object = new LinkedHashMap<>();
        if (!node.doc().isEmpty()) {
            object.put("description", node.doc());
        }
        object.put("type", "object");
        object.put("properties", properties);
        object.put(
                "required",
                node.fields().stream()
                        .filter(f -> style == FileStyle.EXACT || f.isRequired())
                        .map(Shape.Field::key)
                        .toList());
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> property(Shape.Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (!field.doc().isEmpty()) {
            boolean told = field.isBounded() && field.shape() instanceof Shape.Amount;
            property.put("description", field.doc() + (told ? " (" + Binder.bounds(field) + ")" : ""));
        }
        property.putAll(value(field.shape()));
        if (field.shape() instanceof Shape.Real || field.shape() instanceof Shape.Whole) {
            if (field.min() != Double.NEGATIVE_INFINITY) {
                property.put("minimum", field.min());
            }
            if (field.max() != Double.POSITIVE_INFINITY) {
                property.put("maximum", field.max());
            }
        }
        if (style == FileStyle.WRITTEN) {
            field.byDefault().ifPresent(d -> property.put("default", literal(d, field.shape())));
        }
        return property;
    }

    private static Object literal(String written, Shape shape) {
        return switch (shape) {
            case Shape.Real _, Shape.Whole _ -> new BigDecimal(written);
            case Shape.Many _ -> List.of();
            default -> written.equals("''") ? "" : written;
        };
    }

    private Map<String, Object> value(Shape shape) {
        boolean written = style == FileStyle.WRITTEN;
        return switch (shape) {
            case Shape.Amount(Quantity quantity) ->
                map("type", "string", "pattern", "^" + amount(quantity) + "$", "examples", List.of(quantity.example()));
            case Shape.Real _ -> map("type", "number");
            case Shape.Whole _ -> map("type", "integer");
            case Shape.Flag _ -> map("type", "boolean");
            case Shape.Text _ -> map("type", "string");
            case Shape.Span _ ->
                written
                        ? map(
                                "type",
                                "string",
                                "pattern",
                                "^(" + amount(Quantity.TIME) + "|P[-+0-9A-Z.]+)$",
                                "examples",
                                List.of("6 h", "PT6H"))
                        : map("type", "string", "format", "duration");
            case Shape.Moment _ ->
                written
                        ? map("type", "string", "pattern", Moments.INSTANT_FORM)
                        : map("type", "string", "format", "date-time");
            case Shape.Choice choice -> map("enum", choice.words());
            case Shape.Maybe(Shape of) -> written ? value(of) : map("anyOf", List.of(value(of), map("type", "null")));
            case Shape.Many(Shape of) -> map("type", "array", "items", value(of));
            case Shape.Named(Shape of) -> map("type", "object", "additionalProperties", value(of));
            case Shape.Own(Class<?> type) -> own(type);
            case Shape.Node node -> reference(node);
        };
    }

    private static String amount(Quantity quantity) {
        return Quantity.NUMBER + " *(" + String.join("|", quantity.symbols()) + ")";
    }

    private Map<String, Object> own(Class<?> type) {
        if (type == Profile.class) {
            return reference(Shape.of(JsonForms.ProfileForm.class, FileStyle.EXACT));
        }
        if (type == IntervalSet.class) {
            Map<String, Object> interval = map(
                    "type",
                    "array",
                    "items",
                    map("type", "string", "format", "date-time"),
                    "minItems",
                    2,
                    "maxItems",
                    2);
            return map("description", "half-open intervals, in order", "type", "array", "items", interval);
        }
        if (type == Skyline.class) {
            return map(
                    "description",
                    "elevation in rad at equally spaced azimuths, clockwise from north",
                    "type",
                    "array",
                    "items",
                    map("type", "number"),
                    "minItems",
                    4);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> reference(Shape.Node node) {
        String name = node.type().getSimpleName();
        Class<?> same = names.putIfAbsent(name, node.type());
        if (same == null) {
            definitions.put(name, object(node));
        } else if (same != node.type()) {
            throw new IllegalStateException("two records named " + name);
        }
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
