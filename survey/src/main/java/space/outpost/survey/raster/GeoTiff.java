package space.outpost.survey.raster;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.outpost.survey.raster.Cells.Blocks;
import space.outpost.survey.raster.Cells.HeightScale;
import space.outpost.survey.raster.Cells.SampleType;

/**
 * The GeoTIFF profile of lunar terrain: one band of int16 or float32 in strips or tiles (TIFF 6.0; OGC 19-008r4 GeoTIFF
 * 1.1; GDAL's no-data, scale and offset tags).
 */
final class GeoTiff {
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int FILL_ORDER = 266;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int IMAGE_DESCRIPTION = 270;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int SAMPLE_FORMAT = 339;
    private static final int GDAL_METADATA = 42112;
    private static final int GDAL_NODATA = 42113;

    private static final int MAX_SIDE = 1 << 24;
    private static final Pattern METADATA_ITEM =
            Pattern.compile("<Item[^>]*role=\"(scale|offset)\"[^>]*>([^<]{1,64})</Item>");

    private final String source;
    private final MemorySegment file;
    private final Findings findings;
    private final TiffDirectory tags;

    private GeoTiff(Path path, Arena arena) {
        source = path.toString();
        findings = new Findings(source);
        file = MappedFile.open(path, arena);
        tags = new TiffDirectory(file, findings);
    }

    static Raster open(Path path, Arena arena) {
        return new GeoTiff(path, arena).read(String.valueOf(path.getFileName()));
    }

    private Raster read(String name) {
        int width = side(IMAGE_WIDTH, "ImageWidth");
        int height = side(IMAGE_LENGTH, "ImageLength");
        Optional<SampleType> type = sampleType();
        Optional<TiffCodec> codec = type.flatMap(this::codec);
        HeightScale scale = heightScale();
        Optional<GeoKeys.Georeference> place = GeoKeys.read(tags, findings);
        if (codec.isEmpty() || place.isEmpty()) {
            findings.throwIfAny();
            throw new IllegalStateException("a missing part without a finding");
        }
        String description = tags.ascii(IMAGE_DESCRIPTION);
        Layout layout = layout(width, height, codec.get());
        findings.throwIfAny();
        Once<Cells> cells = new Once<>(() -> layout.cells(file, codec.get(), scale, source));
        return new Raster(
                name,
                description,
                width,
                height,
                place.get().projection(),
                place.get().frame(),
                file,
                cells);
    }

    private int side(int tag, String name) {
        long value = tags.integer(tag, 0);
        if (value < 2 || value > MAX_SIDE) {
            findings.add(tags.place(tag), name + " " + value, "2 to " + MAX_SIDE);
            return 2;
        }
        return (int) value;
    }

    private Optional<SampleType> sampleType() {
        expect(SAMPLES_PER_PIXEL, "SamplesPerPixel", 1, 1);
        expect(FILL_ORDER, "FillOrder", 1, 1);
        long bits = tags.integer(BITS_PER_SAMPLE, 1);
        long format = tags.integer(SAMPLE_FORMAT, 1);
        boolean little = tags.order().equals(ByteOrder.LITTLE_ENDIAN);
        if (bits == 16 && format == 2) {
            return Optional.of(little ? SampleType.INT16_LE : SampleType.INT16_BE);
        }
        if (bits == 32 && format == 3) {
            return Optional.of(little ? SampleType.FLOAT32_LE : SampleType.FLOAT32_BE);
        }
        findings.add(
                tags.place(BITS_PER_SAMPLE),
                bits + " bits per sample of format " + format,
                "16 bits of format 2 (int16) or 32 bits of format 3 (float32)");
        return Optional.empty();
    }

    private Optional<TiffCodec> codec(SampleType type) {
        long compression = tags.integer(COMPRESSION, 1);
        Optional<TiffCodec.Compression> known = TiffCodec.Compression.ofTag(compression);
        if (known.isEmpty()) {
            findings.add(
                    tags.place(COMPRESSION), "compression " + compression, "1 (none), 5 (LZW), 8 or 32946 (deflate)");
        }
        long predictor = tags.integer(PREDICTOR, 1);
        boolean compressed = known.isEmpty() || known.get() != TiffCodec.Compression.NONE;
        boolean allowed =
                predictor == 1 || (compressed && predictor == 2) || (compressed && predictor == 3 && type.bytes() == 4);
        if (!allowed) {
            findings.add(
                    tags.place(PREDICTOR),
                    "predictor " + predictor,
                    "1; with compression 2 (difference); with compressed float32 3 (floating point)");
        }
        return known.map(c -> new TiffCodec(c, allowed ? (int) predictor : 1, type));
    }

    private void expect(int tag, String name, long wanted, long otherwise) {
        long value = tags.integer(tag, otherwise);
        if (value != wanted) {
            findings.add(tags.place(tag), name + " " + value, Long.toString(wanted));
        }
    }

    private HeightScale heightScale() {
        double noData = Double.NaN;
        String text = tags.ascii(GDAL_NODATA).strip();
        if (!text.isEmpty()) {
            double written = number(GDAL_NODATA, text);
            // GDAL writes a float32 no-data value with more digits than the samples have.
            noData = tags.integer(BITS_PER_SAMPLE, 1) == 32 ? (float) written : written;
        }
        double factor = 1;
        double offset = 0;
        Matcher items = METADATA_ITEM.matcher(tags.ascii(GDAL_METADATA));
        while (items.find()) {
            double value = number(GDAL_METADATA, String.valueOf(items.group(2)).strip());
            if ("scale".equals(items.group(1))) {
                factor = value;
            } else {
                offset = value;
            }
        }
        if (!Double.isFinite(factor) || !Double.isFinite(offset)) {
            findings.add(tags.place(GDAL_METADATA), "scale " + factor + ", offset " + offset, "finite numbers");
        }
        return new HeightScale(factor, offset, noData);
    }

    /** GDAL writes "nan" where Java would write "NaN". */
    private double number(int tag, String text) {
        try {
            return text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            findings.add(tags.place(tag), "'" + text + "'", "a number");
            return Double.NaN;
        }
    }

    private Layout layout(int width, int height, TiffCodec codec) {
        boolean tiled = tags.has(TILE_OFFSETS) || tags.has(TILE_WIDTH);
        int offsetsTag = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
        int countsTag = tiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS;
        int blockWidth = tiled ? side(TILE_WIDTH, "TileWidth") : width;
        long rows = tiled ? side(TILE_LENGTH, "TileLength") : tags.integer(ROWS_PER_STRIP, height);
        if (rows < 1) {
            findings.add(tags.place(ROWS_PER_STRIP), "RowsPerStrip " + rows, "at least 1");
            rows = height;
        }
        int blockHeight = tiled ? (int) rows : (int) Math.min(rows, height);
        int across = (width - 1) / blockWidth + 1;
        int down = (height - 1) / blockHeight + 1;
        long[] offsets = tags.integers(offsetsTag);
        long[] counts = tags.integers(countsTag);
        Layout layout = new Layout(width, height, new Blocks(offsets, blockWidth, blockHeight, across), counts, !tiled);
        long blocks = (long) across * down;
        if (offsets.length != blocks || counts.length != blocks) {
            findings.add(
                    tags.place(offsetsTag),
                    offsets.length + " block offsets and " + counts.length + " byte counts",
                    blocks + " of each for " + width + " x " + height + " cells");
            return layout;
        }
        for (int i = 0; i < offsets.length; i++) {
            if (!layout.fits(i, file.byteSize(), codec)) {
                findings.add(
                        tags.place(offsetsTag),
                        "block " + i + " of " + counts[i] + " bytes at byte " + offsets[i],
                        codec.allowedBytes(layout.blockBytes(i, codec)) + " within " + file.byteSize() + " bytes");
                break;
            }
        }
        if (codec.compression() != TiffCodec.Compression.NONE && (long) width * height > Integer.MAX_VALUE - 8) {
            findings.add(
                    tags.place(IMAGE_WIDTH), width + " x " + height + " compressed cells", "2^31, or no compression");
        }
        return layout;
    }

    /** Where the blocks lie and how large each is once decoded. */
    private record Layout(int width, int height, Blocks blocks, long[] counts, boolean strips) {
        int rows(int block) {
            int top = block / blocks.across() * blocks.blockHeight();
            return strips ? Math.min(blocks.blockHeight(), height - top) : blocks.blockHeight();
        }

        long blockBytes(int block, TiffCodec codec) {
            return (long) rows(block) * blocks.blockWidth() * codec.type().bytes();
        }

        boolean fits(int block, long fileBytes, TiffCodec codec) {
            long offset = blocks.offsets()[block];
            return offset >= 0
                    && counts[block] >= 0
                    && counts[block] <= fileBytes - offset
                    && codec.plausible(counts[block], blockBytes(block, codec));
        }

        Cells cells(MemorySegment file, TiffCodec codec, HeightScale scale, String source) {
            if (codec.compression() == TiffCodec.Compression.NONE) {
                return new Cells.InFile(file, joined(codec), codec.type(), scale);
            }
            float[] heights = new float[width * height];
            for (int i = 0; i < counts.length; i++) {
                int top = i / blocks.across() * blocks.blockHeight();
                int left = i % blocks.across() * blocks.blockWidth();
                String place = "block " + i + " at byte " + blocks.offsets()[i];
                MemorySegment packed = file.asSlice(blocks.offsets()[i], counts[i]);
                ByteBuffer samples = codec.decode(packed, rows(i), blocks.blockWidth(), source, place);
                int bottom = Math.min(top + rows(i), height);
                int right = Math.min(left + blocks.blockWidth(), width);
                for (int row = top; row < bottom; row++) {
                    codec.type()
                            .readRow(
                                    samples,
                                    (row - top) * blocks.blockWidth(),
                                    heights,
                                    row * width + left,
                                    right - left);
                }
            }
            for (int i = 0; i < heights.length; i++) {
                heights[i] = scale.heightM(heights[i]);
            }
            return new Cells.InMemory(heights, width);
        }

        /** Strips that follow one another without a gap are one block. */
        private Blocks joined(TiffCodec codec) {
            long next = blocks.offsets()[0];
            for (int i = 0; i < counts.length; i++) {
                if (!strips || blocks.offsets()[i] != next) {
                    return blocks;
                }
                next += blockBytes(i, codec);
            }
            return Blocks.single(blocks.offsets()[0], width, height);
        }
    }
}
