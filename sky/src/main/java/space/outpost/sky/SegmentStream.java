package space.outpost.sky;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A memory segment as a stream of bytes. */
final class SegmentStream extends InputStream {
    private final MemorySegment segment;
    private long at;

    SegmentStream(MemorySegment segment) {
        this.segment = segment;
    }

    @Override
    public int read() {
        return at < segment.byteSize() ? segment.get(ValueLayout.JAVA_BYTE, at++) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int n = (int) Math.min(length, segment.byteSize() - at);
        if (n <= 0) {
            return length == 0 ? 0 : -1;
        }
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, at, into, offset, n);
        at += n;
        return n;
    }

    @Override
    public long skip(long n) {
        long skipped = Math.clamp(n, 0, segment.byteSize() - at);
        at += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, segment.byteSize() - at);
    }
}
