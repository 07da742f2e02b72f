package space.outpost.model.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows of comma-separated values (RFC 4180). */
public final class Csv {
    private static final long MOST_BYTES = 1L << 28;

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

    /**
     * A row as read.
     *
     * @param line of the file on which it begins, from 1
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public String cell(int i) {
            return cells.get(i);
        }
    }

    /**
     * The rows of a file below its header; empty lines are passed over.
     *
     * @throws InvalidInput if it cannot be read, has another header, or a row of another number of cells
     */
    public static List<Row> read(Path file, List<String> header) {
        return read(file.toString(), TextFile.read(file, MOST_BYTES), header);
    }

    /** As {@link #read(Path, List)}, from text. */
    static List<Row> read(String source, String text, List<String> header) {
        List<Row> rows = rows(source, text);
        if (rows.isEmpty() || !rows.getFirst().cells().equals(header)) {
            throw new InvalidInput(
                    source,
                    "1",
                    rows.isEmpty()
                            ? "no header"
                            : String.join(",", rows.getFirst().cells()),
                    "the header " + String.join(",", header));
        }
        List<Row> below = rows.subList(1, rows.size());
        List<Problem> problems = below.stream()
                .filter(r -> r.cells().size() != header.size())
                .map(r -> new Problem(
                        source, Integer.toString(r.line()), r.cells().size() + " cells", header.size() + " cells"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return List.copyOf(below);
    }

    private static List<Row> rows(String source, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int line = 1;
        int begun = 1;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i == text.length()) {
                throw new InvalidInput(
                        source, Integer.toString(begun), "a quote that is never closed", "pairs of quotes");
            }
            line += c == '\n' && i < text.length() ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                if (!cells.isEmpty() || !cell.isEmpty()) {
                    cells.add(cell.toString());
                    rows.add(new Row(begun, cells));
                }
                cells = new ArrayList<>();
                cell.setLength(0);
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
