package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

class OpportunitiesFileTest {
    private static final String RULE = "{rule: {first: 2030-01-10T00:00:00Z, period: 30 d, inclination: 20 deg}}";

    @TempDir
    private Path folder;

    private Path programme;

    @BeforeEach
    void aProgrammeThatNamesAFileOfWindows() throws IOException {
        programme = Files.writeString(
                folder.resolve("small.yaml"),
                Small.TEXT.replace(RULE, "{file: windows.yaml, dates: [{launch: 2030-05-01T00:00:00Z}]}"));
    }

    @Test
    void flightsMayLeaveInTheWindowsOfTheFile() throws IOException {
        Files.writeString(
                folder.resolve("windows.yaml"),
                "dates: [{launch: 2031-02-01T00:00:00Z, window: 2 d}, {launch: 2030-02-01T00:00:00Z, c3-km2-per-s2: -1.9}]");

        Programme read = ProgrammeFile.read(programme);

        assertThat(read.opportunities().between(read.start(), read.until()))
                .extracting(o -> Replay.date(o.launch()))
                .containsExactly("2030-02-01", "2030-05-01", "2031-02-01");
    }

    @Test
    void whatIsWrongInTheFileIsToldAtItsOwnPlace() throws IOException {
        Path windows = Files.writeString(folder.resolve("windows.yaml"), "dates:\n  - launch: 2030-02-01T06:00:00Z\n");

        assertThatThrownBy(() -> ProgrammeFile.read(programme))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains(windows + ":2:", "2030-02-01T06:00:00Z", "midnight");
    }

    @Test
    void windowsThatOverlapAreRefused() throws IOException {
        Files.writeString(folder.resolve("windows.yaml"), "dates: [{launch: 2030-05-02T00:00:00Z}]");

        assertThatThrownBy(() -> ProgrammeFile.read(programme))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("one window at a time");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ProgrammeFile.read(programme))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("windows.yaml", "no such file");
    }
}
