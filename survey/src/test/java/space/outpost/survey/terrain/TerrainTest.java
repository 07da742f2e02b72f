package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

class TerrainTest {
    @TempDir
    Path data;

    @Test
    void heightsAreBilinearBetweenCellCentres() {
        try (Terrain terrain = Terrain.of(
                List.of(SyntheticGrids.polar("ramp", 100, 20, p -> p.distanceM(Place.ofDegrees(-90, 0, 0)))))) {
            // A tenth of the way out from the centre of the pole's cell to that of its neighbour.
            double lat = -Math.PI / 2 + 10 / Place.MOON_RADIUS_M;
            assertThat(terrain.heightM(lat, 0).orElseThrow()).isCloseTo(10, within(1e-4));
            assertThat(terrain.heightM(lat, Math.PI / 2).orElseThrow()).isCloseTo(10, within(1e-4));
        }
    }

    @Test
    void theFinestGridWithDataCounts() {
        try (Terrain terrain = Terrain.of(List.of(
                SyntheticGrids.polar("coarse", 100, 20, p -> 1),
                SyntheticGrids.polar("fine", 10, 20, p -> p.longitudeDeg() < 180 ? 2 : Double.NaN)))) {
            Place east = Place.ofDegrees(-89.998, 90, 0);
            Place west = Place.ofDegrees(-89.998, 270, 0);
            assertThat(terrain.ground(east).orElseThrow().heightM()).isEqualTo(2);
            assertThat(terrain.pixelM(east).orElseThrow()).isCloseTo(10, within(1e-9));
            assertThat(terrain.ground(west).orElseThrow().heightM()).isEqualTo(1);
            assertThat(terrain.pixelM(west).orElseThrow()).isCloseTo(100, within(1e-9));
            assertThat(terrain.ground(Place.ofDegrees(-80, 0, 0))).isEmpty();
        }
    }

    @Test
    void aGlobalGridHasNoSeamAndNoHoleAtThePoles() {
        try (Terrain terrain = Terrain.of(List.of(SyntheticGrids.global(1, Place::latitudeDeg)))) {
            assertThat(terrain.heightM(0.1, 0).orElseThrow()).isCloseTo(Math.toDegrees(0.1), within(1e-4));
            assertThat(terrain.heightM(0.1, 2 * Math.PI - 1e-9).orElseThrow())
                    .isCloseTo(Math.toDegrees(0.1), within(1e-4));
            assertThat(terrain.heightM(Math.PI / 2, 3).orElseThrow()).isCloseTo(89.5, within(1e-6));
        }
    }

    @Test
    void withoutAFolderOfTerrainThereIsNone() throws IOException {
        assertThat(Terrain.openIfPresent(data)).isEmpty();
        Files.createDirectory(data.resolve("terrain"));
        assertThat(Terrain.openIfPresent(data)).isEmpty();
        assertThatThrownBy(() -> Terrain.open(data)).hasMessageContaining("no terrain grid");
    }

    @Test
    void everyUnusableFileIsNamed() throws IOException {
        Path folder = Files.createDirectory(data.resolve("terrain"));
        Files.writeString(folder.resolve("a.tif"), "not a TIFF at all");
        Files.writeString(folder.resolve("b.lbl"), "PDS_VERSION_ID = PDS3\nEND\n");
        Files.writeString(folder.resolve("README.md"), "ignored");
        assertThatThrownBy(() -> Terrain.open(data))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::source)
                .anyMatch(s -> s.endsWith("a.tif"))
                .anyMatch(s -> s.endsWith("b.lbl"));
    }
}
