package space.outpost.operate;

import java.util.Arrays;

/**
 * A quantity that changes in steps, from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE} nanoseconds. Neighbouring steps
 * differ, so that what is added and taken away again leaves nothing behind.
 */
final class Steps {
    private static final double QUANTA = 0x1p24;

    private long[] from = {Long.MIN_VALUE, 0, 0, 0};
    private double[] level = new double[4];
    private int size = 1;

    /** The nearest amount of which sums and differences are exact: up to 2^29, in steps of 2^-24. */
    static double exact(double amount) {
        return Math.rint(amount * QUANTA) / QUANTA;
    }

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
        merge(last);
        merge(first);
    }

    void add(Steps other) {
        for (int i = 1; i + 1 < other.size; i++) {
            add(other.from[i], other.from[i + 1], other.level[i]);
        }
    }

    Steps negative() {
        Steps negative = new Steps();
        negative.from = from.clone();
        negative.level = Arrays.stream(level).map(x -> -x).toArray();
        negative.size = size;
        return negative;
    }

    /** What must be added so that it is as another one from one instant to another. */
    Steps differenceTo(Steps wanted, long start, long end) {
        Steps difference = new Steps();
        int i = at(start);
        int j = wanted.at(start);
        for (long t = start; t < end; ) {
            long to = Math.min(end, Math.min(until(i), wanted.until(j)));
            if (wanted.level[j] != level[i]) {
                difference.add(t, to, wanted.level[j] - level[i]);
            }
            if (until(i) == to) {
                i++;
            }
            if (wanted.until(j) == to) {
                j++;
            }
            t = to;
        }
        return difference;
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

    private void merge(int step) {
        if (step > 0 && level[step] == level[step - 1]) {
            System.arraycopy(from, step + 1, from, step, size - step - 1);
            System.arraycopy(level, step + 1, level, step, size - step - 1);
            size--;
        }
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
