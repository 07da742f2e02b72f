package space.outpost.survey.raster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The first image file directory of a TIFF (TIFF 6.0, section 2) or BigTIFF (bigtiff.org, "BigTIFF Design"), every access
 * checked against the file's size.
 */
final class TiffDirectory {
    private static final int HEADER_BYTES = 8;
    private static final int BIG_HEADER_BYTES = 16;
    private static final int BIG_TIFF = 43;

    private final MemorySegment file;
    private final ByteOrder order;
    private final ValueLayout.OfShort shorts;
    private final ValueLayout.OfInt ints;
    private final ValueLayout.OfLong longs;
    private final boolean big;
    private final Findings findings;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private record Entry(int tag, int type, long count, long offset, long entryOffset) {
        int bytesEach() {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 0;
            };
        }
    }

    TiffDirectory(MemorySegment file, Findings findings) {
        this.file = file;
        this.findings = findings;
        if (file.byteSize() < HEADER_BYTES) {
            throw findings.fatal("byte 0", file.byteSize() + " bytes", "a TIFF of at least 8 bytes");
        }
        byte first = file.get(ValueLayout.JAVA_BYTE, 0);
        byte second = file.get(ValueLayout.JAVA_BYTE, 1);
        if (first != second || (first != 'I' && first != 'M')) {
            throw findings.fatal("byte 0", "no TIFF signature", "'II' or 'MM' and 42");
        }
        order = first == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
        int magic = u16(2);
        big = magic == BIG_TIFF;
        if (big && (file.byteSize() < BIG_HEADER_BYTES || u16(4) != 8 || u16(6) != 0)) {
            throw findings.fatal("byte 4", "a BigTIFF of other than 8-byte offsets", "one of 8-byte offsets");
        }
        if (!big && magic != 42) {
            throw findings.fatal("byte 2", "TIFF version " + magic, "42, or 43 (BigTIFF)");
        }
        readEntries(big ? file.get(longs, 8) : u32(4));
    }

    private void readEntries(long at) {
        int countBytes = big ? 8 : 2;
        int entryBytes = big ? 20 : 12;
        if (at < HEADER_BYTES || at > file.byteSize() - countBytes) {
            throw findings.fatal(
                    big ? "byte 8" : "byte 4",
                    "directory at byte " + at,
                    "a place within " + file.byteSize() + " bytes");
        }
        long count = big ? file.get(longs, at) : u16(at);
        if (count < 0 || count > (file.byteSize() - at - countBytes) / entryBytes) {
            throw findings.fatal("byte " + at, "a directory of " + count + " entries", "one that ends within the file");
        }
        for (long i = 0; i < count; i++) {
            readEntry(at + countBytes + i * entryBytes);
        }
    }

    private void readEntry(long e) {
        int inline = big ? 8 : 4;
        long values = e + 4 + inline;
        Entry entry = new Entry(u16(e), u16(e + 2), big ? file.get(longs, e + 4) : u32(e + 4), values, e);
        boolean sane = entry.count >= 0 && entry.count <= file.byteSize();
        long bytes = sane ? entry.count * entry.bytesEach() : Long.MAX_VALUE;
        long offset = bytes <= inline ? values : big ? file.get(longs, values) : u32(values);
        if (offset < 0 || bytes > file.byteSize() - offset) {
            findings.add(
                    place(entry),
                    entry.count + " values at byte " + offset,
                    "values within " + file.byteSize() + " bytes");
        } else {
            entries.put(entry.tag, new Entry(entry.tag, entry.type, entry.count, offset, e));
        }
    }

    private static String place(Entry entry) {
        return "tag " + entry.tag + " at byte " + entry.entryOffset;
    }

    /** Where a tag stands, for messages. */
    String place(int tag) {
        Entry entry = entries.get(tag);
        return entry == null ? "tag " + tag : place(entry);
    }

    ByteOrder order() {
        return order;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Unsigned integers (BYTE, SHORT, LONG or LONG8); empty if the tag is absent or of another type, which is a finding. */
    long[] integers(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        if (entry.type != 1 && entry.type != 3 && entry.type != 4 && entry.type != 16) {
            findings.add(place(entry), "field type " + entry.type, "1 (BYTE), 3 (SHORT), 4 (LONG) or 16 (LONG8)");
            return new long[0];
        }
        long[] values = new long[(int) entry.count];
        for (int i = 0; i < values.length; i++) {
            long at = entry.offset + (long) i * entry.bytesEach();
            values[i] = switch (entry.type) {
                case 1 -> Byte.toUnsignedLong(file.get(ValueLayout.JAVA_BYTE, at));
                case 3 -> u16(at);
                case 16 -> file.get(longs, at);
                default -> u32(at);
            };
        }
        return values;
    }

    /** The first value of a tag, or {@code otherwise} if the tag is absent or empty. */
    long integer(int tag, long otherwise) {
        long[] values = integers(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /** Values of type DOUBLE; empty if the tag is absent or of another type, which is a finding. */
    double[] doubles(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new double[0];
        }
        if (entry.type != 12) {
            findings.add(place(entry), "field type " + entry.type, "12 (DOUBLE)");
            return new double[0];
        }
        var layout = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
        double[] values = new double[(int) entry.count];
        for (int i = 0; i < values.length; i++) {
            values[i] = file.get(layout, entry.offset + 8L * i);
        }
        return values;
    }

    /** Text up to its first NUL; empty if the tag is absent or of another type, which is a finding. */
    String ascii(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return "";
        }
        if (entry.type != 2) {
            findings.add(place(entry), "field type " + entry.type, "2 (ASCII)");
            return "";
        }
        byte[] bytes = file.asSlice(entry.offset, entry.count).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private int u16(long at) {
        return Short.toUnsignedInt(file.get(shorts, at));
    }

    private long u32(long at) {
        return Integer.toUnsignedLong(file.get(ints, at));
    }
}
