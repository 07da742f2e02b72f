package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;

class TimeScalesTest {
    private final TimeScales scales = new TimeScales(LeapSeconds.embedded());

    @Test
    void leapSecondsAreThoseOfTheIers() {
        LeapSeconds list = LeapSeconds.embedded();
        assertThat(list.entries()).isEqualTo(28);
        assertThat(list.taiMinusUtcS(Instant.parse("2016-12-31T23:59:59Z"))).isEqualTo(36);
        assertThat(list.taiMinusUtcS(Instant.parse("2017-01-01T00:00:00Z"))).isEqualTo(37);
        assertThat(list.taiMinusUtcS(Instant.parse("1972-01-01T00:00:00Z"))).isEqualTo(10);
        assertThat(list.taiMinusUtcS(Instant.parse("1960-01-01T00:00:00Z"))).isEqualTo(10);
        assertThat(list.taiMinusUtcS(Instant.parse("2050-01-01T00:00:00Z"))).isEqualTo(37);
        assertThat(list.expiry()).isEqualTo(Instant.parse("2027-06-28T00:00:00Z"));
    }

    /** Terrestrial time of 2000-01-01T12:00:00 UTC: 32 leap seconds and 32.184 s. */
    @Test
    void terrestrialTimeAddsLeapSecondsAnd32184Milliseconds() {
        assertThat(scales.ttS(Instant.parse("2000-01-01T12:00:00Z"))).isCloseTo(64.184, within(1e-9));
    }

    @Test
    void dynamicalTimeStaysWithinTwoMillisecondsOfTerrestrial() {
        for (int day = 0; day < 16_000; day += 7) {
            Instant t = Instant.parse("2015-01-01T00:00:00Z").plus(Duration.ofDays(day));
            assertThat(Math.abs(scales.tdbS(t) - scales.ttS(t))).isLessThan(1.75e-3);
        }
    }

    @Property(seed = "7", tries = 1000)
    void utcComesBackFromDynamicalTime(@ForAll @LongRange(min = 100_000_000L, max = 2_800_000_000L) long unixS) {
        Instant t = Instant.ofEpochSecond(unixS, 250_000_000);
        assertThat(Duration.between(t, scales.utc(scales.tdbS(t))).abs()).isLessThanOrEqualTo(Duration.ofNanos(2_000));
    }

    @Test
    void everyWrongLineOfAListIsNamed() {
        String text = """
                #@ 4023129600
                2272060800 10 # 1 Jan 1972
                2287785600 eleven
                2272060800 12
                ?
                """;
        assertThatThrownBy(() -> LeapSeconds.parse(text, "leap-seconds.list"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("leap-seconds.list:3:1");
        assertThatThrownBy(() -> LeapSeconds.parse("# nothing", "empty.list"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("empty.list");
    }

    @Property(seed = "8", tries = 500)
    void anyTextIsAListOrRefused(@ForAll String text) {
        try {
            assertThat(LeapSeconds.parse(text, "any").entries()).isPositive();
        } catch (InvalidInput e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
