package space.outpost.model.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Property
    void aFileReadsBackAsWritten(@ForAll("texts") String first, @ForAll("texts") String second) {
        String text = "x,y\n" + Csv.quoted(first) + "," + Csv.quoted(second) + "\r\n\n" + Csv.row("%s,%s", "a", first);

        assertThat(Csv.read("file", text, List.of("x", "y")))
                .extracting(Csv.Row::cells)
                .containsExactly(List.of(first, second), List.of("a", first));
    }

    @Property
    void whateverStandsInAFileIsReadOrRefused(@ForAll("texts") String rest) {
        try {
            assertThat(Csv.read("file", "x,y\n" + rest, List.of("x", "y")))
                    .allSatisfy(r -> assertThat(r.cells()).hasSize(2));
        } catch (InvalidInput e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Test
    void aRowOfAnotherLengthIsToldWithItsLine() {
        assertThatThrownBy(() -> Csv.read("file", "x,y\n1,2\n\n\"a\nb\",2\n1,2,3\n", List.of("x", "y")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("file:6: found 3 cells; allowed: 2 cells");
        assertThatThrownBy(() -> Csv.read("file", "y,x\n", List.of("x", "y")))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("the header x,y");
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
