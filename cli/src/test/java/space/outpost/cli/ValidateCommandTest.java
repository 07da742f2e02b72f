package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @Test
    void everyPublishedFigureThatNeedsNoFilesIsMet(@TempDir Path noData) {
        Terminal terminal = Terminal.run("validate", "--data", noData.toString());
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).contains(" ok ", "Glaeser", "skipped: ").doesNotContain("FAILS");
        assertThat(terminal.out()).containsPattern("[1-9][0-9]+ figures agree, 0 do not");
    }

    @Test
    @Tag("slow")
    void theFiguresThatNeedTerrainAndReferencesAreMetToo() {
        Path shared = Path.of(System.getProperty("outpost.shared", "../../shared"));
        assumeTrue(
                Files.exists(shared.resolve("terrain")) && Files.exists(shared.resolve("reference")),
                "terrain grids and reference files");
        Terminal terminal = Terminal.run("validate", "--quick", "--data", shared.toString());
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .contains("DE440", "lunarwindow", " 0 do not", "skipped: permanent shadow and cold traps")
                .doesNotContain("skipped: skylines", "skipped: what needs", "FAILS");
    }
}
