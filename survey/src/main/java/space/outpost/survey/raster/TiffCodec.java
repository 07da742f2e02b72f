package space.outpost.survey.raster;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.Cells.SampleType;

/** How one strip or tile is packed: compression, then predictor (TIFF 6.0 sections 13, 14; Adobe Technical Note 3). */
record TiffCodec(Compression compression, int predictor, SampleType type) {

    /** Bytes out for one byte in, at most: what bounds the memory a small file can ask for. */
    enum Compression {
        NONE(1),
        /** A code of 12 bits stands for at most 4096 bytes. */
        LZW(2731),
        /** A match of 258 bytes takes at least two bits. */
        DEFLATE(1032);

        private final long greatestRatio;

        Compression(long greatestRatio) {
            this.greatestRatio = greatestRatio;
        }

        static Optional<Compression> ofTag(long value) {
            return switch ((int) Math.min(value, Integer.MAX_VALUE)) {
                case 1 -> Optional.of(NONE);
                case 5 -> Optional.of(LZW);
                case 8, 32946 -> Optional.of(DEFLATE);
                default -> Optional.empty();
            };
        }
    }

    boolean plausible(long packedBytes, long blockBytes) {
        return compression == Compression.NONE
                ? packedBytes >= blockBytes
                : packedBytes <= Integer.MAX_VALUE
                        && blockBytes <= Integer.MAX_VALUE - 8
                        && blockBytes <= packedBytes * compression.greatestRatio;
    }

    String allowedBytes(long blockBytes) {
        return compression == Compression.NONE
                ? "at least " + blockBytes + " bytes"
                : "at least " + (blockBytes / compression.greatestRatio + 1) + " bytes for " + blockBytes + " unpacked";
    }

    /** The samples of a block, in the byte order of {@link #type}. */
    ByteBuffer decode(MemorySegment packed, int rows, int columns, String source, String place) {
        byte[] out = new byte[rows * columns * type.bytes()];
        int made = switch (compression) {
            case LZW -> new Lzw(packed).decode(out);
            case DEFLATE -> inflate(packed, out);
            case NONE -> throw new IllegalStateException("uncompressed blocks are read in place");
        };
        if (made < out.length) {
            throw new InvalidInput(
                    source,
                    place,
                    compression + " data that breaks off or is damaged after " + Math.max(made, 0) + " bytes",
                    out.length + " bytes");
        }
        ByteBuffer samples = ByteBuffer.wrap(out).order(type.order());
        switch (predictor) {
            case 2 -> sumAlongRows(samples, rows, columns);
            case 3 -> joinBytePlanes(out, rows, columns);
            default -> {}
        }
        return samples;
    }

    private static int inflate(MemorySegment packed, byte[] out) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed.asByteBuffer());
            int made = 0;
            while (made < out.length && !inflater.finished()) {
                int n = inflater.inflate(out, made, out.length - made);
                if (n == 0) {
                    return made;
                }
                made += n;
            }
            return made;
        } catch (DataFormatException e) {
            return -1;
        }
    }

    private void sumAlongRows(ByteBuffer samples, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns * type.bytes();
            for (int col = 1; col < columns; col++) {
                int at = start + col * type.bytes();
                if (type.bytes() == 2) {
                    samples.putShort(at, (short) (samples.getShort(at - 2) + samples.getShort(at)));
                } else {
                    samples.putInt(at, samples.getInt(at - 4) + samples.getInt(at));
                }
            }
        }
    }

    /** Undoes the floating-point predictor: bytes are summed along the row, then planes of equal significance joined. */
    private void joinBytePlanes(byte[] out, int rows, int columns) {
        boolean little = type.order().equals(ByteOrder.LITTLE_ENDIAN);
        int rowBytes = columns * 4;
        byte[] planes = new byte[rowBytes];
        for (int row = 0; row < rows; row++) {
            int start = row * rowBytes;
            byte sum = 0;
            for (int i = 0; i < rowBytes; i++) {
                sum += out[start + i];
                planes[i] = sum;
            }
            for (int col = 0; col < columns; col++) {
                for (int significance = 0; significance < 4; significance++) {
                    int to = start + col * 4 + (little ? 3 - significance : significance);
                    out[to] = planes[significance * columns + col];
                }
            }
        }
    }
}
