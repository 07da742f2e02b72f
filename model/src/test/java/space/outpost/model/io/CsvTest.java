package space.outpost.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void onlyWhatMustBeIsQuoted() {
        assertThat(Csv.row("%s,%s,%.2f,%s", "land", "braking, then hover", 1234.5, "so-called \"gate\""))
                .isEqualTo("land,\"braking, then hover\",1234.50,\"so-called \"\"gate\"\"\"");
        assertThat(Csv.quoted("plain")).isEqualTo("\"plain\"");
    }

    @Property
    void aRowReadsBackCellByCell(@ForAll("texts") String first, @ForAll("texts") String second) {
        assertThat(cells(Csv.row("%s,%s,%d", first, second, 7))).containsExactly(first, second, "7");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab ,\"\r\n%").ofMaxLength(8);
    }

    /** As RFC 4180, section 2, defines fields. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (inQuotes && c == '"' && row.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                assertThat(inQuotes || c != '\r' && c != '\n').isTrue();
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
