package space.outpost.twin.elements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Profile;

class TraceTest {

    @Test
    void aStraightLineIsTwoSamples() {
        Trace trace = new Trace(0.1);
        for (int i = 0; i <= 1000; i++) {
            trace.add(i, 3 * i);
        }
        assertThat(trace.profile()).isEqualTo(Profile.of(new long[] {0, 1000}, new double[] {0, 3000}));
    }

    @Test
    void aJumpIsKeptExactly() {
        Trace trace = new Trace(0.1);
        trace.add(0, 1);
        trace.add(10, 1);
        trace.add(10, 5);
        trace.add(20, 5);
        assertThat(trace.profile()).isEqualTo(Profile.of(new long[] {0, 10, 10, 20}, new double[] {1, 1, 5, 5}));
    }

    @Test
    void severalJumpsAtOneInstantAreOne() {
        Trace trace = new Trace(0.1);
        trace.add(0, 1);
        trace.add(10, 1);
        trace.add(10, 5);
        trace.add(10, 9);
        trace.add(20, 9);
        assertThat(trace.profile()).isEqualTo(Profile.of(new long[] {0, 10, 10, 20}, new double[] {1, 1, 9, 9}));
    }

    @Property(tries = 200, seed = "21")
    void theLineStaysWithinTheToleranceOfEverySample(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 3) double tolerance) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Trace trace = new Trace(tolerance);
        long[] times = new long[2000];
        double[] values = new double[2000];
        for (int i = 0; i < 2000; i++) {
            times[i] = (i == 0 ? 0 : times[i - 1]) + 1 + random.nextInt(1000);
            values[i] = (i == 0 ? 0 : values[i - 1]) + random.nextDouble() - 0.5;
            trace.add(times[i], values[i]);
        }
        Profile drawn = trace.profile();
        for (int i = 0; i < 2000; i++) {
            assertThat(drawn.at(times[i])).isCloseTo(values[i], within(tolerance * (1 + 1e-9)));
        }
    }

    @Test
    void howeverMuchHappensTheRecordStaysSmallAndSaysHowGoodItIs() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        Trace trace = new Trace(1e-6);
        double[] values = new double[200_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble();
            trace.add(i, values[i]);
        }
        Profile drawn = trace.profile();
        assertThat(drawn.size()).isLessThanOrEqualTo(4_001);
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(drawn.at((long) i) - values[i]));
        }
        assertThat(worst).isLessThanOrEqualTo(2 * trace.tolerance());
    }
}
