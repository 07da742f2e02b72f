package space.outpost.survey.horizon;

/** How exactly {@link HorizonEngine} looks; errors and speeds: docs/horizon.md. */
public enum Mode {
    /** What is far is seen from the scan line nearest to the cell. */
    FAST(16, 4, 0),

    /** The cell's own ray is looked along again about what its scan line saw highest. */
    PRECISE(24, 8, 4),

    /** Between bounds that hold: no elevation errs by more than {@link HorizonEngine#GUARANTEED_RAD}. */
    GUARANTEED(0, 0, 0);

    /** Columns within which the cell's own ray is followed. */
    final int nearColumns;

    /** Columns within which bulges between crossings count. */
    final int bulgingColumns;

    /** Columns about the point seen highest that the cell's own ray looks at; 0 if it does not. */
    final int window;

    Mode(int nearColumns, int bulgingColumns, int window) {
        this.nearColumns = nearColumns;
        this.bulgingColumns = bulgingColumns;
        this.window = window;
    }
}
