package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSynthesizeCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsComputedFromSyntheticGroundSaysSo() {
        Path file = folder.resolve("data/terrain/synthetic-2.tif");
        Terminal made = Terminal.run(
                "data", "synthesize", "--side", "300", "--pixel", "20m", "--seed", "2", "--out", file.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("SYNTHETIC ground, 300 x 300 cells of 20.0 m, seed 2");
        assertThat(file).exists();
        assertThat(Terminal.run("data", "list", "--data", folder.resolve("data").toString())
                        .out())
                .contains("SYNTHETIC");

        Terminal point = Terminal.run(
                "survey",
                "point",
                "--latitude=-90",
                "--longitude=0",
                "--data",
                folder.resolve("data").toString(),
                "--from",
                "2035-01-01T00:00:00Z",
                "--to",
                "2035-01-02T00:00:00Z");
        assertThat(point.err()).isEmpty();
        assertThat(point.out()).contains("SYNTHETIC ground, not the Moon's");
    }

    @Test
    void badInputIsSaidAndNothingIsWritten() {
        refused("'synthetic' in its name", "--out", folder.resolve("a/moon.tif").toString());
        refused("a length such as '10 m'", "--pixel", "10 parsecs");
        refused("2 to 100000 cells", "--side", "1");
        refused("from 1", "--threads", "0");
        assertThat(Files.exists(folder.resolve("a"))).isFalse();
    }

    private static void refused(String why, String option, String value) {
        Terminal terminal = Terminal.run("data", "synthesize", option, value);
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains(why);
    }
}
