package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner asks beside the plan of the example. */
@Tag("slow")
class CheckCommandTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void aRun() {
        assertThat(Terminal.run(
                                "run",
                                EXAMPLE.toString(),
                                "--out",
                                folder.resolve("run").toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void whatIsRefusedComesWithWhatWouldHelpAndThatHelps() throws IOException {
        String melt = Files.readString(EXAMPLE.resolveSibling("request.yaml"));
        Terminal refused = check(melt);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out())
                .contains("more-melt of china: 0 of 1 runs have a place", "for POWER", "one more would fit");
        String remedy = refused.out()
                .lines()
                .filter(l -> l.contains(" W instead of 25000 W"))
                .findFirst()
                .orElseThrow();
        String watts = remedy.strip().split(" ")[1];
        Terminal granted = check(melt.replace("25 kW", watts + " W"));
        assertThat(granted.exitCode()).as(granted.out()).isZero();
        assertThat(granted.out()).contains("1 of 1 runs have a place");
    }

    @Test
    void whatIsWrongWithARequestIsToldAtItsPlaceInTheFile() throws IOException {
        Terminal wrong = check(Files.readString(EXAMPLE.resolveSibling("request.yaml"))
                .replace("ilrs-3-isru", "ilrs-3-isu")
                .replace("china", "chna"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("request.yaml:5:", "partner: found")
                .contains("request.yaml:7:", "element: found", "did you mean 'ilrs-3-isru'");
    }

    private static Terminal check(String request) throws IOException {
        Path file = Files.writeString(folder.resolve("request.yaml"), request);
        return Terminal.run(
                "operate",
                "check",
                file.toString(),
                "--scenario",
                EXAMPLE.toString(),
                "--run",
                folder.resolve("run").toString());
    }
}
