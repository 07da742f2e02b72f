package space.outpost.survey.horizon;

/**
 * A direction over a field, in which it moves by whole columns and at most as many rows. Scan lines lie along it, one
 * per row: line b passes column i at row {@code b + slope i}, so every cell is nearest to just one line.
 */
final class Heading {
    final Field field;

    /** 1 if it looks towards greater columns, else -1. */
    final int sign;

    /** Rows per column, at most 1 in size. */
    final double slope;

    /** Map metres along the direction from column to column. */
    final double stepM;

    /** Unit vector on the map. */
    final double ux;

    final double uy;

    /** Map metres along the direction from row to row. */
    final double alongRowM;

    /** Per column: whole and broken part of the rows by which a line has moved, and rows to its nearest cell. */
    private final int[] whole;

    final float[] part;
    final int[] nearest;

    /** Per column: rows from the line to its nearest cell, less than one. */
    final float[] shift;

    /** Per column: where line 0's upper and nearest cells are in the heights. */
    final int[] wholeAt;

    final int[] nearestAt;

    private Heading(Field field, double ux, double uy, double cols, double rows) {
        this.field = field;
        this.ux = ux;
        this.uy = uy;
        this.sign = cols > 0 ? 1 : -1;
        this.slope = rows / cols;
        this.stepM = 1 / Math.abs(cols);
        this.alongRowM = field.xPerRow() * ux + field.yPerRow() * uy;
        int width = field.width();
        whole = new int[width];
        part = new float[width];
        nearest = new int[width];
        shift = new float[width];
        wholeAt = new int[width];
        nearestAt = new int[width];
        for (int i = 0; i < width; i++) {
            double moved = slope * i;
            whole[i] = (int) Math.floor(moved);
            part[i] = (float) (moved - whole[i]);
            nearest[i] = (int) Math.floor(moved + 0.5);
            shift[i] = (float) (nearest[i] - moved);
            wholeAt[i] = whole[i] * width + i;
            nearestAt[i] = nearest[i] * width + i;
        }
    }

    /** A map bearing, over whichever of two fields, upright and exchanged, suits it. */
    static Heading of(Field upright, Field exchanged, double mapBearingRad) {
        double ux = Math.sin(mapBearingRad);
        double uy = Math.cos(mapBearingRad);
        double det = upright.xPerCol() * upright.yPerRow() - upright.xPerRow() * upright.yPerCol();
        double cols = (ux * upright.yPerRow() - uy * upright.xPerRow()) / det;
        double rows = (uy * upright.xPerCol() - ux * upright.yPerCol()) / det;
        return Math.abs(cols) >= Math.abs(rows)
                ? new Heading(upright, ux, uy, cols, rows)
                : new Heading(exchanged, ux, uy, rows, cols);
    }

    /** Map metres along the direction from the foot of the perpendicular from the pole, at column 0. */
    double alongM(double line) {
        return field.x(0, line) * ux + field.y(0, line) * uy;
    }

    /** Map metres by which a line passes the pole. */
    double asideM(double line) {
        return field.x(0, line) * uy - field.y(0, line) * ux;
    }

    /** First line that is nearest to a cell that looks. */
    int firstLine() {
        return field.viewRow() - Math.max(nearest[field.viewCol()], nearest[lastViewCol()]);
    }

    int lastLine() {
        int lastRow = field.viewRow() + field.viewRows() - 1;
        return lastRow - Math.min(nearest[field.viewCol()], nearest[lastViewCol()]);
    }

    private int lastViewCol() {
        return field.viewCol() + field.viewCols() - 1;
    }

    /** The last column, looking along, at which a line is between two rows of the field. */
    int exit(int line) {
        int i = sign > 0 ? field.width() - 1 : 0;
        double bound = slope * sign > 0 ? field.height() - 2 : 0;
        if (slope != 0) {
            double crossing = (bound - line) / slope;
            double clamped = Math.clamp(crossing, 0.0, field.width() - 1.0);
            boolean leaves = sign > 0 ? crossing < i : crossing > i;
            i = leaves ? (int) (sign > 0 ? Math.ceil(clamped) : Math.floor(clamped)) : i;
        }
        while (line + whole[i] < 0 || line + whole[i] > field.height() - 2) {
            i -= sign;
        }
        return i;
    }

    /** First and last column of the cells that look and are nearest to a line; last less than first if none. */
    int firstView(int line) {
        return view(line, 1);
    }

    int lastView(int line) {
        return view(line, -1);
    }

    private int view(int line, int step) {
        int first = field.viewCol();
        int last = lastViewCol();
        int i = step > 0 ? first : last;
        double edge = slope * step > 0 ? field.viewRow() - 0.5 : field.viewRow() + field.viewRows() - 0.5;
        if (slope != 0) {
            int near = (int) Math.clamp((edge - line) / slope - 2 * step, first, (double) last);
            i = step > 0 ? Math.max(i, near) : Math.min(i, near);
        }
        while (i >= first && i <= last && !looks(line + nearest[i])) {
            i += step;
        }
        return i;
    }

    private boolean looks(int row) {
        return row >= field.viewRow() && row < field.viewRow() + field.viewRows();
    }
}
