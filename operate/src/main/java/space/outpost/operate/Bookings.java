package space.outpost.operate;

import java.util.Arrays;

/** Spans of time that do not overlap, in order: when something that only one run can have is taken. */
final class Bookings {
    private long[] start = new long[8];
    private long[] end = new long[8];
    private int size;

    int size() {
        return size;
    }

    long start(int i) {
        return start[i];
    }

    long end(int i) {
        return end[i];
    }

    void add(long from, long to) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
        }
        int i = firstStartAtOrAfter(from);
        System.arraycopy(start, i, start, i + 1, size - i);
        System.arraycopy(end, i, end, i + 1, size - i);
        start[i] = from;
        end[i] = to;
        size++;
    }

    int firstStartAtOrAfter(long t) {
        int i = Arrays.binarySearch(start, 0, size, t);
        return i >= 0 ? i : -i - 1;
    }

    /** The first that overlaps {@code [from, to)}, or -1. */
    int overlapping(long from, long to) {
        int i = firstStartAtOrAfter(from);
        if (i > 0 && end[i - 1] > from) {
            return i - 1;
        }
        return i < size && start[i] < to ? i : -1;
    }

    /** How much of {@code [from, to)} is taken. */
    long taken(long from, long to) {
        long sum = 0;
        int i = overlapping(from, to);
        for (; i >= 0 && i < size && start[i] < to; i++) {
            sum += Math.min(end[i], to) - Math.max(start[i], from);
        }
        return sum;
    }
}
