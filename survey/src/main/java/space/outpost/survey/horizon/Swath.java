package space.outpost.survey.horizon;

/**
 * Some neighbouring scan lines of a {@link Heading}, side by side: every array has {@link #LINES} values per point or eye,
 * from far to near, one per line.
 */
final class Swath {
    /** As many as an int has bits. */
    static final int LINES = 32;

    /** From the first to the last. */
    static final int SPAN = LINES - 1;

    /** Points farther and nearer whose chord a point on a hull must not lie below. */
    static final int[] CHORDS = {1, 2, 4, 8};

    static final int LONGEST_CHORD = 8;

    /** A point lower than a chord by less than half of this may be on a hull. */
    static final float HOLLOW_M = 1e-3f;

    /** The first line. */
    int first;

    /** Row of the first, farthest points. */
    int exit;

    int points;

    /** First and last row of the cells that look. */
    int firstRow;

    int lastRow;

    /** First and last row that lines look from: multiples of {@link Mode#every}. */
    int firstEyes;

    int lastEyes;

    /** Heights of the points in their {@link Plane}. */
    float[] z = new float[0];

    /** By 32 points: per line the points that may be on a hull, as bits. */
    int[] kept = new int[0];

    /** Per mast, eye, in the order of the field's rows, and line: the point seen highest. */
    final float[][] seenX;

    final float[][] seenZ;

    Swath(int masts) {
        seenX = new float[masts][0];
        seenZ = new float[masts][0];
    }

    void ensure(int every) {
        int blocks = (points + LINES - 1) / LINES;
        if (z.length < blocks * LINES * LINES) {
            z = new float[blocks * LINES * LINES];
            kept = new int[blocks * LINES];
        }
        int eyes = (lastEyes - firstEyes) / every + 1;
        for (int m = 0; m < seenX.length; m++) {
            // One more: vectors that begin at the second line end beyond the last.
            if (seenX[m].length < (eyes + 1) * LINES) {
                seenX[m] = new float[(eyes + 1) * LINES];
                seenZ[m] = new float[(eyes + 1) * LINES];
            }
        }
    }

    /** From bits of lines per point to bits of points per line. */
    void turnKept() {
        for (int block = 0; block < points; block += LINES) {
            transpose(kept, block);
        }
    }

    /** 32 x 32 bits in place, by halves, quarters... (Warren, Hacker's Delight, 7-3). */
    private static void transpose(int[] bits, int at) {
        int mask = 0x0000FFFF;
        for (int j = 16; j != 0; j >>= 1, mask ^= mask << j) {
            for (int k = 0; k < LINES; k = (k + j + 1) & ~j) {
                int t = ((bits[at + k] >>> j) ^ bits[at + k + j]) & mask;
                bits[at + k + j] ^= t;
                bits[at + k] ^= t << j;
            }
        }
    }
}
