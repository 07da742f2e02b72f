package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.model.time.TimeArbitraries.START_NANOS;
import static space.outpost.model.time.TimeArbitraries.hour;
import static space.outpost.model.time.TimeArbitraries.hours;
import static space.outpost.model.time.TimeArbitraries.line;
import static space.outpost.model.time.TimeArbitraries.windows;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One case a line; {@link ProfileLawsTest} states what holds for all. */
class ProfileTest {
    private static final Profile RAMP = line(0, 0, 4, 8);
    private static final Profile STEP = line(0, 1, 2, 1, 2, 5, 4, 5);

    @Test
    void betweenSamplesItIsStraight() {
        assertThat(RAMP.at(hour(0))).isEqualTo(0);
        assertThat(RAMP.at(hour(1))).isEqualTo(2);
        assertThat(RAMP.at(hour(3.5))).isEqualTo(7);
        assertThat(RAMP.slopeAt(START_NANOS)).isEqualTo(8.0 / (4 * 3600), within(1e-15));
    }

    @Test
    void outsideItsSpanTheNearestEndHolds() {
        assertThat(RAMP.at(hour(-1))).isEqualTo(0);
        assertThat(RAMP.at(hour(9))).isEqualTo(8);
        assertThat(RAMP.slopeAt(Times.nanos(hour(-1)))).isZero();
        assertThat(RAMP.slopeAt(Times.nanos(hour(4)))).isZero();
    }

    @Test
    void atAJumpTheLaterValueHolds() {
        assertThat(STEP.at(hour(2))).isEqualTo(5);
        assertThat(STEP.at(hour(2).minusNanos(1))).isEqualTo(1);
    }

    @Test
    void theNextSampleEndsTheStraightLine() {
        assertThat(STEP.nextSample(Times.nanos(hour(-1)))).isEqualTo(Times.nanos(hour(0)));
        assertThat(STEP.nextSample(Times.nanos(hour(0)))).isEqualTo(Times.nanos(hour(2)));
        assertThat(STEP.nextSample(Times.nanos(hour(2)))).isEqualTo(Times.nanos(hour(4)));
        assertThat(STEP.nextSample(Times.nanos(hour(4)))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void sumsAddUpOverTheCommonSpan() {
        assertThat(RAMP.plus(RAMP)).isEqualTo(line(0, 0, 4, 16));
        assertThat(RAMP.plus(STEP)).isEqualTo(line(0, 1, 2, 5, 2, 9, 4, 13));
        assertThat(RAMP.plus(line(2, 10, 9, 10))).isEqualTo(line(2, 14, 4, 18));
        assertThat(RAMP.minus(RAMP)).isEqualTo(line(0, 0, 4, 0));
        assertThat(RAMP.times(-2).plus(1)).isEqualTo(line(0, 1, 4, -15));
    }

    @Test
    void minimumAndMaximumBendWhereTheyCross() {
        Profile level = Profile.constant(hours(0, 4), 4);
        assertThat(RAMP.min(level)).isEqualTo(line(0, 0, 2, 4, 4, 4));
        assertThat(RAMP.max(level)).isEqualTo(line(0, 4, 2, 4, 4, 8));
        assertThat(RAMP.clamp(2, 6)).isEqualTo(line(0, 2, 1, 2, 3, 6, 4, 6));
    }

    @Test
    void profilesThatOnlyTouchHaveNothingInCommon() {
        assertThatThrownBy(() -> line(0, 0, 1, 1).plus(line(1, 0, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not overlap");
        assertThatThrownBy(() -> RAMP.within(hours(4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not overlap");
    }

    @Test
    void withinCutsAtTheWindow() {
        assertThat(RAMP.within(hours(1, 3))).isEqualTo(line(1, 2, 3, 6));
        assertThat(RAMP.within(hours(-9, 9))).isEqualTo(RAMP);
        assertThat(STEP.within(hours(1, 2))).isEqualTo(line(1, 1, 2, 1));
        assertThat(STEP.within(hours(2, 3))).isEqualTo(line(2, 5, 3, 5));
    }

    @Test
    void integralsAreAreas() {
        assertThat(RAMP.integral(hours(0, 4))).isEqualTo(16 * 3600, within(1e-9));
        assertThat(RAMP.integral(hours(1, 3))).isEqualTo(8 * 3600, within(1e-9));
        assertThat(STEP.integral(hours(1, 3))).isEqualTo(6 * 3600, within(1e-9));
        assertThat(STEP.integral(hours(-9, 9))).isEqualTo(12 * 3600, within(1e-9));
        assertThat(STEP.integral(hours(7, 9))).isZero();
        assertThat(STEP.mean()).isEqualTo(3, within(1e-12));
    }

    @Test
    void windowsStartAndEndWhereTheThresholdIsCrossed() {
        assertThat(RAMP.atLeast(4)).isEqualTo(windows(2, 4));
        assertThat(RAMP.below(4)).isEqualTo(windows(0, 2));
        assertThat(RAMP.atLeast(0)).isEqualTo(windows(0, 4));
        assertThat(RAMP.atLeast(8)).isEqualTo(IntervalSet.EMPTY);
        assertThat(STEP.atLeast(2)).isEqualTo(windows(2, 4));
        assertThat(line(0, 0, 1, 1, 2, 0).atLeast(1)).isEqualTo(IntervalSet.EMPTY);
        assertThat(line(0, 1, 1, 0, 2, 1).atLeast(0)).isEqualTo(windows(0, 2));
    }

    @Test
    void firstBelowLooksAhead() {
        Profile day = line(0, 0, 2, 8, 4, 0);
        assertThat(day.firstBelow(4, hour(-3))).contains(hour(0));
        assertThat(day.firstBelow(4, hour(0.5))).contains(hour(0.5));
        assertThat(day.firstBelow(4, hour(1))).contains(hour(3));
        assertThat(day.firstBelow(4, hour(3.5))).contains(hour(3.5));
        assertThat(day.firstBelow(4, hour(4))).isEmpty();
        assertThat(day.firstBelow(0, hour(0))).isEmpty();
        assertThat(STEP.firstBelow(5, hour(2))).isEmpty();
    }

    @Test
    void windowsBecomeSteps() {
        assertThat(Profile.of(hours(0, 4), windows(1, 2), 7, 0)).isEqualTo(line(0, 0, 1, 0, 1, 7, 2, 7, 2, 0, 4, 0));
        assertThat(Profile.of(hours(0, 4), windows(-1, 9), 7, 0)).isEqualTo(line(0, 7, 4, 7));
        assertThat(Profile.of(hours(0, 4), IntervalSet.EMPTY, 7, 0)).isEqualTo(line(0, 0, 4, 0));
    }

    @Test
    void gatedIsZeroOutsideTheWindows() {
        assertThat(RAMP.gated(windows(1, 2))).isEqualTo(line(0, 0, 1, 0, 1, 2, 2, 4, 2, 0, 4, 0));
        assertThat(RAMP.gated(windows(-1, 9))).isEqualTo(RAMP);
        assertThat(RAMP.gated(IntervalSet.EMPTY)).isEqualTo(line(0, 0, 4, 0));
    }

    @Test
    void aQuantityIsSampledAtEveryStepAndAtTheEnd() {
        assertThat(Profile.sampled(hours(0, 3), Duration.ofHours(2), t -> Times.seconds(hour(0), t) / 3600))
                .isEqualTo(line(0, 0, 2, 2, 3, 3));
        assertThat(Profile.sampled(hours(0, 1), Duration.ofDays(999_999), t -> 1))
                .isEqualTo(line(0, 1, 1, 1));
        assertThatThrownBy(() -> Profile.sampled(hours(0, 1), Duration.ZERO, t -> 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void simplifyKeepsTheEndsOfPlateausAndJumps() {
        assertThat(line(0, 1, 1, 1, 2, 1, 3, 1).simplify(0)).isEqualTo(line(0, 1, 3, 1));
        assertThat(line(0, 0, 1, 2, 2, 4, 3, 6).simplify(0)).isEqualTo(line(0, 0, 3, 6));
        assertThat(line(0, 0, 1, 0, 2, 0, 3, 1, 4, 1, 5, 1, 6, 0).simplify(0))
                .isEqualTo(line(0, 0, 2, 0, 3, 1, 5, 1, 6, 0));
        assertThat(line(0, 1, 1, 1, 2, 1, 2, 3, 3, 3, 4, 3).simplify(0)).isEqualTo(line(0, 1, 2, 1, 2, 3, 4, 3));
        assertThat(line(0, 0, 1, 1, 1, 0, 2, 0).simplify(1e9)).isEqualTo(line(0, 0, 1, 1, 1, 0, 2, 0));
    }

    @Test
    void simplifyLeavesOutWhatIsWithinTolerance() {
        Profile noisy = line(0, 0, 1, 0.1, 2, 0.1, 3, 0.05, 4, 0);
        assertThat(noisy.simplify(0.1)).isEqualTo(line(0, 0, 4, 0));
        assertThat(noisy.simplify(0.01)).isEqualTo(line(0, 0, 1, 0.1, 2, 0.1, 4, 0));
        assertThat(noisy.simplify(Double.POSITIVE_INFINITY)).isEqualTo(line(0, 0, 4, 0));
        assertThatThrownBy(() -> noisy.simplify(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlateauOfAMillionSamplesSimplifiesInOnePass() {
        int n = 1_000_000;
        double[] values = new double[n];
        values[n - 1] = 1;
        Profile plateau = Profile.of(LongStream.range(0, n).toArray(), values);
        assertThat(plateau.simplify(1e-6).size()).isEqualTo(3);
        assertThat(plateau.plus(plateau).simplify(0).size()).isEqualTo(3);
    }

    @Test
    void theBuilderKeepsTheFirstAndLastOfAnInstant() {
        assertThat(line(0, 1, 1, 1, 1, 2, 1, 3, 2, 3)).isEqualTo(line(0, 1, 1, 1, 1, 3, 2, 3));
        assertThat(line(0, 1, 1, 1, 1, 2, 1, 1, 2, 1)).isEqualTo(line(0, 1, 1, 1, 2, 1));
        assertThat(line(0, 1, 1, 1, 1, 1, 2, 1).size()).isEqualTo(3);
        assertThat(line(0, 1, 1, 2, 2, 3).size()).isEqualTo(3);
    }

    @Test
    void thereIsNoJumpAtTheStartNorAtTheEnd() {
        assertThat(line(0, 9, 0, 1, 1, 1)).isEqualTo(line(0, 1, 1, 1));
        assertThat(line(0, 1, 1, 1, 1, 9)).isEqualTo(line(0, 1, 1, 1));
        assertThat(line(0, 1, 1, 1, 1, 9).max()).isEqualTo(1);
    }

    @Test
    void aBuilderMayBeAskedAgainAfterMoreSamples() {
        Profile.Builder builder =
                new Profile.Builder(0).add(hour(0), 1).add(hour(1), 1).add(hour(1), 5);
        assertThat(builder.build()).isEqualTo(line(0, 1, 1, 1));
        assertThat(builder.add(hour(2), 5).build()).isEqualTo(line(0, 1, 1, 1, 1, 5, 2, 5));
    }

    @Test
    void aProfileNeedsASpanAndFiniteValuesInOrder() {
        assertThatThrownBy(() -> Profile.of(new long[] {1, 2}, new double[] {1}))
                .hasMessageContaining("found 2 and 1");
        assertThatThrownBy(() -> Profile.of(new long[] {1}, new double[] {1})).hasMessageContaining("found 1 and 1");
        assertThatThrownBy(() -> line(1, 0, 1, 1)).hasMessageContaining("must have a span");
        assertThatThrownBy(() -> line(1, 0, 0, 1)).hasMessageContaining("cannot go back");
        assertThatThrownBy(() -> line(0, Double.NaN, 1, 1)).hasMessageContaining("NaN at 2035-01-01T00:00:00Z");
        assertThatThrownBy(() -> RAMP.times(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RAMP.plus(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RAMP.clamp(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Profile.of(new long[] {0, Long.MAX_VALUE}, new double[] {1, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void minusZeroIsZero() {
        assertThat(line(0, -0.0, 1, 0)).isEqualTo(line(0, 0, 1, 0));
        assertThat(line(0, 0, 1, 0).times(-1)).isEqualTo(line(0, 0, 1, 0)).hasSameHashCodeAs(line(0, 0, 1, 0));
        assertThat(1 / line(0, 0, 1, 0).times(-1).at(hour(0.5))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void samplesMayBeANanosecondApart() {
        Profile edge = Profile.of(new long[] {0, 10, 11, 20}, new double[] {0, 0, 1, 1});
        assertThat(edge.at(10L)).isEqualTo(0);
        assertThat(edge.at(11L)).isEqualTo(1);
        assertThat(edge.atLeast(1).total()).isEqualTo(Duration.ofNanos(9));
        assertThat(edge.atLeast(0.1).total()).isEqualTo(Duration.ofNanos(10));
        assertThat(edge.integral(edge.span())).isEqualTo(9.5e-9, within(1e-20));
    }

    @Test
    void aLineMaySpanAllOfTime() {
        Interval all = Times.SPAN;
        Profile ramp = Profile.of(new long[] {Times.nanos(all.start()), Times.nanos(all.end())}, new double[] {-1, 1});
        assertThat(ramp.at(0)).isEqualTo(0, within(1e-15));
        assertThat(ramp.mean()).isEqualTo(0, within(1e-12));
        assertThat(Times.nanos(ramp.atLeast(0).get(0).start())).isBetween(-1000L, 1000L);
        assertThat(ramp.atLeast(-1)).isEqualTo(IntervalSet.of(all));
        assertThat(ramp.max(ramp.times(-1)).at(0)).isEqualTo(0, within(1e-15));
    }
}
