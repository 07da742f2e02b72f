package space.outpost.survey.raster;

import java.util.OptionalDouble;

/**
 * What a GeoTIFF to be written looks like.
 *
 * @param frame an upright grid of square cells, which are areas
 * @param noData stands for NaN; a float32 file needs none, an integer file without one takes no NaN
 * @param description what the samples are
 * @param unit of the samples; empty for a plain number
 * @param packing of the samples
 */
public record GeoTiffLayout(
        int width,
        int height,
        PolarStereographic projection,
        GridFrame frame,
        Sample sample,
        Blocks blocks,
        OptionalDouble noData,
        String description,
        String unit,
        Packing packing) {

    /** How the file is stored: small, or readable in place ({@link Cells}) without being held in memory. */
    public enum Packing {
        DEFLATE,
        NONE
    }

    /** How a value is stored. Integers are rounded to nearest. */
    public enum Sample {
        FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE),
        INT16(2, Short.MIN_VALUE, Short.MAX_VALUE),
        UINT8(1, 0, 255);

        private final int bytes;
        private final double least;
        private final double greatest;

        Sample(int bytes, double least, double greatest) {
            this.bytes = bytes;
            this.least = least;
            this.greatest = greatest;
        }

        int bytes() {
            return bytes;
        }

        boolean holds(double value) {
            return value >= least && value <= greatest;
        }
    }

    /** The parts a file is packed in, each on its own. */
    public sealed interface Blocks {}

    /** Whole rows, so many to a strip. */
    public record Strips(int rows) implements Blocks {}

    /** Squares; the side is a multiple of 16 (TIFF 6.0, section 15). */
    public record Tiles(int side) implements Blocks {}

    /** Deflated. */
    public GeoTiffLayout(
            int width,
            int height,
            PolarStereographic projection,
            GridFrame frame,
            Sample sample,
            Blocks blocks,
            OptionalDouble noData,
            String description,
            String unit) {
        this(width, height, projection, frame, sample, blocks, noData, description, unit, Packing.DEFLATE);
    }

    public GeoTiffLayout {
        if (width < 2 || height < 2) {
            throw new IllegalArgumentException("a raster needs at least 2 x 2 cells: " + width + " x " + height);
        }
        double cellM = frame.cellM();
        boolean upright = near(frame.x(1, 0) - frame.x(0, 0), cellM, cellM)
                && near(frame.y(0, 1) - frame.y(0, 0), -cellM, cellM)
                && near(frame.x(0, 1), frame.x(0, 0), cellM)
                && near(frame.y(1, 0), frame.y(0, 0), cellM);
        if (!upright) {
            throw new IllegalArgumentException("a grid that is not upright with square cells");
        }
        boolean whole = switch (blocks) {
            case Strips s -> s.rows >= 1;
            case Tiles t -> t.side >= 16 && t.side % 16 == 0;
        };
        if (!whole) {
            throw new IllegalArgumentException(blocks + ": strips of at least 1 row, tiles of a multiple of 16");
        }
        if (noData.isPresent() && !sample.holds(noData.getAsDouble())) {
            throw new IllegalArgumentException("no-data " + noData.getAsDouble() + " of " + sample);
        }
    }

    private static boolean near(double a, double b, double cellM) {
        return Math.abs(a - b) <= 1e-6 * cellM;
    }

    int blockWidth() {
        return switch (blocks) {
            case Strips s -> width;
            case Tiles t -> t.side;
        };
    }

    int blockHeight() {
        return switch (blocks) {
            case Strips s -> Math.min(s.rows, height);
            case Tiles t -> t.side;
        };
    }

    boolean tiled() {
        return blocks instanceof Tiles;
    }

    /** TIFF's number: 1 none, 8 deflate. */
    int compression() {
        return packing == Packing.NONE ? 1 : 8;
    }

    int predictor() {
        if (packing == Packing.NONE) {
            return 1;
        }
        return sample == Sample.FLOAT32 ? 3 : 2;
    }
}
