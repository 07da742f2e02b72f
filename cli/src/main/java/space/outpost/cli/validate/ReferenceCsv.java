package space.outpost.cli.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import space.outpost.model.io.InvalidInput;

/** Reference tables: comma separated, comments with {@code #}, one line of headings. */
final class ReferenceCsv {
    private ReferenceCsv() {}

    record Row(Path file, int line, String[] cells) {
        String text(int column) {
            return cells[column].strip();
        }

        double number(int column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw new InvalidInput(
                        file.toString(),
                        "line " + line + ", column " + (column + 1),
                        "'" + text(column) + "'",
                        "a number");
            }
        }
    }

    static List<double[]> numbers(Path file, int columns) {
        return named(file, columns).stream()
                .map(row -> IntStream.range(0, columns).mapToDouble(row::number).toArray())
                .toList();
    }

    static List<Row> named(Path file, int columns) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Integer> data = IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).startsWith("#") && !lines.get(i).isBlank())
                    .skip(1)
                    .boxed()
                    .toList();
            return data.stream()
                    .map(i -> {
                        String[] cells = lines.get(i).split(",", -1);
                        if (cells.length < columns) {
                            throw new InvalidInput(
                                    file.toString(), "line " + (i + 1), Arrays.toString(cells), columns + " columns");
                        }
                        return new Row(file, i + 1, cells);
                    })
                    .toList();
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", e.toString(), "a readable text file");
        }
    }
}
