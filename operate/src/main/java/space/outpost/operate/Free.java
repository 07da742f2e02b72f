package space.outpost.operate;

import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.operate.timeline.Bookings;

/** Nothing else may run there at the same time: an instrument's other users, or what must be silent. */
record Free(Limit limit, String taken, Bookings bookings, long length) implements Rule {

    @Override
    public long earliest(long start) {
        long s = start;
        for (int i = bookings.overlapping(s, s + length); i >= 0; i = bookings.overlapping(s, s + length)) {
            s = bookings.end(i);
        }
        return s;
    }

    @Override
    public double missing(long start) {
        return (double) bookings.taken(start, start + length) / length;
    }

    @Override
    public String reason(long start) {
        return taken + " for " + Figures.time(bookings.taken(start, start + length)) + " of its "
                + Figures.time(length);
    }
}
