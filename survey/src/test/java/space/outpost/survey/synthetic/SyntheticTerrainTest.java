package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.Terrain;

class SyntheticTerrainTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String FILE = Terrain.FOLDER + "/synthetic.tif";

    /** A data directory with it. */
    private Path written(int side, double pixelM, long seed, int threads) {
        Path data = folder.resolve("data-" + threads + "-" + side);
        new SyntheticTerrain(side, pixelM, seed).write(data.resolve(FILE), threads, row -> {});
        return data;
    }

    @Test
    void theBytesAreTheSameOnOneThreadAndTwo() throws IOException {
        assertThat(Files.readAllBytes(written(700, 10, 1, 1).resolve(FILE)))
                .isEqualTo(Files.readAllBytes(written(700, 10, 1, 2).resolve(FILE)));
    }

    @Test
    void itIsTerrainThatSaysItIsNotTheMoon() {
        try (Terrain terrain = Terrain.open(written(400, 20, 1, 2))) {
            assertThat(terrain.grids()).singleElement().matches(GridInfo::synthetic);
            assertThat(terrain.describe())
                    .contains("SYNTHETIC ground, not the Moon's", "synthetic.tif (20 m, SYNTHETIC)");
            assertThat(terrain.heightM(-Math.PI / 2, 0)).isPresent();
            assertThat(terrain.heightM(Place.ofDegrees(-89, 0, 0).latitudeRad(), 0))
                    .isEmpty();
        }
    }

    @Test
    void aSmallerSquareIsTheMiddleOfALargerOne() {
        try (Terrain large = Terrain.open(written(600, 10, 4, 2));
                Terrain small = Terrain.open(written(200, 10, 4, 1))) {
            assertThat(small.rasters().getFirst().cells().at(17, 31))
                    .isEqualTo(large.rasters().getFirst().cells().at(217, 231));
        }
    }

    @Test
    void aNameThatDoesNotTellIsRefusedAndNothingIsWritten() {
        Path file = folder.resolve("new/moon.tif");
        assertThatThrownBy(() -> new SyntheticTerrain(100, 10, 1).write(file, 1, row -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'synthetic' in its name");
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        assertThatThrownBy(() -> new SyntheticTerrain(1, 10, 1)).hasMessageContaining("2 to 100000 cells");
        assertThatThrownBy(() -> new SyntheticTerrain(100_001, 10, 1)).hasMessageContaining("2 to 100000 cells");
        assertThatThrownBy(() -> new SyntheticTerrain(100, 0.1, 1)).hasMessageContaining("at least 0.5 m");
        assertThatThrownBy(() -> new SyntheticTerrain(30_000, 1000, 1)).hasMessageContaining("at most 2000 km");
    }
}
