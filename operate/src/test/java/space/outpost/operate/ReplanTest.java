package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static space.outpost.operate.Draft.hour;
import static space.outpost.operate.Draft.span;
import static space.outpost.operate.Draft.startsOf;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;

class ReplanTest {
    private static final Draft BASE = Draft.over(48)
            .element("base", e -> e.source(1000).idle(100).instruments("camera", "drill"))
            .element("rover", e -> e.source(1000).idle(100).instruments("camera"));

    @Test
    void nothingMovesWhereNothingIsOut() {
        Draft draft = BASE.experiment("look", a -> a.runs(8, 6).with("camera"));
        Plan plan = draft.plan();

        Replan anew = replan(draft, plan, 12);

        assertThat(anew.changes()).isEmpty();
        assertThat(anew.kept()).isEqualTo(8);
        assertThat(anew.plan().activities()).isEqualTo(plan.activities());
    }

    @Test
    void whatFallsIntoAnOutageIsMovedBehindIt() {
        Draft draft = BASE.experiment("look", a -> a.lasting(4).within(10, 30).on("rover"))
                .experiment("dig", a -> a.lasting(4).within(10, 30).on("base"));
        Plan plan = draft.plan();

        Replan anew = replan(draft, plan, 10, new Outage("rover", span(10, 20)));

        assertThat(startsOf("look", anew.plan())).containsExactly(20.0);
        assertThat(anew.kept()).isEqualTo(1);
        assertThat(anew.changes())
                .singleElement()
                .satisfies(c -> assertThat(c)
                        .isInstanceOfSatisfying(
                                Replan.Change.Moved.class,
                                m -> assertThat(m.to()).isEqualTo(hour(20))));
    }

    @Test
    void whatHasNoOtherPlaceIsLostAndWhatHadNoneMayGainIt() {
        Draft draft = BASE.experiment(
                        "first",
                        a -> a.with("camera")
                                .lasting(6)
                                .within(12, 20)
                                .worth(5, 1)
                                .on("rover"))
                .experiment(
                        "second",
                        a -> a.with("camera")
                                .lasting(6)
                                .within(12, 36)
                                .worth(1, 1)
                                .on("rover")
                                .runs(4, 0));
        Plan plan = draft.plan();
        assertThat(startsOf("second", plan)).hasSize(3);

        Replan anew = replan(draft, plan, 10, new Outage("rover", span(12, 15)));

        assertThat(anew.changes()).hasOnlyElementsOfTypes(Replan.Change.Lost.class, Replan.Change.Moved.class);
        assertThat(startsOf("first", anew.plan())).isEmpty();
        assertThat(startsOf("second", anew.plan()))
                .hasSize(3)
                .allSatisfy(s -> assertThat(s).isGreaterThanOrEqualTo(15));
    }

    /** What is over is over, however wrong it looks now; and the new plan keeps every limit of what is left. */
    @Property(tries = 100)
    void thePastStaysAndTheRestKeepsEveryLimit(
            @ForAll @LongRange(min = 1, max = 100_000) long seed, @ForAll @LongRange(min = 0, max = 3) long which) {
        Draft draft = RandomDraft.of(seed, true);
        Scenario scenario = draft.scenario();
        Plan plan = draft.plan();
        double now = draft.hours() / 3;
        String element =
                draft.elements().get((int) which % draft.elements().size()).id();
        Outage outage = new Outage(element, span(now, now + draft.hours() / 4));

        Replan anew = replan(draft, plan, now, outage);

        assertThat(past(anew.plan(), now)).isEqualTo(past(plan, now));
        assertThat(anew.plan().activities())
                .filteredOn(a -> a.element().equals(element)
                        && !a.interval().start().isBefore(hour(now))
                        && a.interval().overlaps(outage.when()))
                .isEmpty();
        assertThat(PlanChecker.check(scenario, draft.environment(), draft.campaign(), anew.plan()))
                .isEmpty();
    }

    private static List<String> past(Plan plan, double now) {
        return plan.activities().stream()
                .filter(a -> a.interval().start().isBefore(hour(now)))
                .map((Activity a) -> a.experiment() + " " + a.interval())
                .toList();
    }

    private static Replan replan(Draft draft, Plan plan, double now, Outage... outages) {
        return Operate.replan(
                draft.scenario(), draft.environment(), draft.campaign(), plan, hour(now), List.of(outages));
    }
}
