package space.outpost.survey.horizon;

/**
 * A direction over a field, in which it moves by whole rows and at most as many columns. Scan lines lie along it, one for
 * every column or every other one: line b passes row j at column {@code apart b + slope j}. Neighbouring lines are neighbours in every row's heights, so
 * that vector code runs across lines.
 */
final class Heading {
    /** Rows of the field that lines keep off its first and last. */
    private static final int RIM = 1;

    final Field field;

    /** Columns from line to line, 1 or 2. */
    final int apart;

    /** 1 if it looks towards greater rows, else -1. */
    final int sign;

    /** Columns per row, at most 1 in size. */
    final double slope;

    /** Map metres along the direction from row to row. */
    final double stepM;

    /** Unit vector on the map. */
    final double ux;

    final double uy;

    /** Map metres along the direction from line to line, on a row. */
    final double alongLineM;

    /** Per row: whole and broken part of the columns by which a line has moved. */
    final int[] whole;

    final float[] part;

    private Heading(Field field, int apart, double ux, double uy, double cols, double rows) {
        this.field = field;
        this.apart = apart;
        this.ux = ux;
        this.uy = uy;
        this.sign = rows > 0 ? 1 : -1;
        this.slope = cols / rows;
        this.stepM = 1 / Math.abs(rows);
        this.alongLineM = apart * (field.xPerCol() * ux + field.yPerCol() * uy);
        whole = new int[field.height()];
        part = new float[field.height()];
        for (int j = 0; j < whole.length; j++) {
            double moved = slope * j;
            whole[j] = (int) Math.floor(moved);
            part[j] = (float) (moved - whole[j]);
        }
    }

    /** A map bearing, over whichever of two fields, upright and exchanged, suits it. */
    static Heading of(Field upright, Field exchanged, double mapBearingRad, int apart) {
        double ux = Math.sin(mapBearingRad);
        double uy = Math.cos(mapBearingRad);
        double det = upright.xPerCol() * upright.yPerRow() - upright.xPerRow() * upright.yPerCol();
        double cols = (ux * upright.yPerRow() - uy * upright.xPerRow()) / det;
        double rows = (uy * upright.xPerCol() - ux * upright.yPerCol()) / det;
        return Math.abs(rows) >= Math.abs(cols)
                ? new Heading(upright, apart, ux, uy, cols, rows)
                : new Heading(exchanged, apart, ux, uy, rows, cols);
    }

    /** Map metres along the direction from the foot of the perpendicular from the pole, at row 0. */
    double alongM(double line) {
        return field.x(apart * line, 0) * ux + field.y(apart * line, 0) * uy;
    }

    /** Map metres by which a line passes the pole. */
    double asideM(double line) {
        return field.x(apart * line, 0) * uy - field.y(apart * line, 0) * ux;
    }

    /** In a row, columns from where a line passes row 0 to the cell that lies on it or next after it. */
    int over(int row) {
        return part[row] > 0 ? whole[row] + 1 : whole[row];
    }

    /** Columns from a line to that cell, less than one. */
    float between(int row) {
        return part[row] > 0 ? 1 - part[row] : 0;
    }

    /** First line beside a cell that looks. */
    int firstLine() {
        return Math.floorDiv(field.viewCol() - Math.max(over(field.viewRow()), over(field.lastViewRow())), apart);
    }

    /** Last line that a cell that looks lies on or beyond. */
    int lastLine() {
        return Math.floorDiv(field.lastViewCol() - Math.min(over(field.viewRow()), over(field.lastViewRow())), apart);
    }

    /** The last row, looking along, at which a line is between two columns of the field. */
    int exit(int line) {
        int first = RIM;
        int last = field.height() - 1 - RIM;
        int j = sign > 0 ? last : first;
        double bound = slope * sign > 0 ? field.width() - 2 : 0;
        if (slope != 0) {
            double crossing = (bound - apart * line) / slope;
            double clamped = Math.clamp(crossing, (double) first, (double) last);
            boolean leaves = sign > 0 ? crossing < j : crossing > j;
            j = leaves ? (int) (sign > 0 ? Math.ceil(clamped) : Math.floor(clamped)) : j;
        }
        while (apart * line + whole[j] < 0 || apart * line + whole[j] > field.width() - 2) {
            j -= sign;
        }
        return j;
    }

    /** First and last row of the cells that look between the lines beside a line; last less than first if none. */
    int firstView(int line) {
        return view(line, 1);
    }

    int lastView(int line) {
        return view(line, -1);
    }

    private int view(int line, int step) {
        int first = field.viewRow();
        int last = field.lastViewRow();
        int j = step > 0 ? first : last;
        double edge = slope * step > 0 ? field.viewCol() - apart : field.lastViewCol() + apart;
        if (slope != 0) {
            int near = (int) Math.clamp((edge - apart * line) / slope - 2 * step, first, (double) last);
            j = step > 0 ? Math.max(j, near) : Math.min(j, near);
        }
        while (j >= first && j <= last && !looks(apart * line + over(j))) {
            j += step;
        }
        return j;
    }

    /** Whether one of the cells between the lines beside a line looks. */
    private boolean looks(int col) {
        return col > field.viewCol() - apart && col <= field.lastViewCol() + apart;
    }
}
