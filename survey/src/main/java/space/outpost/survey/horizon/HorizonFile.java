package space.outpost.survey.horizon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.BandStack;
import space.outpost.survey.terrain.Region;

/**
 * The horizons of a region from one mast, kept in a file: a GeoTIFF with a band per direction, so that other programs read
 * it too, in steps of {@link HorizonCube#STEP_RAD}. Written and read part by part. docs/formats.md has the layout.
 */
public final class HorizonFile implements Horizons, AutoCloseable {
    /** Of what the bands and facts mean; a file of another is refused. */
    private static final String VERSION = "1";

    private static final String VERSION_FACT = "OUTPOST_HORIZONS";
    private static final String MAST_FACT = "MAST_M";
    private static final String TERRAIN_FACT = "TERRAIN";
    private static final String METHOD_FACT = "METHOD";

    private final String name;
    private final BandStack stack;
    private final Region region;
    private final Origin origin;

    /**
     * What the horizons of a file come from.
     *
     * @param method how they were found, for people
     * @param terrain names and checksums of the grids
     */
    public record Origin(double mastM, String method, String terrain) {}

    private HorizonFile(String name, BandStack stack, Region region, Origin origin) {
        this.name = name;
        this.stack = stack;
        this.region = region;
        this.origin = origin;
    }

    /** A file to be filled by {@link #write}; parts of it that are written already stay. */
    public static HorizonFile create(Path file, Region region, int directions, Origin origin) throws IOException {
        BandStack.Layout layout = new BandStack.Layout(
                region.cols(),
                region.rows(),
                region.projection(),
                region.frame(),
                IntStream.range(0, directions)
                        .mapToObj(k -> String.format(
                                Locale.ROOT, "map bearing %.4f deg clockwise from up", 360.0 * k / directions))
                        .toList(),
                Math.toDegrees(HorizonCube.STEP_RAD),
                "deg",
                "elevation of the horizon from a mast of " + origin.mastM + " m",
                Map.of(
                        VERSION_FACT,
                        VERSION,
                        MAST_FACT,
                        Double.toString(origin.mastM),
                        METHOD_FACT,
                        origin.method,
                        TERRAIN_FACT,
                        origin.terrain));
        return new HorizonFile(file.toString(), BandStack.write(file, layout), region, origin);
    }

    /**
     * A file to be read from.
     *
     * @throws InvalidInput if it holds no horizons, those of another version, or is cut off
     */
    public static HorizonFile open(Path file) {
        BandStack stack = BandStack.read(file);
        BandStack.Found found = stack.found();
        try {
            String version = found.facts().getOrDefault(VERSION_FACT, "none");
            if (!version.equals(VERSION)) {
                throw new InvalidInput(
                        file.toString(), VERSION_FACT, "version " + version, "horizons of version " + VERSION);
            }
            Origin origin = new Origin(
                    mast(file, found.facts().getOrDefault(MAST_FACT, "none")),
                    found.facts().getOrDefault(METHOD_FACT, ""),
                    found.facts().getOrDefault(TERRAIN_FACT, ""));
            Region region = new Region(found.projection(), found.frame(), 0, 0, found.width(), found.height());
            return new HorizonFile(file.toString(), stack, region, origin);
        } catch (InvalidInput e) {
            closed(stack);
            throw e;
        }
    }

    private static void closed(BandStack stack) {
        try {
            stack.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double mast(Path file, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(file.toString(), MAST_FACT, text, "a height in metres");
        }
    }

    @Override
    public String describe() {
        return origin.method + ", kept in steps of 0.0027 deg";
    }

    public Region region() {
        return region;
    }

    public Origin origin() {
        return origin;
    }

    public int directions() {
        return stack.found().bands();
    }

    /**
     * Sweeps a part of the region into the file and waits until it is on the disk.
     *
     * @param done hears how much of the part is swept, from 0 to 1
     * @return its {@link #checksum}
     */
    public int write(Region part, Horizons horizons, DoubleConsumer done) throws IOException {
        Corner corner = corner(part);
        ByteBuffer line = BandStack.buffer(part.cols());
        CRC32C crc = new CRC32C();
        try {
            horizons.sweep(part, directions(), new double[] {origin.mastM}, (k, bearing, elevationsRad) -> {
                for (int row = 0; row < part.rows(); row++) {
                    line.clear();
                    for (int i = part.index(0, row); i < part.index(0, row + 1); i++) {
                        line.putShort(HorizonCube.kept(elevationsRad[0][i]));
                    }
                    crc.update(line.flip());
                    put(k, corner.col, corner.row + row, line.rewind());
                }
                done.accept((k + 1.0) / directions());
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        stack.force();
        return (int) crc.getValue();
    }

    private void put(int band, int col, int row, ByteBuffer line) {
        try {
            stack.put(band, col, row, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CRC-32C of what the file has of a part, direction after direction, row after row. */
    public int checksum(Region part) throws IOException {
        Corner corner = corner(part);
        ByteBuffer line = BandStack.buffer(part.cols());
        CRC32C crc = new CRC32C();
        for (int k = 0; k < directions(); k++) {
            for (int row = 0; row < part.rows(); row++) {
                stack.get(k, corner.col, corner.row + row, line);
                crc.update(line);
            }
        }
        return (int) crc.getValue();
    }

    /** @throws InvalidInput if it does not hold a region, or has other directions or another mast */
    public void require(Region part, int directions, double mastM) {
        if (directions != directions() || mastM != origin.mastM) {
            throw new InvalidInput(
                    name,
                    "",
                    "horizons in " + directions() + " directions from a mast of " + origin.mastM + " m",
                    "the same directions and mast in the command, not " + directions + " from " + mastM + " m");
        }
        corner(part);
    }

    /**
     * Hands on what the file holds.
     *
     * @param mastsM the file's own alone
     * @throws InvalidInput as {@link #require}
     */
    @Override
    public void sweep(Region part, int directions, double[] mastsM, Sweep sweep) {
        if (mastsM.length != 1) {
            throw new IllegalArgumentException(mastsM.length + " masts of a file of one");
        }
        require(part, directions, mastsM[0]);
        Corner corner = corner(part);
        ByteBuffer line = BandStack.buffer(part.cols());
        float[][] elevationsRad = new float[1][part.size()];
        for (int k = 0; k < directions; k++) {
            for (int row = 0; row < part.rows(); row++) {
                get(k, corner.col, corner.row + row, line);
                for (int i = part.index(0, row); i < part.index(0, row + 1); i++) {
                    elevationsRad[0][i] = HorizonCube.elevationRad(line.getShort());
                }
            }
            sweep.direction(k, 2 * Math.PI * k / directions, elevationsRad);
        }
    }

    private void get(int band, int col, int row, ByteBuffer line) {
        try {
            stack.get(band, col, row, line);
        } catch (IOException e) {
            throw new InvalidInput(name, "", e.toString(), "a file that can be read");
        }
    }

    /** Where a part begins in the file. */
    private record Corner(int col, int row) {}

    private Corner corner(Region part) {
        double col = region.frame().col(part.x(0, 0), part.y(0, 0));
        double row = region.frame().row(part.x(0, 0), part.y(0, 0));
        boolean same = part.projection().equals(region.projection())
                && Math.abs(part.cellM() - region.cellM()) < 1e-6 * region.cellM()
                && Math.abs(col - Math.rint(col)) < 1e-3
                && Math.abs(row - Math.rint(row)) < 1e-3;
        if (!same
                || Math.rint(col) < 0
                || Math.rint(row) < 0
                || Math.rint(col) + part.cols() > region.cols()
                || Math.rint(row) + part.rows() > region.rows()) {
            throw new InvalidInput(name, "", "horizons of " + area(region), "those of " + area(part));
        }
        return new Corner((int) Math.rint(col), (int) Math.rint(row));
    }

    private static String area(Region region) {
        return String.format(
                Locale.ROOT,
                "%d x %d cells of %s m from x %.1f m, y %.1f m",
                region.cols(),
                region.rows(),
                region.cellM(),
                region.leftM(),
                region.topM());
    }

    @Override
    public void close() {
        closed(stack);
    }
}
