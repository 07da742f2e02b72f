package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.outpost.construct.files.CzmlFile;
import space.outpost.construct.files.OemFile;
import space.outpost.construct.files.OpmFile;
import space.outpost.construct.files.TrackCsv;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

class OrbitCommandTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("outpost.root", ".."), "examples", "orbits");

    @TempDir
    private Path dir;

    private Terminal orbit(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("study.yaml"), text);
        Path noData = Files.createDirectories(dir.resolve("no-data"));
        return Terminal.run(
                "construct",
                "orbit",
                file.toString(),
                "--data",
                noData.toString(),
                "--out",
                dir.resolve("out").toString());
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".yaml"));
    }

    @Test
    void everyFileOfAStudyReadsBack() throws Exception {
        Terminal terminal = orbit(example("queqiao-2").replace("span: 28 d", "span: 2 d"));

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .contains("period 1.013 d", "south-pole: 9", "connecting-ridge-peak", "over its skyline", "100 Mbit/s")
                .doesNotContain("warning");
        Space space = new Space(Sky.embedded());
        assertThat(OemFile.read("oem", written("queqiao-2.oem"), space)).hasSize(1);
        assertThat(OpmFile.read("opm", written("queqiao-2.opm"), space).state().getMass())
                .isEqualTo(1200);
        assertThat(CzmlFile.read("czml", written("queqiao-2.czml"), space)).hasSize(1);
        assertThat(CzmlFile.read("czml", written("queqiao-2-moon-globe.czml"), space))
                .hasSize(1);
        assertThat(TrackCsv.read("csv", written("queqiao-2.csv"), space)).hasSize(1);
        String html = written("queqiao-2.html");
        assertThat(html).contains("Ground track", "The sky of connecting-ridge-peak", "Contacts and shadow");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
    }

    private String written(String name) throws IOException {
        return Files.readString(dir.resolve("out").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"halo-relay", "nrho", "dro", "luna-26", "smile", "two-relays"})
    void anExampleRunsOverAShortSpan(String name) throws IOException {
        Terminal terminal = orbit(example(name).replaceFirst("span: \\d+ d", "span: 4 d"));

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        try (Stream<Path> files = Files.list(dir.resolve("out"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".oem")))
                    .isNotEmpty();
        }
    }

    @Test
    void anImpossibleOrbitIsRefusedAndNothingIsWritten() throws IOException {
        Terminal terminal = orbit(example("queqiao-2").replace("periapsis: 200 km", "periapsis: -30 km"));

        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("altitudes.periapsis", "30 km below the ground");
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void aPlaceThatNobodyKnowsIsRefused() throws IOException {
        Terminal terminal = orbit(example("nrho").replace("connecting-ridge-peak", "atlantis"));

        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(List.of(terminal.err().split("\n")))
                .singleElement()
                .asString()
                .contains("places[0].site", "atlantis");
    }
}
