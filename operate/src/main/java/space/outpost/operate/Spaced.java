package space.outpost.operate;

import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.operate.timeline.Bookings;

/**
 * The least time between starts of an experiment's own runs, which never overlap either.
 *
 * @param spacing at least the length of a run
 */
record Spaced(Bookings own, long spacing) implements Rule {

    @Override
    public Limit limit() {
        return Limit.SPACING;
    }

    @Override
    public long earliest(long start) {
        long s = start;
        int i = own.firstStartAtOrAfter(s - spacing + 1);
        for (; i < own.size() && own.start(i) < s + spacing; i++) {
            s = own.start(i) + spacing;
        }
        return s;
    }

    @Override
    public double missing(long start) {
        return (double) lacking(start) / spacing;
    }

    private long lacking(long start) {
        long lacking = 0;
        int i = own.firstStartAtOrAfter(start - spacing + 1);
        for (; i < own.size() && own.start(i) < start + spacing; i++) {
            lacking = Math.max(lacking, spacing - Math.abs(own.start(i) - start));
        }
        return lacking;
    }

    @Override
    public String reason(long start) {
        return "it would start " + Figures.time(lacking(start)) + " too close to another run of its own, "
                + Figures.time(spacing) + " being the least between starts";
    }
}
