package space.outpost.survey.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

class GeoTiffTest {
    private static final TiffBytes.Shape PLAIN = new TiffBytes.Shape(ByteOrder.LITTLE_ENDIAN, true, false, 1, 1);
    private static final TiffBytes.Shape PACKED = new TiffBytes.Shape(ByteOrder.LITTLE_ENDIAN, true, true, 8, 3);

    @TempDir
    Path folder;

    static List<TiffBytes.Shape> shapes() {
        List<TiffBytes.Shape> shapes = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (boolean real : List.of(true, false)) {
                for (boolean tiled : List.of(true, false)) {
                    for (int compression : List.of(1, 5, 8, 32946)) {
                        for (int predictor = 1; predictor <= 3; predictor++) {
                            if (predictor == 1 || (compression != 1 && (real || predictor == 2))) {
                                shapes.add(new TiffBytes.Shape(order, real, tiled, compression, predictor));
                            }
                        }
                    }
                }
            }
        }
        return shapes;
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("grid.tif"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Raster open(TiffBytes tiff) {
        return Raster.open(write(tiff.toBytes()), Arena.ofAuto());
    }

    private List<Problem> problems(byte[] bytes) {
        Path file = write(bytes);
        try {
            Raster.open(file, Arena.ofAuto()).cells();
        } catch (InvalidInput e) {
            return e.problems();
        }
        return List.of();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyPackingGivesTheSameHeights(TiffBytes.Shape shape) {
        Raster raster = open(TiffBytes.lunar(shape));
        assertThat(raster.width()).isEqualTo(TiffBytes.WIDTH);
        assertThat(raster.height()).isEqualTo(TiffBytes.HEIGHT);
        Cells cells = raster.cells();
        assertThat(cells instanceof Cells.InFile).isEqualTo(shape.compression() == 1);
        for (int row = 0; row < TiffBytes.HEIGHT; row++) {
            for (int col = 0; col < TiffBytes.WIDTH; col++) {
                assertThat(cells.at(col, row)).isEqualTo(TiffBytes.height(col, row));
            }
        }
    }

    @Test
    void longLzwDataRefillsItsTable() {
        byte[] data = new byte[60_000];
        new java.util.Random(7).nextBytes(data);
        for (int i = 0; i < data.length / 2; i++) {
            data[i] = (byte) (i / 97);
        }
        byte[] out = new byte[data.length];
        byte[] packed = TiffBytes.lzw(data);
        assertThat(new Lzw(java.lang.foreign.MemorySegment.ofArray(packed)).decode(out))
                .isEqualTo(data.length);
        assertThat(out).isEqualTo(data);
    }

    @Test
    void firstCellLiesHalfACellInsideTheCornerOfAnArea() {
        GridFrame frame = open(TiffBytes.lunar(PLAIN)).frame();
        assertThat(frame.x(0, 0)).isEqualTo(-95);
        assertThat(frame.y(0, 0)).isEqualTo(195);
        assertThat(frame.col(-95, 195)).isZero();
        assertThat(frame.row(-95, 165)).isCloseTo(3, within(1e-12));
    }

    @Test
    void firstCellLiesOnTheTiePointOfAPoint() {
        TiffBytes tiff = TiffBytes.lunar(PLAIN)
                .shorts(34735, 1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 2, 2057, 34736, 1, 0, 3075, 0, 1, 15)
                .doubles(34736, 1737400);
        assertThat(problems(tiff.toBytes())).extracting(Problem::place).containsExactly("GeoKey 3081");
        tiff.shorts(
                        34735, 1, 1, 0, 5, 1024, 0, 1, 1, 1025, 0, 1, 2, 2057, 34736, 1, 0, 3075, 0, 1, 15, 3081, 34736,
                        1, 1)
                .doubles(34736, 1737400, -90);
        assertThat(open(tiff).frame().x(0, 0)).isEqualTo(-100);
        assertThat(open(tiff).projection()).isEqualTo(PolarStereographic.south());
    }

    private static TiffBytes mapped(int model, int transformation, int latitudeKey, int longitudeKey, double latitude) {
        return TiffBytes.lunar(PLAIN)
                .shorts(
                        34735,
                        1,
                        1,
                        0,
                        6,
                        1024,
                        0,
                        1,
                        model,
                        1025,
                        0,
                        1,
                        1,
                        2057,
                        34736,
                        1,
                        0,
                        3075,
                        0,
                        1,
                        transformation,
                        latitudeKey,
                        34736,
                        1,
                        1,
                        longitudeKey,
                        34736,
                        1,
                        2)
                .doubles(34736, 1737400, latitude, 0);
    }

    /** As GDAL, GMT and Esri's programs write the map of the lunar polar grids. */
    @Test
    void thePolarMapIsTheSameInEveryDialect() {
        assertThat(List.of(
                        mapped(1, 15, 3081, 3095, -90), // origin and vertical longitude
                        mapped(1, 15, 3078, 3095, -90), // variant B: standard parallel
                        mapped(1, 15, 3081, 3080, -90), // longitude of origin
                        mapped(32767, 15, 3081, 3095, -90), // user defined
                        mapped(1, 14, 3089, 3088, -90))) // stereographic about the pole
                .allSatisfy(tiff -> assertThat(open(tiff).projection()).isEqualTo(PolarStereographic.south()));
        double scale = (1 + Math.sin(Math.toRadians(80))) / 2;
        assertThat(open(mapped(1, 15, 3078, 3095, -80)).projection())
                .isEqualTo(new PolarStereographic(-1, 0, scale, 0, 0));
    }

    @Test
    void aStereographicMapAwayFromThePoleIsRefused() {
        assertThat(problems(mapped(1, 14, 3089, 3088, -80).toBytes()))
                .singleElement()
                .asString()
                .contains("transformation 14", "about a pole");
    }

    @Test
    void aTransformationServesAsWellAsATiePoint() {
        TiffBytes tiff = TiffBytes.lunar(PLAIN)
                .without(33550)
                .without(33922)
                .doubles(34264, 10, 0, 0, -100, 0, -10, 0, 200, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(open(tiff).frame().x(3, 2)).isEqualTo(-65);
        assertThat(open(tiff).frame().y(3, 2)).isEqualTo(175);
    }

    @Test
    void longitudeAndLatitudeInDegreesAreSimpleCylindrical() {
        TiffBytes tiff = TiffBytes.lunar(PLAIN)
                .doubles(33550, 1, 1, 0)
                .doubles(33922, 0, 0, 0, 10, 20, 0)
                .shorts(34735, 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2057, 34736, 1, 0)
                .doubles(34736, 1737400);
        Raster raster = open(tiff);
        double lon = Math.toRadians(12.5);
        double lat = Math.toRadians(17.5);
        double px = Math.cos(lat) * Math.cos(lon);
        double py = Math.cos(lat) * Math.sin(lon);
        double pz = Math.sin(lat);
        Projection map = raster.projection();
        assertThat(raster.frame().col(map.x(px, py, pz), map.y(px, py, pz))).isCloseTo(2, within(1e-9));
        assertThat(raster.frame().row(map.x(px, py, pz), map.y(px, py, pz))).isCloseTo(2, within(1e-9));
    }

    @Test
    void noDataAndScaleAreObeyed() {
        String noData = Float.toString(TiffBytes.height(3, 4));
        TiffBytes tiff = TiffBytes.lunar(PACKED)
                .ascii(42113, noData)
                .ascii(
                        42112,
                        "<GDALMetadata><Item name=\"OFFSET\" sample=\"0\" role=\"offset\">5</Item>"
                                + "<Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.5</Item></GDALMetadata>");
        Cells cells = open(tiff).cells();
        assertThat(cells.at(3, 4)).isNaN();
        assertThat(cells.at(9, 9)).isEqualTo(TiffBytes.height(9, 9) / 2 + 5);
    }

    @Test
    void theWordNanMeansNoOtherValue() {
        Cells cells = open(TiffBytes.lunar(PLAIN).ascii(42113, "nan")).cells();
        assertThat(cells.at(9, 9)).isEqualTo(TiffBytes.height(9, 9));
    }

    @Test
    void aBigTiffOfOtherOffsetsIsNamed() {
        byte[] bytes = TiffBytes.lunar(PLAIN).toBytes();
        bytes[2] = 43;
        bytes[4] = 16;
        assertThat(problems(bytes)).singleElement().asString().contains("BigTIFF", "byte 4");
    }

    @Test
    void anEarthGridIsRefusedWithItsRadius() {
        byte[] bytes = TiffBytes.lunar(PLAIN).doubles(34736, 6378137, -90, 0).toBytes();
        assertThat(problems(bytes)).singleElement().asString().contains("GeoKey 2057", "6378137", "1737400");
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() {
        byte[] bytes = TiffBytes.lunar(PLAIN)
                .shorts(258, 8)
                .shorts(277, 3)
                .without(34735)
                .without(33550)
                .toBytes();
        assertThat(problems(bytes))
                .extracting(Problem::place)
                .anyMatch(p -> p.startsWith("tag 258 at byte "))
                .anyMatch(p -> p.startsWith("tag 277 at byte "))
                .anyMatch(p -> p.equals("tag 34735"))
                .anyMatch(p -> p.equals("tag 33550"));
    }

    @Test
    void aSmallFileCannotClaimAHugeGrid() {
        byte[] bytes = TiffBytes.lunar(PACKED)
                .longs(256, 1 << 20)
                .longs(257, 1 << 20)
                .longs(322, 1 << 20)
                .longs(323, 1 << 20)
                .longs(324, 8)
                .longs(325, 100)
                .toBytes();
        assertThat(problems(bytes)).isNotEmpty().allMatch(p -> p.place().startsWith("tag "));
    }

    @Test
    void damagedBlocksAreNamedWhenTheyAreRead() {
        byte[] bytes = TiffBytes.lunar(PACKED).toBytes();
        for (int i = 8; i < 200; i++) {
            bytes[i] = 0x55;
        }
        Raster raster = Raster.open(write(bytes), Arena.ofAuto());
        assertThatThrownBy(raster::cells)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("grid.tif:block 0 at byte 8");
    }

    @Test
    void aMissingFileIsInvalidInput() {
        assertThatThrownBy(() -> Raster.open(folder.resolve("none.tif"), Arena.ofAuto()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("none.tif");
    }
}
