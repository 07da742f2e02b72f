package space.outpost.twin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Profile;
import space.outpost.operate.Operate;

/** What the planner promises comes true as long as nothing breaks. */
class PlannedTest {
    private static final double KWH = 3.6e6;

    private static Plan planned(Outpost o) {
        return Operate.plan(o.scenario(), o.environment(), Campaign.asDeclared(o.scenario()));
    }

    @Property(tries = 25, seed = "51")
    void everyPlannedRunIsCompleted(@ForAll long seed) {
        Outpost o = new RandomOutpost(seed, 200).draw(true, 0);
        Execution e = o.fly(planned(o));
        assertThat(e.outcomes()).extracting(Outcome::reason).isNotEmpty().containsOnly("");
    }

    /** Nights of 60 h and more wishes than energy and passes: the plan goes to the floor and to a full memory. */
    @Test
    void aPlanThatUsesAllThereIsComesTrue() {
        Profile.Builder light = new Profile.Builder(200);
        for (int day = 0; day < 20; day++) {
            light.add(Outpost.hour(120 * day), day == 0 ? 1 : 0);
            light.add(Outpost.hour(120 * day + 2), 1);
            light.add(Outpost.hour(120 * day + 58), 1);
            light.add(Outpost.hour(120 * day + 60), 0);
            light.add(Outpost.hour(120 * day + 120), 0);
        }
        Outpost o = new Outpost(2400)
                .sun(light.build())
                .element(new Draft("rover")
                        .array(300)
                        .idle(20, 10)
                        .battery(4 * KWH, 0.9, 1)
                        .storage(4e9)
                        .radio(2e5, 15)
                        .instruments("drill", "camera"))
                .earth(Outpost.hours(50, 400), Outpost.hours(900, 1300), Outpost.hours(1800, 2300))
                .experiment("dig", "rover", 120, 1e8, 9, Outpost.using("drill"))
                .experiment("look", "rover", 40, 9e8, 5, Outpost.using("camera"))
                .experiment("dark", "rover", 60, 1e7, 5, Outpost.needing(Experiment.Light.DARK))
                .experiment("talk", "rover", 30, 0, 2, Outpost.needing(Experiment.Contact.ANY))
                .wished(2000);
        Plan plan = planned(o);
        assertThat(plan.unplanned()).isNotEmpty();
        Profile expected = Outpost.at(plan.batteryJ(), "rover");
        assertThat(expected.min()).isLessThan(0.21 * 4 * KWH);
        Execution e = o.fly(plan);
        assertThat(e.outcomes())
                .extracting(Outcome::reason)
                .hasSizeGreaterThan(100)
                .containsOnly("");
        assertThat(e.events()).isEmpty();
        Profile lived = Outpost.at(e.batteryJ(), "rover");
        for (int i = 0; i < lived.size(); i++) {
            assertThat(lived.value(i)).isGreaterThan(expected.at(lived.timeNanos(i)) - 2e-3 * 4 * KWH);
        }
    }
}
