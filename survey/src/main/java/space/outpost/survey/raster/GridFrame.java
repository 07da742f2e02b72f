package space.outpost.survey.raster;

/**
 * Where the cells of a raster lie on the map: cell coordinates count from the centre of the first cell, so that (0, 0)
 * is that centre and (-0.5, -0.5) its outer corner. Affine, so rotated grids are as good as upright ones:
 * {@code x = x0 + xPerCol col + xPerRow row}, likewise y.
 */
public record GridFrame(double x0, double y0, double xPerCol, double xPerRow, double yPerCol, double yPerRow) {
    /** @throws IllegalArgumentException if the axes are degenerate or not finite */
    public GridFrame {
        double determinant = xPerCol * yPerRow - xPerRow * yPerCol;
        if (!Double.isFinite(x0)
                || !Double.isFinite(y0)
                || !(Math.abs(determinant) > 1e-12)
                || !Double.isFinite(determinant)) {
            throw new IllegalArgumentException("degenerate grid frame");
        }
    }

    /** An upright grid: columns eastward, rows southward. */
    public static GridFrame upright(double firstCentreX, double firstCentreY, double cellM) {
        return new GridFrame(firstCentreX, firstCentreY, cellM, 0, 0, -cellM);
    }

    /** The same cells counted from another one. */
    public GridFrame from(int col, int row) {
        return new GridFrame(x(col, row), y(col, row), xPerCol, xPerRow, yPerCol, yPerRow);
    }

    public double x(double col, double row) {
        return x0 + xPerCol * col + xPerRow * row;
    }

    public double y(double col, double row) {
        return y0 + yPerCol * col + yPerRow * row;
    }

    public double col(double x, double y) {
        return ((x - x0) * yPerRow - (y - y0) * xPerRow) / determinant();
    }

    public double row(double x, double y) {
        return ((y - y0) * xPerCol - (x - x0) * yPerCol) / determinant();
    }

    /** Side of the square with the area of one cell, on the map. */
    public double cellM() {
        return Math.sqrt(Math.abs(determinant()));
    }

    /** Map metres from one column to the next. */
    double colPitchM() {
        return Math.hypot(xPerCol, yPerCol);
    }

    private double determinant() {
        return xPerCol * yPerRow - xPerRow * yPerCol;
    }
}
