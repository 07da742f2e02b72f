package space.outpost.survey.horizon;

/**
 * The upper hull of points of one {@link Plane}, met from the farthest to the nearest: a stack in which every point
 * enters and leaves once.
 */
final class Hull {
    private float[] x = new float[0];
    private float[] z = new float[0];

    /** From each point to the next farther one. */
    private float[] slope = new float[0];

    private int size;

    /** Empties it but for a point below everything, so that a tangent always exists; makes room for points. */
    void clear(int room) {
        ensure(1 + room);
        x[0] = 1e7f;
        z[0] = -1e12f;
        slope[0] = Float.NEGATIVE_INFINITY;
        size = 1;
    }

    /** The points of another, seen from a plane whose middle lies a little farther along. */
    void moved(Hull from, float alongM, float angle, int room) {
        ensure(from.size + room);
        move(from.x, from.z, from.slope, x, z, slope, alongM, angle, from.size);
        size = from.size;
    }

    private static void move(
            float[] fromX,
            float[] fromZ,
            float[] fromSlope,
            float[] x,
            float[] z,
            float[] slope,
            float alongM,
            float angle,
            int count) {
        for (int n = 0; n < count; n++) {
            x[n] = fromX[n] - alongM;
            z[n] = fromZ[n] + fromX[n] * angle;
            slope[n] = fromSlope[n] + angle;
        }
    }

    private void ensure(int points) {
        if (x.length < points) {
            x = new float[points];
            z = new float[points];
            slope = new float[points];
        }
    }

    /** Adds a point nearer than all before; there must be room. */
    void push(float px, float pz) {
        int n = size - 1;
        while (z[n] - pz <= slope[n] * (x[n] - px)) {
            n--;
        }
        float s = (z[n] - pz) / (x[n] - px);
        n++;
        x[n] = px;
        z[n] = pz;
        slope[n] = s;
        size = n + 1;
    }

    /**
     * Meets a line's points and finds what every other of its eyes sees: eye n all points up to number {@code lead + n}.
     * Angles rise along the hull up to the point seen highest and fall beyond, so it is sought from where the last eye
     * found it.
     */
    void meet(Plane plane, ScanLine line, int lead, int eyes) {
        float[] px = plane.x;
        float[] pz = line.z;
        int[] kept = line.kept;
        int masts = line.eyeX.length;
        int[] seen = new int[masts];
        int k = 0;
        for (int n = 0; n < eyes; n += 2) {
            for (; kept[k] <= lead + n; k++) {
                push(px[kept[k]], pz[kept[k]]);
            }
            for (int m = 0; m < masts; m++) {
                int at = tangent(seen[m], line.eyeX[m][n], line.eyeZ[m][n]);
                seen[m] = at;
                line.seenX[m][n] = x[at];
                line.seenX[m][n + 1] = x[at];
                line.seenZ[m][n] = z[at];
                line.seenZ[m][n + 1] = z[at];
            }
        }
    }

    private int tangent(int guess, float eyeX, float eyeZ) {
        int n = Math.min(guess, size - 1);
        while (n + 1 < size && z[n + 1] - eyeZ > slope[n + 1] * (x[n + 1] - eyeX)) {
            n++;
        }
        while (z[n] - eyeZ <= slope[n] * (x[n] - eyeX)) {
            n--;
        }
        return n;
    }
}
