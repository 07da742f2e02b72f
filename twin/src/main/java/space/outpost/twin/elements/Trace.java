package space.outpost.twin.elements;

import java.util.Arrays;
import space.outpost.model.time.Profile;

/**
 * Draws a quantity as it evolves, with as few samples as keep the straight lines between them within a tolerance of
 * every sample given (swing-door compression, Bristol 1990). Bounded: when too many are kept, it drops every one that
 * twice the tolerance can spare, and goes on with that.
 */
final class Trace {
    private static final int MOST_SAMPLES = 4_000;

    private final int mostSamples;
    private double tolerance;
    private long[] times = new long[256];
    private double[] values = new double[256];
    private int size;

    private long lastNanos;
    private double last;
    private boolean pending;
    private double lowest;
    private double highest;

    Trace(double tolerance) {
        this(tolerance, MOST_SAMPLES);
    }

    Trace(double tolerance, int mostSamples) {
        this.tolerance = tolerance;
        this.mostSamples = mostSamples;
    }

    /** How far the drawn line may be from what was given. */
    double tolerance() {
        return tolerance;
    }

    /** In order of time; a second value at one time is a jump. */
    void add(long nanos, double value) {
        if (size == 0) {
            keep(nanos, value);
        } else if (nanos == lastNanos) {
            jumpTo(value);
        } else {
            swingTo(nanos, value);
        }
        last = value;
        lastNanos = nanos;
    }

    private void jumpTo(double value) {
        if (Math.abs(value - last) <= tolerance) {
            // The line may go to either; the later value is the true one, and the door already allows for it.
            if (!pending) {
                values[size - 1] = value;
            }
            return;
        }
        flush();
        keep(lastNanos, value);
    }

    private void swingTo(long nanos, double value) {
        long anchor = times[size - 1];
        double from = values[size - 1];
        if (pending) {
            double slope = (value - from) / (nanos - anchor);
            if (slope < lowest || slope > highest) {
                keep(lastNanos, last);
                pending = false;
                anchor = lastNanos;
                from = last;
            }
        }
        if (!pending) {
            lowest = Double.NEGATIVE_INFINITY;
            highest = Double.POSITIVE_INFINITY;
            pending = true;
        }
        double span = nanos - anchor;
        lowest = Math.max(lowest, (value - tolerance - from) / span);
        highest = Math.min(highest, (value + tolerance - from) / span);
    }

    private void flush() {
        if (pending) {
            keep(lastNanos, last);
            pending = false;
        }
    }

    private void keep(long nanos, double value) {
        if (size > 1 && times[size - 1] == nanos && times[size - 2] == nanos) {
            values[size - 1] = value;
            return;
        }
        if (size >= mostSamples) {
            thin();
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = nanos;
        values[size++] = value;
    }

    private void thin() {
        while (size > mostSamples / 2) {
            Trace coarse = new Trace(2 * tolerance, Integer.MAX_VALUE);
            for (int i = 0; i < size; i++) {
                coarse.add(times[i], values[i]);
            }
            coarse.flush();
            System.arraycopy(coarse.times, 0, times, 0, coarse.size);
            System.arraycopy(coarse.values, 0, values, 0, coarse.size);
            size = coarse.size;
            tolerance = 2 * tolerance;
        }
    }

    Profile profile() {
        flush();
        return Profile.of(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
    }
}
