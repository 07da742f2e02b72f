package space.outpost.operate;

import space.outpost.model.time.Times;

/** The same queries put to both timelines of a year, for the bench: draws of 100 W for two hours, one every so often. */
public final class TimelineCase {
    private final Cells cells = PlainTimeline.battery(StationOfAYear.sun());
    private final Reservoir incremental = new Reservoir(cells);
    private final PlainTimeline plain = new PlainTimeline(cells);

    /** @param runs draws already in both timelines */
    public TimelineCase(int runs) {
        for (int i = 0; i < runs; i++) {
            Steps draw = draw(i * 365.0 * 24 / runs);
            if (incremental.judge(draw, run(draw), false).feasible()) {
                incremental.commit(draw);
                plain.commit(draw);
            }
        }
    }

    /** Whether a draw at that hour of the year is feasible, by the incremental timeline. */
    public boolean incremental(double hour) {
        Steps draw = draw(hour);
        return incremental.judge(draw, run(draw), false).feasible();
    }

    /** The same by the plain one. */
    public boolean plain(double hour) {
        return plain.shortfall(draw(hour)) <= cells.rounding;
    }

    private static Steps draw(double hour) {
        return Steps.block(Times.nanos(Draft.hour(hour)), Times.nanos(Draft.hour(hour + 2)), 100);
    }

    private static Reservoir.Run run(Steps draw) {
        return new Reservoir.Run(draw.firstChange(), 7200, 100, 100);
    }
}
