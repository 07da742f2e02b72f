package space.outpost.operate;

/**
 * The cells of a reservoir by the stretch, so that a query can pass many at once: where the planned level touches no
 * bound and no cell is dead, what is missed at the start of a stretch is missed throughout, and only the least spare
 * level in it counts; and if there is more instead, only the least that is missing to full.
 */
final class Stretches {
    private static final int CELLS = 64;

    private final Reservoir reservoir;
    private final Cells cells;
    /** Least level over the floor. */
    private final double[] spare;

    private final long[] spareAt;
    /** Least that is missing to full. */
    private final double[] room;

    /** Planned level at the end, before anything delivered then. */
    private final double[] levelAtEnd;

    /** Whether it must be walked cell by cell. */
    private final boolean[] mixed;

    Stretches(Reservoir reservoir) {
        this.reservoir = reservoir;
        cells = reservoir.cells();
        int count = Math.ceilDiv(cells.size, CELLS);
        spare = new double[count];
        spareAt = new long[count];
        room = new double[count];
        levelAtEnd = new double[count];
        mixed = new boolean[count];
        for (int i = 0; i < count; i++) {
            refresh(i);
        }
    }

    int of(int cell) {
        return cell / CELLS;
    }

    double spare(int stretch) {
        return spare[stretch];
    }

    /** When the spare level is least. */
    long at(int stretch) {
        return spareAt[stretch];
    }

    /** The stretch that a walk is about to enter, if it can be passed at once; else -1. */
    int ahead(Walk walk) {
        if (!walk.atCellEnd() || (walk.cell + 1) % CELLS != 0 || walk.cell + 1 == cells.size || !walk.drawIsOver()) {
            return -1;
        }
        int next = of(walk.cell + 1);
        boolean fills = walk.missed() < 0 && room[next] + walk.missed() <= cells.rounding;
        return mixed[next] || fills ? -1 : next;
    }

    void skip(Walk walk, int stretch) {
        int last = last(stretch);
        walk.skipTo(last, levelAtEnd[stretch]);
    }

    private int last(int stretch) {
        return Math.min(cells.size, (stretch + 1) * CELLS) - 1;
    }

    /** Lowers (or raises) the levels of a stretch from after its start up to the start of the next. */
    void lower(int stretch, double[] levelAtStart, double by) {
        spare[stretch] -= by;
        levelAtEnd[stretch] -= by;
        room[stretch] += by;
        for (int i = stretch * CELLS + 1; i <= Math.min(last(stretch) + 1, cells.size - 1); i++) {
            levelAtStart[i] -= by;
        }
    }

    /** Reckons a stretch anew. */
    void refresh(int stretch) {
        int first = stretch * CELLS;
        int last = last(stretch);
        Walk walk = new Walk(reservoir, new Steps(), cells.time[first]);
        spare[stretch] = Double.POSITIVE_INFINITY;
        room[stretch] = Double.POSITIVE_INFINITY;
        mixed[stretch] = false;
        while (walk.to < cells.time[last + 1] && walk.next()) {
            mixed[stretch] |= walk.bounded || cells.dead[walk.cell];
            double over = walk.lowestWith() - cells.floor[walk.cell];
            if (over < spare[stretch]) {
                spare[stretch] = over;
                spareAt[stretch] = walk.to;
            }
            room[stretch] = Math.min(room[stretch], walk.leastRoom());
        }
        levelAtEnd[stretch] = walk.planned;
    }
}
