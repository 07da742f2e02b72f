package space.outpost.survey.horizon;

/**
 * The highest tangent within the first chunk of {@link Crossings}: between two of them the ground is a parabola, whose crest
 * is sought too. What is found is on the ray's ground; the loops over a row's cells are such that the compiler makes vector code of them.
 */
final class FootKernel {
    /** Rays begin so many columns from the cell. */
    private static final float FIRST = 1e-3f;

    private final int pieces;

    /** Per piece: from the cell to its patch's corners. */
    private final int[] patch;

    /** Columns by rows that it crosses, with their signs. */
    private final float[] twisting;

    private final Crossings crossings;
    private float[] before = new float[0];

    FootKernel(Heading heading, Crossings crossings) {
        this.crossings = crossings;
        pieces = crossings.first[1] + 1;
        patch = new int[pieces];
        twisting = new float[pieces];
        double from = 0;
        for (int n = 0; n < pieces; n++) {
            double to = crossings.cols[n];
            double middle = heading.sign * (from + to) / 2;
            patch[n] = (int) Math.floor(heading.slope * middle) * crossings.width + (int) Math.floor(middle);
            double dCol = heading.sign * (to - from);
            twisting[n] = (float) (dCol * dCol * heading.slope);
            from = to;
        }
    }

    /**
     * @param first index of a row's first cell in the heights
     * @param eyeM reduced heights of the eyes
     * @param curve of the drop, see {@link BoundedSight}
     */
    void raise(float[] h, int first, int count, float[] groundM, float[] eyeM, float curve, float[] best) {
        if (before.length < count) {
            before = new float[count];
        }
        start(groundM, eyeM, before, best, count);
        float s1 = 0;
        float d1 = 0;
        for (int n = 0; n < pieces; n++) {
            float per = crossings.perM[n];
            float d2 = crossings.drop[n] * curve;
            int a = first + crossings.offset[n];
            int b = first + crossings.other[n];
            int p = first + patch[n];
            float least = n == 0 ? FIRST : 0;
            piece(h, a, b, p, crossings.width, crossings.across[n], twisting[n], s1, 1 / per - s1, d1, d2 - d1, least, eyeM, before, best, count);
            end(h, a, b, crossings.across[n], per, d2, eyeM, before, best, count);
            s1 = 1 / per;
            d1 = d2;
        }
    }

    private static void start(float[] ground, float[] eye, float[] before, float[] best, int count) {
        for (int i = 0; i < count; i++) {
            before[i] = ground[i] - eye[i];
            best[i] = Float.NEGATIVE_INFINITY;
        }
    }

    /** The highest point within a piece, as the caster finds it; where the parabola has no crest, some point of it. */
    private static void piece(
            float[] h,
            int a,
            int b,
            int p,
            int width,
            float across,
            float twisting,
            float s,
            float ds,
            float d,
            float dd,
            float least,
            float[] eye,
            float[] before,
            float[] best,
            int count) {
        for (int i = 0; i < count; i++) {
            float twist = (h[p + i] - h[p + i + 1]) - (h[p + i + width] - h[p + i + width + 1]);
            float q = Math.min(twist * twisting, 0);
            float na = before[i];
            float nb = (h[a + i] - eye[i]) + (h[b + i] - h[a + i]) * across;
            float rise = nb - na - q;
            float slope = Math.max(rise * s - ds * na, 0);
            float half = -q * s;
            float root = (float) Math.sqrt(half * half - q * ds * slope);
            float w = Math.max(Math.min(slope / Math.max(half + root, 1e-20f), 1), least);
            float t = (na + (rise + q * w) * w) / (s + ds * w) - (d + dd * w);
            best[i] = Math.max(best[i], t);
        }
    }

    private static void end(
            float[] h,
            int a,
            int b,
            float across,
            float per,
            float drop,
            float[] eye,
            float[] before,
            float[] best,
            int count) {
        for (int i = 0; i < count; i++) {
            float nb = (h[a + i] - eye[i]) + (h[b + i] - h[a + i]) * across;
            before[i] = nb;
            best[i] = Math.max(best[i], nb * per - drop);
        }
    }
}
