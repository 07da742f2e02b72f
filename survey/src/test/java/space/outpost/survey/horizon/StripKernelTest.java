package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class StripKernelTest {
    private static final int SIDE = 240;

    @Property(tries = 60)
    void theVectorUnitGivesTheBitsOfTheScalarOne(
            @ForAll @DoubleRange(max = 6.2) double bearing,
            @ForAll @IntRange(max = 4) int chunk,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        assertThat(StripKernel.ofThisMachine()).isInstanceOf(VectorStripKernel.class);
        SplittableRandom random = new SplittableRandom(seed);
        float[] heights = new float[SIDE * SIDE];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = random.nextInt(50) == 0 ? Field.NO_GROUND_M : (float) random.nextDouble(-50, 150);
        }
        Field field = new Field(heights, SIDE, SIDE, 0, 0, 10, 0, 0, -10, 100, 100, 40, 40, false);
        Crossings crossings = new Crossings(Course.of(field, field.exchanged(), bearing), 5);
        Pieces pieces = new Pieces(Course.of(field, field.exchanged(), bearing), crossings);
        int cell = 112 * SIDE + 112;
        float[] eye = new float[StripKernel.STRIP];
        for (int i = 0; i < eye.length; i++) {
            eye[i] = heights[cell + i] + (float) random.nextDouble(30);
        }
        float[] scalar = look(new ScalarStripKernel(), pieces, chunk, heights, cell, eye);
        float[] vector = look(new VectorStripKernel(), pieces, chunk, heights, cell, eye);
        assertThat(vector).isEqualTo(scalar);
        float[] ones = new float[StripKernel.STRIP];
        java.util.Arrays.fill(ones, 1.01f);
        float highest = (float) random.nextDouble(100, 400);
        assertThat(new VectorStripKernel().mayRise(eye, ones, vector, highest, 1e-2f, 1e-3f, 1e-4f))
                .isEqualTo(new ScalarStripKernel().mayRise(eye, ones, vector, highest, 1e-2f, 1e-3f, 1e-4f));
    }

    private static float[] look(StripKernel kernel, Pieces pieces, int chunk, float[] heights, int cell, float[] eye) {
        float[] best = new float[StripKernel.STRIP];
        kernel.raise(pieces.crossings, chunk, heights, cell, eye, 0.99f, best);
        kernel.crest(pieces, chunk, heights, cell, eye, 0.99f, best);
        return best;
    }
}
