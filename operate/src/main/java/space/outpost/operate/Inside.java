package space.outpost.operate;

import java.util.Arrays;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

/** A run must lie inside one of these windows. */
final class Inside implements Rule {
    private final Limit limit;
    private final String outside;
    private final long[] from;
    private final long[] to;
    private final long length;

    /** @param outside what is so where the run is outside: "the element is not there" */
    Inside(Limit limit, String outside, IntervalSet windows, long length) {
        this.limit = limit;
        this.outside = outside;
        this.length = length;
        from = new long[windows.size()];
        to = new long[windows.size()];
        int i = 0;
        for (Interval w : windows) {
            from[i] = Times.nanos(w.start());
            to[i++] = Times.nanos(w.end());
        }
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public long earliest(long start) {
        for (int i = Math.max(0, at(start)); i < from.length; i++) {
            long s = Math.max(start, from[i]);
            if (to[i] - s >= length) {
                return s;
            }
        }
        return Long.MAX_VALUE;
    }

    @Override
    public double missing(long start) {
        return from.length == 0 ? Double.POSITIVE_INFINITY : (double) outside(start) / length;
    }

    private long outside(long start) {
        long covered = 0;
        for (int i = Math.max(0, at(start)); i < from.length && from[i] < start + length; i++) {
            covered += Math.max(0, Math.min(to[i], start + length) - Math.max(from[i], start));
        }
        return length - covered;
    }

    @Override
    public String reason(long start) {
        return outside + " for " + Figures.time(outside(start)) + " of its " + Figures.time(length);
    }

    /** The last window that starts at or before {@code t}; -1 if none. */
    private int at(long t) {
        int i = Arrays.binarySearch(from, t);
        return i >= 0 ? i : -i - 2;
    }
}
