package space.outpost.operate;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

/**
 * Enough people free throughout.
 *
 * @param free persons
 * @param persons needed
 */
record CrewTime(Steps free, double persons, long length) implements Rule {
    private static final double ROUNDING = 5e-7;

    @Override
    public Limit limit() {
        return Limit.CREW;
    }

    /** When there are as many free as it needs. */
    IntervalSet enough() {
        List<Interval> spans = new ArrayList<>();
        for (int i = free.at(free.firstChange()); free.until(i) < Long.MAX_VALUE; i++) {
            if (free.level(i) >= persons - ROUNDING) {
                spans.add(new Interval(Times.instant(free.until(i - 1)), Times.instant(free.until(i))));
            }
        }
        return IntervalSet.of(spans);
    }

    @Override
    public long earliest(long start) {
        long s = start;
        for (int i = free.at(s); ; i++) {
            if (free.level(i) < persons - ROUNDING) {
                s = free.until(i);
                if (s == Long.MAX_VALUE) {
                    return s;
                }
            } else if (free.until(i) >= s + length) {
                return s;
            }
        }
    }

    @Override
    public double missing(long start) {
        return missingPersonSeconds(start) / (persons * 1e-9 * length);
    }

    private double missingPersonSeconds(long start) {
        double sum = 0;
        long s = start;
        for (int i = free.at(s); s < start + length; i++) {
            long to = Math.min(free.until(i), start + length);
            double lacking = persons - Math.max(0, free.level(i));
            if (lacking > ROUNDING) {
                sum += lacking * 1e-9 * (to - s);
            }
            s = to;
        }
        return sum;
    }

    @Override
    public String reason(long start) {
        return "the crew would be " + Figures.amount(missingPersonSeconds(start) / 3600) + " person-hours short of the "
                + Figures.amount(persons * 1e-9 * length / 3600) + " it takes";
    }
}
