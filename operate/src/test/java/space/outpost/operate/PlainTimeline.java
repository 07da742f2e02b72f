package space.outpost.operate;

import java.util.TreeSet;
import space.outpost.model.time.Profile;

/**
 * The plain way to keep a battery's timeline, for comparison: every query adds up all draws anew and goes through the
 * whole horizon from its start.
 */
public final class PlainTimeline {
    private final Cells cells;
    private final Steps drawn = new Steps();

    PlainTimeline(Cells cells) {
        this.cells = cells;
    }

    /** Greatest lack under the floor with an extra draw; zero or less if there is none. */
    public double shortfall(Steps draw) {
        Steps all = new Steps();
        all.add(drawn);
        all.add(draw);
        double level = 0;
        double worst = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < cells.size; c++) {
            level += cells.delivered[c];
            TreeSet<Long> cuts = new TreeSet<>();
            cuts.add(cells.time[c]);
            for (int i = all.at(cells.time[c]); all.until(i) < cells.time[c + 1]; i++) {
                cuts.add(all.until(i));
            }
            cuts.add(cells.time[c + 1]);
            Long from = cuts.pollFirst();
            for (Long to : cuts) {
                double n0 = inflow(c, from) - all.level(all.at(from));
                double n1 = inflow(c, to) - all.level(all.at(from));
                double s = 1e-9 * (to - from);
                worst = Math.max(
                        worst, cells.floor[c] - Flow.lowest(level, n0, n1, s, cells.capacity[c], cells.efficiency[c]));
                level = Flow.after(level, n0, n1, s, cells.capacity[c], cells.efficiency[c]);
                from = to;
            }
        }
        return worst;
    }

    public void commit(Steps draw) {
        drawn.add(draw);
    }

    private double inflow(int cell, long t) {
        double f = (double) (t - cells.time[cell]) / (cells.time[cell + 1] - cells.time[cell]);
        return cells.inflowAtStart[cell] + f * (cells.inflowAtEnd[cell] - cells.inflowAtStart[cell]);
    }

    /** A battery of 2000 Wh that 500 W of the given sunlight charge and 4 W drain: the case of the benchmarks. */
    static Cells battery(Profile sunlight) {
        Profile capacity = Profile.constant(sunlight.span(), 7.2e6);
        return Cells.of(new Cells.Given(
                sunlight.times(500).plus(-4),
                capacity,
                capacity.times(0.2),
                capacity.times(0.95),
                java.util.List.of(new Cells.Delivery(sunlight.timeNanos(0), 7.2e6))));
    }
}
