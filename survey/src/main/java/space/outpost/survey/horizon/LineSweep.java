package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * What lies beyond {@link Mode#nearRows}: along each scan line the ground is met from far to near, and eyes on the line
 * look at the hull of what has been met that many rows before them. The ground beyond the field is shared by neighbouring
 * lines.
 */
final class LineSweep {
    /** Cells beside those that look that results are also written for. */
    static final int PAD = 2 * Swath.LINES + 2;

    private final Hull far = new Hull();
    private final Hull hull = new Hull();
    private final Plane plane = new Plane();
    private final Plane farPlane = new Plane();
    private final Surroundings.Samples samples = new Surroundings.Samples();
    private final Swath swath;
    private final SwathKernel kernel;
    private final Mode mode;
    private final float[] mastsM;

    /** @param mastsM ascending */
    LineSweep(double[] mastsM, Mode mode) {
        this.mode = mode;
        this.swath = new Swath(mastsM.length);
        this.kernel = SwathKernel.ofThisMachine();
        this.mastsM = new float[mastsM.length];
        for (int m = 0; m < mastsM.length; m++) {
            this.mastsM[m] = (float) mastsM[m];
        }
    }

    /**
     * Tangents of elevation over the horizontal at each cell that looks.
     *
     * @param tangents per mast, then per cell that looks, in the heading's field, row by row, with {@link #PAD} more before
     *     and after each row
     */
    void sweep(Heading heading, Surroundings surroundings, float[][] tangents) {
        int last = heading.lastLine();
        int first = Math.floorDiv(heading.firstLine(), Swath.SPAN) * Swath.SPAN;
        for (; first <= last; first += Swath.SPAN) {
            swath(heading, surroundings, first);
            int stride = heading.field.viewCols() + 2 * PAD;
            for (int m = 0; m < mastsM.length; m++) {
                kernel.see(heading, plane, swath, mode.every, m, mastsM[m], tangents[m], PAD, stride);
            }
        }
    }

    private void swath(Heading heading, Surroundings surroundings, int first) {
        Field field = heading.field;
        int sign = heading.sign;
        swath.first = first;
        swath.exit = heading.exit(first);
        int nearest = swath.exit;
        swath.firstRow = Integer.MAX_VALUE;
        swath.lastRow = Integer.MIN_VALUE;
        for (int line = first; line < first + Swath.LINES; line++) {
            int exit = heading.exit(line);
            swath.exit = farther(sign, swath.exit, exit);
            nearest = farther(-sign, nearest, exit);
            int from = heading.firstView(line);
            int to = heading.lastView(line);
            if (from <= to) {
                swath.firstRow = Math.min(swath.firstRow, from);
                swath.lastRow = Math.max(swath.lastRow, to);
            }
        }
        swath.firstEyes = down(swath.firstRow);
        swath.lastEyes = up(swath.lastRow);
        swath.points = Math.abs(swath.exit - (sign > 0 ? swath.firstEyes : swath.lastEyes)) + 1;
        swath.ensure(mode.every);
        plane.ensure(swath.points);
        double middle = field.x(field.width() / 2.0, field.height() / 2.0) * heading.ux
                + field.y(field.width() / 2.0, field.height() / 2.0) * heading.uy;
        double centre = first + (Swath.LINES - 1) / 2.0;
        Arc arc = new Arc(heading.asideM(centre), middle);
        // Along each line the same distances count from the same row.
        double start = heading.alongM(centre);
        plane.lay(arc, start + heading.stepM * sign * swath.exit, -heading.stepM, 0, swath.points);
        kernel.lay(heading, plane, swath);
        swath.turnKept();
        Surroundings.Crossings crossings = surroundings.crossings(heading, arc, start, nearest, farPlane);
        double perLineM = arc.anglePerM(middle) * heading.alongLineM * Place.MOON_RADIUS_M;
        for (int line = 0; line < Swath.LINES; line += mode.shared) {
            together(heading, surroundings, crossings, line, (float) perLineM);
        }
    }

    /** The eyes of some lines that share what they meet beyond the field. */
    private void together(
            Heading heading, Surroundings surroundings, Surroundings.Crossings crossings, int first, float perLineM) {
        int sign = heading.sign;
        int exit = heading.exit(swath.first + first);
        for (int line = first + 1; line < first + mode.shared; line++) {
            exit = farther(-sign, exit, heading.exit(swath.first + line));
        }
        double middle = first + (mode.shared - 1) / 2.0;
        int beyond = exit + sign * heading.apart * mode.shared / 2;
        surroundings.hull(heading, swath.first + middle, beyond, crossings, samples, far);
        for (int line = first; line < first + mode.shared; line++) {
            int from = heading.firstView(swath.first + line);
            int to = heading.lastView(swath.first + line);
            if (from <= to) {
                int eyes = (up(to) - down(from)) / mode.every + 1;
                float along = (float) (perLineM * (line - middle));
                hull.moved(far, along, (float) (along / Place.MOON_RADIUS_M), swath.points);
                int eye = sign > 0 ? up(to) : down(from);
                hull.meet(heading, plane, swath, line, Math.abs(swath.exit - exit), eye, eyes, mode, mastsM);
            }
        }
    }

    private static int farther(int sign, int a, int b) {
        return sign > 0 ? Math.max(a, b) : Math.min(a, b);
    }

    /** Lines look from every so many rows of the field: it must not matter what else is asked for. */
    private int down(int row) {
        return row - row % mode.every;
    }

    private int up(int row) {
        return down(row + mode.every - 1);
    }
}
