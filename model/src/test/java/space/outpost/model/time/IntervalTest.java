package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static space.outpost.model.time.TimeArbitraries.hour;
import static space.outpost.model.time.TimeArbitraries.hours;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void anIntervalHoldsItsStartAndNotItsEnd() {
        assertThat(hours(1, 3).contains(hour(1))).isTrue();
        assertThat(hours(1, 3).contains(hour(3).minusNanos(1))).isTrue();
        assertThat(hours(1, 3).contains(hour(3))).isFalse();
        assertThat(hours(1, 3).contains(hour(1).minusNanos(1))).isFalse();
    }

    @Test
    void anIntervalIsNeverEmptyNorBackwards() {
        assertThatThrownBy(() -> hours(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours(3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must end after it starts");
        assertThat(Interval.of(hour(1), Duration.ofNanos(1)).duration()).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void intervalsThatOnlyTouchDoNotOverlap() {
        assertThat(hours(1, 3).overlaps(hours(3, 4))).isFalse();
        assertThat(hours(3, 4).overlaps(hours(1, 3))).isFalse();
        assertThat(hours(1, 3).intersect(hours(3, 4))).isEmpty();
        assertThat(hours(1, 3).overlaps(hours(2, 4))).isTrue();
        assertThat(hours(1, 3).intersect(hours(2, 4))).contains(hours(2, 3));
        assertThat(hours(1, 5).intersect(hours(2, 4))).contains(hours(2, 4));
    }

    @Test
    void anIntervalContainsItsPartsAndItself() {
        assertThat(hours(1, 3).contains(hours(1, 3))).isTrue();
        assertThat(hours(1, 3).contains(hours(2, 3))).isTrue();
        assertThat(hours(1, 3).contains(hours(2, 4))).isFalse();
        assertThat(hours(1, 3).contains(hours(0, 3))).isFalse();
    }

    @Test
    void itsLengthIsEndMinusStart() {
        assertThat(hours(1, 3).seconds()).isEqualTo(7200);
        assertThat(hours(1, 3)).isEqualTo(Interval.of(hour(1), Duration.ofHours(2)));
    }
}
