package space.outpost.model.io;

import java.util.Arrays;
import java.util.Locale;

/** Rows of comma-separated values (RFC 4180). */
public final class Csv {
    private Csv() {}

    /**
     * A row without its line end.
     *
     * @param format of all its cells with their commas, as of {@link java.util.Formatter}; {@code %s} for texts, which are
     *     quoted where they must be
     */
    public static String row(String format, Object... cells) {
        Object[] quoted = Arrays.stream(cells)
                .map(cell -> cell instanceof String text ? cell(text) : cell)
                .toArray();
        return String.format(Locale.ROOT, format, quoted);
    }

    /** A text as a cell: in quotes only where it must be. */
    public static String cell(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n') ? quoted(text) : text;
    }

    /** A text as a cell in quotes, whatever is in it. */
    public static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
