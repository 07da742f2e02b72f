package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Plan;

@Tag("slow")
class YearTest {

    @Test
    void aYearOfFiftyExperimentsIsPlannedWithinEveryLimit() {
        Draft draft = StationOfAYear.of(50, 7);

        Plan plan = draft.plan();

        assertThat(plan.activities()).hasSizeGreaterThan(4000);
        assertThat(plan.unplanned()).allSatisfy(u -> assertThat(u.reason()).startsWith("at its closest"));
    }
}
