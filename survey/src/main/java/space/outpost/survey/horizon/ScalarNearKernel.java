package space.outpost.survey.horizon;

/** Cell by cell. */
final class ScalarNearKernel implements NearKernel {
    @Override
    public void raise(NearField near, float[] reducedM, int first, int count, float[] less, float[] best) {
        for (int i = 0; i < count; i++) {
            best[i] = highest(near, reducedM, first + i, less);
        }
    }

    private static float highest(NearField near, float[] reducedM, int cell, float[] less) {
        float foot = reducedM[cell];
        float best = Float.NEGATIVE_INFINITY;
        for (int n = 0; n < near.crossings; n++) {
            float a = reducedM[cell + near.offset[n]];
            float b = reducedM[cell + near.other[n]];
            float t = Math.fma(Math.fma(b - a, near.across[n], a - foot), near.perM[n], -less[n]);
            best = t > best ? t : best;
        }
        for (int n = near.crossings; n < near.offset.length; n++) {
            int at = cell + near.offset[n];
            float h00 = reducedM[at];
            float h01 = reducedM[at + near.width];
            float upper = Math.fma(reducedM[at + 1] - h00, near.across[n], h00 - foot);
            float lower = Math.fma(reducedM[at + near.width + 1] - h01, near.across[n], h01 - foot);
            float t = Math.fma(Math.fma(lower - upper, near.down[n], upper), near.perM[n], -less[n]);
            best = t > best ? t : best;
        }
        return best;
    }
}
