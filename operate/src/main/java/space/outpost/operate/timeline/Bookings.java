package space.outpost.operate.timeline;

import java.util.Arrays;

/** Spans of time that do not overlap, in order: when something that only one run can have is taken, and by whom. */
public final class Bookings {
    private long[] start = new long[8];
    private long[] end = new long[8];
    private int[] by = new int[8];
    private int size;

    public int size() {
        return size;
    }

    public long start(int i) {
        return start[i];
    }

    public long end(int i) {
        return end[i];
    }

    /** Who took it; 0 if it was not told. */
    public int by(int i) {
        return by[i];
    }

    public void add(long from, long to) {
        add(from, to, 0);
    }

    public void add(long from, long to, int who) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            by = Arrays.copyOf(by, 2 * size);
        }
        int i = firstStartAtOrAfter(from);
        System.arraycopy(start, i, start, i + 1, size - i);
        System.arraycopy(end, i, end, i + 1, size - i);
        System.arraycopy(by, i, by, i + 1, size - i);
        start[i] = from;
        end[i] = to;
        by[i] = who;
        size++;
    }

    /**
     * @throws IllegalArgumentException if there is no such booking
     */
    public void remove(long from, long to) {
        int i = firstStartAtOrAfter(from);
        if (i == size || start[i] != from || end[i] != to) {
            throw new IllegalArgumentException("no booking from " + from + " to " + to);
        }
        size--;
        System.arraycopy(start, i + 1, start, i, size - i);
        System.arraycopy(end, i + 1, end, i, size - i);
        System.arraycopy(by, i + 1, by, i, size - i);
    }

    /** The first that ends after {@code t}; {@link #size} if there is none. */
    public int endingAfter(long t) {
        int i = firstStartAtOrAfter(t);
        return i > 0 && end[i - 1] > t ? i - 1 : i;
    }

    public int firstStartAtOrAfter(long t) {
        int i = Arrays.binarySearch(start, 0, size, t);
        return i >= 0 ? i : -i - 1;
    }

    /** The first that overlaps {@code [from, to)}, or -1. */
    public int overlapping(long from, long to) {
        int i = firstStartAtOrAfter(from);
        if (i > 0 && end[i - 1] > from) {
            return i - 1;
        }
        return i < size && start[i] < to ? i : -1;
    }

    /** How much of {@code [from, to)} is taken. */
    public long taken(long from, long to) {
        long sum = 0;
        int i = overlapping(from, to);
        for (; i >= 0 && i < size && start[i] < to; i++) {
            sum += Math.min(end[i], to) - Math.max(start[i], from);
        }
        return sum;
    }
}
