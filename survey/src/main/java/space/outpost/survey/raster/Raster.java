package space.outpost.survey.raster;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import space.outpost.model.io.InvalidInput;

/**
 * A grid of heights over the lunar sphere. What is stored uncompressed is read in place from the mapped file; the rest
 * is decoded once, when first asked for. Safe for many threads.
 */
public final class Raster {
    private static final long HASH_STEP = 1L << 24;

    private final String name;
    private final String description;
    private final int width;
    private final int height;
    private final Projection projection;
    private final GridFrame frame;
    private final MemorySegment stored;
    private final Supplier<Cells> cells;

    Raster(
            String name,
            String description,
            int width,
            int height,
            Projection projection,
            GridFrame frame,
            MemorySegment stored,
            Supplier<Cells> cells) {
        if (width < 2 || height < 2) {
            throw new IllegalArgumentException("a raster needs at least 2 x 2 cells: " + width + " x " + height);
        }
        this.name = name;
        this.description = description;
        this.width = width;
        this.height = height;
        this.projection = projection;
        this.frame = frame;
        this.stored = stored;
        this.cells = cells;
    }

    /**
     * A raster in memory.
     *
     * @param heightsM row by row, NaN where there is no data
     */
    public static Raster of(String name, int width, Projection projection, GridFrame frame, float[] heightsM) {
        if (width < 2 || heightsM.length % width != 0) {
            throw new IllegalArgumentException(heightsM.length + " heights in rows of " + width);
        }
        Cells cells = new Cells.InMemory(heightsM, width);
        return new Raster(
                name,
                "",
                width,
                heightsM.length / width,
                projection,
                frame,
                MemorySegment.ofArray(heightsM),
                () -> cells);
    }

    /** Whether {@link #open} takes a file of this name: a GeoTIFF or the label of a PDS3 image. */
    public static boolean isRaster(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".tif") || name.endsWith(".tiff") || name.endsWith(".lbl");
    }

    /**
     * Reads a GeoTIFF (.tif, .tiff) or a PDS3 image by its label (.lbl).
     *
     * @param arena owns the mapping; the raster is dead once it is closed
     * @throws InvalidInput naming the file, the tag, keyword or byte, and what this profile reads
     */
    public static Raster open(Path file, Arena arena) {
        boolean label = file.toString().toLowerCase(Locale.ROOT).endsWith(".lbl");
        return label ? Pds3Image.open(file, arena) : GeoTiff.open(file, arena);
    }

    public String name() {
        return name;
    }

    /** Whether its file says that it is no measured ground: the word "synthetic" in its description. */
    public boolean isSynthetic() {
        return description.toLowerCase(Locale.ROOT).contains("synthetic");
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Projection projection() {
        return projection;
    }

    public GridFrame frame() {
        return frame;
    }

    /** Whether it covers the whole Moon. */
    public boolean isGlobal() {
        return wraps() && Math.abs(height * 2 - width) <= 1;
    }

    /** The same grid with its heights seen through a function, which is asked once, when heights are first asked for. */
    public Raster mapCells(UnaryOperator<Cells> view) {
        return new Raster(
                name, description, width, height, projection, frame, stored, new Once<>(() -> view.apply(cells())));
    }

    /** Bytes it takes as stored: the file's, without a detached label. */
    public long storedBytes() {
        return stored.byteSize();
    }

    /** SHA-256 of the stored bytes, in hexadecimal; reads them all. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long at = 0; at < stored.byteSize(); at += HASH_STEP) {
                digest.update(stored.asSlice(at, Math.min(HASH_STEP, stored.byteSize() - at))
                        .asByteBuffer());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The heights; decodes them at the first call.
     *
     * @throws InvalidInput if compressed data turns out to be broken
     */
    public Cells cells() {
        return cells.get();
    }

    /** Columns in a full turn of longitude, or 0 on a map that has none. */
    public double columnsPerTurn() {
        return projection instanceof SimpleCylindrical c ? c.turnM() / frame.colPitchM() : 0;
    }

    /** Whether the last column is the western neighbour of the first: a cylindrical grid all around the Moon. */
    public boolean wraps() {
        return Math.abs(columnsPerTurn() - width) < 0.01;
    }
}
