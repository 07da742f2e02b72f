import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the line coverage of each module and of all, from the reports JaCoCo left. Runs inside the build. */
final class Coverage {
    public static void main(String[] args) throws IOException {
        long covered = 0;
        long missed = 0;
        StringBuilder line = new StringBuilder();
        for (String module : List.of("model", "sky", "survey", "operate", "twin", "cli", "bench")) {
            Path csv = Path.of(args[0], module, "target", "site", "jacoco", "jacoco.csv");
            if (!Files.exists(csv)) {
                continue;
            }
            long moduleCovered = 0;
            long moduleMissed = 0;
            for (String row : Files.readAllLines(csv).subList(1, Files.readAllLines(csv).size())) {
                String[] cell = row.split(",");
                if (cell[1].endsWith("jmh_generated")) {
                    continue;
                }
                moduleMissed += Long.parseLong(cell[7]);
                moduleCovered += Long.parseLong(cell[8]);
            }
            line.append(String.format(
                    "  %s %.0f %%", module, 100.0 * moduleCovered / Math.max(1, moduleCovered + moduleMissed)));
            covered += moduleCovered;
            missed += moduleMissed;
        }
        System.out.printf("Line coverage: %.1f %% of %d lines;%s%n", 100.0 * covered / Math.max(1, covered + missed),
                covered + missed, line);
    }
}
