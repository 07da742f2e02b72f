package space.outpost.survey.terrain;

import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Projection;
import space.outpost.survey.raster.Raster;

/** A raster as a surface: bilinear between cell centres, asked by unit vector. */
final class Grid {
    /** Rows by which the latitude of a pole may miss the edge of a global grid. */
    private static final double POLE_ROUNDING = 1e-9;

    /** Nearer to a cell's centre than this, in cells, is on it. */
    private static final double CENTRE = 1e-6;

    final Raster raster;
    final int width;
    final int height;
    final double cellM;

    /** Whether great circles are straight on this grid to a small part of a cell over many cells. */
    final boolean conformal;

    final BlockMaxima maxima;

    final Projection projection;
    final GridFrame frame;
    private final double columnsPerTurn;
    private final boolean wraps;

    Grid(Raster raster) {
        this.raster = raster;
        this.width = raster.width();
        this.height = raster.height();
        this.projection = raster.projection();
        this.frame = raster.frame();
        this.cellM = frame.cellM();
        this.conformal = projection instanceof PolarStereographic;
        this.maxima = new BlockMaxima(raster);
        this.columnsPerTurn = raster.columnsPerTurn();
        this.wraps = raster.wraps();
    }

    double col(double px, double py, double pz) {
        double col = frame.col(projection.x(px, py, pz), projection.y(px, py, pz));
        return columnsPerTurn == 0 ? col : col - columnsPerTurn * Math.floor((col + 0.5) / columnsPerTurn);
    }

    double row(double px, double py, double pz) {
        return frame.row(projection.x(px, py, pz), projection.y(px, py, pz));
    }

    /** Whether cell coordinates lie among cell centres, where heights can be interpolated. */
    boolean covers(double col, double row) {
        if (wraps) {
            return row >= -0.5 - POLE_ROUNDING && row <= height - 0.5 + POLE_ROUNDING;
        }
        return col >= 0 && col <= width - 1 && row >= 0 && row <= height - 1;
    }

    /** Height in metres, or NaN outside the grid or beside a cell without data. */
    double heightM(double px, double py, double pz) {
        double col = settled(col(px, py, pz));
        double row = settled(row(px, py, pz));
        return covers(col, row) ? bilinear(raster.cells(), col, row) : Double.NaN;
    }

    /**
     * Puts heights in place of NaN at equally spaced points of a line on a map. Polar maps of one pole are similar, so cell
     * coordinates are equally spaced as well.
     */
    void fill(PolarStereographic map, double x, double y, double xStep, double yStep, double[] heightsM) {
        int last = heightsM.length - 1;
        double[] from = map.unitVector(x, y);
        if (!(projection instanceof PolarStereographic own) || own.pole() != map.pole()) {
            for (int n = 0; n <= last; n++) {
                if (Double.isNaN(heightsM[n])) {
                    double[] p = map.unitVector(x + n * xStep, y + n * yStep);
                    heightsM[n] = heightM(p[0], p[1], p[2]);
                }
            }
            return;
        }
        double[] to = map.unitVector(x + last * xStep, y + last * yStep);
        double col = col(from[0], from[1], from[2]);
        double row = row(from[0], from[1], from[2]);
        double colStep = (col(to[0], to[1], to[2]) - col) / Math.max(1, last);
        double rowStep = (row(to[0], to[1], to[2]) - row) / Math.max(1, last);
        if (!touches(col, col + last * colStep, width) || !touches(row, row + last * rowStep, height)) {
            return;
        }
        Cells cells = raster.cells();
        for (int n = 0; n <= last; n++) {
            if (Double.isNaN(heightsM[n])) {
                double c = settled(col + n * colStep);
                double r = settled(row + n * rowStep);
                heightsM[n] = covers(c, r) ? bilinear(cells, c, r) : Double.NaN;
            }
        }
    }

    private static boolean touches(double from, double to, int cells) {
        return Math.max(from, to) > -CENTRE && Math.min(from, to) < cells - 1 + CENTRE;
    }

    /** A cell's centre is that centre, rounding or not: its height then is its own, beside holes and on the rim too. */
    private static double settled(double coordinate) {
        double whole = Math.rint(coordinate);
        return Math.abs(coordinate - whole) < CENTRE ? whole : coordinate;
    }

    private double bilinear(Cells cells, double col, double row) {
        int left = (int) Math.floor(col);
        int top = Math.clamp((int) Math.floor(row), 0, height - 2);
        double v = Math.clamp(row - top, 0.0, 1.0);
        int right;
        double u;
        if (wraps) {
            u = col - left;
            left = Math.floorMod(left, width);
            right = (left + 1) % width;
        } else {
            left = Math.clamp(left, 0, width - 2);
            right = left + 1;
            u = col - left;
        }
        if (u == Math.rint(u) && v == Math.rint(v)) {
            return cells.at(u == 0 ? left : right, v == 0 ? top : top + 1);
        }
        double upper = cells.at(left, top) * (1 - u) + cells.at(right, top) * u;
        double lower = cells.at(left, top + 1) * (1 - u) + cells.at(right, top + 1) * u;
        return upper * (1 - v) + lower * v;
    }

    GridInfo info() {
        boolean polar = conformal;
        double x1 = frame.x(-0.5, -0.5);
        double y1 = frame.y(-0.5, -0.5);
        double x2 = frame.x(width - 0.5, height - 0.5);
        double y2 = frame.y(width - 0.5, height - 0.5);
        return new GridInfo(
                raster.name(),
                polar ? "polar stereographic" : "simple cylindrical",
                cellM,
                width,
                height,
                Math.min(x1, x2),
                Math.max(x1, x2),
                Math.min(y1, y2),
                Math.max(y1, y2),
                raster.storedBytes(),
                raster.isSynthetic());
    }
}
