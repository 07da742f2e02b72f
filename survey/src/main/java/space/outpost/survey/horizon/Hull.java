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
     * Meets a line's points and finds what its eyes see: an eye all points {@code near} rows and more away. Angles rise along
     * the hull up to the point seen highest and fall beyond, so it is sought from where the last eye found it.
     *
     * @param line of the swath
     * @param start the first of its points
     * @param eye the first, farthest row it looks from
     * @param eyes how many
     */
    void meet(
            Heading heading,
            Plane plane,
            Swath swath,
            int line,
            int start,
            int eye,
            int eyes,
            Mode mode,
            float[] mastsM) {
        float[] px = plane.x;
        float[] pz = swath.z;
        int[] kept = swath.kept;
        int sign = heading.sign;
        int[] seen = new int[mastsM.length];
        int block = start & -Swath.LINES;
        // Whether points near the start lie above their chords is not known: what is beyond the start is another
        // line's.
        int known = start - block + Swath.LONGEST_CHORD;
        int bits = (kept[block + line] | firstBits(known)) & -1 << (start - block);
        int row = eye;
        for (int e = 0; e < eyes; e++) {
            int n = sign * (swath.exit - row);
            int lead = n - mode.nearRows;
            while (true) {
                while (bits == 0 && block + Swath.LINES <= lead) {
                    block += Swath.LINES;
                    known -= Swath.LINES;
                    bits = kept[block + line] | firstBits(known);
                }
                int next = block + Integer.numberOfTrailingZeros(bits);
                if (bits == 0 || next > lead) {
                    break;
                }
                bits &= bits - 1;
                push(px[next], pz[next * Swath.LINES + line]);
            }
            int to = (row - swath.firstEyes) / mode.every * Swath.LINES + line;
            float eyeZ = pz[n * Swath.LINES + line];
            for (int m = 0; m < mastsM.length; m++) {
                int at = tangent(seen[m], px[n], Math.fma(mastsM[m], plane.sec[n], eyeZ));
                seen[m] = at;
                swath.seenX[m][to] = x[at];
                swath.seenZ[m][to] = z[at];
            }
            row -= sign * mode.every;
        }
    }

    private static int firstBits(int count) {
        return count >= Swath.LINES ? -1 : count <= 0 ? 0 : ~(-1 << count);
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
