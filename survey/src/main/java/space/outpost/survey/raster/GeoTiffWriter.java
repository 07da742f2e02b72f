package space.outpost.survey.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GeoTiffLayout.Sample;

/**
 * Writes a GeoTIFF row by row, deflated with a predictor or plain (TIFF 6.0; Adobe Technical Note 3; OGC 19-008r4; GDAL's no-data
 * and metadata tags). Memory is that of one row of blocks. The file is written aside and appears whole at
 * {@link #finish}; closed before that, it leaves nothing.
 */
public final class GeoTiffWriter implements AutoCloseable {
    /** A classic TIFF addresses its bytes by 32 bits. */
    private static final long MAX_BYTES = 0xFFFF_FFFFL;

    /** From so many bytes of values on, a file is a BigTIFF: packed badly they might not fit in a classic one. */
    private static final long BIG_BYTES = 4_000_000_000L;

    private final Path file;
    private final Path aside;
    private final FileChannel channel;
    private final GeoTiffLayout layout;
    private final BlockPacker packer;
    private final float[][] rows;
    private final List<Long> offsets = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private int held;
    private int taken;
    private final boolean big;
    private long end;

    private GeoTiffWriter(Path file, Path aside, FileChannel channel, GeoTiffLayout layout, boolean big) {
        this.file = file;
        this.big = big;
        this.end = TiffTags.headerBytes(big);
        this.aside = aside;
        this.channel = channel;
        this.layout = layout;
        this.packer = new BlockPacker(layout);
        this.rows = new float[layout.blockHeight()][layout.width()];
    }

    /**
     * @param file in a folder that exists
     * @throws InvalidInput if it cannot be written there
     */
    public static GeoTiffWriter create(Path file, GeoTiffLayout layout) {
        return create(file, layout, isBig(layout));
    }

    static boolean isBig(GeoTiffLayout layout) {
        return (long) layout.sample().bytes() * layout.width() * layout.height() > BIG_BYTES;
    }

    static GeoTiffWriter create(Path file, GeoTiffLayout layout, boolean big) {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new GeoTiffWriter(file, aside, channel, layout, big);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * The next row, from the top; NaN where there is no data.
     *
     * @throws IllegalArgumentException for a value that the samples cannot hold
     * @throws InvalidInput if there is no room for it
     */
    public void row(float[] values) {
        if (values.length != layout.width() || taken == layout.height()) {
            throw new IllegalArgumentException("row " + taken + " of " + values.length + " values in " + layout);
        }
        System.arraycopy(values, 0, rows[held++], 0, values.length);
        taken++;
        if (held == rows.length || taken == layout.height()) {
            writeBlocks();
            held = 0;
        }
    }

    private void writeBlocks() {
        int count = layout.tiled() ? rows.length : held;
        for (int left = 0; left < layout.width(); left += layout.blockWidth()) {
            byte[] packed = packer.pack(rows, held, left, count);
            offsets.add(end);
            counts.add((long) packed.length);
            append(packed);
        }
    }

    private void append(byte[] bytes) {
        if (!big && end + bytes.length > MAX_BYTES) {
            throw new InvalidInput(file.toString(), "", "a map of more than 4 GB", "a smaller region or larger pixels");
        }
        put(bytes, end);
        end += bytes.length;
    }

    private void put(byte[] bytes, long at) {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, at + left.position());
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Completes the file and moves it to its name.
     *
     * @throws IllegalStateException if rows are missing
     */
    public void finish() {
        if (taken < layout.height()) {
            throw new IllegalStateException(taken + " of " + layout.height() + " rows");
        }
        if ((end & 1) == 1) {
            append(new byte[1]);
        }
        long directory = end;
        TiffTags tags = tags();
        append(tags.directory(directory));
        put(tags.header(directory), 0);
        try {
            channel.close();
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private TiffTags tags() {
        Sample sample = layout.sample();
        long[] starts = offsets.stream().mapToLong(Long::longValue).toArray();
        long[] bytes = counts.stream().mapToLong(Long::longValue).toArray();
        TiffTags tags = new TiffTags(big)
                .longs(256, layout.width())
                .longs(257, layout.height())
                .shorts(258, 8 * sample.bytes())
                .shorts(259, layout.compression())
                .shorts(262, 1)
                .ascii(270, layout.description())
                .shorts(277, 1)
                .shorts(284, 1)
                .shorts(317, layout.predictor())
                .shorts(
                        339,
                        switch (sample) {
                            case FLOAT32 -> 3;
                            case INT16 -> 2;
                            case UINT8 -> 1;
                        })
                .ascii(42112, metadata());
        if (layout.tiled()) {
            tags.shorts(322, layout.blockWidth())
                    .shorts(323, layout.blockHeight())
                    .offsets(324, starts)
                    .offsets(325, bytes);
        } else {
            tags.longs(278, layout.blockHeight()).offsets(273, starts).offsets(279, bytes);
        }
        noData().ifPresent(value -> tags.ascii(
                42113, value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : value + ""));
        GeoKeyTags.add(tags, layout.projection(), layout.frame());
        return tags;
    }

    private OptionalDouble noData() {
        return layout.noData().isEmpty() && layout.sample() == Sample.FLOAT32
                ? OptionalDouble.of(Double.NaN)
                : layout.noData();
    }

    private String metadata() {
        GdalMetadata metadata = new GdalMetadata().description(0, layout.description());
        return (layout.unit().isEmpty() ? metadata : metadata.unit(0, layout.unit())).text();
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static InvalidInput unwritable(Path file, IOException e) {
        return new InvalidInput(file.toString(), "", e.toString(), "a folder with room that you may write to");
    }
}
