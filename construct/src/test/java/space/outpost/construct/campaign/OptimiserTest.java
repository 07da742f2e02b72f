package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;

class OptimiserTest {
    @Test
    void theSmallProgrammeIsBuiltAsSoonAsItsRulesAllow() {
        Campaigns.Solved solved = Campaigns.solve("small", Small.programme(), 0);
        History history = solved.history();
        assertThat(solved.found().gap()).isLessThan(1e-9);
        assertThat(history.reached("lit")).contains(Instant.parse("2030-01-15T00:00:00Z"));
        // Ready on 1 May, the next window is on 10 May.
        assertThat(history.reached("studied")).contains(Instant.parse("2030-05-15T00:00:00Z"));
        // Trained on 20 July; the next window is on 8 August: 3 d, 20 d, 3 d.
        assertThat(history.reached("lived")).contains(Instant.parse("2030-09-03T00:00:00Z"));
        assertThat(history.cost()).isEqualTo(50);
    }

    @Test
    void theCheapestTakesNoFlightTooMany() {
        Programme cheapest = Small.programme(
                "milestones:",
                "aim: cheapest\nmilestones:",
                "value: 2",
                "wished: 2031-12-01T00:00:00Z",
                "value: 4",
                "wished: 2031-12-01T00:00:00Z",
                "value: 3",
                "wished: 2031-12-01T00:00:00Z",
                "mass: 2500 kg, volume-m3: 9",
                "mass: 2 t, volume-m3: 5");
        // Home and lab fit one lander now: power, both, and the two launches of the crew.
        assertThat(Campaigns.solve("small", cheapest, 0).history().cost()).isEqualTo(40);
    }

    @Test
    void aMilestoneThatCannotBeMetIsToldWithWhatBindsAndByHowMuch() {
        assertThatThrownBy(() -> Campaigns.solve(
                        "small", Small.programme("value: 4", "value: 4, due: 2030-08-01T00:00:00Z"), 0.01))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains(
                        "milestones[1]",
                        "'lived' due on 2030-08-01, which can be reached on 2030-09-03 at the soonest, 33 days later",
                        "the training of 'crew' until 2030-07-20");
    }

    @Test
    void aMilestoneThatIsNeverReachedIsToldWithWhatBinds() {
        assertThatThrownBy(() -> Campaigns.solve("small", Small.programme("gives: 5 kW", "gives: 3500 W"), 0.01))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("'lived', which can never be reached; what binds most is the power balance");
    }

    @Test
    void theSameProgrammeGivesTheSamePlan() {
        FlightPlan first = Campaigns.solve("small", Small.programme(), 0.05).plan();
        assertThat(Campaigns.solve("small", Small.programme(), 0.05).plan()).isEqualTo(first);
    }
}
