package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import space.outpost.survey.terrain.Region;

/**
 * Maps of a region on disk, written part by part and read row by row: for each quantity a file of little-endian float32,
 * row after row. Written through channels, not mapped, so that a full disk is an error and not a crash.
 */
final class RawMaps implements AutoCloseable {
    private final Region region;
    private final Map<MapQuantity, FileChannel> files;

    private RawMaps(Region region, Map<MapQuantity, FileChannel> files) {
        this.region = region;
        this.files = files;
    }

    static RawMaps open(Path folder, Region region, Set<MapQuantity> quantities) throws IOException {
        Map<MapQuantity, FileChannel> files = new EnumMap<>(MapQuantity.class);
        try {
            for (MapQuantity quantity : quantities) {
                FileChannel file = FileChannel.open(
                        folder.resolve(quantity.id() + ".f32"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                files.put(quantity, file);
                file.truncate(4L * region.size());
            }
        } catch (IOException e) {
            close(files.values());
            throw e;
        }
        return new RawMaps(region, files);
    }

    Region region() {
        return region;
    }

    Set<MapQuantity> quantities() {
        return new TreeSet<>(files.keySet());
    }

    /**
     * Writes a part and waits until it is on the disk.
     *
     * @param values of every quantity, per cell of the part
     * @return the {@link #checksum} of the part
     */
    int write(Region part, Map<MapQuantity, float[]> values) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer row = buffer(part.cols());
        for (Map.Entry<MapQuantity, FileChannel> file : files.entrySet()) {
            float[] map = values.get(file.getKey());
            if (map == null || map.length != part.size()) {
                throw new IllegalStateException("no " + file.getKey() + " of " + part);
            }
            for (int r = 0; r < part.rows(); r++) {
                row.clear();
                row.asFloatBuffer().put(map, r * part.cols(), part.cols());
                crc.update(row.duplicate());
                long at = at(part, r);
                while (row.hasRemaining()) {
                    file.getValue().write(row, at + row.position());
                }
            }
        }
        for (FileChannel file : files.values()) {
            file.force(false);
        }
        return (int) crc.getValue();
    }

    /** CRC-32C of what is stored of a part: quantity after quantity in their order, row after row; of zeros beyond. */
    int checksum(Region part) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer row = buffer(part.cols());
        for (FileChannel file : files.values()) {
            for (int r = 0; r < part.rows(); r++) {
                read(file, row, at(part, r));
                crc.update(row);
            }
        }
        return (int) crc.getValue();
    }

    /** One row of the region. */
    float[] row(MapQuantity quantity, int row) throws IOException {
        FileChannel file = files.get(quantity);
        if (file == null) {
            throw new IllegalArgumentException("no map of " + quantity);
        }
        ByteBuffer bytes = buffer(region.cols());
        read(file, bytes, 4L * region.cols() * row);
        float[] values = new float[region.cols()];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private long at(Region part, int row) {
        return 4L
                * ((long) (part.firstRow() - region.firstRow() + row) * region.cols()
                        + part.firstCol()
                        - region.firstCol());
    }

    /** Fills the buffer from a place in the file, with zeros beyond the file's end. */
    private static void read(FileChannel file, ByteBuffer to, long at) throws IOException {
        to.clear();
        while (to.hasRemaining()) {
            if (file.read(to, at + to.position()) < 0) {
                to.put(new byte[to.remaining()]);
            }
        }
        to.flip();
    }

    private static ByteBuffer buffer(int columns) {
        return ByteBuffer.allocateDirect(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        close(files.values());
    }

    private static void close(Collection<FileChannel> files) throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }
}
