package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SwathKernelTest {
    private static final int SIDE = 320;
    private static final int MARGIN = 128;
    private static final int EVERY = 4;
    private static final int PAD = LineSweep.PAD;

    @Property(tries = 40)
    void theVectorUnitGivesTheBitsOfTheScalarOne(
            @ForAll @DoubleRange(max = 6.2) double bearing,
            @ForAll @IntRange(min = 1, max = 2) int apart,
            @ForAll @DoubleRange(max = 100) double mastM,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        assertThat(SwathKernel.ofThisMachine()).isInstanceOf(VectorSwathKernel.class);
        SplittableRandom random = new SplittableRandom(seed);
        float[] heights = new float[SIDE * SIDE];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = random.nextInt(50) == 0 ? Field.NO_GROUND_M : (float) random.nextDouble(-500, 1500);
        }
        int view = SIDE - 2 * MARGIN;
        Field field = new Field(heights, heights, SIDE, SIDE, 0, 0, 10, 0, 0, -10, MARGIN, MARGIN, view, view, false);
        Heading heading = Heading.of(field, field.exchanged(), bearing, apart);
        Plane plane = new Plane();
        plane.ensure(SIDE);
        plane.lay(new Arc(1000, 0), 5000, -10, 0, SIDE);
        Swath scalar = swath(heading);
        Swath vector = swath(heading);
        new ScalarSwathKernel().lay(heading, plane, scalar);
        new VectorSwathKernel().lay(heading, plane, vector);
        assertThat(vector.z).isEqualTo(scalar.z);
        assertThat(vector.kept).isEqualTo(scalar.kept);
        for (int i = 0; i < scalar.seenX[0].length; i++) {
            vector.seenX[0][i] = scalar.seenX[0][i] = (float) random.nextDouble(6000, 300_000);
            vector.seenZ[0][i] = scalar.seenZ[0][i] = (float) random.nextDouble(-5000, 2000);
        }
        int stride = view + 2 * PAD;
        float[] byScalar = new float[stride * view];
        float[] byVector = new float[stride * view];
        new ScalarSwathKernel().see(heading, plane, scalar, EVERY, 0, (float) mastM, byScalar, PAD, stride);
        new VectorSwathKernel().see(heading, plane, vector, EVERY, 0, (float) mastM, byVector, PAD, stride);
        int seen = 0;
        for (int row = scalar.firstRow; row <= scalar.lastRow; row++) {
            int over = apart * scalar.first + heading.over(row) - MARGIN;
            int from = (row - MARGIN) * stride + PAD + over;
            int to = from + apart * Swath.SPAN;
            assertThat(Arrays.copyOfRange(byVector, from, to)).isEqualTo(Arrays.copyOfRange(byScalar, from, to));
            seen += to - from;
        }
        assertThat(seen).isPositive();
    }

    /** In the middle of what looks. */
    private static Swath swath(Heading heading) {
        Swath swath = new Swath(1);
        swath.first = (heading.firstLine() + heading.lastLine()) / 2;
        swath.exit = heading.exit(swath.first);
        swath.firstRow = heading.firstView(swath.first);
        swath.lastRow = heading.lastView(swath.first);
        swath.firstEyes = swath.firstRow / EVERY * EVERY;
        swath.lastEyes = (swath.lastRow + EVERY - 1) / EVERY * EVERY;
        swath.points = Math.abs(swath.exit - (heading.sign > 0 ? swath.firstEyes : swath.lastEyes)) + 1;
        swath.ensure(EVERY);
        return swath;
    }
}
