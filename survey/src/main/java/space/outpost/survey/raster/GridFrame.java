package space.outpost.survey.raster;

/**
 * Where the cells of a raster lie on the map: cell coordinates count from the centre of the first cell, so that (0, 0)
 * is that centre and (-0.5, -0.5) its outer corner. Affine, so rotated grids are as good as upright ones.
 */
public final class GridFrame {
    private final double x0;
    private final double y0;
    private final double xPerCol;
    private final double xPerRow;
    private final double yPerCol;
    private final double yPerRow;
    private final double determinant;

    /**
     * {@code x = x0 + xPerCol col + xPerRow row}, likewise y.
     *
     * @throws IllegalArgumentException if the axes are degenerate or not finite
     */
    public GridFrame(double x0, double y0, double xPerCol, double xPerRow, double yPerCol, double yPerRow) {
        this.x0 = x0;
        this.y0 = y0;
        this.xPerCol = xPerCol;
        this.xPerRow = xPerRow;
        this.yPerCol = yPerCol;
        this.yPerRow = yPerRow;
        this.determinant = xPerCol * yPerRow - xPerRow * yPerCol;
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

    public double x(double col, double row) {
        return x0 + xPerCol * col + xPerRow * row;
    }

    public double y(double col, double row) {
        return y0 + yPerCol * col + yPerRow * row;
    }

    public double col(double x, double y) {
        return ((x - x0) * yPerRow - (y - y0) * xPerRow) / determinant;
    }

    public double row(double x, double y) {
        return ((y - y0) * xPerCol - (x - x0) * yPerCol) / determinant;
    }

    /** Side of the square with the area of one cell, on the map. */
    public double cellM() {
        return Math.sqrt(Math.abs(determinant));
    }

    /** Map metres from one column to the next. */
    double colPitchM() {
        return Math.hypot(xPerCol, yPerCol);
    }
}
