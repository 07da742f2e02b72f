package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * One scan line, laid out from its far end towards the eyes in arrays from index 0 on, so that all but the hull is
 * vector code.
 */
final class ScanLine {
    private static final float PER_RADIUS = (float) (1 / Place.MOON_RADIUS_M);

    /** A point lower than the chord of its neighbours by this is on no hull. */
    private static final float HOLLOW_M = 1e-3f;

    /** Points met, in the plane. */
    float[] z = new float[0];

    /** Numbers of the points that may be on a hull, ascending, and one beyond all. */
    int[] kept = new int[0];

    /** Eyes per mast: position in the plane, and the point seen highest. */
    final float[][] eyeX;

    final float[][] eyeZ;
    final float[][] seenX;
    final float[][] seenZ;

    private float[] ground = new float[0];
    private float[] shift = new float[0];
    private float[] scale = new float[0];
    private float[] tan = new float[0];
    private float[] sec = new float[0];
    private float[] drop = new float[0];
    private float[] x = new float[0];
    private float[] eyeAlong = new float[0];
    private int[] cell = new int[0];
    private final float[][] tangent;

    ScanLine(int masts) {
        eyeX = new float[masts][];
        eyeZ = new float[masts][];
        seenX = new float[masts][];
        seenZ = new float[masts][];
        tangent = new float[masts][];
    }

    void ensure(int length) {
        if (z.length >= length) {
            return;
        }
        z = new float[length];
        kept = new int[length + 1];
        ground = new float[length];
        shift = new float[length];
        scale = new float[length];
        tan = new float[length];
        sec = new float[length];
        drop = new float[length];
        x = new float[length];
        eyeAlong = new float[length];
        cell = new int[length];
        for (int m = 0; m < eyeX.length; m++) {
            eyeX[m] = new float[length];
            eyeZ[m] = new float[length];
            seenX[m] = new float[length + 2];
            seenZ[m] = new float[length + 2];
            tangent[m] = new float[length];
        }
    }

    void gather(Heading heading, Plane plane, int line, int exit, int count) {
        float[] from = heading.field.reducedM();
        int width = heading.field.width();
        int base = line * width;
        int i = exit;
        for (int n = 0; n < count; n++) {
            int at = base + heading.wholeAt[i];
            float upper = from[at];
            z[n] = upper + heading.part[i] * (from[at + width] - upper);
            i -= heading.sign;
        }
        lower(z, plane.sec, plane.drop, count);
        sift(count);
    }

    private static void lower(float[] z, float[] sec, float[] drop, int count) {
        for (int n = 0; n < count; n++) {
            z[n] = z[n] * sec[n] - drop[n];
        }
    }

    /** Columns are as good as equally spaced, so a point below the mean of its neighbours lies below their chord. */
    private void sift(int count) {
        int[] to = kept;
        float[] from = z;
        int k = 0;
        to[k++] = 0;
        float farther = from[0];
        float here = from[Math.min(1, count - 1)];
        for (int n = 1; n < count - 1; n++) {
            float nearer = from[n + 1];
            to[k] = n;
            k += 2 * here + HOLLOW_M >= farther + nearer ? 1 : 0;
            farther = here;
            here = nearer;
        }
        to[k] = count - 1;
        k += count > 1 ? 1 : 0;
        to[k] = Integer.MAX_VALUE;
    }

    /** @param first eye's place in the order of points */
    void gatherEyes(Heading heading, Plane plane, int line, int exit, int first, int count, float metresPerRow) {
        Field field = heading.field;
        float[] from = field.reducedM();
        int base = line * field.width();
        int viewBase = (line - field.viewRow()) * field.viewCols() - field.viewCol();
        int i = exit - heading.sign * first;
        for (int n = 0; n < count; n++) {
            ground[n] = from[base + heading.nearestAt[i]];
            cell[n] = viewBase + heading.nearest[i] * field.viewCols() + i;
            shift[n] = heading.shift[i];
            i -= heading.sign;
        }
        System.arraycopy(plane.x, first, x, 0, count);
        System.arraycopy(plane.sec, first, sec, 0, count);
        System.arraycopy(plane.tan, first, tan, 0, count);
        System.arraycopy(plane.drop, first, drop, 0, count);
        turn(ground, sec, shift, x, tan, drop, scale, eyeAlong, metresPerRow, count);
    }

    /** Cells lie up to half a row off the line, and so a little before or behind their columns. */
    private static void turn(
            float[] ground,
            float[] sec,
            float[] shift,
            float[] x,
            float[] tan,
            float[] drop,
            float[] scale,
            float[] eyeAlong,
            float metresPerRow,
            int count) {
        for (int n = 0; n < count; n++) {
            float along = metresPerRow * shift[n];
            eyeAlong[n] = along;
            x[n] += along;
            drop[n] += tan[n] * along;
            tan[n] += along * PER_RADIUS;
            scale[n] = sec[n] / (1 - ground[n] * PER_RADIUS);
        }
    }

    void raiseEyes(int mast, int count, float mastM) {
        System.arraycopy(x, 0, eyeX[mast], 0, count);
        raise(ground, sec, drop, eyeZ[mast], mastM, count);
    }

    private static void raise(float[] ground, float[] sec, float[] drop, float[] z, float mastM, int count) {
        float perRadius = mastM * PER_RADIUS;
        for (int n = 0; n < count; n++) {
            float u = 1 - ground[n] * PER_RADIUS;
            z[n] = (ground[n] + mastM * u * u / (1 + perRadius * u)) * sec[n] - drop[n];
        }
    }

    /** Slopes of sight; eyes between two that were looked from see the higher of what these see. */
    void slopes(int mast, int count) {
        slopes(seenX[mast], seenZ[mast], eyeX[mast], eyeZ[mast], tangent[mast], count);
    }

    /** From slopes of sight to tangents over each eye's horizontal. */
    void tangents(int mast, int count, float mastM) {
        level(tangent[mast], scale, sec, tan, mastM * PER_RADIUS, count);
    }

    /**
     * Where what an eye sees lies within the field, what its own ray meets there counts instead of what the line does.
     *
     * @param lead points that the first eye sees besides its own
     */
    void lookAgain(Heading heading, Plane plane, int line, int exit, int lead, Mode mode, int mast, int count) {
        float[] toX = seenX[mast];
        float farthest = plane.x[0];
        int width = heading.field.width();
        float perStep = (width - 1) / (farthest - plane.x[width - 1]);
        for (int n = 0; n < count; n++) {
            float from = Math.max(toX[n], toX[n + 1]);
            float to = Math.min(toX[n], toX[n + 1]);
            if (to > farthest) {
                continue;
            }
            int a = Math.round((farthest - Math.min(from, farthest)) * perStep);
            int b = Math.round((farthest - to) * perStep);
            float best = from > farthest ? tangent[mast][n] : Float.NEGATIVE_INFINITY;
            int last = Math.min(b + mode.window, lead + n);
            for (int k = Math.max(0, a - mode.window); k <= last; k++) {
                if (k > a + mode.window && k < b - mode.window) {
                    k = b - mode.window;
                }
                best = Math.max(best, slope(heading, plane, line, exit, k, mast, n));
            }
            tangent[mast][n] = best > Float.NEGATIVE_INFINITY ? best : tangent[mast][n];
        }
    }

    /** To where an eye's own ray passes a column; minus infinity outside the field. */
    private float slope(Heading heading, Plane plane, int line, int exit, int point, int mast, int eye) {
        int col = exit - heading.sign * point;
        float moved = heading.part[col] + shift[eye];
        int over = (int) Math.floor(moved);
        int width = heading.field.width();
        int at = (line + over) * width + heading.wholeAt[col];
        float[] reducedM = heading.field.reducedM();
        if (at < 0 || at + width >= reducedM.length) {
            return Float.NEGATIVE_INFINITY;
        }
        float upper = reducedM[at];
        float reduced = upper + (moved - over) * (reducedM[at + width] - upper);
        float along = eyeAlong[eye];
        float pz = reduced * plane.sec[point] - plane.drop[point] - plane.tan[point] * along;
        return (pz - eyeZ[mast][eye]) / (plane.x[point] + along - eyeX[mast][eye]);
    }

    private static void slopes(float[] toX, float[] toZ, float[] x, float[] z, float[] to, int count) {
        for (int n = 0; n < count; n++) {
            float a = (toZ[n] - z[n]) / (toX[n] - x[n]);
            float b = (toZ[n + 1] - z[n]) / (toX[n + 1] - x[n]);
            to[n] = Math.max(a, b);
        }
    }

    private static void level(float[] to, float[] scale, float[] sec, float[] tan, float perRadius, int count) {
        for (int n = 0; n < count; n++) {
            to[n] = to[n] * (scale[n] + perRadius * sec[n]) + tan[n];
        }
    }

    void scatter(int mast, int first, int count, float[] to) {
        float[] from = tangent[mast];
        for (int n = first; n < first + count; n++) {
            to[cell[n]] = from[n];
        }
    }
}
