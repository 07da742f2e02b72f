package space.outpost.model.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** A file that a record describes, read: its value and where each part of it stands. */
public final class RecordFile<T extends Record> {
    private final String source;
    private final T value;

    /** Place of each key and list item, by path. */
    private final Map<String, Yaml.Mark> marks;

    private RecordFile(String source, T value, Map<String, Yaml.Mark> marks) {
        this.source = source;
        this.value = value;
        this.marks = marks;
    }

    /**
     * Reads a YAML or JSON file.
     *
     * @throws InvalidInput with every problem of the file
     */
    public static <T extends Record> RecordFile<T> read(Path file, Class<T> type) {
        return parse(file.toString(), TextFile.read(file, YamlReader.MAX_CHARACTERS), type);
    }

    /**
     * @param source what problems name as the file
     * @throws InvalidInput with every problem of the text
     */
    public static <T extends Record> RecordFile<T> parse(String source, String text, Class<T> type) {
        Findings findings = new Findings(source);
        Binder binder = new Binder(findings);
        Object bound = YamlReader.read(text, findings)
                .flatMap(yaml -> binder.bind(yaml, Shape.of(type, FileStyle.WRITTEN), ""))
                .orElse(findings);
        if (!findings.isEmpty()) {
            throw findings.toInvalidInput();
        }
        return new RecordFile<>(source, type.cast(bound), Map.copyOf(binder.marks()));
    }

    /** The text of a file that reads back as an equal value. */
    public static String write(Record value) {
        return RecordWriter.write(value);
    }

    public T value() {
        return value;
    }

    /** The same file with its value changed, such as by what other files say that it names. */
    public RecordFile<T> map(UnaryOperator<T> change) {
        return new RecordFile<>(source, change.apply(value), marks);
    }

    /**
     * Runs checks that see the whole value.
     *
     * @param checks given the value and what collects problems
     * @throws InvalidInput if they find any
     */
    public RecordFile<T> check(BiConsumer<T, Report> checks) {
        Findings findings = new Findings(source);
        checks.accept(value, (path, found, allowed) -> findings.add(mark(path), path, found, allowed));
        if (!findings.isEmpty()) {
            throw findings.toInvalidInput();
        }
        return this;
    }

    /** Takes one problem at a path such as {@code elements[2].bus}; the key need not be in the file. */
    @FunctionalInterface
    public interface Report {
        void problem(String path, String found, String allowed);
    }

    /** Where the key of that path stands, or the nearest that is around it. */
    private Yaml.Mark mark(String path) {
        for (String at = path; ; at = at.substring(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('[')))) {
            Yaml.Mark mark = marks.get(at);
            if (mark != null) {
                return mark;
            }
            if (at.lastIndexOf('.') < 0 && at.lastIndexOf('[') < 0) {
                return new Yaml.Mark(1, 1);
            }
        }
    }
}
