package space.outpost.survey.raster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Heights of a raster's cells in metres; NaN where there is no data. Indices are not checked beyond memory safety. */
public sealed interface Cells {
    float at(int col, int row);

    /** Decoded heights, row by row. */
    record InMemory(float[] heightsM, int width) implements Cells {
        @Override
        public float at(int col, int row) {
            return heightsM[row * width + col];
        }
    }

    /** Heights read where they lie in the mapped file. */
    record InFile(MemorySegment file, Blocks blocks, SampleType type, HeightScale scale) implements Cells {
        @Override
        public float at(int col, int row) {
            return scale.heightM(type.read(file, blocks.offset(col, row, type.bytes())));
        }
    }

    /**
     * Cells of which square parts count as no data.
     *
     * @param hidden per square of {@code side} cells, row by row
     */
    record Masked(Cells cells, int side, int across, boolean[] hidden) implements Cells {
        @Override
        public float at(int col, int row) {
            return hidden[row / side * across + col / side] ? Float.NaN : cells.at(col, row);
        }

        /** Share of squares that count as no data. */
        public double hiddenShare() {
            int count = 0;
            for (boolean h : hidden) {
                count += h ? 1 : 0;
            }
            return (double) count / hidden.length;
        }
    }

    /**
     * Strips or tiles: where each begins in the file.
     *
     * @param offsets bytes, row of blocks by row of blocks
     */
    record Blocks(long[] offsets, int blockWidth, int blockHeight, int across) {
        /** One block that holds everything. */
        static Blocks single(long offset, int width, int height) {
            return new Blocks(new long[] {offset}, width, height, 1);
        }

        long offset(int col, int row, int bytes) {
            if (offsets.length == 1) {
                return offsets[0] + ((long) row * blockWidth + col) * bytes;
            }
            int block = row / blockHeight * across + col / blockWidth;
            return offsets[block] + ((long) (row % blockHeight) * blockWidth + col % blockWidth) * bytes;
        }
    }

    /** How a stored sample becomes a height. */
    record HeightScale(double factor, double offsetM, double noData) {
        float heightM(double stored) {
            return stored == noData || Double.isInfinite(stored) ? Float.NaN : (float) (stored * factor + offsetM);
        }
    }

    /** The samples this profile reads. */
    enum SampleType {
        INT16_LE(2),
        INT16_BE(2),
        FLOAT32_LE(4),
        FLOAT32_BE(4);

        private static final ValueLayout.OfShort SHORT_LE =
                ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        private static final ValueLayout.OfShort SHORT_BE =
                ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        private static final ValueLayout.OfFloat FLOAT_LE =
                ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        private static final ValueLayout.OfFloat FLOAT_BE =
                ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

        private final int bytes;

        SampleType(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        ByteOrder order() {
            return this == INT16_LE || this == FLOAT32_LE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        }

        /** Copies samples as they are stored; {@code first} counts samples, not bytes. */
        void readRow(ByteBuffer from, int first, float[] to, int at, int count) {
            ByteBuffer row = from.slice(first * bytes, count * bytes).order(order());
            if (bytes == 4) {
                row.asFloatBuffer().get(to, at, count);
            } else {
                for (int i = 0; i < count; i++) {
                    to[at + i] = row.getShort(2 * i);
                }
            }
        }

        double read(MemorySegment from, long offset) {
            return switch (this) {
                case INT16_LE -> from.get(SHORT_LE, offset);
                case INT16_BE -> from.get(SHORT_BE, offset);
                case FLOAT32_LE -> from.get(FLOAT_LE, offset);
                case FLOAT32_BE -> from.get(FLOAT_BE, offset);
            };
        }
    }
}
