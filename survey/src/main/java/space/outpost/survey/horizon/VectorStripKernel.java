package space.outpost.survey.horizon;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Two vectors of eight cells, whose highest tangents stay in registers over a chunk. */
final class VectorStripKernel implements StripKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;

    @Override
    public void crest(Pieces pieces, int chunk, float[] heights, int cell, float[] eyeM, float curve, float[] best) {
        int first = chunk == 0 ? 0 : pieces.crossings.first[chunk] + 1;
        int last = pieces.crossings.first[chunk + 1];
        for (int at = 0; at < STRIP; at += LANES) {
            for (int n = first; n <= last; n++) {
                if (n == 0 || mayCrest(pieces, n, heights, cell, eyeM, curve, best, at)) {
                    crest(pieces, n, heights, cell, eyeM, curve, best, at);
                }
            }
        }
    }

    /** Whether the chord of a piece, with the most that the parabola rises over it, lies higher than what is known. */
    private static boolean mayCrest(
            Pieces pieces, int n, float[] h, int cell, float[] eyeM, float curve, float[] best, int at) {
        Crossings crossings = pieces.crossings;
        int p = cell + at + pieces.patch[n];
        int width = crossings.width;
        FloatVector eye = at(eyeM, at);
        FloatVector bulge = at(h, p).sub(at(h, p + 1))
                .sub(at(h, p + width).sub(at(h, p + width + 1)))
                .mul(pieces.twisting[n]);
        FloatVector a = at(h, cell + at + crossings.offset[n]);
        FloatVector end = a.sub(eye)
                .add(at(h, cell + at + crossings.other[n]).sub(a).mul(crossings.across[n]))
                .mul(crossings.perM[n])
                .sub(crossings.drop[n] * curve);
        FloatVector b = at(h, cell + at + crossings.offset[n - 1]);
        FloatVector start = b.sub(eye)
                .add(at(h, cell + at + crossings.other[n - 1]).sub(b).mul(crossings.across[n - 1]))
                .mul(crossings.perM[n - 1])
                .sub(crossings.drop[n - 1] * curve);
        return greater(start, end)
                .add(bulge.mul(pieces.bulging[n]).add(Pieces.ROUNDING))
                .compare(GT, at(best, at))
                .anyTrue();
    }

    /** Where the sight line touches a piece's parabola; where it does not, some point of the piece. */
    private static void crest(
            Pieces pieces, int n, float[] h, int cell, float[] eyeM, float curve, float[] best, int at) {
        Crossings crossings = pieces.crossings;
        int p = cell + at + pieces.patch[n];
        int width = crossings.width;
        float s = pieces.fromM[n];
        float ds = pieces.lengthM[n];
        float lessBefore = n == 0 ? 0 : crossings.drop[n - 1] * curve;
        float less = crossings.drop[n] * curve - lessBefore;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector eye = at(eyeM, at);
        FloatVector bulge = at(h, p).sub(at(h, p + 1))
                .sub(at(h, p + width).sub(at(h, p + width + 1)))
                .mul(pieces.twisting[n]);
        bulge = zero.blend(bulge, bulge.compare(LT, zero));
        FloatVector a = at(h, cell + at + crossings.offset[n]);
        FloatVector after =
                a.sub(eye).add(at(h, cell + at + crossings.other[n]).sub(a).mul(crossings.across[n]));
        FloatVector b = at(h, cell + at + (n == 0 ? 0 : crossings.offset[n - 1]));
        FloatVector before = n == 0
                ? b.sub(eye)
                : b.sub(eye)
                        .add(at(h, cell + at + crossings.other[n - 1]).sub(b).mul(crossings.across[n - 1]));
        FloatVector rise = after.sub(before).sub(bulge);
        FloatVector slope = rise.mul(s).sub(before.mul(ds));
        slope = zero.blend(slope, slope.compare(GT, zero));
        FloatVector half = bulge.mul(-s);
        FloatVector below =
                half.add(half.mul(half).sub(bulge.mul(ds).mul(slope)).sqrt());
        FloatVector w = slope.div(greater(FloatVector.broadcast(SPECIES, 1e-20f), below));
        w = one.blend(w, w.compare(LT, one));
        w = greater(FloatVector.broadcast(SPECIES, n == 0 ? Pieces.FIRST : 0), w);
        FloatVector t = rise.add(bulge.mul(w))
                .mul(w)
                .add(before)
                .div(w.mul(ds).add(s))
                .sub(w.mul(less).add(lessBefore));
        greater(at(best, at), t).intoArray(best, at);
    }

    private static FloatVector greater(FloatVector best, FloatVector t) {
        return best.blend(t, t.compare(GT, best));
    }

    @Override
    public boolean mayRise(
            float[] eyeM, float[] scale, float[] known, float highestM, float perNear, float perFar, float drop) {
        return mayRise(eyeM, scale, known, highestM, perNear, perFar, drop, 0)
                .or(mayRise(eyeM, scale, known, highestM, perNear, perFar, drop, LANES))
                .anyTrue();
    }

    private static VectorMask<Float> mayRise(
            float[] eyeM,
            float[] scale,
            float[] known,
            float highestM,
            float perNear,
            float perFar,
            float drop,
            int at) {
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
