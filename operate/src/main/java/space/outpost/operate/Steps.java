package space.outpost.operate;

import java.util.Arrays;

/** A quantity that changes in steps, from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE} nanoseconds. */
final class Steps {
    private long[] from = {Long.MIN_VALUE, 0, 0, 0};
    private double[] level = new double[4];
    private int size = 1;

    static Steps block(long start, long end, double amount) {
        Steps steps = new Steps();
        steps.add(start, end, amount);
        return steps;
    }

    void add(long start, long end, double amount) {
        int first = cut(start);
        int last = cut(end);
        for (int i = first; i < last; i++) {
            level[i] += amount;
        }
    }

    void add(Steps other) {
        for (int i = 1; i + 1 < other.size; i++) {
            add(other.from[i], other.from[i + 1], other.level[i]);
        }
    }

    /** The step that holds at {@code t}. */
    int at(long t) {
        int i = Arrays.binarySearch(from, 0, size, t);
        return i >= 0 ? i : -i - 2;
    }

    double level(int step) {
        return level[step];
    }

    long until(int step) {
        return step + 1 < size ? from[step + 1] : Long.MAX_VALUE;
    }

    boolean isZero() {
        return size == 1;
    }

    /** Where it first changes; MAX_VALUE if never. */
    long firstChange() {
        return until(0);
    }

    /** Where it last changes; MIN_VALUE if never. */
    long lastChange() {
        return from[size - 1];
    }

    /** Integral over time, in level-seconds, over the steps between the first and the last change. */
    double total() {
        double sum = 0;
        for (int i = 1; i + 1 < size; i++) {
            sum += level[i] * 1e-9 * (from[i + 1] - from[i]);
        }
        return sum;
    }

    private int cut(long t) {
        int i = at(t);
        if (from[i] == t) {
            return i;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            level = Arrays.copyOf(level, 2 * size);
        }
        i++;
        System.arraycopy(from, i, from, i + 1, size - i);
        System.arraycopy(level, i, level, i + 1, size - i);
        from[i] = t;
        level[i] = level[i - 1];
        size++;
        return i;
    }
}
