package space.outpost.survey.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import space.outpost.survey.raster.GeoTiffLayout.Packing;
import space.outpost.survey.raster.GeoTiffLayout.Sample;

/** Packs a block of samples as {@link TiffCodec} unpacks it: little-endian; predictor 2 or 3 and deflate, or plain. */
final class BlockPacker {
    private final GeoTiffLayout layout;

    BlockPacker(GeoTiffLayout layout) {
        this.layout = layout;
    }

    /**
     * @param rows values of the rows of blocks, each {@code layout.width()} long
     * @param left first column of the block
     * @param count rows of the block; what {@code rows} lack, and columns beyond the grid, repeat the last value
     */
    byte[] pack(float[][] rows, int held, int left, int count) {
        int columns = layout.blockWidth();
        int rowBytes = columns * layout.sample().bytes();
        byte[] out = new byte[count * rowBytes];
        float[] line = new float[columns];
        for (int row = 0; row < count; row++) {
            float[] from = rows[Math.min(row, held - 1)];
            for (int col = 0; col < columns; col++) {
                line[col] = from[Math.min(left + col, layout.width() - 1)];
            }
            if (layout.packing() == Packing.NONE) {
                plain(line, out, row * rowBytes);
            } else if (layout.sample() == Sample.FLOAT32) {
                splitPlanes(line, out, row * rowBytes);
            } else {
                differences(line, out, row * rowBytes);
            }
        }
        return layout.packing() == Packing.NONE ? out : deflate(out);
    }

    private void plain(float[] line, byte[] out, int start) {
        ByteBuffer bytes = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).position(start);
        for (float value : line) {
            switch (layout.sample()) {
                case FLOAT32 -> bytes.putFloat(stored(value));
                case INT16 -> bytes.putShort((short) whole(value));
                case UINT8 -> bytes.put((byte) whole(value));
            }
        }
    }

    /** The floating-point predictor: planes of equal significance, the greatest first, then byte differences. */
    private void splitPlanes(float[] line, byte[] out, int start) {
        int columns = line.length;
        for (int col = 0; col < columns; col++) {
            int bits = Float.floatToRawIntBits(stored(line[col]));
            for (int plane = 0; plane < 4; plane++) {
                out[start + plane * columns + col] = (byte) (bits >>> (24 - 8 * plane));
            }
        }
        for (int i = start + 4 * columns - 1; i > start; i--) {
            out[i] -= out[i - 1];
        }
    }

    private void differences(float[] line, byte[] out, int start) {
        ByteBuffer bytes = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
        int before = 0;
        for (int col = 0; col < line.length; col++) {
            int value = whole(line[col]);
            if (layout.sample() == Sample.INT16) {
                bytes.putShort(start + 2 * col, (short) (value - before));
            } else {
                bytes.put(start + col, (byte) (value - before));
            }
            before = value;
        }
    }

    private float stored(float value) {
        return Float.isNaN(value) && layout.noData().isPresent()
                ? (float) layout.noData().getAsDouble()
                : value;
    }

    private int whole(float value) {
        double rounded = Math.rint(stored(value));
        if (!layout.sample().holds(rounded)) {
            throw new IllegalArgumentException(value + " as " + layout.sample());
        }
        return (int) rounded;
    }

    private static byte[] deflate(byte[] block) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(block);
            deflater.finish();
            byte[] out = new byte[block.length / 2 + 64];
            int made = 0;
            while (!deflater.finished()) {
                if (made == out.length) {
                    out = Arrays.copyOf(out, 2 * out.length);
                }
                made += deflater.deflate(out, made, out.length - made);
            }
            return Arrays.copyOf(out, made);
        }
    }
}
