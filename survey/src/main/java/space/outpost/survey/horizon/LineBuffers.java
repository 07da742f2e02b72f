package space.outpost.survey.horizon;

/**
 * One scan line, laid out from its far end towards the eyes in arrays from index 0 on, so that all but the hull is
 * vector code.
 */
final class LineBuffers {
    /** Points met: height, and position in the plane. */
    float[] heights = new float[0];

    float[] x = new float[0];
    float[] z = new float[0];

    /** Eyes per mast: position in the plane; then what is seen from there, relative to it. */
    final float[][] eyeX;

    final float[][] eyeZ;
    final float[][] run;
    final float[][] rise;

    private float[] angle = new float[0];
    private float[] ground = new float[0];
    private float[] eyeShift = new float[0];
    private float[] eyeAngle = new float[0];
    private float[] level = new float[0];
    private int[] cell = new int[0];

    LineBuffers(int masts) {
        eyeX = new float[masts][];
        eyeZ = new float[masts][];
        run = new float[masts][];
        rise = new float[masts][];
    }

    void ensure(int length) {
        if (heights.length >= length) {
            return;
        }
        heights = new float[length];
        x = new float[length];
        z = new float[length];
        angle = new float[length];
        ground = new float[length];
        eyeShift = new float[length];
        eyeAngle = new float[length];
        level = new float[length];
        cell = new int[length];
        for (int m = 0; m < eyeX.length; m++) {
            eyeX[m] = new float[length];
            eyeZ[m] = new float[length];
            run[m] = new float[length];
            rise[m] = new float[length];
        }
    }

    void angles(Arc arc, double startM, double stepM, int count) {
        for (int n = 0; n < count; n++) {
            angle[n] = (float) arc.angle(startM + stepM * n);
        }
    }

    void gather(Heading heading, int line, int exit, int count) {
        float[] from = heading.field.heightsM();
        int width = heading.field.width();
        int base = line * width;
        int i = exit;
        for (int n = 0; n < count; n++) {
            int at = base + heading.wholeAt[i];
            float upper = from[at];
            heights[n] = upper + heading.part[i] * (from[at + width] - upper);
            i -= heading.sign;
        }
        points(angle, heights, x, z, count);
    }

    private static void points(float[] angle, float[] heights, float[] x, float[] z, int count) {
        for (int n = 0; n < count; n++) {
            x[n] = Arc.x(angle[n], heights[n]);
        }
        for (int n = 0; n < count; n++) {
            z[n] = Arc.z(angle[n], heights[n]);
        }
    }

    /** @param first eye's place in the order of points */
    void gatherEyes(Heading heading, int line, int exit, int first, int count) {
        Field field = heading.field;
        float[] from = field.heightsM();
        int base = line * field.width();
        int viewBase = (line - field.viewRow()) * field.viewCols() - field.viewCol();
        int i = exit - heading.sign * first;
        for (int n = 0; n < count; n++) {
            ground[n] = from[base + heading.nearestAt[i]];
            cell[n] = viewBase + heading.nearest[i] * field.viewCols() + i;
            eyeShift[n] = heading.shift[i];
            i -= heading.sign;
        }
    }

    /** Cells lie up to half a row off the line, and so a little before or behind their columns. */
    void turnEyes(int first, int count, float anglePerRow) {
        System.arraycopy(angle, first, eyeAngle, 0, count);
        turn(eyeAngle, eyeShift, level, anglePerRow, count);
    }

    private static void turn(float[] angle, float[] shift, float[] level, float anglePerRow, int count) {
        for (int n = 0; n < count; n++) {
            angle[n] += anglePerRow * shift[n];
        }
        for (int n = 0; n < count; n++) {
            level[n] = Arc.tan(angle[n]);
        }
    }

    void raiseEyes(int mast, int count, float mastM) {
        raise(eyeAngle, ground, eyeX[mast], eyeZ[mast], mastM, count);
    }

    private static void raise(float[] angle, float[] ground, float[] x, float[] z, float mastM, int count) {
        for (int n = 0; n < count; n++) {
            x[n] = Arc.x(angle[n], ground[n] + mastM);
        }
        for (int n = 0; n < count; n++) {
            z[n] = Arc.z(angle[n], ground[n] + mastM);
        }
    }

    /** What is seen, from the plane's axes to each eye's horizontal; kept in place of its rise. */
    void tangents(int mast, int count) {
        tangents(rise[mast], run[mast], level, count);
    }

    private static void tangents(float[] rise, float[] run, float[] level, int count) {
        for (int n = 0; n < count; n++) {
            rise[n] = (rise[n] + level[n] * run[n]) / (run[n] - level[n] * rise[n]);
        }
    }

    void scatter(int mast, int count, float[] to) {
        float[] from = rise[mast];
        for (int n = 0; n < count; n++) {
            to[cell[n]] = from[n];
        }
    }
}
