package space.outpost.sky;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data beside the checkout; a test that asks for a file that is not there is skipped and says so. */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        Path file = Path.of(System.getProperty("outpost.shared", "../shared")).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "needs " + name + " in the shared data folder");
        return file;
    }
}
