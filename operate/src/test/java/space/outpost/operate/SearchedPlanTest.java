package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.operate.Draft.startsOf;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Quality;
import space.outpost.model.scenario.Element;
import space.outpost.operate.search.Objective;

class SearchedPlanTest {
    private static final Draft ONE_CAMERA =
            Draft.over(24).element("base", e -> e.source(1000).idle(100).instruments("camera"));

    @Test
    void twoRunsTakeThePlaceOfOneThatIsWorthMoreThanEither() {
        Draft draft = ONE_CAMERA
                .experiment(
                        "long", x -> x.with("camera").lasting(6).within(0, 10).worth(10, 1))
                .experiment("a", x -> x.with("camera").lasting(5).within(0, 10).worth(7, 1))
                .experiment("b", x -> x.with("camera").lasting(5).within(0, 10).worth(7, 1));

        assertThat(quality(draft.plan(Objective.TOTAL, 0)).value()).isEqualTo(10);
        assertThat(quality(draft.plan())).returns(14.0, Quality::value).returns(10.0, Quality::firstValue);
    }

    /** The camera has 10 h: one run of 6 h, or two of 5 h, or parts at the best price. */
    @Test
    void theBoundIsTheKnapsackOfParts() {
        Draft draft = ONE_CAMERA
                .experiment(
                        "long", x -> x.with("camera").lasting(6).within(0, 10).worth(12, 1))
                .experiment("a", x -> x.with("camera").lasting(5).within(0, 10).worth(7, 1))
                .experiment("alone", x -> x.lasting(5).within(0, 10).worth(3, 1).runs(9, 0));

        assertThat(quality(draft.plan()).bound()).isCloseTo(12 + 7 * 4 / 5.0 + 2 * 3, within(1e-9));
    }

    @Test
    void crewHoursBoundWhatTheCrewDoes() {
        Draft draft = ONE_CAMERA
                .crew(0, 24, 1, 8)
                .experiment("walk", x -> x.crew(0.3).worth(1, 1).runs(40, 0));

        // 8 h of work in 24 h: never more than a third of a person at a time.
        assertThat(quality(draft.plan())).satisfies(q -> {
            assertThat(q.bound()).isEqualTo(24);
            assertThat(q.value()).isEqualTo(24);
        });
    }

    @Test
    void theWorstOffIsServedWhereThatIsTheAim() {
        Draft draft = ONE_CAMERA
                .experiment(
                        "rich",
                        x -> x.by("r")
                                .with("camera")
                                .lasting(5)
                                .within(0, 10)
                                .worth(10, 1)
                                .runs(2, 0))
                .experiment(
                        "poor",
                        x -> x.by("p").with("camera").lasting(5).within(0, 10).worth(1, 1));

        assertThat(startsOf("poor", draft.plan())).isEmpty();
        Quality fair = quality(draft.plan(Objective.WORST_OFF, Operate.STEPS));
        assertThat(fair.mostMissing()).isEqualTo(0.5);
        assertThat(fair.shares()).containsExactly(new Quality.Share("r", 20, 10), new Quality.Share("p", 1, 1));
        assertThat(fair.rmsMissing()).isCloseTo(Math.sqrt(0.125), within(1e-12));
        assertThat(fair.jain()).isCloseTo(0.9, within(1e-12));
    }

    @Property(tries = 150, seed = "20350108")
    void aPlanIsNoWorseThanTheFirstAndWithinItsBound(@ForAll long seed) {
        Plan plan = RandomDraft.of(seed, true).plan();
        Quality q = quality(plan);

        assertThat(q.value()).isBetween(q.firstValue() * (1 - 1e-12), q.bound() * (1 + 1e-12));
        assertThat(q.value())
                .isCloseTo(
                        plan.activities().stream().mapToDouble(Activity::value).sum(), within(1e-9));
        assertThat(q.shares().stream().mapToDouble(Quality.Share::planned).sum())
                .isCloseTo(q.value(), within(1e-9));
    }

    @Property(tries = 100, seed = "20350109")
    void moreBatteryAndMemoryNeverLowerTheBound(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, true);

        assertThat(bound(draft.with(SearchedPlanTest::larger))).isGreaterThanOrEqualTo(bound(draft) * (1 - 1e-12));
    }

    private static double bound(Draft draft) {
        return new Bound(draft.workplan(), Scarcity.of(draft.scenario(), draft.station())).value();
    }

    private static Element larger(Element e) {
        return PlanPropertyTest.changed(
                e,
                e.battery()
                        .map(b -> new Element.Battery(
                                2 * b.capacityJ(), b.chargeEfficiency(), b.maxDepth(), b.initialCharge())),
                e.storage().map(s -> new Element.Storage(2 * s.capacityBits())));
    }

    private static Quality quality(Plan plan) {
        Optional<Quality> quality = plan.quality();
        return quality.orElseThrow();
    }
}
