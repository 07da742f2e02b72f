package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class NearKernelTest {
    private static final int SIDE = 160;
    private static final int MARGIN = 30;

    @Property(tries = 40)
    void theVectorUnitGivesTheBitsOfTheScalarOne(
            @ForAll @DoubleRange(max = 6.2) double bearing,
            @ForAll @IntRange(min = 1, max = SIDE - 2 * MARGIN) int count,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        assertThat(NearKernel.ofThisMachine()).isInstanceOf(VectorNearKernel.class);
        SplittableRandom random = new SplittableRandom(seed);
        float[] heights = new float[SIDE * SIDE];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = random.nextInt(50) == 0 ? Field.NO_GROUND_M : (float) random.nextDouble(-500, 1500);
        }
        Field field = new Field(heights, heights, SIDE, SIDE, 0, 0, 10, 0, 0, -10, MARGIN, MARGIN, 100, 100, false);
        NearField near = NearField.of(Heading.of(field, field.exchanged(), bearing, 1), 24, 8);
        float[] less = near.less(2);
        float[] scalar = new float[count];
        float[] vector = new float[count];
        int first = 70 * SIDE + MARGIN;
        new ScalarNearKernel().raise(near, heights, first, count, less, scalar);
        new VectorNearKernel().raise(near, heights, first, count, less, vector);
        assertThat(vector).isEqualTo(scalar);
    }
}
