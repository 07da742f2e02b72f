package space.outpost.survey.raster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** TIFF's LZW (TIFF 6.0, section 13): codes of 9 to 12 bits, most significant first, widened one code early. */
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int TABLE = 4096;

    private final MemorySegment packed;
    private long bit;

    /** A string of the table is the string of {@code prefix} and one byte more. */
    private final short[] prefix = new short[TABLE];

    private final byte[] last = new byte[TABLE];
    private final short[] length = new short[TABLE];

    Lzw(MemorySegment packed) {
        this.packed = packed;
        for (int i = 0; i < CLEAR; i++) {
            last[i] = (byte) i;
            length[i] = 1;
        }
    }

    /** Fills {@code out}; returns the bytes made, fewer if the data ends early or is damaged. */
    int decode(byte[] out) {
        int made = 0;
        int free = FIRST_FREE;
        int bits = 9;
        int previous = -1;
        while (made < out.length) {
            int code = next(bits);
            if (code < 0 || code == END) {
                return made;
            }
            if (code == CLEAR) {
                free = FIRST_FREE;
                bits = 9;
                previous = -1;
                continue;
            }
            if (previous < 0) {
                if (code > 255) {
                    return made;
                }
                out[made++] = (byte) code;
                previous = code;
                continue;
            }
            if (code > free || (code == free && free >= TABLE)) {
                return made;
            }
            if (free < TABLE) {
                prefix[free] = (short) previous;
                length[free] = (short) (length[previous] + 1);
                last[free] = first(code == free ? previous : code);
                free++;
            }
            made = copy(code, out, made);
            previous = code;
            if (free + 1 >= 1 << bits && bits < 12) {
                bits++;
            }
        }
        return made;
    }

    private byte first(int code) {
        int c = code;
        while (length[c] > 1) {
            c = prefix[c];
        }
        return last[c];
    }

    private int copy(int code, byte[] out, int made) {
        int end = made + length[code];
        int c = code;
        for (int i = end - 1; i >= made; i--) {
            if (i < out.length) {
                out[i] = last[c];
            }
            c = prefix[c];
        }
        return Math.min(end, out.length);
    }

    private int next(int bits) {
        if (bit + bits > packed.byteSize() * 8) {
            return -1;
        }
        int code = 0;
        for (int i = 0; i < bits; ) {
            int inByte = (int) (bit & 7);
            int take = Math.min(8 - inByte, bits - i);
            int value = packed.get(ValueLayout.JAVA_BYTE, bit >> 3) & 0xff;
            code = code << take | (value >> (8 - inByte - take) & ((1 << take) - 1));
            i += take;
            bit += take;
        }
        return code;
    }
}
