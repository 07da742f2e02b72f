package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * Heights in and around a block, row by row, and the rectangle of cells that look. Positions are metres from the pole
 * on the map of scale 1: {@code x = x0 + xPerCol col + xPerRow row}, likewise y.
 *
 * @param reducedM reduced heights {@code h / (1 + h / R)}, see {@link Plane}; {@link #NO_GROUND_M} where no grid has data
 * @param transposed whether columns are the raster's rows
 */
record Field(
        float[] reducedM,
        int width,
        int height,
        double x0,
        double y0,
        double xPerCol,
        double yPerCol,
        double xPerRow,
        double yPerRow,
        int viewCol,
        int viewRow,
        int viewCols,
        int viewRows,
        boolean transposed) {
    /** So low that whatever is interpolated with it is known by {@link #LOWEST_M}. */
    static final float NO_GROUND_M = -1e7f;

    /** Nothing on the Moon is lower. */
    static final float LOWEST_M = -12_500;

    private static final int PATCH = 32;

    static float reducedM(double heightM) {
        return Double.isNaN(heightM) ? NO_GROUND_M : (float) (heightM / (1 + heightM / Place.MOON_RADIUS_M));
    }

    /** The same ground with rows and columns exchanged. */
    Field exchanged() {
        float[] turned = new float[reducedM.length];
        exchange(reducedM, width, height, turned, 0, height);
        return new Field(
                turned,
                height,
                width,
                x0,
                y0,
                xPerRow,
                yPerRow,
                xPerCol,
                yPerCol,
                viewRow,
                viewCol,
                viewRows,
                viewCols,
                !transposed);
    }

    /** Rows to columns, from {@code origin} on in rows of {@code stride}, by patches that stay in the cache. */
    static void exchange(float[] from, int width, int height, float[] to, int origin, int stride) {
        for (int top = 0; top < height; top += PATCH) {
            int bottom = Math.min(height, top + PATCH);
            for (int left = 0; left < width; left += PATCH) {
                int right = Math.min(width, left + PATCH);
                for (int col = left; col < right; col++) {
                    for (int row = top; row < bottom; row++) {
                        to[origin + col * stride + row] = from[row * width + col];
                    }
                }
            }
        }
    }

    int lastViewCol() {
        return viewCol + viewCols - 1;
    }

    int lastViewRow() {
        return viewRow + viewRows - 1;
    }

    double x(double col, double row) {
        return x0 + xPerCol * col + xPerRow * row;
    }

    double y(double col, double row) {
        return y0 + yPerCol * col + yPerRow * row;
    }
}
