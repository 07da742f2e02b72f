package space.outpost.survey.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** An image file directory to be written, little-endian (TIFF 6.0, section 2). */
final class TiffTags {
    private record Tag(int type, int count, byte[] data) {}

    private final SortedMap<Integer, Tag> tags = new TreeMap<>();

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

    /** The directory and after it the values that do not fit in it, to stand at byte {@code at} of the file. */
    byte[] directory(long at) {
        int entries = 2 + 12 * tags.size() + 4;
        int bytes = entries;
        for (Tag tag : tags.values()) {
            bytes += tag.data.length > 4 ? even(tag.data.length) : 0;
        }
        ByteBuffer out = buffer(bytes);
        out.putShort((short) tags.size());
        int beyond = entries;
        for (var entry : tags.entrySet()) {
            Tag tag = entry.getValue();
            out.putShort(entry.getKey().shortValue()).putShort((short) tag.type).putInt(tag.count);
            if (tag.data.length <= 4) {
                out.put(tag.data).put(new byte[4 - tag.data.length]);
            } else {
                out.putInt((int) (at + beyond));
                out.put(beyond, tag.data);
                beyond += even(tag.data.length);
            }
        }
        return out.array();
    }

    private static int even(int bytes) {
        return bytes + (bytes & 1);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
