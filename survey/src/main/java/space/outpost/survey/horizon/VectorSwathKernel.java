package space.outpost.survey.horizon;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** A vector of lines at once. */
final class VectorSwathKernel implements SwathKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int LINES = Swath.LINES;
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> (2 * i + 1) % LANES);
    private static final VectorShuffle<Float> LOWER_TWICE = VectorShuffle.fromOp(SPECIES, i -> i / 2);
    private static final VectorShuffle<Float> UPPER_TWICE = VectorShuffle.fromOp(SPECIES, i -> (LANES + i) / 2);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, -1L << LANES / 2);
    private static final VectorMask<Float> ODD_LANES = VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL);
    private static final float PER_RADIUS = ScalarSwathKernel.PER_RADIUS;

    @Override
    public void lay(Heading heading, Plane plane, Swath swath) {
        raise(heading, plane, swath);
        sift(swath.z, swath.kept, swath.points);
    }

    private static void raise(Heading heading, Plane plane, Swath swath) {
        float[] heights = heading.field.metM();
        float[] z = swath.z;
        int width = heading.field.width();
        for (int n = 0; n < swath.points; n++) {
            int row = swath.exit - heading.sign * n;
            int from = row * width + heading.apart * swath.first + heading.whole[row];
            FloatVector part = FloatVector.broadcast(SPECIES, heading.part[row]);
            FloatVector sec = FloatVector.broadcast(SPECIES, plane.sec[n]);
            FloatVector drop = FloatVector.broadcast(SPECIES, -plane.drop[n]);
            for (int k = 0; k < LINES; k += LANES) {
                FloatVector left;
                FloatVector right;
                if (heading.apart == 1) {
                    left = at(heights, from + k);
                    right = at(heights, from + k + 1);
                } else {
                    FloatVector a = at(heights, from + 2 * k);
                    FloatVector b = at(heights, from + 2 * k + LANES);
                    left = a.rearrange(EVEN).blend(b.rearrange(EVEN), UPPER);
                    right = a.rearrange(ODD).blend(b.rearrange(ODD), UPPER);
                }
                right.sub(left).fma(part, left).fma(sec, drop).intoArray(z, n * LINES + k);
            }
        }
    }

    private static void sift(float[] z, int[] kept, int points) {
        for (int n = 0; n < points; n++) {
            int bits = -1;
            if (n >= Swath.LONGEST_CHORD && n < points - Swath.LONGEST_CHORD) {
                bits = 0;
                for (int k = 0; k < LINES; k += LANES) {
                    int i = n * LINES + k;
                    FloatVector here = at(z, i);
                    FloatVector twice = here.add(here).add(Swath.HOLLOW_M);
                    VectorMask<Float> above = twice.compare(GE, chord(z, i, 1))
                            .and(twice.compare(GE, chord(z, i, 2)))
                            .and(twice.compare(GE, chord(z, i, 4)))
                            .and(twice.compare(GE, chord(z, i, 8)));
                    bits |= (int) above.toLong() << k;
                }
            }
            kept[n] = bits;
        }
    }

    private static FloatVector chord(float[] z, int i, int points) {
        return at(z, i - points * LINES).add(at(z, i + points * LINES));
    }

    @Override
    public void see(
            Heading heading,
            Plane plane,
            Swath swath,
            int every,
            int mast,
            float mastM,
            float[] to,
            int origin,
            int stride) {
        Field field = heading.field;
        float[] heights = field.reducedM();
        float[] seenX = swath.seenX[mast];
        float[] seenZ = swath.seenZ[mast];
        float perRadius = mastM * PER_RADIUS;
        for (int row = swath.firstRow; row <= swath.lastRow; row++) {
            int n = heading.sign * (swath.exit - row);
            float x = plane.x[n];
            float sec = plane.sec[n];
            float drop = plane.drop[n];
            float tan = plane.tan[n];
            float between = heading.between(row);
            int over = heading.apart * swath.first + heading.over(row);
            int from = row * field.width() + over;
            int put = origin + (row - field.viewRow()) * stride + over - field.viewCol();
            int a = (row - swath.firstEyes) / every * LINES;
            int b = (row - swath.firstEyes + every - 1) / every * LINES;
            FloatVector share = FloatVector.broadcast(SPECIES, between);
            if (heading.apart == 2) {
                share = share.blend(share.add(1), ODD_LANES).mul(0.5f);
            }
            for (int i = 0; i < heading.apart * LINES; i += LANES) {
                FloatVector ground = at(heights, from + i);
                FloatVector u = ground.fma(-PER_RADIUS, 1);
                FloatVector raised =
                        u.mul(mastM).mul(u).div(u.fma(perRadius, 1)).add(ground);
                FloatVector z = raised.fma(sec, -drop);
                FloatVector left;
                FloatVector right;
                if (heading.apart == 1) {
                    left = slope(at(seenX, a + i), at(seenZ, a + i), x, z);
                    right = slope(at(seenX, a + i + 1), at(seenZ, a + i + 1), x, z);
                    if (a != b) {
                        left = greater(left, slope(at(seenX, b + i), at(seenZ, b + i), x, z));
                        right = greater(right, slope(at(seenX, b + i + 1), at(seenZ, b + i + 1), x, z));
                    }
                } else {
                    int k = i / (2 * LANES) * LANES;
                    VectorShuffle<Float> twice = i % (2 * LANES) == 0 ? LOWER_TWICE : UPPER_TWICE;
                    left = slope(twice(seenX, a + k, twice), twice(seenZ, a + k, twice), x, z);
                    right = slope(twice(seenX, a + k + 1, twice), twice(seenZ, a + k + 1, twice), x, z);
                    if (a != b) {
                        left = greater(left, slope(twice(seenX, b + k, twice), twice(seenZ, b + k, twice), x, z));
                        right = greater(
                                right, slope(twice(seenX, b + k + 1, twice), twice(seenZ, b + k + 1, twice), x, z));
                    }
                }
                FloatVector more = right.sub(left);
                more.fma(share, left)
                        .blend(right, more.compare(GT, ScalarSwathKernel.STEEP))
                        .blend(left, more.compare(LT, -ScalarSwathKernel.STEEP))
                        .mul(FloatVector.broadcast(SPECIES, 1).div(u).add(perRadius))
                        .fma(sec, tan)
                        .intoArray(to, put + i);
            }
        }
    }

    private static FloatVector twice(float[] values, int at, VectorShuffle<Float> twice) {
        return at(values, at).rearrange(twice);
    }

    private static FloatVector slope(FloatVector seenX, FloatVector seenZ, float x, FloatVector z) {
        return seenZ.sub(z).div(seenX.sub(x));
    }

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(SPECIES, values, index);
    }

    private static FloatVector greater(FloatVector best, FloatVector t) {
        return best.blend(t, t.compare(GT, best));
    }
}
