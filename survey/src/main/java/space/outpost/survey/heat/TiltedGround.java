package space.outpost.survey.heat;

import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Ground of a region as facets: heights, rises of a plane each, and horizons at the surface. Bearings are the map's, see
 * {@link Region#azimuthRad}.
 */
final class TiltedGround {
    private final Region region;
    private final double offset;
    private final int stride;
    private final float[] heightsM;
    private final float[] riseRight;
    private final float[] riseUp;
    private final short[][] horizons;

    /** @param offset column and row of the first cell in the heights */
    private TiltedGround(
            Region region,
            double offset,
            int stride,
            float[] heightsM,
            float[] riseRight,
            float[] riseUp,
            short[][] horizons) {
        this.region = region;
        this.offset = offset;
        this.stride = stride;
        this.heightsM = heightsM;
        this.riseRight = riseRight;
        this.riseUp = riseUp;
        this.horizons = horizons;
    }

    /**
     * The cells themselves, each with the least-squares plane through its three by three heights.
     *
     * @param margin cells about the region whose heights are kept, at least 1
     */
    static TiltedGround cells(Terrain terrain, HorizonEngine engine, Region region, int margin, int directions) {
        int stride = region.cols() + 2 * margin;
        float[] heights = heights(terrain, region, margin);
        float[] right = new float[region.size()];
        float[] up = new float[region.size()];
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                int middle = (row + margin) * stride + col + margin;
                double perCol = 0;
                double perRow = 0;
                for (int k = -1; k <= 1; k++) {
                    perCol += heights[middle + k * stride + 1] - heights[middle + k * stride - 1];
                    perRow += heights[middle + stride + k] - heights[middle - stride + k];
                }
                tilt(region, col, row, heights[middle], perCol / 6, perRow / 6, right, up);
            }
        }
        short[][] horizons = horizons(engine, region, directions);
        return new TiltedGround(region, margin, stride, heights, right, up, horizons);
    }

    /**
     * The patches between the cells of a region, each with the plane through its four heights and the mean of their
     * horizons: one column and one row less. A crest lies between patches, so neither side of it flattens the other.
     */
    static TiltedGround patches(Terrain terrain, HorizonEngine engine, Region cells, int directions) {
        GridFrame f = cells.frame();
        GridFrame between =
                new GridFrame(f.x(0.5, 0.5), f.y(0.5, 0.5), f.xPerCol(), f.xPerRow(), f.yPerCol(), f.yPerRow());
        Region region = new Region(cells.projection(), between, 0, 0, cells.cols() - 1, cells.rows() - 1);
        int stride = cells.cols();
        float[] heights = heights(terrain, cells, 0);
        float[] right = new float[region.size()];
        float[] up = new float[region.size()];
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                int at = row * stride + col;
                double fall = (double) heights[at + stride + 1] - heights[at];
                double across = (double) heights[at + 1] - heights[at + stride];
                tilt(region, col, row, heights[at], (fall + across) / 2, (fall - across) / 2, right, up);
            }
        }
        short[][] horizons = horizons(engine, cells, directions);
        for (int k = 0; k < directions; k++) {
            horizons[k] = between(horizons[k], region, stride);
        }
        return new TiltedGround(region, 0.5, stride, heights, right, up, horizons);
    }

    private static float[] heights(Terrain terrain, Region region, int margin) {
        float[] heights = new float[(region.cols() + 2 * margin) * (region.rows() + 2 * margin)];
        int at = 0;
        for (int row = -margin; row < region.rows() + margin; row++) {
            for (int col = -margin; col < region.cols() + margin; col++) {
                double[] p = region.unitVector(col, row);
                heights[at++] = (float) terrain.heightM(p[0], p[1], p[2]);
            }
        }
        return heights;
    }

    private static void tilt(
            Region region, int col, int row, double heightM, double perCol, double perRow, float[] right, float[] up) {
        GridFrame frame = region.lattice();
        double determinant = frame.xPerCol() * frame.yPerRow() - frame.xPerRow() * frame.yPerCol();
        double scale = 1 / (groundPerMap(region, col, row, heightM) * determinant);
        int cell = region.index(col, row);
        right[cell] = (float) (scale * (perCol * frame.yPerRow() - perRow * frame.yPerCol()));
        up[cell] = (float) (scale * (perRow * frame.xPerCol() - perCol * frame.xPerRow()));
    }

    private static short[][] horizons(HorizonEngine engine, Region region, int directions) {
        HorizonCube cube = HorizonCube.of(engine, region, directions, 0);
        return IntStream.range(0, directions).mapToObj(cube::plane).toArray(short[][]::new);
    }

    private static short[] between(short[] corners, Region region, int stride) {
        short[] means = new short[region.size()];
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                int at = row * stride + col;
                int a = corners[at];
                int b = corners[at + 1];
                int c = corners[at + stride];
                int d = corners[at + stride + 1];
                boolean known = Math.min(Math.min(a, b), Math.min(c, d)) != HorizonCube.NO_DATA;
                means[region.index(col, row)] = known ? (short) Math.round((a + b + c + d) / 4.0) : HorizonCube.NO_DATA;
            }
        }
        return means;
    }

    /** Metres of ground for one on the map. */
    static double groundPerMap(Region region, double col, double row, double heightM) {
        PolarStereographic map = region.projection();
        double mapScale = 2 * map.scale() / (1 + map.pole() * region.unitVector(col, row)[2]);
        return (1 + heightM / Place.MOON_RADIUS_M) / mapScale;
    }

    Region region() {
        return region;
    }

    /** How many directions the horizons are in. */
    int directions() {
        return horizons.length;
    }

    /** Per cell, as {@link HorizonCube#plane}. */
    short[] horizons(int direction) {
        return horizons[direction];
    }

    /** Whether a cell has a height, a slope and horizons. */
    boolean isKnown(int cell) {
        return !Float.isNaN(riseRight[cell]) && !Float.isNaN(riseUp[cell]) && horizons[0][cell] != HorizonCube.NO_DATA;
    }

    /** Tangent of the facet's rise along the map's x axis. */
    double riseRight(int cell) {
        return riseRight[cell];
    }

    /** Tangent of the facet's rise along the map's y axis. */
    double riseUp(int cell) {
        return riseUp[cell];
    }

    /** Bilinear, within the region and its margin; NaN beyond or where there is none. */
    double heightM(double col, double row) {
        double c = col + offset;
        double r = row + offset;
        int left = (int) Math.floor(c);
        int top = (int) Math.floor(r);
        if (left < 0 || top < 0 || left + 1 >= stride || (top + 2) * stride > heightsM.length) {
            return Double.NaN;
        }
        int at = top * stride + left;
        double u = c - left;
        double v = r - top;
        double upper = heightsM[at] + u * (heightsM[at + 1] - heightsM[at]);
        double lower = heightsM[at + stride] + u * (heightsM[at + stride + 1] - heightsM[at + stride]);
        return upper + v * (lower - upper);
    }

    /**
     * What of a facet's view lies over an elevation in one direction, for a facet that rises by {@code rise} into it;
     * the mean over all directions, from the higher of horizon and facet, is the sky view factor (Dozier and Frew 1990).
     * To be multiplied with the cosine of the facet's slope.
     *
     * @param tangent of the elevation
     */
    static double viewAbove(double rise, double tangent) {
        double cos2 = 1 / (1 + tangent * tangent);
        return cos2 - rise * (Math.PI / 2 - Math.atan(tangent) - tangent * cos2);
    }

    double rise(int cell, double bearingRad) {
        return riseRight[cell] * Math.sin(bearingRad) + riseUp[cell] * Math.cos(bearingRad);
    }

    double slopeCosine(int cell) {
        double x = riseRight[cell];
        double y = riseUp[cell];
        return 1 / Math.sqrt(1 + x * x + y * y);
    }

    /** The part of a cell's view that is sky, 0 to 1; NaN where it is not known. */
    double skyView(int cell) {
        if (!isKnown(cell)) {
            return Double.NaN;
        }
        int n = horizons.length;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double rise = rise(cell, 2 * Math.PI * k / n);
            sum += viewAbove(rise, Math.max(rise, horizonTangent(cell, k)));
        }
        return Math.clamp(sum / n * slopeCosine(cell), 0.0, 1.0);
    }

    double horizonTangent(int cell, int direction) {
        return Math.tan(HorizonCube.STEP_RAD * horizons[direction][cell]);
    }
}
