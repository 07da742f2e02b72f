package space.outpost.model.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import space.outpost.model.Doc;
import space.outpost.model.Skyline;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** What may stand at a place of a file: made from a record and its {@link Doc}s, and read by all who deal with the file. */
sealed interface Shape {

    /** A quantity, written as a number with its unit. */
    record Amount(Quantity quantity) implements Shape {}

    /** A number without unit, or whose unit is in the key. */
    record Real() implements Shape {}

    record Whole(boolean isLong) implements Shape {}

    record Flag() implements Shape {}

    record Text() implements Shape {}

    /** A {@link Duration}, not negative. */
    record Span() implements Shape {}

    /** An {@link Instant}. */
    record Moment() implements Shape {}

    record Choice(Class<?> type, List<String> words, List<Object> values) implements Shape {}

    record Maybe(Shape of) implements Shape {}

    record Many(Shape of) implements Shape {}

    /** A map from names. */
    record Named(Shape of) implements Shape {}

    /** A type with a form of its own, described in {@link Json}. */
    record Own(Class<?> type) implements Shape {}

    /** A record. */
    record Node(Class<?> type, String doc, List<Field> fields) implements Shape {

        /**
         * @throws IllegalArgumentException from the record's own constructor
         */
        Object construct(List<Object> values) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return canonical.newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refused) {
                    throw refused;
                }
                throw new IllegalStateException(type + " cannot be made", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }

        Object part(Object value, Field field) {
            try {
                return field.component().getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(field.key() + " of " + type + " cannot be read", e);
            }
        }

        List<String> keys() {
            return fields.stream().map(Field::key).toList();
        }
    }

    /**
     * A component of a record.
     *
     * @param byDefault what an absent key stands for, as written in the file
     * @param min least value in SI
     * @param max greatest value in SI
     */
    record Field(
            String key,
            RecordComponent component,
            Shape shape,
            String doc,
            Optional<String> byDefault,
            double min,
            double max) {

        boolean isRequired() {
            return byDefault.isEmpty() && !(shape instanceof Maybe);
        }

        boolean isBounded() {
            return min != Double.NEGATIVE_INFINITY || max != Double.POSITIVE_INFINITY;
        }
    }

    static Node of(Class<? extends Record> type, FileStyle style) {
        return node(type, style);
    }

    private static Node node(Class<?> type, FileStyle style) {
        Doc doc = type.getAnnotation(Doc.class);
        return new Node(
                type,
                doc == null ? "" : doc.value(),
                Arrays.stream(type.getRecordComponents())
                        .map(c -> field(c, style))
                        .toList());
    }

    private static Field field(RecordComponent component, FileStyle style) {
        Doc doc = component.getAnnotation(Doc.class);
        Shape shape = of(component.getGenericType(), style);
        String name = component.getName();
        Optional<Quantity.Suffix> suffix = component.getType() == double.class && style == FileStyle.WRITTEN
                ? Quantity.ofComponent(name)
                : Optional.empty();
        return new Field(
                style == FileStyle.WRITTEN
                        ? kebab(suffix.map(s -> s.without(name)).orElse(name))
                        : name,
                component,
                suffix.<Shape>map(s -> new Amount(s.quantity())).orElse(shape),
                doc == null ? "" : doc.value(),
                Optional.ofNullable(doc).map(Doc::byDefault).filter(d -> !d.isEmpty()),
                doc == null ? Double.NEGATIVE_INFINITY : doc.min(),
                doc == null ? Double.POSITIVE_INFINITY : doc.max());
    }

    private static Shape of(Type type, FileStyle style) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return new Maybe(of(of[0], style));
            }
            if (generic.getRawType() == List.class) {
                return new Many(of(of[0], style));
            }
            if (generic.getRawType() == Map.class && of[0] == String.class) {
                return new Named(of(of[1], style));
            }
        }
        if (type instanceof Class<?> c) {
            if (c.isRecord()) {
                return node(c, style);
            }
            if (c.isEnum()) {
                List<Object> values = List.of(c.getEnumConstants());
                return new Choice(
                        c, values.stream().map(v -> word((Enum<?>) v, style)).toList(), values);
            }
            if (c == Profile.class || c == IntervalSet.class || c == Skyline.class) {
                return new Own(c);
            }
            Optional<Shape> simple = simple(c);
            if (simple.isPresent()) {
                return simple.get();
            }
        }
        throw new IllegalArgumentException("no way to write " + type + " to a file");
    }

    private static Optional<Shape> simple(Class<?> c) {
        return Stream.of(
                        Map.<Class<?>, Shape>entry(double.class, new Real()),
                        Map.<Class<?>, Shape>entry(Double.class, new Real()),
                        Map.<Class<?>, Shape>entry(BigDecimal.class, new Real()),
                        Map.<Class<?>, Shape>entry(int.class, new Whole(false)),
                        Map.<Class<?>, Shape>entry(long.class, new Whole(true)),
                        Map.<Class<?>, Shape>entry(boolean.class, new Flag()),
                        Map.<Class<?>, Shape>entry(String.class, new Text()),
                        Map.<Class<?>, Shape>entry(Duration.class, new Span()),
                        Map.<Class<?>, Shape>entry(Instant.class, new Moment()))
                .filter(e -> e.getKey() == c)
                .<Shape>map(Map.Entry::getValue)
                .findFirst();
    }

    private static String word(Enum<?> value, FileStyle style) {
        return style == FileStyle.WRITTEN
                ? value.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.name();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
