package space.outpost.survey.terrain;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real grids and reference values beside the checkout; tests that need it are skipped without it. */
public final class SharedTerrain {
    private SharedTerrain() {}

    public static Path folder() {
        Path folder = Path.of(System.getProperty("outpost.shared", "../../shared"));
        Assumptions.assumeTrue(Files.isDirectory(folder.resolve(Terrain.FOLDER)), "real terrain is absent: " + folder);
        return folder;
    }
}
