package space.outpost.survey.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes small TIFFs tag by tag for tests: any mixture, right or wrong. */
final class TiffBytes {
    private final ByteOrder order;
    private final List<Tag> tags = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();

    private record Tag(int id, int type, int count, byte[] data) {}

    TiffBytes(ByteOrder order) {
        this.order = order;
    }

    /** What a test varies of a lunar float or int16 grid. */
    record Shape(ByteOrder order, boolean real, boolean tiled, int compression, int predictor) {}

    static final int WIDTH = 37;
    static final int HEIGHT = 29;

    static float height(int col, int row) {
        return (float) (Math.rint(1000 * Math.sin(col * 0.3) + 700 * Math.cos(row * 0.4)) + (col == 5 ? 0 : col));
    }

    /** A grid of {@link #height} with 10 m cells, its outer corner at (-100, 200). */
    static TiffBytes lunar(Shape shape) {
        TiffBytes tiff = new TiffBytes(shape.order);
        int bytes = shape.real ? 4 : 2;
        tiff.shorts(256, WIDTH).shorts(257, HEIGHT).shorts(258, bytes * 8).shorts(259, shape.compression);
        tiff.shorts(262, 1).shorts(277, 1).shorts(339, shape.real ? 3 : 2);
        if (shape.predictor != 1) {
            tiff.shorts(317, shape.predictor);
        }
        int blockWidth = shape.tiled ? 16 : WIDTH;
        int blockHeight = shape.tiled ? 16 : 7;
        for (int top = 0; top < HEIGHT; top += blockHeight) {
            for (int left = 0; left < WIDTH; left += blockWidth) {
                int rows = shape.tiled ? blockHeight : Math.min(blockHeight, HEIGHT - top);
                ByteBuffer out = ByteBuffer.allocate(rows * blockWidth * bytes).order(shape.order);
                for (int row = top; row < top + rows; row++) {
                    for (int col = left; col < left + blockWidth; col++) {
                        float h = col < WIDTH && row < HEIGHT ? height(col, row) : -7;
                        if (shape.real) {
                            out.putFloat(h);
                        } else {
                            out.putShort((short) h);
                        }
                    }
                }
                byte[] block = predict(out.array(), shape, blockWidth, bytes);
                tiff.blocks.add(
                        switch (shape.compression) {
                            case 1 -> block;
                            case 5 -> lzw(block);
                            default -> deflate(block);
                        });
            }
        }
        if (shape.tiled) {
            tiff.shorts(322, blockWidth).shorts(323, blockHeight);
        } else {
            tiff.shorts(278, blockHeight);
        }
        return tiff.polar().placeBlocks(shape.tiled ? 324 : 273, shape.tiled ? 325 : 279);
    }

    TiffBytes polar() {
        doubles(33550, 10, 10, 0);
        doubles(33922, 0, 0, 0, -100, 200, 0);
        shorts(
                34735, 1, 1, 0, 6, 1024, 0, 1, 1, 1025, 0, 1, 1, 2057, 34736, 1, 0, 3075, 0, 1, 15, 3081, 34736, 1, 1,
                3095, 34736, 1, 2);
        return doubles(34736, 1737400, -90, 0);
    }

    private static byte[] predict(byte[] block, Shape shape, int columns, int bytes) {
        byte[] out = block.clone();
        int rowBytes = columns * bytes;
        for (int start = 0; start < out.length; start += rowBytes) {
            if (shape.predictor == 2) {
                ByteBuffer b = ByteBuffer.wrap(out).order(shape.order);
                for (int col = columns - 1; col > 0; col--) {
                    int at = start + col * bytes;
                    if (bytes == 2) {
                        b.putShort(at, (short) (b.getShort(at) - b.getShort(at - 2)));
                    } else {
                        b.putInt(at, b.getInt(at) - b.getInt(at - 4));
                    }
                }
            } else if (shape.predictor == 3) {
                for (int col = 0; col < columns; col++) {
                    for (int k = 0; k < 4; k++) {
                        int from = start + col * 4 + (shape.order == ByteOrder.BIG_ENDIAN ? k : 3 - k);
                        out[start + k * columns + col] = block[from];
                    }
                }
                for (int i = rowBytes - 1; i > 0; i--) {
                    out[start + i] -= out[start + i - 1];
                }
            }
        }
        return out;
    }

    private static byte[] deflate(byte[] block) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(block);
            deflater.finish();
            byte[] out = new byte[block.length + 100];
            return java.util.Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /** TIFF 6.0, page 60, as the specification's pseudo-code has it. */
    static byte[] lzw(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long[] pending = {0, 0};
        Map<String, Integer> table = new HashMap<>();
        int bits = 9;
        put(out, pending, 256, bits);
        for (int i = 0; i < 256; i++) {
            table.put(String.valueOf((char) i), i);
        }
        int next = 258;
        String omega = "";
        for (byte b : data) {
            String longer = omega + (char) (b & 0xff);
            if (table.containsKey(longer)) {
                omega = longer;
                continue;
            }
            put(out, pending, table.getOrDefault(omega, 0), bits);
            table.put(longer, next++);
            if (next == 4095) {
                put(out, pending, 256, bits);
                table.values().removeIf(v -> v > 255);
                next = 258;
                bits = 9;
            } else if (next == 511 + 1 || next == 1023 + 1 || next == 2047 + 1) {
                bits++;
            }
            omega = String.valueOf((char) (b & 0xff));
        }
        put(out, pending, table.getOrDefault(omega, 0), bits);
        next++;
        if (next == 512 || next == 1024 || next == 2048) {
            bits++;
        }
        put(out, pending, 257, bits);
        put(out, pending, 0, 7);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, long[] pending, int code, int bits) {
        pending[0] = pending[0] << bits | code;
        pending[1] += bits;
        while (pending[1] >= 8) {
            pending[1] -= 8;
            out.write((int) (pending[0] >> pending[1]));
        }
        pending[0] &= (1L << pending[1]) - 1;
    }

    TiffBytes shorts(int id, int... values) {
        ByteBuffer b = ByteBuffer.allocate(2 * values.length).order(order);
        for (int v : values) {
            b.putShort((short) v);
        }
        return put(new Tag(id, 3, values.length, b.array()));
    }

    TiffBytes longs(int id, long... values) {
        ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(order);
        for (long v : values) {
            b.putInt((int) v);
        }
        return put(new Tag(id, 4, values.length, b.array()));
    }

    TiffBytes doubles(int id, double... values) {
        ByteBuffer b = ByteBuffer.allocate(8 * values.length).order(order);
        for (double v : values) {
            b.putDouble(v);
        }
        return put(new Tag(id, 12, values.length, b.array()));
    }

    TiffBytes ascii(int id, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
        return put(new Tag(id, 2, bytes.length, bytes));
    }

    TiffBytes without(int id) {
        tags.removeIf(t -> t.id == id);
        return this;
    }

    private TiffBytes put(Tag tag) {
        without(tag.id);
        tags.add(tag);
        return this;
    }

    private TiffBytes placeBlocks(int offsetsTag, int countsTag) {
        long at = 8;
        long[] offsets = new long[blocks.size()];
        long[] counts = new long[blocks.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            counts[i] = blocks.get(i).length;
            at += counts[i];
        }
        return longs(offsetsTag, offsets).longs(countsTag, counts);
    }

    byte[] toBytes() {
        tags.sort(Comparator.comparingInt(Tag::id));
        int blockBytes = blocks.stream().mapToInt(b -> b.length).sum();
        int directory = 8 + blockBytes;
        int data = directory + 2 + 12 * tags.size() + 4;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        try {
            out.write(ByteBuffer.allocate(8)
                    .order(order)
                    .putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d))
                    .putShort((short) 42)
                    .putInt(directory)
                    .array());
            for (byte[] block : blocks) {
                out.write(block);
            }
            ByteBuffer entries =
                    ByteBuffer.allocate(2 + 12 * tags.size() + 4).order(order).putShort((short) tags.size());
            for (Tag tag : tags) {
                entries.putShort((short) tag.id).putShort((short) tag.type).putInt(tag.count);
                if (tag.data.length <= 4) {
                    entries.put(java.util.Arrays.copyOf(tag.data, 4));
                } else {
                    entries.putInt(data + tail.size());
                    tail.write(tag.data);
                }
            }
            out.write(entries.putInt(0).array());
            out.write(tail.toByteArray());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
