package space.outpost.survey.horizon;

/**
 * For {@link Mode#GUARANTEED}: a direction over a field, in which it moves by whole columns and at most as many rows. Scan lines lie along it, one
 * per row: line b passes column i at row {@code b + slope i}, so every cell is nearest to just one line.
 */
final class Course {
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

    /** Per column: rows by which the cell nearest to a line has moved. */
    final int[] nearest;

    private Course(Field field, double ux, double uy, double cols, double rows) {
        this.field = field;
        this.ux = ux;
        this.uy = uy;
        this.sign = cols > 0 ? 1 : -1;
        this.slope = rows / cols;
        this.stepM = 1 / Math.abs(cols);
        this.alongRowM = field.xPerRow() * ux + field.yPerRow() * uy;
        int width = field.width();
        nearest = new int[width];
        for (int i = 0; i < width; i++) {
            nearest[i] = (int) Math.floor(slope * i + 0.5);
        }
    }

    /** A map bearing, over whichever of two fields, upright and exchanged, suits it. */
    static Course of(Field upright, Field exchanged, double mapBearingRad) {
        double ux = Math.sin(mapBearingRad);
        double uy = Math.cos(mapBearingRad);
        double det = upright.xPerCol() * upright.yPerRow() - upright.xPerRow() * upright.yPerCol();
        double cols = (ux * upright.yPerRow() - uy * upright.xPerRow()) / det;
        double rows = (uy * upright.xPerCol() - ux * upright.yPerCol()) / det;
        return Math.abs(cols) >= Math.abs(rows)
                ? new Course(upright, ux, uy, cols, rows)
                : new Course(exchanged, ux, uy, rows, cols);
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
        return field.viewRow() - Math.max(nearest[field.viewCol()], nearest[field.lastViewCol()]);
    }

    int lastLine() {
        return field.lastViewRow() - Math.min(nearest[field.viewCol()], nearest[field.lastViewCol()]);
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
        int last = field.lastViewCol();
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
