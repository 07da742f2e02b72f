package space.outpost.survey.light;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/**
 * Cells near enough to one another to share one sky but for its tilt: those of one square of the lattice, at most 20 km
 * aside (or of {@link #LEAST_SIDE} cells). The sky is that of the square's middle at height 0, whatever part of the
 * square is asked for. Towards a body a cell's vertical leans away from it by its way there over the Moon's radius, so
 * there the body stands that much higher; beyond this a tilt of a radians changes elevations by a^3 / 6, 1e-7 at most,
 * and bearings by less than a hundredth of a degree near the pole.
 */
final class SkyPatch {
    static final int LEAST_SIDE = 32;
    private static final double GREATEST_M = 20_000;

    private final Region cells;
    private final int firstCol;
    private final int firstRow;
    private final double middleCol;
    private final double middleRow;
    private final double[] up;
    private final double[] right;
    private final double[] ahead;
    private final double radPerM;

    private SkyPatch(Region cells, int firstCol, int firstRow, int side) {
        this.cells = cells;
        this.firstCol = firstCol;
        this.firstRow = firstRow;
        middleCol = (side - 1) / 2.0 - Math.floorMod(cells.firstCol(), side);
        middleRow = (side - 1) / 2.0 - Math.floorMod(cells.firstRow(), side);
        double x = cells.x(middleCol, middleRow);
        double y = cells.y(middleCol, middleRow);
        PolarStereographic map = cells.projection();
        up = map.unitVector(x, y);
        right = between(map.unitVector(x - 1000, y), map.unitVector(x + 1000, y));
        ahead = between(map.unitVector(x, y - 1000), map.unitVector(x, y + 1000));
        radPerM = (1 + map.pole() * up[2]) / (2 * map.scale() * Place.MOON_RADIUS_M);
    }

    /** Cuts a region into patches. */
    static List<SkyPatch> of(Region region) {
        int side = LEAST_SIDE;
        while (2 * side * region.cellM() <= GREATEST_M) {
            side *= 2;
        }
        List<SkyPatch> patches = new ArrayList<>();
        for (Region square : region.squares(side)) {
            patches.add(new SkyPatch(
                    square, square.firstCol() - region.firstCol(), square.firstRow() - region.firstRow(), side));
        }
        return patches;
    }

    private static double[] between(double[] a, double[] b) {
        double[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        return new double[] {d[0] / length, d[1] / length, d[2] / length};
    }

    Region cells() {
        return cells;
    }

    /** Of its first cell in the region that was cut. */
    int firstCol() {
        return firstCol;
    }

    int firstRow() {
        return firstRow;
    }

    /** By how much a body at a map bearing stands higher over the cells of a column, for that, than over the middle. */
    float colTiltRad(int col, double mapBearingRad) {
        GridFrame lattice = cells.lattice();
        double towards = lattice.xPerCol() * Math.sin(mapBearingRad) + lattice.yPerCol() * Math.cos(mapBearingRad);
        return (float) (radPerM * (col - middleCol) * towards);
    }

    /** Likewise for the cells of a row; a cell has the sum of both. */
    float rowTiltRad(int row, double mapBearingRad) {
        GridFrame lattice = cells.lattice();
        double towards = lattice.xPerRow() * Math.sin(mapBearingRad) + lattice.yPerRow() * Math.cos(mapBearingRad);
        return (float) (radPerM * (row - middleRow) * towards);
    }

    float[] colTiltsRad(double mapBearingRad) {
        float[] tilts = new float[cells.cols()];
        for (int col = 0; col < tilts.length; col++) {
            tilts[col] = colTiltRad(col, mapBearingRad);
        }
        return tilts;
    }

    /** Where a body stands over the patch's middle at a sample of its track. */
    Sight look(BodyTrack track, int i, double mastM) {
        double radius = Place.MOON_RADIUS_M + mastM;
        double sx = track.x(i) - radius * up[0];
        double sy = track.y(i) - radius * up[1];
        double sz = track.z(i) - radius * up[2];
        double toRight = sx * right[0] + sy * right[1] + sz * right[2];
        double toAhead = sx * ahead[0] + sy * ahead[1] + sz * ahead[2];
        double toUp = sx * up[0] + sy * up[1] + sz * up[2];
        double level = Math.sqrt(toRight * toRight + toAhead * toAhead);
        double distance = Math.sqrt(level * level + toUp * toUp);
        return new Sight(
                Math.atan2(toRight, toAhead),
                Math.atan2(toUp, level),
                Math.asin(Math.min(1, track.radiusM() / distance)));
    }

    /**
     * A disc in the sky.
     *
     * @param bearingRad clockwise from the map's y axis, -pi to pi
     * @param elevationRad of its centre
     */
    record Sight(double bearingRad, double elevationRad, double radiusRad) {
        /** Where its bearing lies among directions, in [0, directions). */
        double direction(int directions) {
            double at = bearingRad / (2 * Math.PI) * directions;
            return at < 0 ? Math.min(at + directions, Math.nextDown((double) directions)) : at;
        }
    }
}
