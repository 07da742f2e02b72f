package space.outpost.model.io;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * The values that flow between the steps, as JSON: keys as in the code with the unit at their end, in a fixed order;
 * numbers to the last bit; times in ISO 8601. What is written is read back as an equal value.
 */
public final class Json {
    private static final long MOST_BYTES = 1L << 30;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(JsonForms.module())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** One of Plan, Execution, Campaign, SiteEnvironment, or what is made of them. Ends with a line feed. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    static String quote(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** As {@link #write}, with the entries of maps in their own order. */
    static String writeInOrder(Map<String, Object> value) {
        return MAPPER.writer()
                        .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(value)
                + "\n";
    }

    /**
     * @throws InvalidInput if the file is not one that {@link #write} could have written for that type
     */
    public static <T> T read(Path file, Class<T> type) {
        return read(file.toString(), TextFile.read(file, MOST_BYTES), type);
    }

    /**
     * As {@link #read(Path, Class)}, from text.
     *
     * @param source what problems name as the file
     */
    public static <T> T read(String source, String text, Class<T> type) {
        return read(
                source,
                text,
                MAPPER.constructType(type),
                "a " + type.getSimpleName() + " as Outpost writes it, see its JSON Schema");
    }

    /**
     * A foreign file: an object of lists of the same records, with their {@code JsonProperty} as keys.
     *
     * @param what problems say is allowed
     * @throws InvalidInput if it is not
     */
    public static <T> Map<String, List<T>> readLists(Path file, Class<T> item, String what) {
        TypeFactory types = MAPPER.getTypeFactory();
        return read(
                file.toString(),
                TextFile.read(file, MOST_BYTES),
                types.constructMapType(
                        LinkedHashMap.class,
                        types.constructType(String.class),
                        types.constructCollectionType(List.class, item)),
                what);
    }

    private static <T> T read(String source, String text, JavaType type, String allowed) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + path(e);
            throw invalid(source, place, String.valueOf(e.getOriginalMessage()), allowed);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | NullPointerException e) {
            throw invalid(source, "", String.valueOf(e.getMessage()), allowed);
        }
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : " " + path;
    }

    private static InvalidInput invalid(String source, String place, String found, String allowed) {
        String line = found.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("; `DeserializationFeature.*", "")
                .replaceFirst("^Missing creator property '([^']*)'.*", "no key '$1'");
        return new InvalidInput(source, place, line.length() > 200 ? line.substring(0, 200) + "..." : line, allowed);
    }
}
