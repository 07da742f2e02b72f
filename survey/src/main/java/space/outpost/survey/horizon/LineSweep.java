package space.outpost.survey.horizon;

/**
 * What lies beyond {@link NearField#CELLS} cells: along each scan line the ground is met from far to near, and every cell
 * nearest to the line looks at the hull of what has been met that many columns before it. The ground beyond the field
 * is shared by {@link #SHARED} neighbouring lines.
 */
final class LineSweep {
    /** Lines that share what they meet beyond the field: half of that aside is 1/64 of the margin. */
    private static final int SHARED = 4;

    private final Hull far = new Hull();
    private final Hull hull = new Hull();
    private final Surroundings.Samples samples = new Surroundings.Samples();
    private final LineBuffers buffers;

    LineSweep(int masts) {
        buffers = new LineBuffers(masts);
    }

    /**
     * Tangents of elevation over the horizontal at each cell that looks.
     *
     * @param mastsM ascending
     * @param tangents per mast, then per cell that looks, in the heading's field, row by row
     */
    void sweep(Heading heading, Surroundings surroundings, double[] mastsM, float[][] tangents) {
        Field field = heading.field;
        buffers.ensure(field.width());
        double middle = field.x(field.width() / 2.0, field.height() / 2.0) * heading.ux
                + field.y(field.width() / 2.0, field.height() / 2.0) * heading.uy;
        int last = heading.lastLine();
        int group = Integer.MIN_VALUE;
        int exit = 0;
        for (int line = heading.firstLine(); line <= last; line++) {
            int first = heading.firstView(line);
            int end = heading.lastView(line);
            if (end < first) {
                continue;
            }
            int base = Math.floorDiv(line, SHARED) * SHARED;
            if (base != group) {
                group = base;
                exit = commonExit(heading, base);
                double centre = base + (SHARED - 1) / 2.0;
                Arc arc = new Arc(heading.asideM(centre), middle);
                surroundings.hull(heading, centre, exit, arc, samples, far);
            }
            hull.copy(far, field.width());
            line(heading, line, exit, first, end, middle, mastsM, tangents);
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
            int first,
            int last,
            double middleM,
            double[] mastsM,
            float[][] tangents) {
        int sign = heading.sign;
        int nearest = sign > 0 ? last : first;
        int lead = Math.abs(exit - nearest) - NearField.CELLS;
        int eyes = last - first + 1;
        int samples = lead + eyes;
        Arc arc = new Arc(heading.asideM(line), middleM);
        double start = heading.alongM(line) + heading.stepM * sign * exit;
        buffers.angles(arc, start, -heading.stepM, samples + NearField.CELLS);
        buffers.gather(heading, line, exit, samples);
        buffers.gatherEyes(heading, line, exit, lead + NearField.CELLS, eyes);
        float aside = (float) (arc.anglePerM(middleM) * heading.alongRowM);
        buffers.turnEyes(lead + NearField.CELLS, eyes, aside);
        for (int m = 0; m < mastsM.length; m++) {
            buffers.raiseEyes(m, eyes, (float) mastsM[m]);
        }
        hull.meet(buffers, lead, eyes);
        for (int m = 0; m < mastsM.length; m++) {
            buffers.tangents(m, eyes);
            buffers.scatter(m, eyes, tangents[m]);
        }
    }
}
