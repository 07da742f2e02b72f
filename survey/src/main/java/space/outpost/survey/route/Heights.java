package space.outpost.survey.route;

/**
 * Heights of the ground at the centres of square cells, row by row from the upper left; NaN where there is no data.
 *
 * @param cellM from centre to centre
 */
record Heights(int cols, int rows, double cellM, float[] metres) {
    Heights {
        if (cols < 2 || rows < 2 || metres.length != cols * rows || !(cellM > 0)) {
            throw new IllegalArgumentException(metres.length + " heights of " + cols + " x " + rows + " cells");
        }
    }

    int size() {
        return metres.length;
    }

    int col(int cell) {
        return cell % cols;
    }

    int row(int cell) {
        return cell / cols;
    }

    boolean hasData(int cell) {
        return !Float.isNaN(metres[cell]);
    }

    /** Metres up per metre to the right, from the neighbours that have data. */
    double gradientX(int cell) {
        int col = col(cell);
        return gradient(cell, col > 0 ? cell - 1 : cell, col < cols - 1 ? cell + 1 : cell, 1);
    }

    /** Metres up per metre down the map. */
    double gradientY(int cell) {
        int row = row(cell);
        return gradient(cell, row > 0 ? cell - cols : cell, row < rows - 1 ? cell + cols : cell, cols);
    }

    private double gradient(int cell, int before, int after, int stride) {
        int from = hasData(before) ? before : cell;
        int to = hasData(after) ? after : cell;
        return from == to ? 0 : (metres[to] - metres[from]) / (cellM * ((to - from) / stride));
    }
}
