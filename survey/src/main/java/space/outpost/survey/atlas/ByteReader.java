package space.outpost.survey.atlas;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import space.outpost.model.io.InvalidInput;

/** Reads big-endian values from bytes that may be anything: each is there and in its range, or it is InvalidInput. */
final class ByteReader {
    private final String source;
    private final ByteBuffer bytes;

    ByteReader(String source, byte[] bytes) {
        this(source, ByteBuffer.wrap(bytes));
    }

    private ByteReader(String source, ByteBuffer bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    int unsigned8() {
        need(1);
        return bytes.get() & 0xff;
    }

    int unsigned16() {
        need(2);
        return bytes.getShort() & 0xffff;
    }

    /** A length, count or offset: 0 to {@code most}. */
    int size(String what, int most) {
        need(4);
        int value = bytes.getInt();
        if (value < 0 || value > most) {
            throw problem(what + " of " + Integer.toUnsignedString(value), "at most " + most);
        }
        return value;
    }

    int int32() {
        need(4);
        return bytes.getInt();
    }

    double real(String what, double least, double most) {
        need(8);
        double value = bytes.getDouble();
        if (!(value >= least && value <= most)) {
            throw problem(what + " of " + value, least + " to " + most);
        }
        return value;
    }

    /** UTF-8 after its length in bytes. */
    String text() {
        int length = unsigned16();
        need(length);
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
        } catch (CharacterCodingException e) {
            throw problem("text that is not UTF-8", "UTF-8");
        }
    }

    /** Zigzag, seven bits to a byte, at most five bytes. */
    int varint() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = unsigned8();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw problem("a number of more than five bytes", "at most five");
    }

    /** The next {@code length} bytes, inflated to exactly {@code inflated}, if their CRC-32 is {@code crc}. */
    ByteReader inflate(String what, int length, int crc, int inflated) {
        need(length);
        ByteBuffer packed = bytes.slice(bytes.position(), length);
        CRC32 check = new CRC32();
        check.update(packed.duplicate());
        if ((int) check.getValue() != crc) {
            throw problem(what + " whose CRC-32 does not match", "an undamaged file");
        }
        bytes.position(bytes.position() + length);
        byte[] result = new byte[inflated];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int read = 0;
            while (read < inflated && !inflater.finished()) {
                int count = inflater.inflate(result, read, inflated - read);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                read += count;
            }
            if (read != inflated || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw problem(what + " that does not inflate to " + inflated + " bytes", "an undamaged file");
            }
        } catch (DataFormatException e) {
            throw problem(what + " that is not deflated data", "an undamaged file");
        }
        return new ByteReader(source + " (" + what + ")", result);
    }

    ByteReader from(int position) {
        if (position > bytes.limit()) {
            throw problem("a pointer to byte " + position, "at most " + bytes.limit());
        }
        return new ByteReader(source, bytes.duplicate().position(position));
    }

    int position() {
        return bytes.position();
    }

    int length() {
        return bytes.limit();
    }

    void requireEnd() {
        if (bytes.hasRemaining()) {
            throw problem(bytes.remaining() + " bytes too many", "nothing after the last value");
        }
    }

    InvalidInput problem(String found, String allowed) {
        return new InvalidInput(source, "byte " + bytes.position(), found, allowed);
    }

    private void need(int count) {
        if (bytes.remaining() < count) {
            throw problem("the end of the data", "at least " + count + " more bytes");
        }
    }
}
