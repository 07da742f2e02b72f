package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.files.Schemas;
import space.outpost.model.io.Json;
import space.outpost.model.plan.Plan;
import space.outpost.model.site.SiteEnvironment;

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
        readBack(dir.resolve("first/environment.json"), SiteEnvironment.class, Schemas.ENVIRONMENT);
        readBack(dir.resolve("first/campaign.json"), Campaign.class, Schemas.CAMPAIGN);
        readBack(dir.resolve("first/plan.json"), Plan.class, Schemas.PLAN);
        readBack(dir.resolve("first/execution.json"), Execution.class, Schemas.EXECUTION);
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

    /** What a file says is what was written, to the last bit, and fulfils the published schema. */
    private static void readBack(Path file, Class<?> type, Schemas schema) throws IOException {
        String text = Files.readString(file);
        assertThat(Json.write(Json.read(file, type))).isEqualTo(text);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.text())
                        .validate(text, InputFormat.JSON))
                .as(file.getFileName().toString())
                .isEmpty();
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
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("nowhere.yaml:", " site.name: ", "atlantis", "outpost survey sites");
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void whatOnlyTheSurveyCanFindWrongIsToldByItsPlaceInTheScenario() throws IOException {
        String text = Files.readString(EXAMPLE)
                .replaceFirst("height: 10 m", "height: 30 m")
                .replaceFirst("height: 2 m", "height: 1 m")
                .replaceFirst("end: 2036-01-01", "end: 2069-01-01")
                .replaceFirst("epoch: 2034-12-11", "epoch: 2065-01-01");
        Path scenario = Files.writeString(dir.resolve("beyond.yaml"), text);
        Terminal terminal = Terminal.run(
                "run",
                scenario.toString(),
                "--data",
                Files.createDirectory(dir.resolve("empty")).toString(),
                "--out",
                dir.resolve("out").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("beyond.yaml:"))
                .anyMatch(line -> line.contains(":" + lineOf(text, "id: power-mast") + ":")
                        && line.contains("masts[0].height: found 30.0 m"))
                .anyMatch(line -> line.contains(":" + lineOf(text, "id: deck") + ":")
                        && line.contains("masts[1].height: found 1.0 m"))
                .anyMatch(line -> line.contains(":" + lineOf(text, "horizon:") + ":")
                        && line.contains("horizon: found [2035-01-01T00:00:00Z, 2069-01-01T00:00:00Z)")
                        && line.contains("--data DIR"))
                .anyMatch(line -> line.contains(":" + lineOf(text, "epoch:") + ":")
                        && line.contains("elements[0].orbit.epoch: found 2065-01-01T00:00:00Z"));
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void filesThatAreNoScenarioAreOneLineEach() throws IOException {
        Path empty = Files.createFile(dir.resolve("empty.yaml"));
        Path binary = Files.write(dir.resolve("binary.yaml"), new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff, 0, 1});
        Path folder = Files.createDirectory(dir.resolve("folder.yaml"));
        for (Path file : List.of(empty, binary, folder)) {
            Terminal terminal = Terminal.run("run", file.toString());
            assertThat(terminal.exitCode()).isEqualTo(2);
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err()).contains(file.toString()).hasLineCount(1);
        }
    }

    @Test
    void everyFileOfADataDirectoryThatCannotBeUsedIsNamed() throws IOException {
        Path terrain = Files.createDirectories(dir.resolve("data/terrain"));
        Files.writeString(terrain.resolve("photo.tif"), "GIF89a is no TIFF");
        Files.write(terrain.resolve("empty.tif"), new byte[0]);
        Files.writeString(terrain.resolve("alone.lbl"), "PDS_VERSION_ID = PDS3\n^IMAGE = \"ALONE.IMG\"\nEND\n");
        Terminal terminal = Terminal.run(
                "run",
                EXAMPLE.toString(),
                "--data",
                dir.resolve("data").toString(),
                "--out",
                dir.resolve("out").toString());
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("photo.tif", "empty.tif", "alone.lbl");
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void aDamagedEphemerisOrAFileWhereAFolderIsDueIsOneLine() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("damaged/ephemeris"));
        Files.writeString(folder.resolve("lnx.440"), "JPL Planetary Ephemeris DE440/LE440".repeat(100));
        Path file = Files.createDirectories(dir.resolve("file"));
        Files.writeString(file.resolve("terrain"), "no folder");
        for (Path data : List.of(dir.resolve("damaged"), file)) {
            Terminal terminal = Terminal.run("run", EXAMPLE.toString(), "--data", data.toString());
            assertThat(terminal.exitCode()).isEqualTo(2);
            assertThat(terminal.err()).contains(data.toString()).hasLineCount(1);
        }
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

    private static long lineOf(String text, String piece) {
        return text.substring(0, text.indexOf(piece)).lines().count() + (text.contains("\n" + piece) ? 1 : 0);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
