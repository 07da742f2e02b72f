package space.outpost.twin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.outpost.model.scenario.Fault;
import space.outpost.model.time.Times;
import space.outpost.twin.Draft;
import space.outpost.twin.Outpost;

class FaultScriptTest {
    private static final double YEAR_H = 365.25 * 24;

    private static Fault random(String id, double perYear) {
        return new Fault(
                id,
                "base",
                Fault.Kind.RADIO_OUTAGE,
                Optional.empty(),
                Optional.empty(),
                perYear,
                Optional.of(Duration.ofHours(2)),
                1);
    }

    private static List<Breakdown> script(long seed, double hours, Fault... faults) {
        Outpost outpost = new Outpost(hours).element(new Draft("base")).seed(seed);
        for (Fault f : faults) {
            outpost.fault(f);
        }
        return FaultScript.of(outpost.scenario());
    }

    @Test
    void aFaultWithATimeStrikesThenAndNotOutsideTheHorizon() {
        Outpost o = new Outpost(10)
                .element(new Draft("base"))
                .fault("late", "base", Fault.Kind.RADIO_OUTAGE, 10, 1, 1)
                .fault("in", "base", Fault.Kind.RADIO_OUTAGE, 9, 3, 1)
                .fault("first", "base", Fault.Kind.ARRAY_LOSS, 0, 0, 1);
        List<Breakdown> all = FaultScript.of(o.scenario());
        assertThat(all).extracting(b -> b.fault().id()).containsExactly("first", "in");
        assertThat(all.get(0).endNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(all.get(1).endNanos()).isEqualTo(Times.nanos(Outpost.hour(12)));
    }

    @Test
    void whenAFaultStrikesDoesNotDependOnTheOthers() {
        List<Breakdown> alone = script(5, YEAR_H, random("a", 40));
        List<Breakdown> among = script(5, YEAR_H, random("z", 100), random("a", 40), random("b", 3));
        assertThat(among.stream().filter(b -> b.fault().id().equals("a")).toList())
                .isEqualTo(alone);
        assertThat(script(6, YEAR_H, random("a", 40))).isNotEqualTo(alone);
    }

    /** 100 years at 20 a year: 2000 +- 45 by chance; gaps exponential, so their variance is the mean squared. */
    @Test
    void randomFaultsComeAtTheirRateWithExponentialGaps() {
        double[] gaps = new double[2 * 2000 + 1000];
        int n = 0;
        for (int year = 0; year < 100; year++) {
            long last = Times.nanos(Outpost.START);
            for (Breakdown b : script(1000 + year, YEAR_H, random("a", 20))) {
                gaps[n++] = 1e-9 * (b.startNanos() - last) / (YEAR_H * 3600);
                last = b.startNanos();
            }
        }
        assertThat(n).isBetween(1800, 2200);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += gaps[i] / n;
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            variance += (gaps[i] - mean) * (gaps[i] - mean) / n;
        }
        // A gap cut by the year's end is not seen, which makes the mean a little short.
        assertThat(mean).isBetween(0.043, 0.053);
        assertThat(variance / (mean * mean)).isBetween(0.8, 1.2);
    }
}
