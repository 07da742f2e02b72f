package space.outpost.operate;

/**
 * Goes along a reservoir piece by piece from the first change of an extra draw, with two levels in parallel: as planned,
 * and with the extra draw. Over each piece both draws are constant and the inflow is one straight line.
 */
final class Walk {
    private final Cells cells;
    private final Steps drawn;
    private final Steps extra;
    private int drawnStep;
    private int extraStep;

    int cell;
    long from;
    long to;
    double seconds;
    double inflowAtStart;
    double inflowAtEnd;
    double drawnRate;
    double extraRate;
    /** Levels at the start of the piece. */
    double plannedBefore;

    double withBefore;
    /** Levels at the end of the piece, before anything delivered at that instant. */
    double planned;

    double with;
    /** Whether the planned level touches a bound within the piece, where differences are forgotten. */
    boolean bounded;

    Walk(Reservoir reservoir, Steps extra, long start) {
        this.cells = reservoir.cells();
        this.drawn = reservoir.drawn();
        this.extra = extra;
        long first = Math.max(cells.time[0], start);
        cell = cells.at(first);
        to = cells.time[cell];
        planned = reservoir.levelAtStart(cell);
        drawnStep = drawn.at(to);
        extraStep = extra.at(to);
        with = planned;
        while (to < first) {
            step(first);
            with = planned;
        }
    }

    /** Goes on to the next piece; false at the end of time. */
    boolean next() {
        if (to == cells.time[cell + 1]) {
            if (cell + 1 == cells.size) {
                return false;
            }
            cell++;
            planned += cells.delivered[cell];
            with += cells.delivered[cell];
        }
        step(Long.MAX_VALUE);
        return true;
    }

    /** Whether the extra draw is over and both levels are the same, and so will stay. */
    boolean rejoined() {
        return planned == with && to >= extra.lastChange();
    }

    boolean atCellEnd() {
        return to == cells.time[cell + 1];
    }

    /** How much lower the level is with the extra draw. */
    double missed() {
        return planned - with;
    }

    /** Whether the extra draw has come to its end. */
    boolean drawIsOver() {
        return to >= extra.lastChange();
    }

    /** Goes on at the end of a cell as if all pieces up to there had been walked, missing as much as now. */
    void skipTo(int endOfCell, double plannedThen) {
        with = plannedThen - missed();
        planned = plannedThen;
        cell = endOfCell;
        to = cells.time[endOfCell + 1];
        drawnStep = drawn.at(to);
    }

    private void step(long limit) {
        from = to;
        while (drawn.until(drawnStep) <= from) {
            drawnStep++;
        }
        while (extra.until(extraStep) <= from) {
            extraStep++;
        }
        to = Math.min(Math.min(cells.time[cell + 1], limit), Math.min(drawn.until(drawnStep), extra.until(extraStep)));
        seconds = 1e-9 * (to - from);
        double slope =
                (cells.inflowAtEnd[cell] - cells.inflowAtStart[cell]) / (cells.time[cell + 1] - cells.time[cell]);
        inflowAtStart = cells.inflowAtStart[cell] + slope * (from - cells.time[cell]);
        inflowAtEnd = cells.inflowAtStart[cell] + slope * (to - cells.time[cell]);
        drawnRate = drawn.level(drawnStep);
        extraRate = extra.level(extraStep);
        plannedBefore = planned;
        withBefore = with;
        double capacity = cells.capacity[cell];
        double efficiency = cells.efficiency[cell];
        double n0 = inflowAtStart - drawnRate;
        double n1 = inflowAtEnd - drawnRate;
        bounded = Flow.fills(planned, n0, n1, seconds, capacity, efficiency);
        planned = Flow.after(planned, n0, n1, seconds, capacity, efficiency);
        with = withBefore == plannedBefore && extraRate == 0
                ? planned
                : Flow.after(withBefore, n0 - extraRate, n1 - extraRate, seconds, capacity, efficiency);
        if (cells.dead[cell]) {
            bounded |= planned <= 0;
            planned = Math.max(0, planned);
            with = Math.max(0, with);
        }
    }

    /** What is missing to full at the greatest level with the extra draw within the piece. */
    double leastRoom() {
        double drawnNow = drawnRate + extraRate;
        double capacity = cells.capacity[cell];
        double highest = Flow.highest(
                withBefore,
                inflowAtStart - drawnNow,
                inflowAtEnd - drawnNow,
                seconds,
                capacity,
                cells.efficiency[cell]);
        return capacity - Math.max(highest, with);
    }

    /** The least level with the extra draw within the piece. */
    double lowestWith() {
        double drawnNow = drawnRate + extraRate;
        return Math.min(
                with,
                Flow.lowest(
                        withBefore,
                        inflowAtStart - drawnNow,
                        inflowAtEnd - drawnNow,
                        seconds,
                        cells.capacity[cell],
                        cells.efficiency[cell]));
    }
}
