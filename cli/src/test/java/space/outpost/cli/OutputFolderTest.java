package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

class OutputFolderTest {
    private static final int FILES = 40;
    private static final int WRITTEN = 5;
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
        while (writer.isAlive() && names(dir).size() < FILES + WRITTEN) {
            Thread.sleep(10);
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

    /** Writes a few of its files, then waits for the interruption. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Map<String, byte[]> files = new AbstractMap<>() {
                @Override
                public Set<Entry<String, byte[]>> entrySet() {
                    return new AbstractSet<>() {
                        @Override
                        public Iterator<Entry<String, byte[]>> iterator() {
                            return IntStream.range(0, FILES)
                                    .mapToObj(Writer::file)
                                    .iterator();
                        }

                        @Override
                        public int size() {
                            return FILES;
                        }
                    };
                }
            };
            OutputFolder.at(Path.of(args[0])).write(files);
        }

        private static Map.Entry<String, byte[]> file(int i) {
            if (i == WRITTEN) {
                LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
            }
            return Map.entry("file" + i, new byte[100_000]);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
