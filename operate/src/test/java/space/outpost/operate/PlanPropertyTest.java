package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Interval;
import space.outpost.operate.search.Objective;

@Tag("slow")
class PlanPropertyTest {

    @Property(tries = 1000, seed = "20350101")
    void everyPlanPassesTheChecker(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, true);

        assertThat(draft.check(
                        Operate.plan(draft.scenario(), draft.environment(), draft.campaign(), Objective.TOTAL, 300)))
                .isEmpty();
    }

    @Property(tries = 50, seed = "20350102")
    void theSameInputGivesTheSamePlan(@ForAll long seed) {
        assertThat(RandomDraft.of(seed, true).plan())
                .isEqualTo(RandomDraft.of(seed, true).plan());
    }

    @Property(tries = 60, seed = "20350103")
    void noRefusedRunWouldHaveFittedIn(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, false);
        Plan plan = draft.plan();
        for (Unplanned refused : plan.unplanned()) {
            for (Instant start = plan.horizon().start();
                    start.isBefore(plan.horizon().end());
                    start = start.plus(Duration.ofMinutes(13))) {
                assertThat(draft.check(with(draft.scenario(), plan, refused, start)))
                        .as("%s at %s", refused, start)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 300, seed = "20350104")
    void grantingWhatIsSaidToLackLetsTheRunIn(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, true);
        Plan plan = draft.plan();
        for (Unplanned refused : plan.unplanned()) {
            if (refused.reason().contains("by one limit alone")
                    || refused.closest().isEmpty()) {
                continue;
            }
            Plan wished =
                    with(draft.scenario(), plan, refused, refused.closest().get());
            if (refused.limit() == Limit.STORAGE) {
                assertThat(moreMemory(draft, refused, 1.01).check(wished))
                        .as("%s", refused)
                        .isEmpty();
                assertThat(moreMemory(draft, refused, 0.99).check(wished))
                        .as("%s", refused)
                        .isNotEmpty();
            } else if (refused.limit() == Limit.POWER && refused.reason().contains("below what it must keep")) {
                assertThat(lowerFloor(draft, refused, 1.01).check(wished))
                        .as("%s", refused)
                        .isEmpty();
                assertThat(lowerFloor(draft, refused, 0.99).check(wished))
                        .as("%s", refused)
                        .isNotEmpty();
            }
        }
    }

    private static Draft moreMemory(Draft draft, Unplanned refused, double share) {
        Matcher m = match("memory of '(.*)' would .* be (\\S+) (\\w?bit) short", refused);
        double bits = share * Double.parseDouble(m.group(2)) * unit(m.group(3));
        Assume.that(draft.elements().stream()
                .anyMatch(e -> e.id().equals(m.group(1)) && e.arrives().isEmpty()));
        return draft.with(e -> e.id().equals(m.group(1)) ? stored(e, bits) : e);
    }

    private static Draft lowerFloor(Draft draft, Unplanned refused, double share) {
        Matcher m = match("bus '(.*)' would .*, (\\S+) (\\w*Wh) below", refused);
        double joules = share * Double.parseDouble(m.group(2)) * unit(m.group(3));
        Optional<String> pack = draft.elements().stream()
                .filter(e -> e.busId().equals(m.group(1)) && e.battery().isPresent())
                .filter(e -> e.arrives().isEmpty())
                .map(Element::id)
                .findFirst();
        // A floor below empty is no floor.
        Assume.that(pack.map(id -> draft.scenario().element(id).orElseThrow())
                .flatMap(Element::battery)
                .filter(b -> joules < b.capacityJ() * (1 - b.maxDepth()))
                .isPresent());
        return draft.with(e -> e.id().equals(pack.orElseThrow()) ? deeper(e, joules) : e);
    }

    private static Matcher match(String pattern, Unplanned refused) {
        Matcher m = Pattern.compile(pattern).matcher(refused.reason());
        assertThat(m.find()).as(refused.reason()).isTrue();
        return m;
    }

    private static double unit(String name) {
        return switch (name) {
            case "bit" -> 1;
            case "Mbit" -> 1e6;
            case "Gbit" -> 1e9;
            case "Wh" -> 3600;
            case "kWh" -> 3.6e6;
            default -> throw new AssertionError(name);
        };
    }

    private static Element stored(Element e, double more) {
        double bits = e.storage().map(Element.Storage::capacityBits).orElse(0.0) + more;
        return changed(e, e.battery(), Optional.of(new Element.Storage(bits)));
    }

    private static Element deeper(Element e, double joules) {
        Element.Battery b = e.battery().orElseThrow();
        return changed(
                e,
                Optional.of(new Element.Battery(
                        b.capacityJ(), b.chargeEfficiency(), b.maxDepth() + joules / b.capacityJ(), b.initialCharge())),
                e.storage());
    }

    static Element changed(Element e, Optional<Element.Battery> battery, Optional<Element.Storage> storage) {
        return new Element(
                e.id(),
                e.title(),
                e.kind(),
                e.partner(),
                e.massKg(),
                e.arrives(),
                e.bus(),
                e.store(),
                e.mast(),
                e.idleW(),
                e.survivalW(),
                e.arrays(),
                e.sources(),
                battery,
                storage,
                e.radio(),
                e.thermal(),
                e.instruments(),
                e.orbit());
    }

    /** The plan with one of the refused runs in it all the same, and without forecasts. */
    private static Plan with(Scenario scenario, Plan plan, Unplanned refused, Instant start) {
        Experiment e = scenario.experiment(refused.experiment()).orElseThrow();
        List<Interval> runs = new ArrayList<>(plan.activities().stream()
                .filter(a -> a.experiment().equals(e.id()))
                .map(Activity::interval)
                .toList());
        runs.add(Interval.of(start, e.duration()));
        runs.sort(Comparator.comparing(Interval::start));
        List<Activity> all = new ArrayList<>(plan.activities().stream()
                .filter(a -> !a.experiment().equals(e.id()))
                .toList());
        for (int i = 0; i < runs.size(); i++) {
            int run = i + 1;
            all.add(new Activity(
                    e.id() + "#" + run, e.id(), run, e.partner(), e.element(), runs.get(i), e.valueOfRun(run)));
        }
        all.sort(Comparator.comparing((Activity a) -> a.interval().start()).thenComparing(Activity::id));
        List<Unplanned> left = new ArrayList<>();
        for (Unplanned u : plan.unplanned()) {
            left.add(
                    u != refused
                            ? u
                            : new Unplanned(
                                    u.experiment(),
                                    u.partner(),
                                    u.run() + 1,
                                    u.runs() - 1,
                                    u.limit(),
                                    u.closest(),
                                    u.reason(),
                                    u.value()));
        }
        return new Plan(plan.scenario(), plan.horizon(), all, left, Map.of(), Map.of(), Optional.empty());
    }
}
