package space.outpost.survey.heat;

import space.outpost.model.Place;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Cells of a region as facets: heights with a margin about them, rises of the least-squares plane through each cell's
 * three by three heights, and horizons at the surface. Bearings are the map's, see {@link Region#azimuthRad}.
 */
final class TiltedGround {
    private final Region region;
    private final int margin;
    private final int stride;
    private final float[] heightsM;
    private final float[] riseRight;
    private final float[] riseUp;
    private final HorizonCube horizons;

    private TiltedGround(
            Region region, int margin, float[] heightsM, float[] riseRight, float[] riseUp, HorizonCube horizons) {
        this.region = region;
        this.margin = margin;
        this.stride = region.cols() + 2 * margin;
        this.heightsM = heightsM;
        this.riseRight = riseRight;
        this.riseUp = riseUp;
        this.horizons = horizons;
    }

    /** @param margin cells about the region whose heights are kept, at least 1 */
    static TiltedGround of(Terrain terrain, HorizonEngine engine, Region region, int margin, int directions) {
        int stride = region.cols() + 2 * margin;
        float[] heights = new float[stride * (region.rows() + 2 * margin)];
        int at = 0;
        for (int row = -margin; row < region.rows() + margin; row++) {
            for (int col = -margin; col < region.cols() + margin; col++) {
                double[] p = region.unitVector(col, row);
                heights[at++] = (float) terrain.heightM(p[0], p[1], p[2]);
            }
        }
        float[] right = new float[region.size()];
        float[] up = new float[region.size()];
        GridFrame frame = region.frame();
        double determinant = frame.xPerCol() * frame.yPerRow() - frame.xPerRow() * frame.yPerCol();
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                int middle = (row + margin) * stride + col + margin;
                double perCol = 0;
                double perRow = 0;
                for (int k = -1; k <= 1; k++) {
                    perCol += heights[middle + k * stride + 1] - heights[middle + k * stride - 1];
                    perRow += heights[middle + stride + k] - heights[middle - stride + k];
                }
                double scale = 1 / (6 * groundPerMap(region, col, row, heights[middle]) * determinant);
                int cell = region.index(col, row);
                right[cell] = (float) (scale * (perCol * frame.yPerRow() - perRow * frame.yPerCol()));
                up[cell] = (float) (scale * (perRow * frame.xPerCol() - perCol * frame.xPerRow()));
            }
        }
        return new TiltedGround(region, margin, heights, right, up, HorizonCube.of(engine, region, directions, 0));
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

    HorizonCube horizons() {
        return horizons;
    }

    /** Whether a cell has a height, a slope and horizons. */
    boolean isKnown(int cell) {
        return !Float.isNaN(riseRight[cell])
                && !Float.isNaN(riseUp[cell])
                && horizons.plane(0)[cell] != HorizonCube.NO_DATA;
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
        double c = col + margin;
        double r = row + margin;
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
        int n = horizons.directions();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double rise = rise(cell, 2 * Math.PI * k / n);
            sum += viewAbove(rise, Math.max(rise, horizonTangent(cell, k)));
        }
        return Math.clamp(sum / n * slopeCosine(cell), 0.0, 1.0);
    }

    double horizonTangent(int cell, int direction) {
        return Math.tan(HorizonCube.STEP_RAD * horizons.plane(direction)[cell]);
    }
}
