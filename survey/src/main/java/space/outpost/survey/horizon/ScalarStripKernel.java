package space.outpost.survey.horizon;

import java.util.Arrays;

/** Loops over the cells that the compiler may make vector code of. */
final class ScalarStripKernel implements StripKernel {
    @Override
    public void crest(Pieces pieces, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best) {
        int first = chunk == 0 ? 0 : pieces.crossings.first[chunk] + 1;
        int last = pieces.crossings.first[chunk + 1];
        for (int at = 0; at < STRIP; at += LANES) {
            for (int n = first; n <= last; n++) {
                if (n == 0 || mayCrest(pieces, n, heights, cell + at, eyeM, curve, best, at)) {
                    for (int i = at; i < at + LANES; i++) {
                        float t = crest(pieces, n, heights, cell + i, eyeM[i], curve);
                        best[i] = t > best[i] ? t : best[i];
                    }
                }
            }
        }
    }

    private static boolean mayCrest(
            Pieces pieces, int n, float[] h, int cell, float[] eyeM, float curve, float[] best, int at) {
        Crossings crossings = pieces.crossings;
        for (int i = 0; i < LANES; i++) {
            float eye = eyeM[at + i];
            float end = over(crossings, n, h, cell + i, eye) * crossings.perM[n] - crossings.drop[n] * curve;
            float start =
                    over(crossings, n - 1, h, cell + i, eye) * crossings.perM[n - 1] - crossings.drop[n - 1] * curve;
            float more = end > start ? end : start;
            if (more + (bulge(pieces, n, h, cell + i) * pieces.bulging[n] + Pieces.ROUNDING) > best[at + i]) {
                return true;
            }
        }
        return false;
    }

    /** The highest tangent of one piece, before the eye's scale. */
    static float highest(Pieces pieces, int n, float[] h, int cell, float eye, float curve) {
        Crossings crossings = pieces.crossings;
        float end = over(crossings, n, h, cell, eye) * crossings.perM[n] - crossings.drop[n] * curve;
        float t = crest(pieces, n, h, cell, eye, curve);
        if (n > 0) {
            float start = over(crossings, n - 1, h, cell, eye) * crossings.perM[n - 1] - crossings.drop[n - 1] * curve;
            end = start > end ? start : end;
        }
        return t > end ? t : end;
    }

    private static float over(Crossings crossings, int n, float[] h, int cell, float eye) {
        float a = h[cell + crossings.offset[n]];
        return (a - eye) + (h[cell + crossings.other[n]] - a) * crossings.across[n];
    }

    private static float bulge(Pieces pieces, int n, float[] h, int cell) {
        int p = cell + pieces.patch[n];
        int width = pieces.crossings.width;
        return ((h[p] - h[p + 1]) - (h[p + width] - h[p + width + 1])) * pieces.twisting[n];
    }

    private static float crest(Pieces pieces, int n, float[] h, int cell, float eye, float curve) {
        Crossings crossings = pieces.crossings;
        float s = pieces.fromM[n];
        float ds = pieces.lengthM[n];
        float lessBefore = n == 0 ? 0 : crossings.drop[n - 1] * curve;
        float less = crossings.drop[n] * curve - lessBefore;
        float bulge = bulge(pieces, n, h, cell);
        bulge = bulge < 0 ? bulge : 0;
        float before = n == 0 ? h[cell] - eye : over(crossings, n - 1, h, cell, eye);
        float rise = (over(crossings, n, h, cell, eye) - before) - bulge;
        float slope = rise * s - before * ds;
        slope = slope > 0 ? slope : 0;
        float half = bulge * -s;
        float below = half + (float) Math.sqrt(half * half - (bulge * ds) * slope);
        float w = slope / (below > 1e-20f ? below : 1e-20f);
        w = w < 1 ? w : 1;
        float least = n == 0 ? Pieces.FIRST : 0;
        w = w > least ? w : least;
        return ((rise + bulge * w) * w + before) / (w * ds + s) - (w * less + lessBefore);
    }

    @Override
    public boolean mayRise(
            float[] eyeM, float[] scale, float[] known, float highestM, float perNear, float perFar, float drop) {
        for (int i = 0; i < STRIP; i++) {
            float over = highestM - eyeM[i];
            if ((Math.max(over * perNear, over * perFar) - drop) * scale[i] > known[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void raise(
            Crossings crossings, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best) {
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int n = crossings.first[chunk]; n <= crossings.first[chunk + 1]; n++) {
            raise(
                    heights,
                    cell + crossings.offset[n],
                    cell + crossings.other[n],
                    crossings.across[n],
                    crossings.perM[n],
                    crossings.drop[n] * curve,
                    eyeM,
                    best);
        }
    }

    private static void raise(
            float[] h, int a, int b, float across, float perM, float drop, float[] eye, float[] best) {
        for (int i = 0; i < STRIP; i++) {
            float t = ((h[a + i] - eye[i]) + (h[b + i] - h[a + i]) * across) * perM - drop;
            best[i] = t > best[i] ? t : best[i];
        }
    }
}
