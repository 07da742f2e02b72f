package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml");

    @TempDir
    private Path dir;

    @Test
    @Tag("slow")
    void aYearIsFlownWithoutAnyTerrainFilesAndTwiceTheSameBytes() throws IOException {
        Path noData = Files.createDirectory(dir.resolve("no-data"));
        for (String out : List.of("first", "second")) {
            Terminal terminal = Terminal.run(
                    "run",
                    EXAMPLE.toString(),
                    "--data",
                    noData.toString(),
                    "--out",
                    dir.resolve(out).toString());
            assertThat(terminal.err()).isEmpty();
            assertThat(terminal.exitCode()).isZero();
            assertThat(terminal.out()).contains("survey", "operate", "twin", "report.html");
        }
        List<String> names = names(dir.resolve("first"));
        assertThat(names).contains("report.html", "plan.json", "execution.json", "environment.json", "campaign.json");
        assertThat(names(dir.resolve("second"))).isEqualTo(names);
        for (String name : names) {
            assertThat(Files.mismatch(
                            dir.resolve("first").resolve(name),
                            dir.resolve("second").resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatIsWrongWithAScenarioIsToldLineByLineAndNothingIsWritten() throws IOException {
        Path bad = dir.resolve("bad.yaml");
        Files.writeString(bad, Files.readString(EXAMPLE).replaceFirst("height: 10 m", "hieght: 10"));
        Terminal terminal =
                Terminal.run("run", bad.toString(), "--out", dir.resolve("out").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(l -> l.contains("bad.yaml:"));
        assertThat(terminal.err()).contains("hieght", "height");
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingScenarioIsOneLine() {
        Terminal terminal = Terminal.run("run", dir.resolve("none.yaml").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.err()).contains("none.yaml");
    }

    @Test
    void aSiteThatIsNeitherInTheAtlasNorOnAGridIsToldWithItsRemedy() throws IOException {
        Path scenario = dir.resolve("nowhere.yaml");
        Files.writeString(
                scenario,
                Files.readString(EXAMPLE).replaceFirst("(?m)^site:\\n(  .*\\n)+", "site:\n  name: atlantis\n"));
        Terminal terminal = Terminal.run(
                "run", scenario.toString(), "--out", dir.resolve("out").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("atlantis", "outpost survey sites");
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsFoundBeforeTheWork() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "not a folder");
        Terminal terminal = Terminal.run("run", EXAMPLE.toString(), "--out", file.toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.err()).contains("--out");
    }

    @Test
    void aDataDirectoryThatDoesNotExistIsTold() {
        Terminal terminal = Terminal.run(
                "run", EXAMPLE.toString(), "--data", dir.resolve("gone").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("--data", "gone").hasLineCount(1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
