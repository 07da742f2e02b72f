package space.outpost.survey.horizon;

import java.util.Arrays;

/** Loops over the cells that the compiler may make vector code of. */
final class ScalarStripKernel implements StripKernel {
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
