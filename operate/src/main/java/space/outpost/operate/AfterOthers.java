package space.outpost.operate;

import java.util.List;
import java.util.Map;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.time.Times;
import space.outpost.operate.timeline.Bookings;

/**
 * Others must have completed a run before the first of this one.
 *
 * @param others runs of each, by experiment
 */
record AfterOthers(Map<String, Bookings> others, long length) implements Rule {

    @Override
    public Limit limit() {
        return Limit.ORDER;
    }

    @Override
    public long earliest(long start) {
        long s = start;
        for (Bookings runs : others.values()) {
            s = Math.max(s, completed(runs));
        }
        return s;
    }

    private static long completed(Bookings runs) {
        return runs.size() == 0 ? Long.MAX_VALUE : runs.end(0);
    }

    @Override
    public double missing(long start) {
        long ready = earliest(start);
        return ready == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) (ready - start) / length;
    }

    @Override
    public String reason(long start) {
        List<String> never = others.entrySet().stream()
                .filter(e -> e.getValue().size() == 0)
                .map(e -> "'" + e.getKey() + "'")
                .toList();
        if (!never.isEmpty()) {
            return String.join(" and ", never) + ", which must come first, has no planned run";
        }
        long ready = earliest(start);
        return "what must come first is completed only at " + Times.instant(ready) + ", " + Figures.time(ready - start)
                + " later";
    }
}
