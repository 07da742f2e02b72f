package space.outpost.survey.horizon;

import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/**
 * Heights in and around a block, row by row, and the rectangle of cells that look. Positions are metres from the pole
 * on the map of scale 1: {@code x = x0 + xPerCol col + xPerRow row}, likewise y.
 *
 * @param reducedM reduced heights {@code h / (1 + h / R)}, see {@link Plane}; {@link #NO_GROUND_M} where no grid has data
 * @param metM the heights that scan lines meet: the same, but that ground is two cells wider where it ends, so that cells on
 *     its rim lie between lines as all others do
 * @param transposed whether columns are the raster's rows
 */
record Field(
        float[] reducedM,
        float[] metM,
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

    /**
     * The field, yet without heights, of the block that a part of a region lies in, with the part as the view.
     *
     * @param block side of the squares into which the region's lattice falls
     * @param margin cells about them
     * @param side of the field in cells
     */
    static Field about(Region region, Region part, int block, int margin, int side) {
        int firstCol = Math.floorDiv(part.firstCol(), block) * block - margin;
        int firstRow = Math.floorDiv(part.firstRow(), block) * block - margin;
        PolarStereographic map = region.projection();
        GridFrame frame = region.lattice().from(firstCol, firstRow);
        float[] heights = new float[side * side];
        return new Field(
                heights,
                heights,
                side,
                side,
                (frame.x0() - map.falseEastingM()) / map.scale(),
                (frame.y0() - map.falseNorthingM()) / map.scale(),
                frame.xPerCol() / map.scale(),
                frame.yPerCol() / map.scale(),
                frame.xPerRow() / map.scale(),
                frame.yPerRow() / map.scale(),
                part.firstCol() - firstCol,
                part.firstRow() - firstRow,
                part.cols(),
                part.rows(),
                false);
    }

    static float reducedM(double heightM) {
        return Double.isNaN(heightM) ? NO_GROUND_M : (float) (heightM / (1 + heightM / Place.MOON_RADIUS_M));
    }

    /** The same ground with rows and columns exchanged. */
    Field exchanged() {
        float[] turned = exchanged(reducedM);
        return new Field(
                turned,
                metM == reducedM ? turned : exchanged(metM),
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

    private float[] exchanged(float[] heights) {
        float[] turned = new float[heights.length];
        exchange(heights, width, height, turned, 0, height);
        return turned;
    }

    /** The same with wider ground for scan lines. */
    Field widened() {
        boolean ends = false;
        for (float reduced : reducedM) {
            ends |= reduced < LOWEST_M;
        }
        return !ends
                ? this
                : new Field(
                        reducedM,
                        wider(wider(reducedM)),
                        width,
                        height,
                        x0,
                        y0,
                        xPerCol,
                        yPerCol,
                        xPerRow,
                        yPerRow,
                        viewCol,
                        viewRow,
                        viewCols,
                        viewRows,
                        transposed);
    }

    /** Ground wider by a cell all around, at the mean height of the ground that it touches. */
    private float[] wider(float[] from) {
        float[] to = from.clone();
        for (int row = 1; row < height - 1; row++) {
            for (int col = 1; col < width - 1; col++) {
                int at = row * width + col;
                if (from[at] < LOWEST_M) {
                    double sum = 0;
                    int count = 0;
                    for (int j = -width; j <= width; j += width) {
                        for (int i = -1; i <= 1; i++) {
                            float beside = from[at + j + i];
                            sum += beside < LOWEST_M ? 0 : beside;
                            count += beside < LOWEST_M ? 0 : 1;
                        }
                    }
                    to[at] = count > 0 ? (float) (sum / count) : from[at];
                }
            }
        }
        return to;
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
