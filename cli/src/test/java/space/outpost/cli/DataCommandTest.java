package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.cli.data.Archive;
import space.outpost.cli.data.PdsProduct;

class DataCommandTest {
    @TempDir
    private Path data = Path.of("");

    private Terminal run(String command, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "data";
        arguments[1] = command;
        arguments[2] = "--data";
        arguments[3] = data.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Terminal.run(arguments);
    }

    /** 20 km about the pole, without data in its upper half. */
    private Path half() throws IOException {
        return new TerrainFolder("half", 0, 0, 100, 200)
                .write(data, (x, y) -> y > 0 ? Float.NaN : 7)
                .resolve("terrain/half.tif");
    }

    @Test
    void anEmptyDirectoryIsToldWithWhatServesInstead() {
        Terminal terminal = run("list");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .contains("Terrain: none", "site atlas built in", "outpost data fetch NAME", "DE405, embedded")
                .containsPattern("LDEM_875S_20M +115\\.0 MB +-");
    }

    @Test
    void aGridIsToldWithWhatItCovers() throws IOException {
        half();
        Terminal terminal = run("list", "--sha256");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .containsPattern("half\\.tif +200\\.00 +100 x 100 +50\\.0% +-10\\.00 to 10\\.00 +-10\\.00 to 10\\.00"
                        + " +-90\\.00 to -89\\.53 +0\\.0 to 360\\.0")
                .containsPattern("SHA-256 [0-9a-f]{64} {2}half\\.tif");
    }

    @Test
    void aTileCutInTheMiddleIsNamedAndTheRestIsToldAll() throws IOException {
        Path file = half();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        Terminal terminal = run("list");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("half.tif");
        assertThat(terminal.out()).contains("Terrain: not usable", "DE405, embedded", "LDEM_875S_20M");
    }

    @Test
    void aProductIsFetchedByNameAndThenIsThere() {
        PdsProduct global = PdsProduct.global("LDEM_4.IMG", 100);
        try (Archive archive = new Archive().with("ldem_4.lbl", global.label()).with("ldem_4.img", global.image())) {
            Terminal terminal = run("fetch", "LDEM_4", "--from", archive.base().toString());
            assertThat(terminal.err()).isEmpty();
            assertThat(terminal.exitCode()).isZero();
            assertThat(terminal.out()).containsPattern("ldem_4\\.img {2}SHA-256 [0-9a-f]{64}");
            assertThat(run("list").out())
                    .containsPattern("LDEM_4 +2\\.1 MB +there")
                    .contains("1440 x 720");
            assertThat(run("fetch", "LDEM_4", "--from", archive.base().toString())
                            .out())
                    .contains("LDEM_4: there already");
            assertThat(archive.log()).hasSize(2);
        }
    }

    @Test
    void aDryRunTellsWhatWouldComeAndTouchesNothing() throws IOException {
        Terminal terminal = run("fetch", "site01", "DE440", "--dry-run");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .contains("Connecting Ridge", "/LOLA_5mpp/Site01/Site01_final_adj_5mpp_surf.tif -> ")
                .contains(
                        "102.3 MB",
                        data.resolve("ephemeris/linux_p1550p2650.440").toString());
        try (var list = Files.list(data)) {
            assertThat(list).isEmpty();
        }
    }

    @Test
    void whatCannotBeFetchedIsOneLine() {
        refused("'LDEM_1'; allowed: LDEM_875S_5M,", "LDEM_1");
        refused("an address that is not https", "LDEM_4", "--from", "http://archive.example/data");
        refused("64 hexadecimal digits", "LDEM_4", "--sha256", "12");
        refused("with one product", "LDEM_4", "LDEM_16", "--sha256", "ab".repeat(32));
    }

    private void refused(String why, String... arguments) {
        Terminal terminal = run("fetch", arguments);
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains(why).hasLineCount(1);
    }
}
