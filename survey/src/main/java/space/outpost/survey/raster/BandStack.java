package space.outpost.survey.raster;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import space.outpost.model.io.InvalidInput;

/**
 * Many maps of the same cells in one file, int16, in a profile of GeoTIFF in which any row of any band can be written and
 * read in place: BigTIFF, little-endian, a band after another (planar configuration 2), uncompressed, without gaps.
 */
public final class BandStack implements AutoCloseable {
    /** Stands for no data. */
    public static final short NO_DATA = Short.MIN_VALUE;

    private static final int STRIP_ROWS = 64;
    private static final int BYTES = 2;
    private static final int MOST_BANDS = 1 << 14;

    /**
     * What the file holds.
     *
     * @param frame of an upright grid of square cells
     * @param bands what each is, for people
     * @param scale of samples to their unit
     * @param facts about the file, by names of capitals
     */
    public record Layout(
            int width,
            int height,
            PolarStereographic projection,
            GridFrame frame,
            List<String> bands,
            double scale,
            String unit,
            String description,
            Map<String, String> facts) {
        public Layout {
            bands = List.copyOf(bands);
            facts = Map.copyOf(facts);
        }

        private Found found() {
            return new Found(width, height, bands.size(), projection, frame, facts);
        }

        private long bandBytes() {
            return (long) BYTES * width * height;
        }
    }

    /** What a file was found to hold. */
    public record Found(
            int width,
            int height,
            int bands,
            PolarStereographic projection,
            GridFrame frame,
            Map<String, String> facts) {}

    private final FileChannel channel;
    private final Found found;
    private final long start;

    private BandStack(FileChannel channel, Found found, long start) {
        this.channel = channel;
        this.found = found;
        this.start = start;
    }

    /** A file to be written to; what a file of the same layout there holds already stays. */
    public static BandStack write(Path file, Layout layout) throws IOException {
        byte[] head = head(layout);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            BandStack stack = new BandStack(channel, layout.found(), head.length);
            channel.truncate(head.length + layout.bands.size() * layout.bandBytes());
            stack.put(ByteBuffer.wrap(head), 0);
            // The last byte, so that the file is whole in size however little of it is written.
            long last = head.length + layout.bands.size() * layout.bandBytes() - 1;
            if (channel.size() <= last) {
                stack.put(ByteBuffer.allocate(1), last);
            }
            return stack;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static byte[] head(Layout layout) {
        int strips = Math.ceilDiv(layout.height, STRIP_ROWS);
        int bands = layout.bands.size();
        byte[] counted = directory(layout, new long[strips * bands]);
        long start = TiffTags.headerBytes(true) + counted.length;
        long stripBytes = (long) BYTES * layout.width * STRIP_ROWS;
        long[] offsets = IntStream.range(0, strips * bands)
                .mapToLong(i -> start + i / strips * layout.bandBytes() + i % strips * stripBytes)
                .toArray();
        byte[] directory = directory(layout, offsets);
        ByteBuffer head = ByteBuffer.allocate((int) start);
        head.put(new TiffTags(true).header(TiffTags.headerBytes(true))).put(directory);
        return head.array();
    }

    private static byte[] directory(Layout layout, long[] offsets) {
        int bands = layout.bands.size();
        int strips = offsets.length / bands;
        long[] counts = IntStream.range(0, offsets.length)
                .mapToLong(i ->
                        (long) BYTES * layout.width * Math.min(STRIP_ROWS, layout.height - i % strips * STRIP_ROWS))
                .toArray();
        GdalMetadata metadata = new GdalMetadata();
        new TreeMap<>(layout.facts).forEach(metadata::fact);
        for (int b = 0; b < bands; b++) {
            metadata.description(b, layout.bands.get(b)).unit(b, layout.unit).scale(b, layout.scale);
        }
        TiffTags tags = new TiffTags(true)
                .longs(256, layout.width)
                .longs(257, layout.height)
                .shorts(258, all(bands, 8 * BYTES))
                .shorts(259, 1)
                .shorts(262, 1)
                .ascii(270, layout.description)
                .offsets(273, offsets)
                .shorts(277, bands)
                .longs(278, STRIP_ROWS)
                .offsets(279, counts)
                .shorts(284, 2)
                .shorts(339, all(bands, 2))
                .ascii(42112, metadata.text())
                .ascii(42113, Short.toString(NO_DATA));
        if (bands > 1) {
            tags.shorts(338, all(bands - 1, 0));
        }
        GeoKeyTags.add(tags, layout.projection, layout.frame);
        return tags.directory(TiffTags.headerBytes(true));
    }

    private static int[] all(int count, int value) {
        return IntStream.generate(() -> value).limit(count).toArray();
    }

    /**
     * A file to be read.
     *
     * @throws InvalidInput if it is not of this profile, or is cut off
     */
    public static BandStack read(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            Findings findings = new Findings(file.toString());
            MemorySegment bytes = MappedFile.open(file, arena);
            Profile profile = Profile.of(new TiffDirectory(bytes, findings), findings, bytes.byteSize());
            return new BandStack(FileChannel.open(file, StandardOpenOption.READ), profile.found, profile.start);
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", e.toString(), "a file that can be read");
        }
    }

    /** What the file holds. */
    public Found found() {
        return found;
    }

    private record Profile(Found found, long start) {
        static Profile of(TiffDirectory tags, Findings findings, long bytes) {
            long width = side(tags, 256, findings);
            long height = side(tags, 257, findings);
            long bands = tags.integer(277, 1);
            if (bands < 1 || bands > MOST_BANDS) {
                throw findings.fatal(tags.place(277), bands + " bands", "1 to " + MOST_BANDS);
            }
            expect(tags, findings, 258, 8 * BYTES, "bits a sample");
            expect(tags, findings, 259, 1, "as compression");
            expect(tags, findings, 339, 2, "as format of samples");
            if (bands > 1) {
                expect(tags, findings, 284, 2, "as planar configuration");
            }
            long start = start(tags, findings, width, height, bands, bytes);
            Optional<GeoKeys.Georeference> place = GeoKeys.read(tags, findings);
            findings.throwIfAny();
            if (place.isEmpty() || !(place.get().projection() instanceof PolarStereographic map)) {
                throw findings.fatal("GeoKeys", "another map", "a polar stereographic one");
            }
            Map<String, String> facts = GdalMetadata.facts(tags.ascii(42112));
            return new Profile(
                    new Found(
                            (int) width,
                            (int) height,
                            (int) bands,
                            map,
                            place.get().frame(),
                            facts),
                    start);
        }

        private static long side(TiffDirectory tags, int tag, Findings findings) {
            long side = tags.integer(tag, 0);
            if (side < 1 || side > 1 << 24) {
                throw findings.fatal(tags.place(tag), side + " cells", "1 to " + (1 << 24));
            }
            return side;
        }

        private static void expect(TiffDirectory tags, Findings findings, int tag, long wanted, String as) {
            for (long value : tags.integers(tag)) {
                if (value != wanted) {
                    findings.add(tags.place(tag), value + " " + as, Long.toString(wanted));
                    return;
                }
            }
        }

        private static long start(
                TiffDirectory tags, Findings findings, long width, long height, long bands, long bytes) {
            long[] offsets = tags.integers(273);
            long stripRows = tags.integer(278, height);
            if (stripRows < 1 || offsets.length != bands * Math.ceilDiv(height, stripRows)) {
                throw findings.fatal(tags.place(273), offsets.length + " strips", "strips that make up all bands");
            }
            long strips = offsets.length / bands;
            for (int i = 0; i < offsets.length; i++) {
                long wanted =
                        offsets[0] + BYTES * width * (i / strips * height + Math.min(height, i % strips * stripRows));
                if (offsets[i] != wanted) {
                    throw findings.fatal(tags.place(273), "strip " + i + " at byte " + offsets[i], "byte " + wanted);
                }
            }
            long end = offsets[0] + BYTES * width * height * bands;
            if (offsets[0] < 0 || end > bytes) {
                throw findings.fatal("byte " + bytes, "the file's end", "byte " + end + ": it is cut off");
            }
            return offsets[0];
        }
    }

    /** Writes a piece of a row. */
    public void put(int band, int col, int row, ByteBuffer samples) throws IOException {
        put(samples, at(band, col, row));
    }

    /** Fills a buffer from a row. */
    public void get(int band, int col, int row, ByteBuffer samples) throws IOException {
        long at = at(band, col, row);
        samples.clear();
        while (samples.hasRemaining()) {
            if (channel.read(samples, at + samples.position()) < 0) {
                throw new EOFException("byte " + (at + samples.position()) + ": the file ends");
            }
        }
        samples.flip();
    }

    /** Room for samples of a row. */
    public static ByteBuffer buffer(int samples) {
        return ByteBuffer.allocateDirect(BYTES * samples).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long at(int band, int col, int row) {
        return start + BYTES * (((long) band * found.height + row) * found.width + col);
    }

    private void put(ByteBuffer bytes, long at) throws IOException {
        int first = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position() - first);
        }
    }

    /** Waits until what was written is on the disk. */
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
