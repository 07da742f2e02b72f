package space.outpost.model.io;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a document against a shape and makes the value it describes, in one pass that does not stop at a problem. */
final class Binder {
    private final Findings findings;
    private final Map<String, Yaml.Mark> marks = new HashMap<>();

    Binder(Findings findings) {
        this.findings = findings;
    }

    /** Where each key and list item stands, by path such as {@code elements[2].bus}. */
    Map<String, Yaml.Mark> marks() {
        return marks;
    }

    /** The value, or nothing if there is a problem anywhere in it. */
    Optional<Object> bind(Yaml yaml, Shape shape, String path) {
        return switch (shape) {
            case Shape.Maybe(Shape of) -> bind(yaml, of, path).map(Optional::of);
            case Shape.Many(Shape of) -> items(yaml, of, path);
            case Shape.Node node -> record(yaml, node, path);
            case Shape.Amount(Quantity quantity) -> parsed(yaml, path, quantity.title(), quantity::parse);
            case Shape.Span _ -> parsed(yaml, path, "a duration", Moments::duration);
            case Shape.Moment _ -> parsed(yaml, path, "an instant", Moments::instant);
            case Shape.Choice choice -> choice(yaml, choice, path);
            case Shape.Text _ -> text(yaml, path);
            case Shape.Real _ -> real(yaml, path);
            case Shape.Whole(boolean isLong) -> whole(yaml, isLong, path);
            case Shape.Flag _ -> flag(yaml, path);
            case Shape.Named _, Shape.Own _ ->
                throw new IllegalArgumentException(shape + " has no form that people write");
        };
    }

    private Optional<Object> record(Yaml yaml, Shape.Node node, String path) {
        if (!(yaml instanceof Yaml.Entries(Yaml.Mark mark, List<Yaml.Entry> entries))) {
            return wrong(yaml, path, "the keys " + String.join(", ", node.keys()));
        }
        Map<String, Yaml.Entry> byKey = entries.stream().collect(Collectors.toMap(Yaml.Entry::key, e -> e));
        Set<String> known = new HashSet<>(node.keys());
        for (Yaml.Entry entry : entries) {
            if (!known.contains(entry.key())) {
                String hint = findings.isFull() ? "" : Spelling.hint(entry.key(), node.keys());
                findings.add(
                        entry.mark(),
                        path,
                        "unknown key " + YamlReader.quoted(entry.key()) + hint,
                        String.join(", ", node.keys()));
            }
        }
        List<Object> values = new ArrayList<>();
        for (Shape.Field field : node.fields()) {
            field(field, Optional.ofNullable(byKey.get(field.key())), mark, path)
                    .ifPresent(values::add);
        }
        if (values.size() < node.fields().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(node.construct(values));
        } catch (IllegalArgumentException e) {
            return problem(mark, path, "values that do not agree", String.valueOf(e.getMessage()));
        }
    }

    private Optional<Object> field(Shape.Field field, Optional<Yaml.Entry> entry, Yaml.Mark parent, String path) {
        String at = path.isEmpty() ? field.key() : path + "." + field.key();
        if (entry.isPresent()) {
            marks.put(at, entry.get().mark());
            Yaml yaml = entry.get().value();
            return bind(yaml, field.shape(), at).filter(value -> isWithin(value, field, yaml.mark(), at));
        }
        if (field.byDefault().isPresent()) {
            return Optional.of(defaultOf(field));
        }
        if (field.shape() instanceof Shape.Maybe) {
            return Optional.of(Optional.empty());
        }
        return problem(parent, path, "no key '" + field.key() + "'", field.key() + ": " + field.doc());
    }

    static Object defaultOf(Shape.Field field) {
        Findings wrong = new Findings("default of " + field.key());
        return YamlReader.read(field.byDefault().orElseThrow(), wrong)
                .flatMap(y -> new Binder(wrong).bind(y, field.shape(), field.key()))
                .orElseThrow(() -> new IllegalStateException(wrong.toInvalidInput()));
    }

    private boolean isWithin(Object value, Shape.Field field, Yaml.Mark mark, String path) {
        double number = switch (value) {
            case Double d -> d;
            case Integer i -> i;
            case Long l -> l;
            case Duration d -> d.toSeconds() + 1e-9 * d.getNano();
            default -> Double.NaN;
        };
        if (!(number < field.min() || number > field.max())) {
            return true;
        }
        findings.add(mark, path, written(number, field.shape()), bounds(field));
        return false;
    }

    /** Such as {@code 0 W or more}. */
    static String bounds(Shape.Field field) {
        String min = written(field.min(), field.shape());
        String max = written(field.max(), field.shape());
        if (field.max() == Double.POSITIVE_INFINITY) {
            return min + " or more";
        }
        return field.min() == Double.NEGATIVE_INFINITY ? max + " or less" : min + " to " + max;
    }

    private static String written(double number, Shape shape) {
        return switch (shape) {
            case Shape.Amount(Quantity quantity) -> quantity.format(number);
            case Shape.Span _ -> Quantity.TIME.format(number);
            default ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString((long) number)
                        : Double.toString(number);
        };
    }

    private Optional<Object> items(Yaml yaml, Shape of, String path) {
        if (!(yaml instanceof Yaml.Items(Yaml.Mark _, List<Yaml> items))) {
            return wrong(yaml, path, "a list");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = path + "[" + i + "]";
            marks.put(at, items.get(i).mark());
            bind(items.get(i), of, at).ifPresent(values::add);
        }
        return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> parsed(Yaml yaml, String path, String what, Function<String, Object> parse) {
        if (!(yaml instanceof Yaml.Scalar scalar) || scalar.text().isEmpty()) {
            return wrong(yaml, path, what);
        }
        try {
            return Optional.of(parse.apply(scalar.text()));
        } catch (IllegalArgumentException e) {
            return wrong(yaml, path, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Object> choice(Yaml yaml, Shape.Choice choice, String path) {
        String allowed = String.join(", ", choice.words());
        if (!(yaml instanceof Yaml.Scalar scalar)) {
            return wrong(yaml, path, "one of " + allowed);
        }
        int at = choice.words().indexOf(scalar.text());
        return at >= 0
                ? Optional.of(choice.values().get(at))
                : wrong(yaml, path, "one of " + allowed + Spelling.hint(scalar.text(), choice.words()));
    }

    private Optional<Object> text(Yaml yaml, String path) {
        if (!(yaml instanceof Yaml.Scalar scalar)) {
            return wrong(yaml, path, "text");
        }
        return scalar.isText()
                ? Optional.of(scalar.text())
                : wrong(yaml, path, "text (a number needs quotes to be one)");
    }

    private Optional<Object> real(Yaml yaml, String path) {
        if (!(yaml instanceof Yaml.Scalar(Yaml.Mark _, String text, boolean plain)) || !plain || !isNumber(text)) {
            return wrong(yaml, path, "a number without unit");
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : wrong(yaml, path, "a number that is finite");
    }

    private Optional<Object> whole(Yaml yaml, boolean isLong, String path) {
        String kind = "a whole number";
        if (!(yaml instanceof Yaml.Scalar(Yaml.Mark _, String text, boolean plain)) || !plain || !isNumber(text)) {
            return wrong(yaml, path, kind);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.precision() - (long) number.scale() > 20
                    ? wrong(yaml, path, kind + " of at most 18 digits")
                    : Optional.of(isLong ? (Object) number.longValueExact() : (Object) number.intValueExact());
        } catch (ArithmeticException e) {
            return wrong(yaml, path, kind + (isLong ? "" : " of at most 9 digits"));
        }
    }

    private Optional<Object> flag(Yaml yaml, String path) {
        if (yaml instanceof Yaml.Scalar(Yaml.Mark _, String text, boolean plain)
                && plain
                && (text.equals("true") || text.equals("false"))) {
            return Optional.of(Boolean.valueOf(text));
        }
        return wrong(yaml, path, "true or false");
    }

    private static boolean isNumber(String text) {
        return text.length() <= 80 && text.matches(Quantity.NUMBER);
    }

    private Optional<Object> wrong(Yaml yaml, String path, String allowed) {
        String found = switch (yaml) {
            case Yaml.Items _ -> "a list";
            case Yaml.Entries _ -> "a mapping";
            case Yaml.Scalar s -> s.text().isEmpty() ? "nothing" : YamlReader.quoted(s.text());
        };
        return problem(yaml.mark(), path, found, allowed);
    }

    private Optional<Object> problem(Yaml.Mark mark, String path, String found, String allowed) {
        findings.add(mark, path, found, allowed);
        return Optional.empty();
    }
}
