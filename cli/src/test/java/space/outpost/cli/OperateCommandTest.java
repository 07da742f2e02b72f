package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.Json;
import space.outpost.model.plan.Plan;

/** What is asked of the plan of the example, once it is there. */
@Tag("slow")
class OperateCommandTest {
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

    @Test
    void aPlanWithoutTheRelayKeepsWhatItCanAndTellsTheRest() {
        Path out = folder.resolve("without");

        Terminal anew = replan("queqiao-2@2035-06-10T00:00:00Z/2035-06-20T00:00:00Z", out);

        assertThat(anew.err()).isEmpty();
        assertThat(anew.exitCode()).isZero();
        assertThat(anew.out()).contains("runs kept").containsPattern("moved +2035-06-1");
        Plan before = Json.read(folder.resolve("run/plan.json"), Plan.class);
        Plan after = Json.read(out.resolve("plan.json"), Plan.class);
        assertThat(after.activities()).isNotEqualTo(before.activities());
        assertThat(after.activities())
                .filteredOn(a -> a.interval().start().isBefore(Instant.parse("2035-06-10T00:00:00Z")))
                .extracting(a -> a.experiment() + a.interval())
                .isEqualTo(before.activities().stream()
                        .filter(a -> a.interval().start().isBefore(Instant.parse("2035-06-10T00:00:00Z")))
                        .map(a -> a.experiment() + a.interval())
                        .toList());
    }

    @Test
    void aRunOfAnotherScenarioIsRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(EXAMPLE)
                        .replace("id: heat-flow", "id: heat-flux")
                        .replaceFirst("(?m)^campaign:.*$", ""));

        Terminal refused = Terminal.run(
                "operate",
                "check",
                EXAMPLE.resolveSibling("request.yaml").toString(),
                "--scenario",
                other.toString(),
                "--run",
                folder.resolve("run").toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("plan.json: found experiment 'heat-flow', which the scenario has not");
    }

    @Test
    void anOutageThatIsNoneIsTold() {
        Path out = folder.resolve("none");

        assertThat(replan("queqiao-3@2035-06-10T00:00:00Z/2035-06-20T00:00:00Z", out)
                        .err())
                .contains("--out-of: found 'queqiao-3'; allowed: one of [", "queqiao-2");
        assertThat(replan("queqiao-2@2035-06-10/2035-06-20", out).err()).contains("such as queqiao-2@2035-06-10T");
        assertThat(replan("queqiao-2", out).exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private static Terminal replan(String outage, Path out) {
        return Terminal.run(
                "operate",
                "replan",
                EXAMPLE.toString(),
                "--run",
                folder.resolve("run").toString(),
                "--out-of",
                outage,
                "--out",
                out.toString());
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
