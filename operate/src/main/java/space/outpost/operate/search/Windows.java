package space.outpost.operate.search;

import space.outpost.model.time.Interval;
import space.outpost.model.time.Times;

/** The windows of a mode as a search reads them: nanoseconds, half-open. */
record Windows(long[] start, long[] end) {
    static Windows of(Mode mode) {
        return new Windows(
                mode.windows().stream()
                        .mapToLong((Interval i) -> Times.nanos(i.start()))
                        .toArray(),
                mode.windows().stream()
                        .mapToLong((Interval i) -> Times.nanos(i.end()))
                        .toArray());
    }

    int size() {
        return start.length;
    }

    /** Whether one of them has a part between two instants. */
    boolean touch(long from, long to) {
        for (int i = 0; i < start.length; i++) {
            if (start[i] < to && end[i] > from) {
                return true;
            }
        }
        return false;
    }
}
