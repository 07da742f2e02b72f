package space.outpost.survey.horizon;

import java.util.Arrays;

/**
 * What lies beyond {@link NearField#CELLS} cells: along each scan line the ground is met from far to near, and every cell
 * nearest to the line looks at the hull of what has been met that many columns before it. The ground beyond the field
 * is shared by {@link #SHARED} neighbouring lines.
 */
final class LineSweep {
    /** Lines that share what they meet beyond the field: half of that aside is 1/64 of the margin. */
    private static final int SHARED = 4;

    private final Hull far = new Hull(4096);
    private final Hull hull = new Hull(4096);
    private final Surroundings.Samples samples = new Surroundings.Samples();
    private float[] angles = new float[0];

    /** Per mast, where the last cell looked. */
    private final int[] guesses;

    LineSweep(int masts) {
        guesses = new int[masts];
    }

    /**
     * Tangents of elevation over the horizontal at each cell that looks.
     *
     * @param mastsM ascending
     * @param tangents per mast, then per cell that looks, in the heading's field, row by row
     */
    void sweep(Heading heading, Surroundings surroundings, double[] mastsM, float[][] tangents) {
        Field field = heading.field;
        if (angles.length < field.width()) {
            angles = new float[field.width()];
        }
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
            hull.copy(far, field.width() + 1);
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
        Field field = heading.field;
        Arc arc = new Arc(heading.asideM(line), middleM);
        int sign = heading.sign;
        double start = heading.alongM(line);
        double step = heading.stepM * sign;
        int lo = sign > 0 ? first : exit;
        int hi = sign > 0 ? exit : last;
        for (int i = lo; i <= hi; i++) {
            angles[i] = (float) arc.angle(start + step * i);
        }
        float aside = (float) (arc.anglePerM(middleM) * heading.alongRowM);
        float[] heights = field.heightsM();
        int width = field.width();
        int viewCols = field.viewCols();
        int nearest = sign > 0 ? last : first;
        int farthest = sign > 0 ? first : last;
        int end = farthest + sign * NearField.CELLS;
        Arrays.fill(guesses, 0);
        for (int i = exit; i != end - sign; i -= sign) {
            int at = (line + heading.whole[i]) * width + i;
            float upper = heights[at];
            float height = upper + heading.part[i] * (heights[at + width] - upper);
            if (height > Field.LOWEST_M) {
                hull.push(Arc.x(angles[i], height), Arc.z(angles[i], height));
            }
            int eye = i - sign * NearField.CELLS;
            if (sign > 0 ? eye > nearest : eye < nearest) {
                continue;
            }
            int row = line + heading.nearest[eye];
            float ground = heights[row * width + eye];
            float angle = angles[eye] + aside * (heading.nearest[eye] - heading.whole[eye] - heading.part[eye]);
            float level = Arc.tan(angle);
            int cell = (row - field.viewRow()) * viewCols + eye - field.viewCol();
            for (int m = 0; m < mastsM.length; m++) {
                float top = ground + (float) mastsM[m];
                float x = Arc.x(angle, top);
                float z = Arc.z(angle, top);
                int seen = hull.tangent(guesses[m], x, z);
                guesses[m] = seen;
                float run = hull.x[seen] - x;
                float rise = hull.z[seen] - z;
                tangents[m][cell] = (rise + level * run) / (run - level * rise);
            }
        }
    }
}
