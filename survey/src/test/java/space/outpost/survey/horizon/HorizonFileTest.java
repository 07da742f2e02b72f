package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

class HorizonFileTest {
    private static final int DIRECTIONS = 7;
    private static final double MAST_M = 2.5;
    private static final HorizonFile.Origin ORIGIN =
            new HorizonFile.Origin(MAST_M, "by hand, to <300> km & more", "a.tif 0f; b.tif 1e");
    private static final Region REGION =
            new Region(PolarStereographic.south(), GridFrame.upright(5, -5, 10), -20, 30, 90, 70);

    /** Horizons that a cell's place on the map and the direction tell; one cell has no ground. */
    private record Known() implements Horizons {
        static float elevationRad(double x, double y, int k) {
            return x == 25 && y == -425 ? Float.NaN : (float) (0.3 * Math.sin(0.01 * x + 0.02 * y + k));
        }

        @Override
        public String describe() {
            return "known";
        }

        @Override
        public void sweep(Region region, int directions, double[] mastsM, Sweep sweep) {
            assertThat(mastsM).containsExactly(MAST_M);
            for (int k = 0; k < directions; k++) {
                float[] found = new float[region.size()];
                for (int row = 0; row < region.rows(); row++) {
                    for (int col = 0; col < region.cols(); col++) {
                        found[region.index(col, row)] = elevationRad(region.x(col, row), region.y(col, row), k);
                    }
                }
                sweep.direction(k, 2 * Math.PI * k / directions, new float[][] {found});
            }
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private Path written() throws IOException {
        Path file = folder.resolve("kept.tif");
        try (HorizonFile to = HorizonFile.create(file, REGION, DIRECTIONS, ORIGIN)) {
            for (Region part : REGION.squares(32)) {
                assertThat(to.write(part, new Known(), done -> {})).isEqualTo(to.checksum(part));
            }
        }
        return file;
    }

    private static void assertHolds(HorizonFile file, Region part) {
        file.sweep(part, DIRECTIONS, new double[] {MAST_M}, (k, bearing, elevationsRad) -> {
            assertThat(bearing).isEqualTo(2 * Math.PI * k / DIRECTIONS);
            for (int row = 0; row < part.rows(); row++) {
                for (int col = 0; col < part.cols(); col++) {
                    float known = Known.elevationRad(part.x(col, row), part.y(col, row), k);
                    float found = elevationsRad[0][part.index(col, row)];
                    if (Float.isNaN(known)) {
                        assertThat(found).isNaN();
                    } else {
                        assertThat(found).isCloseTo(known, within(0.51f * HorizonCube.STEP_RAD));
                    }
                }
            }
        });
    }

    @Test
    void whatIsKeptPartByPartIsReadWithinHalfAStep() throws IOException {
        try (HorizonFile file = HorizonFile.open(written())) {
            assertThat(file.origin()).isEqualTo(ORIGIN);
            assertThat(file.directions()).isEqualTo(DIRECTIONS);
            assertHolds(file, REGION);
            assertHolds(file, REGION.part(11, 22, 33, 44));
        }
    }

    /** As a map is asked for by place, on a lattice counted from another cell. */
    @Test
    void aRegionOfTheSameCellsOnAnotherLatticeIsFound() throws IOException {
        Region other = new Region(PolarStereographic.south(), GridFrame.upright(-495, 495, 10), 40, 90, 20, 10);
        try (HorizonFile file = HorizonFile.open(written())) {
            assertHolds(file, other);
        }
    }

    @Test
    void whatTheFileDoesNotHoldIsRefused() throws IOException {
        try (HorizonFile file = HorizonFile.open(written())) {
            Region beyond = new Region(REGION.projection(), REGION.lattice(), -21, 30, 5, 5);
            Region between = new Region(REGION.projection(), GridFrame.upright(2, -2, 10), 0, 40, 5, 5);
            for (Region none : List.of(beyond, between)) {
                assertThatThrownBy(() -> file.sweep(none, DIRECTIONS, new double[] {MAST_M}, (k, b, e) -> {}))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("horizons of 90 x 70 cells");
            }
            assertThatThrownBy(() -> file.sweep(REGION, 9, new double[] {MAST_M}, (k, b, e) -> {}))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("7 directions from a mast of 2.5 m");
            assertThatThrownBy(() -> file.sweep(REGION, DIRECTIONS, new double[] {10}, (k, b, e) -> {}))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        Path file = written();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        assertThatThrownBy(() -> HorizonFile.open(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("kept.tif")
                .hasMessageContaining("cut off");
    }

    @Test
    void horizonsOfAnotherVersionAreRefused() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("OUTPOST_HORIZONS\">1") + "OUTPOST_HORIZONS\">".length()] = '2';
        Files.write(file, bytes);
        assertThatThrownBy(() -> HorizonFile.open(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("version 1");
    }

    /** Whatever happens to a file's head, opening it and reading from it gives horizons or {@link InvalidInput}. */
    @Property(seed = "20261121", tries = 400)
    void flippedBytes(@ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1 << 20) Integer> places, @ForAll byte value)
            throws IOException {
        Path file = Files.createTempFile("horizons", ".tif");
        try {
            Region small = REGION.part(0, 0, 5, 4);
            try (HorizonFile to = HorizonFile.create(file, small, 2, ORIGIN)) {
                to.write(small, new Known(), done -> {});
            }
            byte[] bytes = Files.readAllBytes(file);
            places.forEach(place -> bytes[place % bytes.length] = value);
            Files.write(file, bytes);
            try (HorizonFile from = HorizonFile.open(file)) {
                from.sweep(
                        from.region(),
                        from.directions(),
                        new double[] {from.origin().mastM()},
                        (k, b, e) -> {});
            } catch (InvalidInput expected) {
                // the other right answer
            }
        } finally {
            Files.delete(file);
        }
    }
}
