package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RiskTest {
    private static final int RUNS = 2000;

    @Test
    void withoutChanceAPlanIsLivedAsPlanned() {
        Programme p = Small.programme();
        History history = Replay.of(p, Small.good()).history();
        int[] days = new FlownCampaign(p, Small.good()).fly(Chance.NONE);
        for (int m = 0; m < days.length; m++) {
            assertThat(history.reached(p.milestones().get(m).id())).contains(history.day(days[m]));
        }
    }

    @Test
    void aSingleLaunchSucceedsAsOftenAsItsLauncher() {
        Programme p = Small.programme("slip: 10 d", "slip: 0 d", "reliability: 0.9", "reliability: 0.7");
        Risk.Spread lit = Risk.of(p, Small.good(), RUNS).getFirst();
        // The first launch with 0.7, else one built again 720 d later, which is too late.
        assertThat(lit.by(Instant.parse("2030-01-15T00:00:00Z")))
                .isEqualTo(0.7, Offset.offset(3 * Math.sqrt(0.21 / RUNS)));
        assertThat(lit.ever()).isEqualTo(lit.by(Instant.parse("2030-01-15T00:00:00Z")));
        assertThat(lit.by(Instant.parse("2030-01-14T00:00:00Z"))).isZero();
    }

    @Test
    void badWeatherInEveryDayOfAWindowCostsAWindow() {
        Programme p = Small.programme(
                "slip: 10 d",
                "slip: 0 d",
                "reliability: 0.9",
                "reliability: 1",
                "latitude: 20 deg",
                "latitude: 20 deg, weather: 0.5");
        Risk.Spread lit = Risk.of(p, Small.good(), RUNS).getFirst();
        double first = 1 - 0.5 * 0.5 * 0.5;
        assertThat(lit.by(Instant.parse("2030-01-15T00:00:00Z")))
                .isEqualTo(first, Offset.offset(3 * Math.sqrt(first * (1 - first) / RUNS)));
        double second = 1 - Math.pow(1 - first, 2);
        assertThat(lit.by(Instant.parse("2030-02-14T00:00:00Z")))
                .isEqualTo(second, Offset.offset(3 * Math.sqrt(second * (1 - second) / RUNS)));
    }

    @Test
    void anExponentialSlipMissesItsWindowAsOftenAsItIsLonger() {
        Programme p = Small.programme("reliability: 0.9", "reliability: 1");
        Risk.Spread lit = Risk.of(p, Small.good(), RUNS).getFirst();
        // A mean of 10 d against a window of 3 d.
        double first = 1 - Math.exp(-0.3);
        assertThat(lit.by(Instant.parse("2030-01-15T00:00:00Z")))
                .isEqualTo(first, Offset.offset(3 * Math.sqrt(first * (1 - first) / RUNS)));
    }

    @Test
    void theRunsAreTheSameOnAnyNumberOfThreads() throws Exception {
        Programme p = Small.programme();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool three = new ForkJoinPool(3)) {
            List<Risk.Spread> a =
                    one.submit(() -> Risk.of(p, Small.good(), 200)).get();
            List<Risk.Spread> b =
                    three.submit(() -> Risk.of(p, Small.good(), 200)).get();
            for (int m = 0; m < a.size(); m++) {
                assertThat(Arrays.equals(a.get(m).sorted(), b.get(m).sorted())).isTrue();
            }
        }
    }

    @Test
    void percentilesAndSharesAgree() {
        Risk.Spread spread = new Risk.Spread(
                Small.programme().milestones().getFirst(), Small.programme().start(), new int[] {10, 10, 20, 30}, 5);
        assertThat(spread.by(Instant.parse("2030-01-11T00:00:00Z"))).isEqualTo(0.4);
        assertThat(spread.by(Instant.parse("2030-01-10T00:00:00Z"))).isZero();
        assertThat(spread.percentile(0.6)).contains(Instant.parse("2030-01-21T00:00:00Z"));
        assertThat(spread.percentile(0.81)).isEmpty();
        assertThat(spread.ever()).isEqualTo(0.8);
    }
}
