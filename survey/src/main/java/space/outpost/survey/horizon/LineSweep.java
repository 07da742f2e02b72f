package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * What lies beyond {@link Mode#nearColumns}: along each scan line the ground is met from far to near, and every cell
 * nearest to the line looks at the hull of what has been met that many columns before it. The ground beyond the field
 * is shared by {@link #SHARED} neighbouring lines, and so is their plane.
 */
final class LineSweep {
    /** Lines that share what they meet beyond the field: half of that aside is 1/32 of the margin. */
    private static final int SHARED = 8;

    private final Hull far = new Hull();
    private final Hull hull = new Hull();
    private final Plane plane = new Plane();
    private final Surroundings.Samples samples = new Surroundings.Samples();
    private final ScanLine scan;
    private final Mode mode;

    LineSweep(int masts, Mode mode) {
        this.mode = mode;
        scan = new ScanLine(masts);
    }

    /**
     * Tangents of elevation over the horizontal at each cell that looks.
     *
     * @param mastsM ascending
     * @param tangents per mast, then per cell that looks, in the heading's field, row by row
     */
    void sweep(Heading heading, Surroundings surroundings, double[] mastsM, float[][] tangents) {
        Field field = heading.field;
        scan.ensure(field.width());
        double middle = field.x(field.width() / 2.0, field.height() / 2.0) * heading.ux
                + field.y(field.width() / 2.0, field.height() / 2.0) * heading.uy;
        int last = heading.lastLine();
        for (int line = heading.firstLine(); line <= last; ) {
            int base = Math.floorDiv(line, SHARED) * SHARED;
            int exit = commonExit(heading, base);
            double centre = base + (SHARED - 1) / 2.0;
            Arc arc = new Arc(heading.asideM(centre), middle);
            double start = heading.alongM(centre) + heading.stepM * heading.sign * exit;
            plane.lay(arc, start, -heading.stepM, field.width());
            surroundings.hull(heading, centre, exit + heading.sign * SHARED / 2, arc, samples, far);
            float metresPerRow = (float) (arc.anglePerM(middle) * heading.alongRowM * Place.MOON_RADIUS_M);
            for (; line < base + SHARED && line <= last; line++) {
                float along = (float) (metresPerRow * (line - centre));
                hull.moved(far, along, (float) (along / Place.MOON_RADIUS_M), field.width());
                line(heading, line, exit, metresPerRow, mastsM, tangents);
            }
        }
    }

    private static int commonExit(Heading heading, int base) {
        int exit = heading.exit(base);
        for (int line = base + 1; line < base + SHARED; line++) {
            int other = heading.exit(line);
            exit = heading.sign > 0 ? Math.min(exit, other) : Math.max(exit, other);
        }
        return exit;
    }

    private void line(
            Heading heading,
            int line,
            int exit,
            float metresPerRow,
            double[] mastsM,
            float[][] tangents) {
        int first = heading.firstView(line);
        int last = heading.lastView(line);
        if (last < first) {
            return;
        }
        // Those at even columns are looked from, also beside the view: it must not matter what else is asked for.
        int from = first - (first & 1);
        int to = last + (last & 1);
        int lead = Math.abs(exit - (heading.sign > 0 ? to : from)) - mode.nearColumns;
        int eyes = to - from + 1;
        int beside = heading.sign > 0 ? to - last : first - from;
        int asked = last - first + 1;
        scan.gather(heading, plane, line, exit, lead + eyes);
        scan.gatherEyes(heading, plane, line, exit, lead + mode.nearColumns, eyes, metresPerRow);
        for (int m = 0; m < mastsM.length; m++) {
            scan.raiseEyes(m, eyes, (float) mastsM[m]);
        }
        hull.meet(plane, scan, lead, eyes);
        for (int m = 0; m < mastsM.length; m++) {
            scan.slopes(m, eyes);
            if (mode.window > 0) {
                scan.lookAgain(heading, plane, line, exit, lead, mode, m, eyes);
            }
            scan.tangents(m, eyes, (float) mastsM[m]);
            scan.scatter(m, beside, asked, tangents[m]);
        }
    }
}
