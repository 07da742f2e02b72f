package space.outpost.survey.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GeoTiffLayout.Blocks;
import space.outpost.survey.raster.GeoTiffLayout.Sample;
import space.outpost.survey.raster.GeoTiffLayout.Strips;
import space.outpost.survey.raster.GeoTiffLayout.Tiles;

class GeoTiffWriterTest {
    private static final int WIDTH = 83;
    private static final int HEIGHT = 61;
    private static final GridFrame FRAME = GridFrame.upright(-11_995, -7_005, 10);

    @TempDir
    private Path folder = Path.of("");

    static Stream<Blocks> blocks() {
        return Stream.of(new Strips(1), new Strips(7), new Strips(1000), new Tiles(16), new Tiles(128));
    }

    private static GeoTiffLayout layout(Sample sample, Blocks blocks, OptionalDouble noData) {
        return new GeoTiffLayout(
                WIDTH, HEIGHT, PolarStereographic.south(), FRAME, sample, blocks, noData, "a & b over the sphere", "m");
    }

    private static float value(Sample sample, int col, int row) {
        if (col == 40 && row == 30) {
            return Float.NaN;
        }
        double wave = Math.sin(0.3 * col) * Math.cos(0.2 * row);
        double value = switch (sample) {
            case FLOAT32 -> 4000 * wave;
            case INT16 -> Math.rint(32_000 * wave);
            case UINT8 -> Math.rint(128 + 127 * wave);
        };
        // The reader knows one zero.
        return (float) value + 0f;
    }

    private Path write(Sample sample, Blocks blocks, OptionalDouble noData) {
        return write(sample, layout(sample, blocks, noData));
    }

    private Path write(Sample sample, GeoTiffLayout layout) {
        return write(sample, layout, false);
    }

    private Path write(Sample sample, GeoTiffLayout layout, boolean big) {
        Path file = folder.resolve("map.tif");
        try (GeoTiffWriter writer = GeoTiffWriter.create(file, layout, big)) {
            for (int row = 0; row < HEIGHT; row++) {
                float[] line = new float[WIDTH];
                for (int col = 0; col < WIDTH; col++) {
                    line[col] = value(sample, col, row);
                }
                writer.row(line);
            }
            writer.finish();
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyFloatReadsBackBitForBit(Blocks blocks) {
        readsBack(Sample.FLOAT32, blocks, OptionalDouble.empty());
        readsBack(Sample.FLOAT32, blocks, OptionalDouble.of(-9999));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyShortReadsBack(Blocks blocks) {
        readsBack(Sample.INT16, blocks, OptionalDouble.of(-32_768));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsNotPackedIsReadInPlace(Blocks blocks) {
        for (Sample sample : List.of(Sample.FLOAT32, Sample.INT16)) {
            GeoTiffLayout packed = layout(sample, blocks, OptionalDouble.of(-9999));
            GeoTiffLayout plain = new GeoTiffLayout(
                    packed.width(),
                    packed.height(),
                    packed.projection(),
                    packed.frame(),
                    sample,
                    blocks,
                    packed.noData(),
                    packed.description(),
                    packed.unit(),
                    GeoTiffLayout.Packing.NONE);
            Path file = write(sample, plain);
            readsBack(sample, file);
            try (Arena arena = Arena.ofShared()) {
                assertThat(Raster.open(file, arena).cells()).isInstanceOf(Cells.InFile.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBigTiffReadsBackAndGdalReadsTheSame(Blocks blocks) throws IOException, InterruptedException {
        GeoTiffLayout layout = layout(Sample.FLOAT32, blocks, OptionalDouble.empty());
        Path file = write(Sample.FLOAT32, layout, true);
        assertThat(Files.readAllBytes(file)).startsWith('I', 'I', 43, 0, 8, 0, 0, 0);
        readsBack(Sample.FLOAT32, file);
        Assumptions.assumeTrue(onThePath("gdalinfo"), "gdalinfo is not on the PATH");
        assertThat(output("gdalinfo", file.toString()))
                .contains("Size is 83, 61", "Description = a & b over the sphere")
                .doesNotContain("Warning", "ERROR");
        assertThat(Float.parseFloat(output("gdallocationinfo", "-valonly", file.toString(), "17", "33")
                        .strip()))
                .isEqualTo(value(Sample.FLOAT32, 17, 33));
    }

    @Test
    void onlyAMapOfMoreThanFourGigabytesIsABigTiff() {
        for (int side : new int[] {1000, 40_000}) {
            GeoTiffLayout layout = new GeoTiffLayout(
                    side,
                    side,
                    PolarStereographic.south(),
                    FRAME,
                    Sample.FLOAT32,
                    new Tiles(16),
                    OptionalDouble.empty(),
                    "",
                    "");
            assertThat(GeoTiffWriter.isBig(layout)).isEqualTo(side == 40_000);
        }
    }

    private void readsBack(Sample sample, Blocks blocks, OptionalDouble noData) {
        readsBack(sample, write(sample, blocks, noData));
    }

    private static void readsBack(Sample sample, Path file) {
        try (Arena arena = Arena.ofShared()) {
            Raster back = Raster.open(file, arena);
            assertThat(back.width()).isEqualTo(WIDTH);
            assertThat(back.height()).isEqualTo(HEIGHT);
            assertThat(back.projection()).isEqualTo(PolarStereographic.south());
            assertThat(back.frame().x(3, 5)).isEqualTo(FRAME.x(3, 5));
            assertThat(back.frame().y(3, 5)).isEqualTo(FRAME.y(3, 5));
            Cells cells = back.cells();
            for (int row = 0; row < HEIGHT; row++) {
                for (int col = 0; col < WIDTH; col++) {
                    assertThat(Float.floatToIntBits(cells.at(col, row)))
                            .isEqualTo(Float.floatToIntBits(value(sample, col, row)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void anotherReaderReadsTheSameBytes(Blocks blocks) throws IOException {
        Path file = write(Sample.UINT8, blocks, OptionalDouble.of(0));
        java.awt.image.Raster theirs = ImageIO.read(file.toFile()).getRaster();
        for (int row = 0; row < HEIGHT; row++) {
            for (int col = 0; col < WIDTH; col++) {
                float want = value(Sample.UINT8, col, row);
                assertThat(theirs.getSample(col, row, 0)).isEqualTo(Float.isNaN(want) ? 0 : (int) want);
            }
        }
    }

    @Test
    void gdalSeesTheLunarMapAndTheValuesWhereTheyLie() throws IOException, InterruptedException {
        Assumptions.assumeTrue(onThePath("gdalinfo"), "gdalinfo is not on the PATH");
        for (Sample sample : Sample.values()) {
            for (Blocks blocks : blocks().toList()) {
                OptionalDouble noData = sample == Sample.FLOAT32 ? OptionalDouble.empty() : OptionalDouble.of(0);
                Path file = write(sample, blocks, noData);
                assertThat(output("gdalinfo", file.toString()))
                        .contains("Size is 83, 61", "Polar Stereographic (variant A)", "1737400,0")
                        .contains("IAU_2015:30135", "Latitude of natural origin\",-90")
                        .contains("Origin = (-12000.000000000000000,-7000.000000000000000)")
                        .contains("Pixel Size = (10.000000000000000,-10.000000000000000)")
                        .contains("Description = a & b over the sphere", "Unit Type: m")
                        .contains(sample == Sample.FLOAT32 ? "NoData Value=nan" : "NoData Value=0")
                        .contains("COMPRESSION=DEFLATE")
                        .doesNotContain("Warning", "ERROR");
                for (int[] at : new int[][] {{0, 0}, {82, 60}, {17, 33}, {64, 16}}) {
                    String said = output(
                            "gdallocationinfo",
                            "-valonly",
                            "-geoloc",
                            file.toString(),
                            Double.toString(FRAME.x(at[0], at[1])),
                            Double.toString(FRAME.y(at[0], at[1])));
                    assertThat(Float.parseFloat(said.strip())).isEqualTo(value(sample, at[0], at[1]));
                }
            }
        }
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void aFileBrokenOffLeavesNothing() throws IOException {
        try (GeoTiffWriter writer = GeoTiffWriter.create(
                folder.resolve("half.tif"), layout(Sample.FLOAT32, new Strips(4), OptionalDouble.empty()))) {
            writer.row(new float[WIDTH]);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
        List<Path> left = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.forEach(left::add);
        }
        assertThat(left).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path file = folder.resolve("nowhere").resolve("map.tif");
        assertThatThrownBy(
                        () -> GeoTiffWriter.create(file, layout(Sample.FLOAT32, new Strips(4), OptionalDouble.empty())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aValueTheSamplesCannotHoldIsRefused() {
        try (GeoTiffWriter writer = GeoTiffWriter.create(
                folder.resolve("bytes.tif"), layout(Sample.UINT8, new Strips(1), OptionalDouble.empty()))) {
            float[] line = new float[WIDTH];
            line[7] = 256;
            assertThatThrownBy(() -> writer.row(line))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.format(Locale.ROOT, "%.1f", 256.0));
        }
    }
}
