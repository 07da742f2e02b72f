package space.outpost.model.io;

import java.util.List;

/** A YAML (or JSON) document as it stands in the file: no types guessed, every part with its place. */
sealed interface Yaml {
    Mark mark();

    /** A place in a file, both from 1. */
    record Mark(int line, int column) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark o) {
            return line != o.line ? Integer.compare(line, o.line) : Integer.compare(column, o.column);
        }

        @Override
        public String toString() {
            return line + ":" + column;
        }
    }

    /**
     * Text or number.
     *
     * @param plain written without quotes
     */
    record Scalar(Mark mark, String text, boolean plain) implements Yaml {
        private static final java.util.regex.Pattern UNTYPED = java.util.regex.Pattern.compile(
                "~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\\.(inf|Inf|INF)"
                        + "|\\.(nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+");

        /** What the YAML 1.2 core schema would not take for text. */
        boolean isText() {
            return !plain
                    || !(text.isEmpty()
                            || text.matches(Quantity.NUMBER)
                            || UNTYPED.matcher(text).matches());
        }
    }

    /** A list. */
    record Items(Mark mark, List<Yaml> items) implements Yaml {}

    /** A mapping; keys are unique. */
    record Entries(Mark mark, List<Entry> entries) implements Yaml {}

    /** A key and what it stands for; the mark is the key's. */
    record Entry(Mark mark, String key, Yaml value) {}
}
