package space.outpost.survey.terrain;

import java.util.List;
import space.outpost.model.Place;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.SimpleCylindrical;

/**
 * Between what heights the ground lies over rectangles of a lattice, whichever grids hold it there. Every grid that
 * may show in a rectangle counts, so what it says holds at borders of grids and beside holes. Safe for many threads.
 */
public final class GroundBounds {
    /** Nearer to a grid line than this, in cells, is on it. */
    private static final double LINE = 1e-6;

    /** Patches along a rectangle up to which each is cut by its edges; beyond, whole patches count. */
    private static final int FEW = 4;

    private final List<Grid> grids;
    private final PolarStereographic map;
    private final GridFrame lattice;
    private final boolean[] aligned;

    /** Per grid whose lines are the lattice's: its coordinates at the lattice's first cell, and per cell. */
    private final double[] firstCol;

    private final double[] perCol;
    private final double[] firstRow;
    private final double[] perRow;

    /** @param lattice in whose cell coordinates rectangles are given */
    public GroundBounds(Terrain terrain, PolarStereographic map, GridFrame lattice) {
        this.grids = terrain.surfaces();
        this.map = map;
        this.lattice = lattice;
        int count = grids.size();
        this.aligned = new boolean[count];
        this.firstCol = new double[count];
        this.perCol = new double[count];
        this.firstRow = new double[count];
        this.perRow = new double[count];
        for (int g = 0; g < count; g++) {
            Grid grid = grids.get(g);
            aligned[g] = grid.projection.equals(map) && isUpright(grid.frame) && isUpright(lattice);
            firstCol[g] = grid.frame.col(lattice.x0(), lattice.y0());
            perCol[g] = lattice.xPerCol() / grid.frame.xPerCol();
            firstRow[g] = grid.frame.row(lattice.x0(), lattice.y0());
            perRow[g] = lattice.yPerRow() / grid.frame.yPerRow();
        }
    }

    private static boolean isUpright(GridFrame frame) {
        return frame.xPerRow() == 0 && frame.yPerCol() == 0;
    }

    /** The ground over a rectangle; serves one thread and is used again. */
    public static final class Extent {
        private double lowestM;
        private double highestM;
        private double offM;
        private boolean holed;
        private boolean single;

        private double left;
        private double top;
        private double perCol;
        private double perRow;
        private double h00;
        private double h10;
        private double h01;
        private double h11;

        /** No ground is lower; minus infinity if there may be none. */
        public double lowestM() {
            return holed ? Double.NEGATIVE_INFINITY : lowestM;
        }

        /** No ground is higher; minus infinity if there is none. */
        public double highestM() {
            return highestM;
        }

        /** By how much the ground may differ from what is interpolated between the heights at the corners. */
        public double offM() {
            return single ? 0 : holed ? Double.POSITIVE_INFINITY : offM;
        }

        private void clear(double[] corners, double left, double top, double right, double bottom) {
            lowestM = Double.POSITIVE_INFINITY;
            highestM = Double.NEGATIVE_INFINITY;
            offM = 0;
            holed = false;
            single = false;
            h00 = corners[0];
            h10 = corners[1];
            h01 = corners[2];
            h11 = corners[3];
            this.left = left;
            this.top = top;
            perCol = 1 / (right - left);
            perRow = 1 / (bottom - top);
        }

        private void meet(double col, double row, double heightM) {
            lowestM = Math.min(lowestM, heightM);
            highestM = Math.max(highestM, heightM);
            double u = (col - left) * perCol;
            double v = (row - top) * perRow;
            double between = (h00 * (1 - u) + h10 * u) * (1 - v) + (h01 * (1 - u) + h11 * u) * v;
            // Corners without height make it infinite: then nothing is known.
            offM = Math.max(offM, Double.isNaN(between) ? Double.POSITIVE_INFINITY : Math.abs(heightM - between));
        }

        private void meetSomewhere(double heightM) {
            lowestM = Math.min(lowestM, heightM);
            highestM = Math.max(highestM, heightM);
            offM = Double.POSITIVE_INFINITY;
        }
    }

    /**
     * @param corners heights at left top, right top, left bottom and right bottom, NaN where there are none or they do not
     *     matter
     */
    public void over(double left, double top, double right, double bottom, double[] corners, Extent extent) {
        extent.clear(corners, left, top, right, bottom);
        boolean alone = true;
        boolean partly = false;
        for (int g = 0; g < aligned.length; g++) {
            Cover cover = aligned[g]
                    ? cut(g, left, top, right, bottom, extent, alone)
                    : about(grids.get(g), left, top, right, bottom, extent);
            if (cover == Cover.ALL) {
                return;
            }
            alone &= cover == Cover.NONE;
            partly |= cover == Cover.PART;
        }
        extent.holed |= partly;
        if (extent.highestM == Double.NEGATIVE_INFINITY) {
            extent.lowestM = Double.NEGATIVE_INFINITY;
        }
    }

    /** How much of a rectangle a grid has. */
    private enum Cover {
        NONE,
        RIM,
        PART,
        ALL
    }

    /** A grid whose lines are the lattice's: bilinear patches are cut by the rectangle, and highest at corners of what is left. */
    private Cover cut(int g, double left, double top, double right, double bottom, Extent extent, boolean alone) {
        Grid grid = grids.get(g);
        double x0 = firstCol[g] + perCol[g] * left;
        double x1 = firstCol[g] + perCol[g] * right;
        double y0 = firstRow[g] + perRow[g] * top;
        double y1 = firstRow[g] + perRow[g] * bottom;
        double leastX = settled(Math.min(x0, x1));
        double mostX = settled(Math.max(x0, x1));
        double leastY = settled(Math.min(y0, y1));
        double mostY = settled(Math.max(y0, y1));
        double fromCol = Math.max(0, leastX);
        double toCol = Math.min(grid.width - 1, mostX);
        double fromRow = Math.max(0, leastY);
        double toRow = Math.min(grid.height - 1, mostY);
        if (fromCol >= toCol || fromRow >= toRow) {
            // If its rim touches, that rim is in the rectangle on the other side too; but corners may have its heights.
            return leastX > grid.width - 1 || mostX < 0 || leastY > grid.height - 1 || mostY < 0
                    ? Cover.NONE
                    : Cover.RIM;
        }
        boolean all = leastX >= 0 && mostX <= grid.width - 1 && leastY >= 0 && mostY <= grid.height - 1;
        int i0 = (int) fromCol;
        int i1 = (int) Math.ceil(toCol) - 1;
        int j0 = (int) fromRow;
        int j1 = (int) Math.ceil(toRow) - 1;
        Cells cells = grid.raster.cells();
        boolean few = i1 - i0 < FEW && j1 - j0 < FEW;
        boolean whole = true;
        for (int j = j0; j <= j1; j++) {
            for (int i = i0; i <= i1; i++) {
                double a = cells.at(i, j);
                double b = cells.at(i + 1, j);
                double c = cells.at(i, j + 1);
                double d = cells.at(i + 1, j + 1);
                if (Double.isNaN(a + b + c + d)) {
                    whole = false;
                } else if (few) {
                    double u0 = Math.max(fromCol - i, 0);
                    double u1 = Math.min(toCol - i, 1);
                    double v0 = Math.max(fromRow - j, 0);
                    double v1 = Math.min(toRow - j, 1);
                    for (int n = 0; n < 4; n++) {
                        double u = (n & 1) == 0 ? u0 : u1;
                        double v = n < 2 ? v0 : v1;
                        double h = (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
                        extent.meet(left + (i + u - x0) / perCol[g], top + (j + v - y0) / perRow[g], h);
                    }
                } else {
                    extent.meetSomewhere(Math.min(Math.min(a, b), Math.min(c, d)));
                    extent.meetSomewhere(Math.max(Math.max(a, b), Math.max(c, d)));
                }
            }
        }
        extent.holed |= !whole;
        if (all && whole) {
            extent.holed = false;
            extent.single = alone && i0 == i1 && j0 == j1;
            return Cover.ALL;
        }
        return Cover.PART;
    }

    private static double settled(double coordinate) {
        double whole = Math.rint(coordinate);
        return Math.abs(coordinate - whole) < LINE ? whole : coordinate;
    }

    /** Any other grid: all its patches about the rectangle's middle within its radius. */
    private Cover about(Grid grid, double left, double top, double right, double bottom, Extent extent) {
        double col = (left + right) / 2;
        double row = (top + bottom) / 2;
        double[] p = map.unitVector(lattice.x(col, row), lattice.y(col, row));
        // The map's scale is never below the pole's.
        double radius = Math.hypot(
                        lattice.x(right, bottom) - lattice.x(left, top),
                        lattice.y(right, bottom) - lattice.y(left, top))
                / 2
                / map.scale();
        radius = Math.max(
                radius,
                Math.hypot(
                                lattice.x(right, top) - lattice.x(left, bottom),
                                lattice.y(right, top) - lattice.y(left, bottom))
                        / 2
                        / map.scale());
        double angle = Math.min(radius / Place.MOON_RADIUS_M * 1.001, 1);
        double atCol = grid.col(p[0], p[1], p[2]);
        double atRow = grid.row(p[0], p[1], p[2]);
        double cols;
        double rows;
        switch (grid.projection) {
            case PolarStereographic polar -> {
                double outward = Math.min(Math.acos(Math.clamp(polar.pole() * p[2], -1.0, 1.0)) + angle, 3);
                double scale = polar.scale() / Math.pow(Math.cos(outward / 2), 2);
                cols = angle * Place.MOON_RADIUS_M * scale / grid.cellM * 1.01;
                rows = cols;
            }
            case SimpleCylindrical flat -> {
                double coslat = Math.hypot(p[0], p[1]);
                double turn = angle < 0.5 * coslat ? Math.asin(angle / coslat) * 1.01 : Math.PI;
                cols = turn * Place.MOON_RADIUS_M * Math.cos(flat.standardParallelRad()) / grid.cellM * 1.01;
                rows = angle * Place.MOON_RADIUS_M / grid.cellM * 1.01;
            }
        }
        Cover cover = near(grid, atCol, atRow, cols + 1, rows + 1, extent);
        double turn = grid.raster.columnsPerTurn();
        if (turn > 0 && !grid.raster.wraps() && cover != Cover.ALL && atCol + cols + 1 >= turn) {
            Cover beyondSeam = near(grid, atCol - turn, atRow, cols + 1, rows + 1, extent);
            return cover == Cover.NONE ? beyondSeam : cover;
        }
        return cover;
    }

    private static Cover near(Grid grid, double col, double row, double cols, double rows, Extent extent) {
        boolean wraps = grid.raster.wraps();
        double last = wraps ? Double.POSITIVE_INFINITY : grid.width - 1;
        if (!wraps && (col + cols < 0 || col - cols > last) || row + rows < -1 || row - rows > grid.height) {
            return Cover.NONE;
        }
        boolean all =
                wraps || col - cols >= 0 && col + cols <= last && row - rows >= 0 && row + rows <= grid.height - 1;
        int count = (int) Math.min(2 * cols + 3, grid.width);
        int i0 = (int) Math.floor(col - cols);
        int j0 = Math.clamp((int) Math.floor(row - rows), 0, grid.height - 1);
        int j1 = Math.clamp((int) Math.ceil(row + rows), 0, grid.height - 1);
        Cells cells = grid.raster.cells();
        boolean whole = true;
        for (int j = j0; j <= j1; j++) {
            for (int n = 0; n < count; n++) {
                int i = wraps ? Math.floorMod(i0 + n, grid.width) : Math.clamp(i0 + n, 0, grid.width - 1);
                float h = cells.at(i, j);
                if (Float.isNaN(h)) {
                    whole = false;
                } else {
                    extent.meetSomewhere(h);
                }
            }
        }
        extent.holed |= !whole;
        if (all && whole) {
            extent.holed = false;
            return Cover.ALL;
        }
        return Cover.PART;
    }
}
