package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

class CrossingsTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Interval DAY = Interval.of(START, Duration.ofDays(1));

    private static IntervalSet positive(DoubleUnaryOperator margin) {
        return Crossings.positive(DAY, t -> 600, t -> margin.applyAsDouble(Times.seconds(START, t)));
    }

    private static Instant at(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }

    private static void assertNear(Instant found, double seconds) {
        assertThat(Duration.between(found, at(seconds)).abs()).isLessThanOrEqualTo(Duration.ofMillis(2));
    }

    @Test
    void alwaysPositiveIsTheWholeSpanAndNeverIsNothing() {
        assertThat(positive(t -> 1)).isEqualTo(IntervalSet.of(DAY));
        assertThat(positive(t -> -1)).isEqualTo(IntervalSet.EMPTY);
    }

    @Property(seed = "11", tries = 300)
    void halfWavesOfASineAreFound(
            @ForAll @DoubleRange(min = 2400, max = 40_000) double period,
            @ForAll @DoubleRange(min = 0, max = 1) double phase) {
        IntervalSet found = positive(t -> Math.sin(2 * Math.PI * (t / period + phase)));
        for (Interval wave : found) {
            for (Instant bound : new Instant[] {wave.start(), wave.end()}) {
                if (bound.equals(DAY.start()) || bound.equals(DAY.end())) {
                    continue;
                }
                double halves = 2 * (Duration.between(START, bound).toMillis() / 1000.0 / period + phase);
                assertThat(Math.abs(halves - Math.rint(halves)) * period / 2).isLessThan(0.002);
            }
        }
        long expected = Math.round(86_400 / period);
        assertThat((long) found.size()).isBetween(expected - 1, expected + 2);
    }

    /** A pass of four minutes between samples of ten. */
    @Property(seed = "12", tries = 300)
    void passBetweenTwoSamplesIsFound(@ForAll @DoubleRange(min = 2000, max = 80_000) double middle) {
        IntervalSet found = positive(t -> 120 * 120 - (t - middle) * (t - middle));
        assertThat(found.size()).isEqualTo(1);
        assertNear(found.get(0).start(), middle - 120);
        assertNear(found.get(0).end(), middle + 120);
    }

    @Property(seed = "13", tries = 300)
    void gapBetweenTwoSamplesIsFound(@ForAll @DoubleRange(min = 2000, max = 80_000) double middle) {
        IntervalSet found = positive(t -> (t - middle) * (t - middle) - 120 * 120);
        assertThat(found.size()).isEqualTo(2);
        assertNear(found.get(0).end(), middle - 120);
        assertNear(found.get(1).start(), middle + 120);
    }
}
