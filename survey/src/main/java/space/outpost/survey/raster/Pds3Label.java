package space.outpost.survey.raster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keywords of a PDS3 label (PDS Standards Reference 3.8, chapter 12), named {@code OBJECT.KEYWORD} after the
 * innermost object they stand in.
 */
final class Pds3Label {
    private static final Pattern STATEMENT = Pattern.compile(
            "\\G(?:\\s|/\\*.*?\\*/)*+(?:(END)\\b|([\\^A-Za-z][\\w:^]*+)\\s*=\\s*(\"[^\"]*+\"|'[^']*+'|\\([^)]*+\\)"
                    + "|\\{[^}]*+\\}|[^\\s<\"'({]++)(?:[ \\t]*<([^>\\n]*+)>)?)",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d+)?");

    private final Findings findings;
    private final Map<String, Value> values = new HashMap<>();

    /** A value as written, without quotes, and its unit or "". */
    record Value(String text, String unit, int line) {}

    Pds3Label(String label, Findings findings) {
        this.findings = findings;
        Matcher statements = STATEMENT.matcher(label);
        String object = "";
        int end = 0;
        int line = 1;
        while (statements.find()) {
            line += lines(label, end, statements.end());
            end = statements.end();
            if (statements.group(1) != null) {
                return;
            }
            String key = String.valueOf(statements.group(2));
            String text = unquoted(String.valueOf(statements.group(3)));
            if ("OBJECT".equals(key) || "GROUP".equals(key)) {
                object = text;
            } else if ("END_OBJECT".equals(key) || "END_GROUP".equals(key)) {
                object = "";
            } else {
                String unit =
                        statements.group(4) == null ? "" : statements.group(4).strip();
                values.putIfAbsent(object + "." + key, new Value(text, unit, line));
                values.putIfAbsent(key, new Value(text, unit, line));
            }
        }
        throw findings.fatal("line " + (line + 1), "no statement", "KEYWORD = VALUE, up to END");
    }

    private static int lines(String text, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += text.charAt(i) == '\n' ? 1 : 0;
        }
        return n;
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        return first == '"' || first == '\''
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    Optional<Value> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String place(String key) {
        return find(key).map(v -> "line " + v.line + " " + key).orElse(key);
    }

    String text(String key, String otherwise) {
        return find(key).map(Value::text).orElse(otherwise);
    }

    /** A number in the unit it is written in; a finding and NaN if it is absent or none. */
    double number(String key) {
        if (find(key).isEmpty()) {
            findings.add(key, "nothing", "a number");
            return Double.NaN;
        }
        return number(key, Double.NaN);
    }

    double number(String key, double otherwise) {
        Optional<Value> value = find(key);
        if (value.isEmpty() || "N/A".equals(value.get().text)) {
            return otherwise;
        }
        String text = value.get().text;
        if (!NUMBER.matcher(text).matches()) {
            findings.add(place(key), "'" + text + "'", "a number");
            return Double.NaN;
        }
        return Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
    }

    /** A length in metres; its unit must begin with one of m and km. */
    double metres(String key) {
        String unit = find(key).map(Value::unit).orElse("").toLowerCase(java.util.Locale.ROOT);
        double value = number(key);
        if (unit.startsWith("km") || unit.startsWith("kilomet")) {
            return value * 1000;
        }
        if (!unit.isEmpty() && !unit.equals("m") && !unit.startsWith("m/") && !unit.startsWith("met")) {
            findings.add(place(key), "unit <" + unit + ">", "<m> or <km>, per pixel where due");
        }
        return value;
    }

    /** A whole number in a range; a finding and {@code low} if it is not. */
    int whole(String key, int low, int high) {
        double value = number(key);
        if (value != Math.rint(value) || value < low || value > high) {
            findings.add(place(key), Double.toString(value), "a whole number from " + low + " to " + high);
        }
        return value >= low && value <= high ? (int) value : low;
    }
}
