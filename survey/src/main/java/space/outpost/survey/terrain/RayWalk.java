package space.outpost.survey.terrain;

import java.util.Arrays;
import space.outpost.model.Place;
import space.outpost.survey.raster.Cells;

/**
 * Follows rays from one place, keeping for each mast the greatest tangent of elevation met.
 *
 * <p>On polar stereographic grids the ray is cut into chords so short that they are straight on the map, and each chord
 * at the grid lines it crosses. Between two lines the bilinear surface is a parabola along the ray, whose highest
 * elevation angle has a closed form: nothing is sampled, so nothing is missed. A chord is passed over if the highest
 * block of cells under it could not show. Other grids, and cells without data, are
 * sampled four times a cell. One walk serves one thread.
 */
final class RayWalk {
    private static final double R = Place.MOON_RADIUS_M;

    /** Chords: the sagitta of the great circle on the map is (16 cells)^2 / 16 R, 0.2 % of a 240 m cell. */
    private static final double CHORD_CELLS = 16;

    /** Chords: keeps the cubic term of the drop below the horizontal, R (chord / R)^3 / 6, under 4 mm. */
    private static final double CHORD_M = 4000;

    private static final double SAMPLES_PER_CELL = 4;

    /** Rays begin here and never move on by less, in cells. */
    private static final double LEAST_CELLS = 1e-3;

    private final Terrain terrain;
    private final Grid[] grids;
    private final double footM;
    private final double[] mastsM;
    private final double range;

    private final double[] up;
    private final double[] north;
    private final double[] east;

    /** Horizontal direction of the ray. */
    private double vx;

    private double vy;
    private double vz;

    private final double[] best;
    private final double[] bestAngle;

    /** Ground that would raise the tangent by no more may be passed over. */
    private double slack;

    /** The chord: angle from the foot at its start, and its length. */
    private double start;

    private double length;
    private double sinStart;
    private double cosStart;
    private double dropStart;

    RayWalk(Terrain terrain, Place foot, double[] mastsM, double rangeM) {
        this.terrain = terrain;
        this.grids = terrain.surfaces().toArray(new Grid[0]);
        this.footM = foot.heightM();
        this.mastsM = mastsM.clone();
        this.range = rangeM / R;
        this.best = new double[mastsM.length];
        this.bestAngle = new double[mastsM.length];
        double sinLat = Math.sin(foot.latitudeRad());
        double cosLat = Math.cos(foot.latitudeRad());
        double sinLon = Math.sin(foot.longitudeRad());
        double cosLon = Math.cos(foot.longitudeRad());
        up = new double[] {cosLat * cosLon, cosLat * sinLon, sinLat};
        north = new double[] {-sinLat * cosLon, -sinLat * sinLon, cosLat};
        east = new double[] {-sinLon, cosLon, 0};
    }

    double elevationRad(int mast) {
        return Math.atan(best[mast]);
    }

    double distanceM(int mast) {
        return bestAngle[mast] * R;
    }

    /** Looks along an azimuth, clockwise from north, out to the range. */
    void follow(double azimuthRad) {
        head(azimuthRad);
        double angle = LEAST_CELLS * grids[0].cellM / R;
        while (angle < range) {
            angle = chord(angle);
        }
    }

    private void head(double azimuthRad) {
        double c = Math.cos(azimuthRad);
        double s = Math.sin(azimuthRad);
        vx = north[0] * c + east[0] * s;
        vy = north[1] * c + east[1] * s;
        vz = north[2] * c + east[2] * s;
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(bestAngle, 0);
    }

    /**
     * Finds the horizon to a tolerance: the greatest tangent lies between what is found and that and the tolerance. Ground
     * is passed over in strides as long as the tree of greatest heights allows.
     *
     * @param known tangent that the ground surely reaches, or minus infinity
     * @param toleranceRad in elevation, which changes by less than its tangent
     */
    void seek(double azimuthRad, double known, double toleranceRad) {
        head(azimuthRad);
        Arrays.fill(best, known);
        double least = LEAST_CELLS * grids[0].cellM / R;
        double finest = CHORD_CELLS * grids[0].cellM / R;
        slack = toleranceRad;
        double angle = chord(least);
        double chord = finest;
        double stride = finest;
        while (angle < range) {
            double to = Math.min(angle + stride, range);
            if (mayPass(angle, to)) {
                angle = to;
                stride = Math.min(2 * stride, angle);
            } else if (stride > chord) {
                stride = Math.max(chord, stride / 4);
            } else {
                double end = chord(angle);
                chord = Math.max(end - angle, finest / 4);
                stride = 2 * chord;
                angle = end;
            }
        }
        slack = 0;
    }

    /** Whether all ground between two angles, were it as high as the highest about there, stays below what is known. */
    private boolean mayPass(double from, double to) {
        double sin = Math.sin(from);
        double cos = Math.cos(from);
        double sinTo = Math.sin(to);
        double cosTo = Math.cos(to);
        double px = up[0] * cos + vx * sin;
        double py = up[1] * cos + vy * sin;
        double pz = up[2] * cos + vz * sin;
        double qx = up[0] * cosTo + vx * sinTo;
        double qy = up[1] * cosTo + vy * sinTo;
        double qz = up[2] * cosTo + vz * sinTo;
        dropStart = 2 * Math.sin(from / 2) * Math.sin(from / 2);
        sinStart = sin;
        // Great circles are circles of radius 2 R or more on the map, whose scale is at most 2 in its hemisphere.
        double asideM = (to - from) * (to - from) * R / 4;
        for (Grid grid : grids) {
            if (!grid.conformal) {
                return false;
            }
            double lastCol = grid.width - 1;
            double lastRow = grid.height - 1;
            double col = grid.col(px, py, pz);
            double row = grid.row(px, py, pz);
            double colTo = grid.col(qx, qy, qz);
            double rowTo = grid.row(qx, qy, qz);
            double aside = asideM / grid.cellM + 1e-3;
            double left = Math.min(col, colTo) - aside;
            double right = Math.max(col, colTo) + aside;
            double top = Math.min(row, rowTo) - aside;
            double bottom = Math.max(row, rowTo) + aside;
            if (right < 0 || left > lastCol || bottom < 0 || top > lastRow) {
                continue;
            }
            if (mayRise(grid, left, top, right, bottom, sinTo)) {
                return false;
            }
            if (left >= 0 && right <= lastCol && top >= 0 && bottom <= lastRow) {
                return true;
            }
        }
        return true;
    }

    /** Walks one chord from an angle on; returns where it ended. */
    private double chord(double from) {
        double sin = Math.sin(from);
        double cos = Math.cos(from);
        double px = up[0] * cos + vx * sin;
        double py = up[1] * cos + vy * sin;
        double pz = up[2] * cos + vz * sin;
        int active = 0;
        double col = 0;
        double row = 0;
        for (; active < grids.length; active++) {
            col = grids[active].col(px, py, pz);
            row = grids[active].row(px, py, pz);
            if (grids[active].covers(col, row)) {
                break;
            }
        }
        boolean covered = active < grids.length;
        Grid grid = grids[Math.min(active, grids.length - 1)];
        boolean exact = covered && grid.conformal;
        double longest = exact ? Math.min(CHORD_CELLS * grid.cellM, CHORD_M) : grid.cellM / SAMPLES_PER_CELL;
        double to = Math.min(from + longest / R, range);
        double sinTo = Math.sin(to);
        double cosTo = Math.cos(to);
        double qx = up[0] * cosTo + vx * sinTo;
        double qy = up[1] * cosTo + vy * sinTo;
        double qz = up[2] * cosTo + vz * sinTo;
        double end = 1;
        for (int i = 0; i < active; i++) {
            end = Math.min(end, entry(grids[i], px, py, pz, qx, qy, qz));
        }
        if (!covered) {
            return from + Math.max((to - from) * end, LEAST_CELLS * grid.cellM / R);
        }
        if (!exact) {
            double height = terrain.heightM(px, py, pz, active);
            if (!Double.isNaN(height)) {
                meet(from, height);
            }
            return from + Math.max((to - from) * end, LEAST_CELLS * grid.cellM / R);
        }
        start = from;
        length = to - from;
        sinStart = sin;
        cosStart = cos;
        dropStart = 2 * Math.sin(from / 2) * Math.sin(from / 2);
        double colTo = grid.col(qx, qy, qz);
        double rowTo = grid.row(qx, qy, qz);
        end = Math.min(end, Math.min(exit(col, colTo, grid.width - 1), exit(row, rowTo, grid.height - 1)));
        if (mayRise(grid, col, row, col + end * (colTo - col), row + end * (rowTo - row), sin(end))) {
            walk(active, col, row, colTo - col, rowTo - row, end);
        }
        return from + Math.max(length * end, LEAST_CELLS * grid.cellM / R);
    }

    /** Whether a chord's ground, were it all as high as its highest block, would rise above what is known. */
    private boolean mayRise(Grid grid, double col, double row, double colEnd, double rowEnd, double sinEnd) {
        double top = grid.maxima.over(
                patch(Math.min(col, colEnd), grid.width),
                patch(Math.max(col, colEnd), grid.width),
                patch(Math.min(row, rowEnd), grid.height),
                patch(Math.max(row, rowEnd), grid.height));
        double rise = top - footM - (R + top) * dropStart;
        for (int m = 0; m < mastsM.length; m++) {
            double over = rise - mastsM[m];
            double run = (R + top) * (over > 0 ? sinStart : sinEnd);
            if (!(over <= (best[m] + slack) * run)) {
                return true;
            }
        }
        return false;
    }

    private static int patch(double coordinate, int cells) {
        return Math.clamp((int) coordinate, 0, cells - 2);
    }

    /** Part of the way along a coordinate at which it leaves [0, last]; at least 1 if it does not. */
    private static double exit(double a, double b, double last) {
        double d = b - a;
        return d > 0 ? (last - a) / d : d < 0 ? -a / d : Double.POSITIVE_INFINITY;
    }

    /** Part of the way from p to q at which a grid begins; 1 if it does not. */
    private static double entry(Grid grid, double px, double py, double pz, double qx, double qy, double qz) {
        double col = grid.col(px, py, pz);
        double row = grid.row(px, py, pz);
        double dCol = grid.col(qx, qy, qz) - col;
        double dRow = grid.row(qx, qy, qz) - row;
        double lastCol = grid.width - 1;
        double lastRow = grid.height - 1;
        double in = Math.max(enters(col, dCol, lastCol), enters(row, dRow, lastRow));
        double out = Math.min(exit(col, col + dCol, lastCol), exit(row, row + dRow, lastRow));
        return in >= 0 && in < out && in < 1 ? in : 1;
    }

    private static double enters(double a, double d, double last) {
        if (d == 0) {
            return a >= 0 && a <= last ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return d > 0 ? -a / d : (last - a) / d;
    }

    /** From grid line to grid line, up to a part {@code end} of the chord. */
    private void walk(int active, double col, double row, double dCol, double dRow, double end) {
        Grid grid = grids[active];
        Cells cells = grid.raster.cells();
        int i = Math.clamp((int) Math.floor(col), 0, grid.width - 2);
        int j = Math.clamp((int) Math.floor(row), 0, grid.height - 2);
        int stepCol = dCol > 0 ? 1 : -1;
        int stepRow = dRow > 0 ? 1 : -1;
        double perCol = dCol == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dCol);
        double perRow = dRow == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dRow);
        double nextCol = dCol == 0 ? Double.POSITIVE_INFINITY : ((dCol > 0 ? i + 1 : i) - col) / dCol;
        double nextRow = dRow == 0 ? Double.POSITIVE_INFINITY : ((dRow > 0 ? j + 1 : j) - row) / dRow;
        double h00 = cells.at(i, j);
        double h10 = cells.at(i + 1, j);
        double h01 = cells.at(i, j + 1);
        double h11 = cells.at(i + 1, j + 1);
        double a = 0;
        double heightA = bilinear(h00, h10, h01, h11, col - i, row - j);
        while (true) {
            double b = Math.min(end, Math.min(nextCol, nextRow));
            if (b > a) {
                double heightB = bilinear(h00, h10, h01, h11, col + b * dCol - i, row + b * dRow - j);
                double twist = (h00 - h10 - h01 + h11) * dCol * dRow * (b - a) * (b - a);
                if (Double.isNaN(twist)) {
                    sampleCoarser(active, a, b);
                } else {
                    piece(a, b, heightA, heightB, twist);
                }
                heightA = heightB;
                a = b;
            }
            if (b >= end) {
                return;
            }
            if (nextCol <= nextRow) {
                i += stepCol;
                nextCol += perCol;
            } else {
                j += stepRow;
                nextRow += perRow;
            }
            if (i < 0 || j < 0 || i > grid.width - 2 || j > grid.height - 2) {
                return;
            }
            h00 = cells.at(i, j);
            h10 = cells.at(i + 1, j);
            h01 = cells.at(i, j + 1);
            h11 = cells.at(i + 1, j + 1);
            if (Double.isNaN(heightA)) {
                heightA = bilinear(h00, h10, h01, h11, col + a * dCol - i, row + a * dRow - j);
            }
        }
    }

    private static double bilinear(double h00, double h10, double h01, double h11, double u, double v) {
        double upper = h00 + (h10 - h00) * u;
        double lower = h01 + (h11 - h01) * u;
        return upper + (lower - upper) * v;
    }

    private double drop(double part) {
        double x = part * length;
        return dropStart + x * (sinStart + x * cosStart / 2);
    }

    private double sin(double part) {
        double x = part * length;
        return sinStart + x * (cosStart - x * sinStart / 2);
    }

    /** The surface from part {@code a} to {@code b} of the chord: a parabola with second-order coefficient {@code h2}. */
    private void piece(double a, double b, double heightA, double heightB, double h2) {
        double radiusA = R + heightA;
        double radiusB = R + heightB;
        double riseA = heightA - footM - radiusA * drop(a);
        double riseB = heightB - footM - radiusB * drop(b);
        double runA = radiusA * sin(a);
        double runB = radiusB * sin(b);
        double arc = (b - a) * length;
        double bend = h2 - R * arc * arc / 2;
        for (int m = 0; m < mastsM.length; m++) {
            double n0 = riseA - mastsM[m];
            double n1 = riseB - mastsM[m];
            double overA = n0 - best[m] * runA;
            double overB = n1 - best[m] * runB;
            double over = Math.max(overA, overB);
            if (!(over - Math.min(bend, 0) / 4 > 0)) {
                continue;
            }
            if (overA > 0) {
                raise(m, n0 / runA, start + a * length);
            }
            if (n1 > best[m] * runB) {
                raise(m, n1 / runB, start + b * length);
            }
            if (bend < 0) {
                crest(m, a, b, n0, n1, bend, runA, runB, heightA, heightB, h2);
            }
        }
    }

    /** The highest angle within a piece, where the ray from the mast's top touches the parabola. */
    private void crest(
            int m,
            double a,
            double b,
            double n0,
            double n1,
            double bend,
            double runA,
            double runB,
            double heightA,
            double heightB,
            double h2) {
        double dRun = runB - runA;
        double slopeA = (n1 - n0 - bend) * runA - n0 * dRun;
        double slopeB = slopeA + bend * (2 * runA + dRun);
        if (!(slopeA > 0 && slopeB < 0)) {
            return;
        }
        // bend dRun w^2 + 2 bend runA w + slopeA = 0, its root in (0, 1)
        double half = -bend * runA;
        double w = slopeA / (half + Math.sqrt(half * half - bend * dRun * slopeA));
        double height = heightA + (heightB - heightA - h2) * w + h2 * w * w;
        double part = a + w * (b - a);
        double rise = height - footM - mastsM[m] - (R + height) * drop(part);
        double run = (R + height) * sin(part);
        if (rise > best[m] * run) {
            raise(m, rise / run, start + part * length);
        }
    }

    private void raise(int m, double tangent, double angle) {
        best[m] = tangent;
        bestAngle[m] = angle;
    }

    /** Where the active grid has no data: the next grid that has. */
    private void sampleCoarser(int active, double a, double b) {
        for (int k = 0; k < SAMPLES_PER_CELL; k++) {
            double angle = start + length * (a + (b - a) * (k + 0.5) / SAMPLES_PER_CELL);
            double s = Math.sin(angle);
            double c = Math.cos(angle);
            double height = terrain.heightM(up[0] * c + vx * s, up[1] * c + vy * s, up[2] * c + vz * s, active + 1);
            if (!Double.isNaN(height)) {
                meet(angle, height);
            }
        }
    }

    private void meet(double angle, double height) {
        double drop = 2 * Math.sin(angle / 2) * Math.sin(angle / 2);
        double rise = height - footM - (R + height) * drop;
        double run = (R + height) * Math.sin(angle);
        for (int m = 0; m < mastsM.length; m++) {
            if (rise - mastsM[m] > best[m] * run) {
                raise(m, (rise - mastsM[m]) / run, angle);
            }
        }
    }
}
