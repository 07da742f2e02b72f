package space.outpost.survey.route;

/** The eight ways from a cell to a neighbour, counted against the clock from the right; opposites are four apart. */
final class Compass {
    static final int WAYS = 8;

    private static final int[] COLS = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] ROWS = {0, -1, -1, -1, 0, 1, 1, 1};

    private Compass() {}

    static int cols(int way) {
        return COLS[way];
    }

    static int rows(int way) {
        return ROWS[way];
    }

    static int opposite(int way) {
        return way + WAYS / 2 & WAYS - 1;
    }

    /** Cells from centre to centre. */
    static double length(int way) {
        return (way & 1) == 0 ? 1 : Math.sqrt(2);
    }

    /** How far each way leads in arrays of rows of so many columns. */
    static int[] strides(int cols) {
        int[] strides = new int[WAYS];
        for (int way = 0; way < WAYS; way++) {
            strides[way] = ROWS[way] * cols + COLS[way];
        }
        return strides;
    }
}
