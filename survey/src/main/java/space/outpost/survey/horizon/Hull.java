package space.outpost.survey.horizon;

/**
 * The upper hull of points of one vertical plane, met from the farthest to the nearest: a stack in which every point
 * enters and leaves once. Coordinates lie in the great circle's plane, x along and z up at the field's middle.
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

    void copy(Hull from, int room) {
        ensure(from.size + room);
        System.arraycopy(from.x, 0, x, 0, from.size);
        System.arraycopy(from.z, 0, z, 0, from.size);
        System.arraycopy(from.slope, 0, slope, 0, from.size);
        size = from.size;
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
     * Meets a line's points and finds what its eyes see: eye n all points up to number {@code lead + n}. Angles rise along
     * the hull up to the point seen highest and fall beyond, so it is sought from where the last eye found it.
     */
    void meet(LineBuffers line, int lead, int eyes) {
        float[] heights = line.heights;
        float[] px = line.x;
        float[] pz = line.z;
        for (int n = 0; n < lead; n++) {
            if (heights[n] > Field.LOWEST_M) {
                push(px[n], pz[n]);
            }
        }
        int masts = line.eyeX.length;
        int[] seen = new int[masts];
        for (int n = 0; n < eyes; n++) {
            if (heights[lead + n] > Field.LOWEST_M) {
                push(px[lead + n], pz[lead + n]);
            }
            for (int m = 0; m < masts; m++) {
                float ex = line.eyeX[m][n];
                float ez = line.eyeZ[m][n];
                int at = tangent(seen[m], ex, ez);
                seen[m] = at;
                line.run[m][n] = x[at] - ex;
                line.rise[m][n] = z[at] - ez;
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
