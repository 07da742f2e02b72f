package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static final Programme SMALL = Small.programme();
    private static final Campaigns.Solved WHOLE = Campaigns.solve("small", SMALL, 0);

    private static Losses.Outcome without(Loss loss) {
        return Losses.of(SMALL, WHOLE, List.of(loss), 0, 1, _ -> {}).getFirst();
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    @Test
    void aSubstituteComesWithItsDelayAndCost() {
        Losses.Outcome o = without(new Loss.OfPartner("them", day("2030-02-01")));
        // Ready 300 d after the leaving, on 28 November; the next window is on 6 December instead of 10 May.
        assertThat(o.delays()).containsEntry("studied", Optional.of(Duration.ofDays(210)));
        assertThat(o.delays()).containsEntry("lived", Optional.of(Duration.ZERO));
        assertThat(o.extraCost()).isEqualTo(5);
        assertThat(o.lostScience()).isEqualTo(3 * 210 / 365.25, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whatHasFlownIsNotLost() {
        Losses.Outcome o = without(new Loss.OfPartner("them", day("2031-01-01")));
        assertThat(o.plan()).isEqualTo(WHOLE.plan());
        assertThat(o.extraCost()).isZero();
    }

    @Test
    void withoutTheOnlyLauncherNothingMoreIsReached() {
        Losses.Outcome o = without(new Loss.OfLauncher("rocket", day("2030-06-01")));
        assertThat(o.delays()).containsEntry("lit", Optional.of(Duration.ZERO));
        assertThat(o.delays()).containsEntry("lived", Optional.empty());
        assertThat(o.lost()).isEqualTo(1);
        assertThat(o.plan().flights()).allMatch(f -> f.launch().isBefore(day("2030-06-01")));
    }

    @Test
    void anElementLostIsBuiltAgain() {
        Instant launch = WHOLE.plan().flights().stream()
                .filter(f -> f.elements().contains("lab"))
                .findFirst()
                .orElseThrow()
                .launch();
        Losses.Outcome o = without(new Loss.OfElement("lab", launch));
        // Built again in 720 d, which is after the last window: 21 December 2031 would be too late to arrive.
        assertThat(o.delays()).containsEntry("studied", Optional.empty());
    }

    @Test
    void everythingThatCanBeLostIsNamed() {
        assertThat(Loss.ofAll(SMALL, WHOLE.plan()))
                .extracting(Loss::name)
                .contains(
                        "partner us",
                        "partner them",
                        "launcher rocket",
                        "spaceport port",
                        "element power",
                        "element lab");
    }
}
