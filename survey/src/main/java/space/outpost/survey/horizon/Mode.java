package space.outpost.survey.horizon;

/** How exactly {@link HorizonEngine} looks; errors and speeds: docs/horizon.md. */
public enum Mode {
    /** What is far is seen from the scan lines beside the cell. */
    FAST(10, 4, 3, 2, 8),

    /** The same, looked at more closely. */
    PRECISE(16, 8, 2, 1, 4),

    /** Between bounds that hold: no elevation errs by more than {@link HorizonEngine#GUARANTEED_RAD}. */
    GUARANTEED(16, 8, 2, 1, 8);

    /** Rows within which the cell's own ray is followed. */
    final int nearRows;

    /** Rows within which bulges between crossings count. */
    final int bulgingRows;

    /** Rows from one to the next from which lines look. */
    final int every;

    /** Columns from one scan line to the next, 1 or 2. */
    final int apart;

    /** Lines that share what they meet beyond the field; a power of two. */
    final int shared;

    Mode(int nearRows, int bulgingRows, int every, int apart, int shared) {
        this.nearRows = nearRows;
        this.bulgingRows = bulgingRows;
        this.every = every;
        this.apart = apart;
        this.shared = shared;
    }
}
