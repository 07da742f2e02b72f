package space.outpost.survey.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An image file directory to be written, little-endian, with its file's header: classic (TIFF 6.0, section 2) or BigTIFF,
 * which addresses bytes by 64 bits (bigtiff.org, "BigTIFF Design").
 */
final class TiffTags {
    private record Tag(int type, int count, byte[] data) {}

    private final boolean big;
    private final SortedMap<Integer, Tag> tags = new TreeMap<>();

    TiffTags(boolean big) {
        this.big = big;
    }

    TiffTags shorts(int tag, int... values) {
        ByteBuffer data = buffer(2 * values.length);
        for (int v : values) {
            data.putShort((short) v);
        }
        tags.put(tag, new Tag(3, values.length, data.array()));
        return this;
    }

    TiffTags longs(int tag, long... values) {
        ByteBuffer data = buffer(4 * values.length);
        for (long v : values) {
            data.putInt((int) v);
        }
        tags.put(tag, new Tag(4, values.length, data.array()));
        return this;
    }

    /** Places in the file, or counts of its bytes. */
    TiffTags offsets(int tag, long... values) {
        if (!big) {
            return longs(tag, values);
        }
        ByteBuffer data = buffer(8 * values.length);
        for (long v : values) {
            data.putLong(v);
        }
        tags.put(tag, new Tag(16, values.length, data.array()));
        return this;
    }

    TiffTags doubles(int tag, double... values) {
        ByteBuffer data = buffer(8 * values.length);
        for (double v : values) {
            data.putDouble(v);
        }
        tags.put(tag, new Tag(12, values.length, data.array()));
        return this;
    }

    TiffTags ascii(int tag, String text) {
        byte[] data = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
        tags.put(tag, new Tag(2, data.length, data));
        return this;
    }

    /** What the file begins with. */
    static int headerBytes(boolean big) {
        return big ? 16 : 8;
    }

    /** The first bytes of the file. */
    byte[] header(long directoryAt) {
        ByteBuffer out = buffer(headerBytes(big)).put((byte) 'I').put((byte) 'I');
        if (big) {
            out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(directoryAt);
        } else {
            out.putShort((short) 42).putInt((int) directoryAt);
        }
        return out.array();
    }

    /** The directory and after it the values that do not fit in it, to stand at byte {@code at} of the file. */
    byte[] directory(long at) {
        int inline = big ? 8 : 4;
        int entries = big ? 8 + 20 * tags.size() + 8 : 2 + 12 * tags.size() + 4;
        int bytes = entries;
        for (Tag tag : tags.values()) {
            bytes += tag.data.length > inline ? even(tag.data.length) : 0;
        }
        ByteBuffer out = buffer(bytes);
        if (big) {
            out.putLong(tags.size());
        } else {
            out.putShort((short) tags.size());
        }
        int beyond = entries;
        for (var entry : tags.entrySet()) {
            Tag tag = entry.getValue();
            out.putShort(entry.getKey().shortValue()).putShort((short) tag.type);
            number(out, tag.count);
            if (tag.data.length <= inline) {
                out.put(tag.data).put(new byte[inline - tag.data.length]);
            } else {
                number(out, at + beyond);
                out.put(beyond, tag.data);
                beyond += even(tag.data.length);
            }
        }
        return out.array();
    }

    private void number(ByteBuffer out, long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    private static int even(int bytes) {
        return bytes + (bytes & 1);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
