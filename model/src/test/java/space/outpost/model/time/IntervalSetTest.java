package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static space.outpost.model.time.IntervalSet.EMPTY;
import static space.outpost.model.time.TimeArbitraries.hour;
import static space.outpost.model.time.TimeArbitraries.hours;
import static space.outpost.model.time.TimeArbitraries.windows;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** One case a line; {@link IntervalSetLawsTest} states what holds for all. */
class IntervalSetTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void unionJoinsWhatOverlapsOrTouches() {
        assertThat(windows(0, 1).union(windows(2, 3))).isEqualTo(windows(0, 1, 2, 3));
        assertThat(windows(0, 2).union(windows(1, 3))).isEqualTo(windows(0, 3));
        assertThat(windows(0, 1).union(windows(1, 2))).isEqualTo(windows(0, 2));
        assertThat(windows(0, 9).union(windows(1, 2))).isEqualTo(windows(0, 9));
        assertThat(windows(0, 1, 2, 3).union(windows(1, 2))).isEqualTo(windows(0, 3));
        assertThat(windows(0, 1).union(EMPTY)).isEqualTo(windows(0, 1));
    }

    @Test
    void aSetIsTheUnionOfItsIntervalsInAnyOrder() {
        assertThat(windows(4, 5, 0, 2, 1, 3)).isEqualTo(windows(0, 3, 4, 5));
        assertThat(windows(1, 2, 0, 1)).isEqualTo(windows(0, 2)).hasSize(1);
        assertThat(IntervalSet.of()).isEqualTo(EMPTY);
    }

    @Test
    void intersectionIsWhatBothHave() {
        assertThat(windows(0, 2).intersect(windows(1, 3))).isEqualTo(windows(1, 2));
        assertThat(windows(0, 1).intersect(windows(1, 2))).isEqualTo(EMPTY);
        assertThat(windows(0, 9).intersect(windows(1, 2, 3, 4))).isEqualTo(windows(1, 2, 3, 4));
        assertThat(windows(0, 2, 3, 5).intersect(windows(1, 4))).isEqualTo(windows(1, 2, 3, 4));
        assertThat(windows(0, 2, 3, 5).intersect(hours(1, 4))).isEqualTo(windows(1, 2, 3, 4));
        assertThat(windows(0, 2, 3, 5).intersect(hours(2, 3))).isEqualTo(EMPTY);
        assertThat(windows(0, 2).intersect(EMPTY)).isEqualTo(EMPTY);
    }

    @Test
    void complementIsTheRestOfTheSpan() {
        assertThat(windows(1, 2).complement(hours(0, 3))).isEqualTo(windows(0, 1, 2, 3));
        assertThat(windows(0, 2).complement(hours(1, 3))).isEqualTo(windows(2, 3));
        assertThat(windows(2, 9).complement(hours(1, 3))).isEqualTo(windows(1, 2));
        assertThat(windows(0, 9).complement(hours(1, 3))).isEqualTo(EMPTY);
        assertThat(windows(4, 9).complement(hours(1, 3))).isEqualTo(windows(1, 3));
        assertThat(EMPTY.complement(hours(1, 3))).isEqualTo(windows(1, 3));
    }

    @Test
    void minusTakesTheOtherAway() {
        assertThat(windows(0, 4).minus(windows(1, 2))).isEqualTo(windows(0, 1, 2, 4));
        assertThat(windows(0, 2).minus(windows(1, 9))).isEqualTo(windows(0, 1));
        assertThat(windows(1, 2).minus(windows(0, 9))).isEqualTo(EMPTY);
        assertThat(windows(1, 2).minus(EMPTY)).isEqualTo(windows(1, 2));
        assertThat(EMPTY.minus(windows(1, 2))).isEqualTo(EMPTY);
    }

    @Test
    void aBoundBelongsToWhatFollowsIt() {
        assertThat(windows(1, 2).contains(hour(1))).isTrue();
        assertThat(windows(1, 2).contains(hour(2))).isFalse();
        assertThat(windows(1, 2).contains(hour(2).minusNanos(1))).isTrue();
        assertThat(EMPTY.contains(hour(1))).isFalse();
    }

    @Test
    void anIntervalIsInsideOnlyWithoutAGap() {
        assertThat(windows(1, 3).contains(hours(1, 3))).isTrue();
        assertThat(windows(1, 3).contains(hours(1, 3.5))).isFalse();
        assertThat(windows(1, 2, 3, 4).contains(hours(1, 4))).isFalse();
        assertThat(windows(1, 2, 3, 4).contains(hours(2, 3))).isFalse();
        assertThat(windows(1, 2, 3, 6).contains(windows(1, 2, 4, 5))).isTrue();
        assertThat(windows(1, 2, 3, 6).contains(windows(1, 2.5))).isFalse();
        assertThat(EMPTY.contains(EMPTY)).isTrue();
    }

    @Test
    void atIsTheIntervalOneIsIn() {
        assertThat(windows(1, 2, 3, 4).at(hour(3))).contains(hours(3, 4));
        assertThat(windows(1, 2, 3, 4).at(hour(2))).isEmpty();
    }

    @Test
    void nextInsideIsNowOrTheNextStart() {
        assertThat(windows(1, 2, 3, 4).nextInside(hour(0))).contains(hour(1));
        assertThat(windows(1, 2, 3, 4).nextInside(hour(1.5))).contains(hour(1.5));
        assertThat(windows(1, 2, 3, 4).nextInside(hour(2))).contains(hour(3));
        assertThat(windows(1, 2, 3, 4).nextInside(hour(4))).isEmpty();
    }

    @Test
    void nextChangeIsTheNextBound() {
        assertThat(windows(1, 2).nextChange(hour(0))).contains(hour(1));
        assertThat(windows(1, 2).nextChange(hour(1))).contains(hour(2));
        assertThat(windows(1, 2).nextChange(hour(2))).isEmpty();
    }

    @Test
    void totalAndLongestMeasure() {
        assertThat(windows(1, 2, 3, 5).total()).isEqualTo(Duration.ofHours(3));
        assertThat(windows(1, 2, 3, 5).longest()).contains(hours(3, 5));
        assertThat(windows(1, 3, 4, 6).longest()).contains(hours(1, 3));
        assertThat(EMPTY.total()).isZero();
        assertThat(EMPTY.longest()).isEmpty();
    }

    @Test
    void shrinkTakesOffTheEnds() {
        assertThat(windows(1, 4).shrink(HOUR, HOUR)).isEqualTo(windows(2, 3));
        assertThat(windows(1, 3, 5, 9).shrink(HOUR, HOUR)).isEqualTo(windows(6, 8));
        assertThat(windows(1, 3).shrink(Duration.ZERO, Duration.ZERO)).isEqualTo(windows(1, 3));
        assertThat(windows(1, 3).shrink(ChronoUnit.FOREVER.getDuration(), ChronoUnit.FOREVER.getDuration()))
                .isEqualTo(EMPTY);
    }

    @Test
    void expandAddsAtTheEndsAndJoins() {
        assertThat(windows(2, 3).expand(HOUR, HOUR)).isEqualTo(windows(1, 4));
        assertThat(windows(1, 2, 4, 5).expand(HOUR, HOUR)).isEqualTo(windows(0, 6));
        assertThat(windows(1, 2, 4, 5).expand(HOUR, Duration.ZERO)).isEqualTo(windows(0, 2, 3, 5));
        assertThat(EMPTY.expand(HOUR, HOUR)).isEqualTo(EMPTY);
    }

    @Test
    void atLeastKeepsTheLongOnes() {
        assertThat(windows(1, 2, 3, 5).atLeast(HOUR)).isEqualTo(windows(1, 2, 3, 5));
        assertThat(windows(1, 2, 3, 5).atLeast(HOUR.plusNanos(1))).isEqualTo(windows(3, 5));
        assertThat(windows(1, 2).atLeast(ChronoUnit.FOREVER.getDuration())).isEqualTo(EMPTY);
    }

    @Test
    void negativeLengthsAreRefused() {
        assertThatThrownBy(() -> windows(1, 2).shrink(HOUR.negated(), HOUR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> windows(1, 2).expand(HOUR, HOUR.negated()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> windows(1, 2).atLeast(HOUR.negated())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allOfTimeIsASetToo() {
        IntervalSet all = IntervalSet.of(Times.SPAN);
        assertThat(all.total()).isEqualTo(Times.SPAN.duration());
        assertThat(all.longest()).contains(Times.SPAN);
        assertThat(all.minus(windows(1, 2)).union(windows(1, 2))).isEqualTo(all);
        assertThat(all.atLeast(Times.SPAN.duration())).isEqualTo(all);
        assertThatThrownBy(() -> all.expand(HOUR, HOUR)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void windowsOfOneNanosecondStandAlone() {
        IntervalSet two = IntervalSet.of(
                Interval.of(hour(1), Duration.ofNanos(1)), Interval.of(hour(1).plusNanos(2), Duration.ofNanos(1)));
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.contains(hour(1))).isTrue();
        assertThat(two.contains(hour(1).plusNanos(1))).isFalse();
        assertThat(two.total()).isEqualTo(Duration.ofNanos(2));
        assertThat(two.expand(Duration.ZERO, Duration.ofNanos(1)).size()).isEqualTo(1);
    }

    @Test
    void aSetReadsAsItsIntervals() {
        assertThat(windows(1, 2)).hasToString("[[2035-01-01T01:00:00Z, 2035-01-01T02:00:00Z)]");
        assertThat(windows(1, 2, 3, 4)).containsExactly(hours(1, 2), hours(3, 4));
    }
}
