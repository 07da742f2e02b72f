package space.outpost.survey.horizon;

import java.util.Arrays;
import space.outpost.model.Place;

/**
 * Bounds of the elevation of what lies beyond the field: along each scan line the ground of its band, one cell wide and as
 * much wider as great circles stray from it, lies between the lowest and the highest of the rings' squares that it meets.
 */
final class FarBounds {
    private static final double R = Place.MOON_RADIUS_M;

    /** Lines that share their steps and the plane in which these lie. */
    private static final int SHARED = 8;

    /** Cells before the field's edge where rings take over. */
    static final int EDGE_COLS = 40;

    static final int EDGE_ROWS = 24;

    /** Steepest sight line for which room is left where great circles stray along the line. */
    private static final double STEEPEST = 0.3;

    private final BoundedBlock block;
    private final Course heading;
    private final double cellM;

    /** Metres to the left of the heading from row to row. */
    private final double leftPerRow;

    /** Of the way by which great circles leave a line, what they do not have in common. */
    private final double unlike;

    /** Curvature of a group's great circles to the left, on the map. */
    private double bendPerM;

    /** Steps of a group of lines, from near to far, and where they begin; one beyond is where the last ends. */
    private int count;

    private double[] col = new double[0];
    private int[] ring = new int[0];
    private double[] x = new double[0];
    private double[] sec = new double[0];
    private double[] drop = new double[0];

    /** Rows by which the great circle from the block's middle has left the line. */
    private double[] left = new double[0];

    /** Rows of the band on each side, and metres to allow for in height. */
    private double[] wider = new double[0];

    private double[] allowM = new double[0];
    private double[] lowM = new double[0];
    private double[] highM = new double[0];

    private final double[] eyeX;
    private final double[] eyeSec;
    private final double[] eyeDrop;
    private final double[] eyeTan;

    private final SightHull upper = new SightHull();
    private final SightHull lower = new SightHull();

    /** Of the steps that a group of lines shares: from this one on. */
    private int sharedFrom;

    private boolean sharedKnown;
    private final SightHull sharedUpper = new SightHull();
    private final SightHull sharedLower = new SightHull();

    FarBounds(BoundedBlock block, Course heading) {
        this.block = block;
        this.heading = heading;
        this.cellM = Math.hypot(heading.field.xPerCol(), heading.field.yPerCol());
        Field field = heading.field;
        this.leftPerRow = field.yPerRow() * heading.ux - field.xPerRow() * heading.uy;
        this.unlike = 1e-3 + BoundedBlock.farthestFromPoleM(field) * BoundedBlock.WIDTH * cellM / (R * R);
        int cols = field.viewCols();
        eyeX = new double[cols];
        eyeSec = new double[cols];
        eyeDrop = new double[cols];
        eyeTan = new double[cols];
    }

    /**
     * Tangents of elevation that are surely reached, and surely not exceeded.
     *
     * @param mastsM ascending
     * @param low per mast, then per cell that looks, in the heading's field, row by row
     * @param high likewise
     */
    void find(double[] mastsM, float[][] low, float[][] high) {
        int last = heading.lastLine();
        for (int line = heading.firstLine(); line <= last; ) {
            int base = Math.floorDiv(line, SHARED) * SHARED;
            lay(base);
            for (; line < base + SHARED && line <= last; line++) {
                follow(line, mastsM, low, high);
            }
        }
    }

    private void lay(int base) {
        Field field = heading.field;
        double centre = base + (SHARED - 1) / 2.0;
        double middle = field.x(BoundedBlock.WIDTH / 2.0, BoundedBlock.WIDTH / 2.0) * heading.ux
                + field.y(BoundedBlock.WIDTH / 2.0, BoundedBlock.WIDTH / 2.0) * heading.uy;
        Arc arc = new Arc(heading.asideM(centre), middle);
        double start = heading.alongM(centre);
        double perCol = heading.sign * heading.stepM;
        // A great circle that passes the map's pole at a is bent by 2 a / (rho^2 + 4 R^2) towards it.
        double rho = Math.hypot(
                field.x(BoundedBlock.WIDTH / 2.0, BoundedBlock.WIDTH / 2.0),
                field.y(BoundedBlock.WIDTH / 2.0, BoundedBlock.WIDTH / 2.0));
        bendPerM = 2 * heading.asideM(centre) / (rho * rho + 4 * R * R);
        count = 0;
        double at = start(base);
        for (int n = 0; n < block.rings().rings.size(); n++) {
            at = lay(block.rings().rings.get(n), n, base, at);
        }
        ensure(count + 1);
        col[count] = at;
        for (int n = 0; n <= count; n++) {
            left[n] = leftRows(col[n]);
            double along = start + perCol * col[n] + left[n] * heading.alongRowM;
            double angle = arc.angle(along);
            double s = Plane.secLessOne(angle);
            x[n] = R * Plane.tan(angle);
            sec[n] = 1 + s;
            drop[n] = R * s;
            double unlikeM = unlikeM(col[n]);
            double stepM = n < count ? Math.abs(col[n + 1] - col[n]) * heading.stepM : 0;
            wider[n] = 0.5 + unlikeM / Math.abs(leftPerRow) + 1e-3;
            allowM[n] = STEEPEST * unlikeM + stepM * stepM / (8 * R) * 1.1 + 1e-2;
        }
        for (int n = 0; n < field.viewCols(); n++) {
            double angle = arc.angle(start + perCol * (field.viewCol() + n));
            double s = Plane.secLessOne(angle);
            eyeTan[n] = Plane.tan(angle);
            eyeX[n] = R * eyeTan[n];
            eyeSec[n] = 1 + s;
            eyeDrop[n] = R * s;
        }
        sharedFrom = count;
        while (sharedFrom > 0 && block.rings().rings.get(ring[sharedFrom - 1]).step() >= Rings.FAR_STEP) {
            sharedFrom--;
        }
        sharedKnown = bound(centre, (SHARED - 1) / 2.0, sharedFrom, count);
        sharedUpper.clear(count + 1);
        sharedLower.clear(count + 1);
        join(sharedFrom + 1, count, sharedUpper, sharedLower);
    }

    private double reachM(double column) {
        return Math.abs(column - BoundedBlock.WIDTH / 2.0) * heading.stepM;
    }

    /** Rows by which the great circle from the block's middle has left the line. */
    private double leftRows(double column) {
        double reachM = reachM(column);
        return bendPerM * reachM * reachM / 2 / leftPerRow;
    }

    /** Metres by which those from other cells of a group's lines may lie beside it. */
    private double unlikeM(double column) {
        double reachM = reachM(column);
        double halfM = (Block.SIDE / 2.0 + 8) * heading.stepM;
        return Math.abs(bendPerM) * ((reachM + halfM) * halfM + unlike * reachM * reachM)
                + SHARED * cellM * reachM * reachM / (2 * R * R);
    }

    /** Column at which the first of a group's lines comes near to the field's edge. */
    private double start(int base) {
        int sign = heading.sign;
        double edge = sign > 0 ? BoundedBlock.WIDTH - 1 - EDGE_COLS : EDGE_COLS;
        double perCol = heading.slope * sign;
        for (int line = base; line < base + SHARED; line += SHARED - 1) {
            if (perCol != 0) {
                double row = perCol > 0 ? BoundedBlock.WIDTH - 1 - EDGE_ROWS : EDGE_ROWS;
                double crossing = (row - line) / heading.slope;
                edge = sign > 0 ? Math.min(edge, crossing) : Math.max(edge, crossing);
            }
        }
        return edge;
    }

    /** Steps over one ring from a column on; returns where they end. */
    private double lay(Rings.Ring over, int number, int base, double from) {
        int sign = heading.sign;
        double exact = (from - over.origin()) / over.step();
        int i = (int) (sign > 0 ? Math.floor(exact) : Math.ceil(exact));
        ensure(count + over.side() + 2);
        double at = from;
        while (true) {
            int next = i + sign;
            double to = over.origin() + (double) next * over.step();
            double row = (base + heading.slope * to + leftRows(to) - over.origin()) / over.step();
            double reach = 2 + 2 * (SHARED + unlikeM(to) / cellM) / over.step();
            if (Math.min(i, next) < 0
                    || Math.max(i, next) > over.side() - 1
                    || row < reach
                    || row > over.side() - 1 - reach) {
                return at;
            }
            if ((to - at) * sign > 0) {
                col[count] = at;
                ring[count] = number;
                count++;
                at = to;
            }
            i = next;
        }
    }

    private void ensure(int steps) {
        if (col.length < steps) {
            int room = 2 * steps;
            col = Arrays.copyOf(col, room);
            ring = Arrays.copyOf(ring, room);
            x = new double[room];
            sec = new double[room];
            drop = new double[room];
            left = new double[room];
            wider = new double[room];
            allowM = new double[room];
            lowM = new double[room];
            highM = new double[room];
        }
    }

    private void follow(int line, double[] mastsM, float[][] low, float[][] high) {
        int first = heading.firstView(line);
        int last = heading.lastView(line);
        if (last < first) {
            return;
        }
        boolean known = sharedKnown & bound(line, 0, 0, sharedFrom);
        upper.copy(sharedUpper, count + 1);
        lower.copy(sharedLower, count + 1);
        join(0, sharedFrom, upper, lower);
        Field field = heading.field;
        for (int m = 0; m < mastsM.length; m++) {
            int up = 0;
            int down = 0;
            for (int c = first; c <= last; c++) {
                int row = line + heading.nearest[c];
                double ground = field.reducedM()[row * field.width() + c];
                int to = (row - field.viewRow()) * field.viewCols() + c - field.viewCol();
                int n = c - field.viewCol();
                double eye = ground / (1 - ground / R) + mastsM[m];
                double scale = eyeSec[n] * (1 + eye / R);
                double z = eye / (1 + eye / R) * eyeSec[n] - eyeDrop[n];
                low[m][to] = Float.NEGATIVE_INFINITY;
                high[m][to] = known ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
                if (known && !upper.isEmpty()) {
                    up = upper.highest(up, eyeX[n], z);
                    double slope = upper.slope(up, eyeX[n], z);
                    high[m][to] =
                            slope > STEEPEST ? Float.POSITIVE_INFINITY : (float) (slope * scale + eyeTan[n] + 1e-6);
                }
                if (!lower.isEmpty()) {
                    down = lower.highest(down, eyeX[n], z);
                    double slope = lower.slope(down, eyeX[n], z);
                    low[m][to] = Math.abs(slope) > STEEPEST
                            ? Float.NEGATIVE_INFINITY
                            : (float) (slope * scale + eyeTan[n] - 1e-6);
                }
            }
        }
    }

    /**
     * Bounds of the ground of some steps; false if some is not known.
     *
     * @param about rows by which the band is wider on each side
     */
    private boolean bound(double line, double about, int first, int end) {
        boolean turned = heading.field.transposed();
        boolean known = true;
        for (int n = first; n < end; n++) {
            Rings.Ring over = block.rings().rings.get(ring[n]);
            int side = over.side();
            double perStep = 1.0 / over.step();
            double rowA = (line + heading.slope * col[n] + left[n] - over.origin()) * perStep;
            double rowB = (line + heading.slope * col[n + 1] + left[n + 1] - over.origin()) * perStep;
            double half = (Math.max(wider[n], wider[n + 1]) + about) * perStep;
            double from = Math.min(rowA, rowB) - half;
            double to = Math.max(rowA, rowB) + half;
            float lowest = Float.POSITIVE_INFINITY;
            float highest = Float.NEGATIVE_INFINITY;
            if (from < 0 || to >= side - 1) {
                lowest = Rings.NOTHING_M;
                highest = Float.POSITIVE_INFINITY;
            } else {
                int i = (int) (((col[n] + col[n + 1]) / 2 - over.origin()) * perStep);
                int j = (int) from;
                int at = 2 * (turned ? i * side + j : j * side + i);
                int perRow = turned ? 2 : 2 * side;
                float[] extentM = over.extentM();
                for (int last = (int) to; j <= last; j++) {
                    lowest = Math.min(lowest, extentM[at]);
                    highest = Math.max(highest, extentM[at + 1]);
                    at += perRow;
                }
            }
            lowM[n] = lowest;
            highM[n] = highest;
            known &= highest < Float.POSITIVE_INFINITY;
        }
        return known;
    }

    /**
     * Adds to the hulls of the highest and of the lowest ground where some steps begin; there the higher of both neighbours
     * counts, so that chords lie above.
     */
    private void join(int first, int last, SightHull above, SightHull below) {
        for (int n = last; n >= first; n--) {
            double g = Math.max(
                    n < count ? highM[n] : Double.NEGATIVE_INFINITY, n > 0 ? highM[n - 1] : Double.NEGATIVE_INFINITY);
            double allow = Math.max(allowM[n], allowM[Math.max(n - 1, 0)]);
            if (g > Double.NEGATIVE_INFINITY) {
                above.push(x[n], (g + allow) * sec[n] - drop[n]);
            }
            if (n < count && lowM[n] > Double.NEGATIVE_INFINITY) {
                below.push(x[n], (lowM[n] - allow) * sec[n] - drop[n]);
            }
        }
    }
}
