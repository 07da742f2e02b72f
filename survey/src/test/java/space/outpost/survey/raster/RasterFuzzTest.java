package space.outpost.survey.raster;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import space.outpost.model.io.InvalidInput;

/** Whatever happens to a file, reading it gives heights or {@link InvalidInput}, and soon. */
class RasterFuzzTest {
    private static final TiffBytes.Shape[] SHAPES = {
        new TiffBytes.Shape(ByteOrder.LITTLE_ENDIAN, true, false, 1, 1),
        new TiffBytes.Shape(ByteOrder.BIG_ENDIAN, false, true, 1, 1),
        new TiffBytes.Shape(ByteOrder.LITTLE_ENDIAN, true, true, 8, 3),
        new TiffBytes.Shape(ByteOrder.BIG_ENDIAN, false, false, 5, 2),
    };

    private static void read(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("grid" + name);
        Path image = Files.write(folder.resolve("TINY.IMG"), new byte[48]);
        try (Arena arena = Arena.ofShared()) {
            Files.write(file, bytes);
            Raster raster = Raster.open(file, arena);
            Cells cells = raster.cells();
            cells.at(0, 0);
            cells.at(raster.width() - 1, raster.height() - 1);
            raster.frame()
                    .col(raster.projection().x(0, 0, -1), raster.projection().y(0, 0, -1));
        } catch (InvalidInput expected) {
            // the other right answer
        } finally {
            Files.delete(file);
            Files.delete(image);
            Files.delete(folder);
        }
    }

    @Property(seed = "20261121", tries = 1500)
    void flippedBytesOfATiff(
            @ForAll @IntRange(max = 3) int shape,
            @ForAll @Size(min = 1, max = 6) int[] places,
            @ForAll @Size(6) byte[] values)
            throws IOException {
        byte[] bytes = TiffBytes.lunar(SHAPES[shape]).toBytes();
        // Half of the hits go to the directory and what it points to, at the file's end.
        for (int i = 0; i < places.length; i++) {
            int window = i % 2 == 0 ? bytes.length : Math.min(bytes.length, 700);
            bytes[bytes.length - 1 - Math.floorMod(places[i], window)] = values[i];
        }
        read(".tif", bytes);
    }

    /** As maps of more than 4 GB are written. */
    @Property(seed = "20261121", tries = 500)
    void flippedBytesOfABigTiff(@ForAll @Size(min = 1, max = 6) int[] places, @ForAll @Size(6) byte[] values)
            throws IOException {
        Path file = Files.createTempFile("fuzz", ".tif");
        byte[] bytes = bigTiff(file);
        for (int i = 0; i < places.length; i++) {
            int window = i % 2 == 0 ? bytes.length : Math.min(bytes.length, 900);
            bytes[bytes.length - 1 - Math.floorMod(places[i], window)] = values[i];
        }
        read(".tif", bytes);
    }

    private static byte[] bigTiff(Path file) throws IOException {
        GeoTiffLayout layout = new GeoTiffLayout(
                9,
                7,
                PolarStereographic.south(),
                GridFrame.upright(5, -5, 10),
                GeoTiffLayout.Sample.FLOAT32,
                new GeoTiffLayout.Strips(3),
                OptionalDouble.empty(),
                "waves",
                "m");
        try (GeoTiffWriter writer = GeoTiffWriter.create(file, layout, true)) {
            for (int row = 0; row < 7; row++) {
                writer.row(new float[] {row, 1, 2, 3, 4, 5, 6, 7, 8});
            }
            writer.finish();
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Property(seed = "20261121", tries = 300)
    void aTruncatedTiff(@ForAll @IntRange(max = 3) int shape, @ForAll @IntRange(max = 10_000) int length)
            throws IOException {
        byte[] bytes = TiffBytes.lunar(SHAPES[shape]).toBytes();
        read(".tif", Arrays.copyOf(bytes, length % bytes.length));
    }

    @Property(seed = "20261121", tries = 300)
    void anyBytesForATiff(@ForAll byte[] tail) throws IOException {
        byte[] bytes = new byte[tail.length + 8];
        System.arraycopy(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, 0, bytes, 0, 8);
        System.arraycopy(tail, 0, bytes, 8, tail.length);
        read(".tif", bytes);
    }

    @Property(seed = "20261121", tries = 500)
    void flippedCharactersOfALabel(@ForAll @Size(min = 1, max = 4) int[] places, @ForAll @Size(4) byte[] values)
            throws IOException {
        byte[] bytes = Pds3ImageTest.LABEL.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int i = 0; i < places.length; i++) {
            bytes[Math.floorMod(places[i], bytes.length)] = values[i];
        }
        read(".lbl", bytes);
    }

    @Property(seed = "20261121", tries = 200)
    void aTruncatedLabel(@ForAll @IntRange(max = 10_000) int length) throws IOException {
        byte[] bytes = Pds3ImageTest.LABEL.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        read(".lbl", Arrays.copyOf(bytes, length % bytes.length));
    }
}
