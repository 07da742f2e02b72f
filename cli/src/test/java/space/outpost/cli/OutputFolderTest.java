package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

class OutputFolderTest {
    private static final int FILES = 40;
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path dir;

    @Test
    void allFilesAppear() throws IOException {
        OutputFolder.at(dir.resolve("a/b")).write(Map.of("x", OLD, "y", OLD));
        assertThat(names(dir.resolve("a/b"))).containsExactly("x", "y");
    }

    @Test
    void oneFileThatCannotAppearKeepsBackAllOthers() throws IOException {
        Files.createDirectory(dir.resolve("y"));
        Files.write(dir.resolve("x"), OLD);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x", new byte[] {1});
        files.put("y", new byte[] {1});
        OutputFolder folder = OutputFolder.at(dir);
        assertThatThrownBy(() -> folder.write(files))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'y'");
        assertThat(dir.resolve("x")).hasBinaryContent(OLD);
        assertThat(names(dir)).containsExactly("x", "y");
    }

    @Test
    void anInterruptionAmidTheWritingLeavesWhatWasThereAndNothingElse() throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Files.write(dir.resolve("file" + i), OLD);
        }
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .start();
        while (writer.isAlive() && names(dir).size() == FILES) {
            Thread.onSpinWait();
        }
        writer.toHandle().destroy(); // SIGTERM, which ends the virtual machine as SIGINT does
        String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEmpty();
        assertThat(names(dir)).hasSize(FILES).noneMatch(name -> name.endsWith(".part"));
        for (int i = 0; i < FILES; i++) {
            assertThat(dir.resolve("file" + i)).hasBinaryContent(OLD);
        }
    }

    /** Writes so much that an interruption falls amid it. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            byte[] content = new byte[8_000_000];
            for (int i = 0; i < FILES; i++) {
                files.put("file" + i, content);
            }
            OutputFolder.at(Path.of(args[0])).write(files);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
