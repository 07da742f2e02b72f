package space.outpost.survey.horizon;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Two vectors of eight cells, whose highest tangents stay in registers over a chunk. */
final class VectorStripKernel implements StripKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
    private static final int LANES = 8;

    @Override
    public boolean mayRise(
            float[] eyeM, float[] scale, float[] known, float highestM, float perNear, float perFar, float drop) {
        return mayRise(eyeM, scale, known, highestM, perNear, perFar, drop, 0)
                .or(mayRise(eyeM, scale, known, highestM, perNear, perFar, drop, LANES))
                .anyTrue();
    }

    private static VectorMask<Float> mayRise(
            float[] eyeM, float[] scale, float[] known, float highestM, float perNear, float perFar, float drop, int at) {
        FloatVector over = FloatVector.broadcast(SPECIES, highestM).sub(at(eyeM, at));
        FloatVector near = over.mul(perNear);
        FloatVector far = over.mul(perFar);
        FloatVector more = near.blend(far, far.compare(GT, near));
        return more.sub(drop).mul(at(scale, at)).compare(GT, at(known, at));
    }

    @Override
    public void raise(
            Crossings crossings, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best) {
        FloatVector eye0 = at(eyeM, 0);
        FloatVector eye1 = at(eyeM, LANES);
        FloatVector best0 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector best1 = best0;
        int[] offset = crossings.offset;
        int[] other = crossings.other;
        float[] across = crossings.across;
        float[] perM = crossings.perM;
        float[] drop = crossings.drop;
        int last = crossings.first[chunk + 1];
        for (int n = crossings.first[chunk]; n <= last; n++) {
            int a = cell + offset[n];
            int b = cell + other[n];
            float less = drop[n] * curve;
            FloatVector a0 = at(heights, a);
            FloatVector a1 = at(heights, a + LANES);
            FloatVector t0 = a0.sub(eye0)
                    .add(at(heights, b).sub(a0).mul(across[n]))
                    .mul(perM[n])
                    .sub(less);
            FloatVector t1 = a1.sub(eye1)
                    .add(at(heights, b + LANES).sub(a1).mul(across[n]))
                    .mul(perM[n])
                    .sub(less);
            best0 = best0.blend(t0, t0.compare(GT, best0));
            best1 = best1.blend(t1, t1.compare(GT, best1));
        }
        best0.intoArray(best, 0);
        best1.intoArray(best, LANES);
    }

    private static FloatVector at(float[] h, int index) {
        return FloatVector.fromArray(SPECIES, h, index);
    }
}
