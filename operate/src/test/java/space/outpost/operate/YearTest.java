package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Plan;

class YearTest {

    @Test
    @Tag("slow")
    void aYearOfFiftyExperimentsIsPlannedWithinEveryLimit() {
        Draft draft = StationOfAYear.of(50, 7);
        for (int i = 0; i < 3; i++) {
        long t0 = System.nanoTime();
        Plan plan = Operate.plan(draft.scenario(), draft.environment(), draft.campaign());
        System.out.println("TIME " + (System.nanoTime() - t0) / 1e9 + " runs " + plan.activities().size()+" asked "+draft.experiments().stream().mapToInt(e->e.runs()).sum());
        t0 = System.nanoTime();
        assertThat(draft.check(plan)).isEmpty();
        System.out.println("CHECK " + (System.nanoTime() - t0) / 1e9);
        if (i==0) plan.unplanned().forEach(u -> System.out.println(u.experiment()+" "+u.runs()+" "+u.limit()+" "+u.reason()));
        }
    }
}
