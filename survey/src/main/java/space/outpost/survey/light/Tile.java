package space.outpost.survey.light;

import space.outpost.survey.horizon.HorizonCube;

/**
 * The horizons of a few cells, close together in memory and cleared of the patch's tilt, so that one elevation of a body
 * holds for all of them. Cells without a height, or beyond the patch's edge, take the horizon of another.
 */
final class Tile {
    static final int COLS = 32;
    static final int ROWS = 8;
    static final int CELLS = COLS * ROWS;
    static final int WORDS = CELLS / TileKernel.WORD;

    private final TileKernel kernel = TileKernel.ofThisMachine();
    private final short[][] horizons;

    /** Cell of the cube's region, or, less -1, of the tile that stands in for it. */
    private final int[] from = new int[CELLS];

    private final float[] colTilt = new float[COLS];
    private final short[] line = new short[COLS];

    /** Whether every cell of the tile has a horizon of its own. */
    private boolean whole;

    /** Least and greatest horizon of the cells in a direction and the next. */
    private final int[] least;

    private final int[] greatest;

    Tile(int directions) {
        horizons = new short[directions][CELLS];
        least = new int[directions];
        greatest = new int[directions];
    }

    /**
     * Takes up the cells from one of a patch on.
     *
     * @return whether any of them has a height
     */
    boolean load(HorizonCube cube, SkyPatch patch, int col, int row) {
        int cols = Math.min(COLS, patch.cells().cols() - col);
        int rows = Math.min(ROWS, patch.cells().rows() - row);
        int first = cube.region().index(patch.firstCol() + col, patch.firstRow() + row);
        int any = -1;
        for (int i = 0; i < CELLS; i++) {
            boolean inside = i % COLS < cols && i / COLS < rows;
            from[i] = first + i / COLS * cube.region().cols() + i % COLS;
            if (!inside || cube.plane(0)[from[i]] == HorizonCube.NO_DATA) {
                from[i] = -1;
            } else if (any < 0) {
                any = i;
            }
        }
        if (any < 0) {
            return false;
        }
        whole = true;
        for (int i = 0; i < CELLS; i++) {
            whole &= from[i] >= 0;
            from[i] = from[i] < 0 ? -1 - any : from[i];
        }
        for (int k = 0; k < horizons.length; k++) {
            clear(cube.plane(k), patch, col, row, 2 * Math.PI * k / horizons.length, horizons[k]);
            range(k);
        }
        for (int k = 0, next = 1, l = least[0], g = greatest[0]; k < horizons.length; k++, next++) {
            least[k] = Math.min(least[k], next < horizons.length ? least[next] : l);
            greatest[k] = Math.max(greatest[k], next < horizons.length ? greatest[next] : g);
        }
        return true;
    }

    private void clear(short[] plane, SkyPatch patch, int col, int row, double bearingRad, short[] into) {
        SkyPatch.Tilt tilt = patch.tilt(bearingRad);
        for (int c = 0; c < COLS; c++) {
            colTilt[c] = tilt.colRad(col + c) / HorizonCube.STEP_RAD;
        }
        for (int r = 0; r < ROWS; r++) {
            float rowTilt = tilt.rowRad(row + r) / HorizonCube.STEP_RAD;
            if (whole) {
                System.arraycopy(plane, from[r * COLS], line, 0, COLS);
            } else {
                for (int c = 0; c < COLS; c++) {
                    line[c] = plane[Math.max(from[r * COLS + c], 0)];
                }
            }
            kernel.clear(line, colTilt, rowTilt, into, r * COLS);
        }
        for (int i = 0; i < CELLS && !whole; i++) {
            if (from[i] < 0) {
                into[i] = into[-1 - from[i]];
            }
        }
    }

    private void range(int k) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        short[] plane = horizons[k];
        for (int i = 0; i < CELLS; i++) {
            low = Math.min(low, plane[i]);
            high = Math.max(high, plane[i]);
        }
        least[k] = low * Gates.PARTS;
        greatest[k] = high * Gates.PARTS;
    }

    /** Whether a cell of the tile is one of the patch that has a height. */
    boolean holds(int t) {
        return from[t] >= 0;
    }

    /** Which of the cube's region it is. */
    int cell(int t) {
        return from[t];
    }

    /** Whether cells are dark at a step; fills in which, a bit each, if some are. */
    Spells.State look(Gates gates, int step, long[] dark) {
        int k = gates.before(step);
        int highest = gates.highest(step);
        if (highest >= greatest[k]) {
            return Spells.State.LIGHT;
        }
        if (highest < least[k]) {
            return Spells.State.DARK;
        }
        kernel.dark(horizons[k], horizons[gates.after(step)], gates.weight(step), highest, dark);
        return Spells.State.MIXED;
    }
}
