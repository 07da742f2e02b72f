package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final long FIRST = -4_611_686_018_000_000_000L;
    private static final long LAST = 4_611_686_018_000_000_000L;

    @Property(seed = "31")
    void everyNanosecondInTheSpanGoesToAnInstantAndBack(@ForAll @LongRange(min = FIRST, max = LAST) long nanos) {
        assertThat(Times.nanos(Times.instant(nanos))).isEqualTo(nanos);
    }

    @Test
    void theEpochIsZero() {
        assertThat(Times.nanos(Instant.EPOCH)).isZero();
        assertThat(Times.nanos(Instant.parse("1969-12-31T23:59:59.999999999Z"))).isEqualTo(-1);
    }

    @Test
    void theSpanReachesFrom1823To2116() {
        assertThat(Times.SPAN)
                .isEqualTo(new Interval(Instant.parse("1823-11-12T00:06:22Z"), Instant.parse("2116-02-20T23:53:38Z")));
        assertThat(Times.nanos(Times.SPAN.start())).isEqualTo(FIRST);
        assertThat(Times.nanos(Times.SPAN.end())).isEqualTo(LAST);
    }

    @Test
    void timesOutsideTheSpanAreRefusedByName() {
        assertThatThrownBy(() -> Times.nanos(Times.SPAN.end().plusNanos(1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("2116-02-20T23:53:38.000000001Z is outside [1823-11-12");
        assertThatThrownBy(() -> Times.nanos(Times.SPAN.start().minusNanos(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Times.nanos(Instant.MAX)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Times.nanos(Instant.MIN)).isInstanceOf(ArithmeticException.class);
    }

    @Property(seed = "32")
    void secondsAreExactToTheNanosecondWithin104Days(
            @ForAll @LongRange(min = 0, max = LAST / 2) long from,
            @ForAll @LongRange(min = 0, max = 104 * 86_400_000_000_000L) long length) {
        double seconds = Times.seconds(Times.instant(from), Times.instant(from + length));
        assertThat(Math.round(seconds * 1e9)).isBetween(length - 1, length + 1);
    }

    @Property(seed = "33")
    void secondsAreExactToTheMicrosecondWithinTwoCenturies(
            @ForAll @LongRange(min = 0, max = 200 * 366 * 86_400_000_000_000L) long length) {
        double seconds = Times.seconds(Times.instant(FIRST), Times.instant(FIRST + length));
        assertThat(seconds - length / 1_000_000_000).isEqualTo(length % 1_000_000_000 * 1e-9, within(1e-6));
    }
}
