package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

class PartnersTest {
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final Interval SPAN = Interval.of(START, Duration.ofHours(100));

    /** Lit from one hour to another, that far east along the equator. */
    private static Partners.Lit lit(double eastM, int from, int to) {
        return new Partners.Lit(
                new Place(0, eastM / Place.MOON_RADIUS_M, 0),
                IntervalSet.of(new Interval(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(to)))));
    }

    private static final Partners.Lit FIRST = lit(0, 0, 50);
    private static final Partners.Lit SAME_HOURS = lit(1000, 10, 55);
    private static final Partners.Lit OTHER_HOURS = lit(9000, 40, 80);
    private static final Partners.Lit TOO_FAR = lit(10_001, 50, 100);

    @Test
    void thePartnerIsTheOneThatShinesWhenTheFirstIsDark() {
        Partners.Pair pair = new Partners(List.of(FIRST, SAME_HOURS, OTHER_HOURS, TOO_FAR), 10_000, SPAN).best(FIRST);
        assertThat(pair.at()).contains(OTHER_HOURS.ground());
        assertThat(pair.share()).isEqualTo(0.8);
        assertThat(pair.longestNightS()).isEqualTo(20 * 3600);
    }

    @Test
    void ofEqualSharesTheShorterNightCounts() {
        Partners.Lit split = new Partners.Lit(
                new Place(0, 1e-3, 0), lit(0, 50, 60).lit().union(lit(0, 70, 90).lit()));
        Partners.Pair pair = new Partners(List.of(OTHER_HOURS, split), 10_000, SPAN).best(FIRST);
        assertThat(pair.at()).contains(split.ground());
        assertThat(pair.longestNightS()).isEqualTo(10 * 3600);
    }

    @Test
    void aMastAloneHasItsOwnLight() {
        Partners.Pair pair = new Partners(List.of(FIRST, TOO_FAR), 10_000, SPAN).best(FIRST);
        assertThat(pair.at()).isEmpty();
        assertThat(pair.share()).isEqualTo(0.5);
        assertThat(pair.longestNightS()).isEqualTo(50 * 3600);
    }
}
