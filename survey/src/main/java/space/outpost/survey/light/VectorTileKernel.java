package space.outpost.survey.light;

import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.S2F;
import static jdk.incubator.vector.VectorOperators.S2I;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/** Eight cells at a time: the compiler makes no vector code of loops from short to int. */
final class VectorTileKernel implements TileKernel {
    static final int LANES = 8;

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_128;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;

    @Override
    public void clear(short[] line, float[] colTilt, float rowTilt, short[] into, int at) {
        for (int c = 0; c < colTilt.length; c += LANES) {
            FloatVector tilt = FloatVector.fromArray(FLOATS, colTilt, c).add(rowTilt);
            ShortVector horizon = ShortVector.fromArray(SHORTS, line, c);
            FloatVector high = ((FloatVector) horizon.convertShape(S2F, FLOATS, 0))
                    .sub(tilt)
                    .add(ScalarTileKernel.HIGH + 0.5f);
            IntVector nearest = ((IntVector) high.convertShape(F2I, INTS, 0))
                    .sub(ScalarTileKernel.HIGH)
                    .min(Short.MAX_VALUE)
                    .max(-Short.MAX_VALUE);
            ((ShortVector) nearest.convertShape(I2S, SHORTS, 0)).intoArray(into, at + c);
        }
    }

    @Override
    public void dark(short[] from, short[] to, int weight, int highest, long[] dark) {
        for (int w = 0; w < dark.length; w++) {
            long word = 0;
            for (int bit = 0; bit < WORD; bit += LANES) {
                IntVector left = steps(from, w * WORD + bit);
                IntVector right = steps(to, w * WORD + bit);
                IntVector horizon = left.mul(Gates.PARTS).add(right.sub(left).mul(weight));
                word |= horizon.compare(GT, highest).toLong() << bit;
            }
            dark[w] = word;
        }
    }

    private static IntVector steps(short[] horizons, int at) {
        return (IntVector) ShortVector.fromArray(SHORTS, horizons, at).convertShape(S2I, INTS, 0);
    }
}
