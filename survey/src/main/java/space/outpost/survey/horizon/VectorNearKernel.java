package space.outpost.survey.horizon;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Strips of four vectors of cells, whose highest tangents stay in registers over all samples. */
final class VectorNearKernel implements NearKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;

    private final ScalarNearKernel rest = new ScalarNearKernel();

    @Override
    public void raise(NearField near, float[] reducedM, int first, int count, float[] less, float[] best) {
        if (count < STRIP) {
            rest.raise(near, reducedM, first, count, less, best);
            return;
        }
        int whole = count / STRIP * STRIP;
        for (int i = 0; i < whole; i += STRIP) {
            bulges(near, reducedM, first + i, less, best, i);
            crossings(near, reducedM, first + i, less, best, i);
        }
        if (whole < count) {
            bulges(near, reducedM, first + count - STRIP, less, best, count - STRIP);
            crossings(near, reducedM, first + count - STRIP, less, best, count - STRIP);
        }
    }

    /** From bulges, which come after the crossings. */
    private static void bulges(NearField near, float[] h, int cell, float[] less, float[] best, int to) {
        for (int k = 0; k < STRIP; k += LANES) {
            FloatVector foot = at(h, cell + k);
            FloatVector highest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
            for (int n = near.crossings; n < near.offset.length; n++) {
                int a = cell + k + near.offset[n];
                int b = a + near.width;
                FloatVector h00 = at(h, a);
                FloatVector h01 = at(h, b);
                FloatVector u = vector(near.across[n]);
                FloatVector upper = at(h, a + 1).sub(h00).fma(u, h00.sub(foot));
                FloatVector lower = at(h, b + 1).sub(h01).fma(u, h01.sub(foot));
                highest = greater(
                        highest,
                        lower.sub(upper).fma(vector(near.down[n]), upper).fma(near.perM[n], -less[n]));
            }
            highest.intoArray(best, to + k);
        }
    }

    private static void crossings(NearField near, float[] h, int cell, float[] less, float[] best, int to) {
        FloatVector foot0 = at(h, cell);
        FloatVector foot1 = at(h, cell + LANES);
        FloatVector best0 = at(best, to);
        FloatVector best1 = at(best, to + LANES);
        int[] offset = near.offset;
        int[] other = near.other;
        float[] across = near.across;
        float[] perM = near.perM;
        for (int n = 0; n < near.crossings; n++) {
            int a = cell + offset[n];
            int b = cell + other[n];
            FloatVector a0 = at(h, a);
            FloatVector a1 = at(h, a + LANES);
            FloatVector u = vector(across[n]);
            FloatVector per = vector(perM[n]);
            FloatVector drop = vector(-less[n]);
            FloatVector t0 = at(h, b).sub(a0).fma(u, a0.sub(foot0)).fma(per, drop);
            FloatVector t1 = at(h, b + LANES).sub(a1).fma(u, a1.sub(foot1)).fma(per, drop);
            best0 = best0.blend(t0, t0.compare(GT, best0));
            best1 = best1.blend(t1, t1.compare(GT, best1));
        }
        best0.intoArray(best, to);
        best1.intoArray(best, to + LANES);
    }

    private static FloatVector vector(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector at(float[] h, int index) {
        return FloatVector.fromArray(SPECIES, h, index);
    }

    private static FloatVector greater(FloatVector best, FloatVector t) {
        return best.blend(t, t.compare(GT, best));
    }
}
