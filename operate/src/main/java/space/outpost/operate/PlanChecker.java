package space.outpost.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/**
 * Says whether a plan keeps every limit, by its own plain reckoning from the scenario: it shares nothing with the
 * planner but the model.
 */
public final class PlanChecker {
    private final Scenario scenario;
    private final SiteEnvironment environment;
    private final Station station;
    private final Plan plan;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, List<Activity>> runs = new HashMap<>();

    private PlanChecker(Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan) {
        this.scenario = scenario;
        this.environment = environment;
        this.station = Station.of(scenario, campaign, environment);
        this.plan = plan;
    }

    /** One sentence for each limit broken; none if the plan can be flown. */
    public static List<String> check(Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan) {
        PlanChecker checker = new PlanChecker(scenario, environment, campaign, plan);
        checker.check();
        return List.copyOf(checker.violations);
    }

    private void check() {
        for (Activity a : plan.activities()) {
            runs.computeIfAbsent(a.experiment(), _ -> new ArrayList<>()).add(a);
            scenario.experiment(a.experiment())
                    .ifPresentOrElse(e -> checkAlone(a, e), () -> broken(a, "its experiment is not in the scenario"));
        }
        if (!violations.isEmpty()) {
            return;
        }
        for (Experiment e : scenario.experiments()) {
            checkCount(e);
            checkSpacing(e);
            checkOrder(e);
        }
        checkExclusive();
        checkCrew();
        violations.addAll(new EnergyAndDataCheck(scenario, station, plan).violations());
    }

    private void checkAlone(Activity a, Experiment e) {
        Unit unit = station.unit(e.element());
        Unit radio = station.unit(unit.element().storeId());
        Interval when = a.interval();
        require(when.duration().equals(e.duration()), a, "it does not take " + e.duration());
        require(
                a.element().equals(e.element()) && a.partner().equals(e.partner()),
                a,
                "element or partner is not its own");
        require(a.id().equals(e.id() + "#" + a.run()), a, "its id is not experiment#run");
        require(a.run() >= 1 && a.run() <= e.runs(), a, "only " + e.runs() + " runs are asked for");
        require(a.value() == e.valueOfRun(a.run()), a, "its value is not " + e.valueOfRun(a.run()));
        require(scenario.horizon().contains(when), a, "it is not within the horizon");
        require(unit.working().contains(when), a, "its element is not there");
        require(e.windows().isEmpty() || IntervalSet.of(e.windows()).contains(when), a, "it is outside its windows");
        Profile sun = environment.mast(scenario.mastOf(unit.element()).id()).sunlight();
        switch (e.light()) {
            case ANY -> {}
            case LIT -> require(sun.within(when).min() >= 0.5 - 1e-9, a, "there is not light throughout");
            case DARK -> require(sun.within(when).max() <= 1e-6, a, "it is not dark throughout");
        }
        switch (e.contact()) {
            case NONE -> {}
            case ANY -> require(radio.linkBitsPerS().within(when).min() > 0, a, "there is not a link throughout");
            case DIRECT ->
                require(
                        radio.element()
                                                .radio()
                                                .map(Element.Radio::directBitsPerS)
                                                .orElse(0.0)
                                        > 0
                                && radio.working().contains(when)
                                && environment
                                        .directContact(
                                                scenario.mastOf(radio.element()).id())
                                        .contains(when),
                        a,
                        "there is not a direct link throughout");
        }
    }

    private void checkCount(Experiment e) {
        Set<Integer> numbers = new HashSet<>();
        Instant before = Instant.MIN;
        for (Activity a : runsOf(e.id())) {
            require(numbers.add(a.run()), a, "its number is used twice");
            require(a.run() == numbers.size(), a, "runs are not numbered in order of time");
            require(!a.interval().start().isBefore(before), a, "activities are not in order of start");
            before = a.interval().start();
        }
        int missing = plan.unplanned().stream()
                .filter(u -> u.experiment().equals(e.id()))
                .mapToInt(Unplanned::runs)
                .sum();
        if (numbers.size() + missing != e.runs()) {
            violations.add(e.id() + ": " + numbers.size() + " runs planned and " + missing + " refused, but " + e.runs()
                    + " asked for");
        }
    }

    private void checkSpacing(Experiment e) {
        Duration least = e.minSpacing().compareTo(e.duration()) > 0 ? e.minSpacing() : e.duration();
        List<Activity> all = runsOf(e.id());
        for (int i = 1; i < all.size(); i++) {
            Duration apart = Duration.between(
                    all.get(i - 1).interval().start(), all.get(i).interval().start());
            require(apart.compareTo(least) >= 0, all.get(i), "it starts " + apart + " after the run before");
        }
    }

    private void checkOrder(Experiment e) {
        for (Activity a : runsOf(e.id()).stream().limit(1).toList()) {
            for (String other : e.after()) {
                boolean done = runsOf(other).stream()
                        .anyMatch(o -> !o.interval().end().isAfter(a.interval().start()));
                require(done, a, "'" + other + "' has not completed a run before");
            }
        }
    }

    private void checkExclusive() {
        List<Activity> running = new ArrayList<>();
        for (Activity a : plan.activities()) {
            running.removeIf(r -> !r.interval().end().isAfter(a.interval().start()));
            Experiment e = experiment(a);
            for (Activity r : running) {
                Experiment other = experiment(r);
                boolean silent =
                        e.notWith().contains(other.id()) || other.notWith().contains(e.id());
                require(!silent || e.equals(other), a, "it runs with " + r.id() + ", which must be silent");
                boolean shares = e.element().equals(other.element())
                        && other.instruments().stream().anyMatch(e.instruments()::contains);
                require(!shares, a, "it uses an instrument that " + r.id() + " holds");
            }
            running.add(a);
        }
    }

    private void checkCrew() {
        TreeMap<Instant, Double> free = new TreeMap<>();
        for (CrewStay stay : station.crew()) {
            free.merge(stay.start(), stay.workers(), Double::sum);
            free.merge(stay.end(), -stay.workers(), Double::sum);
        }
        for (Activity a : plan.activities()) {
            Experiment e = experiment(a);
            double persons = e.crewTime().toNanos() / (double) e.duration().toNanos();
            free.merge(a.interval().start(), -persons, Double::sum);
            free.merge(a.interval().end(), persons, Double::sum);
        }
        double now = 0;
        for (Map.Entry<Instant, Double> change : free.entrySet()) {
            now += change.getValue();
            if (now < -1e-6) {
                violations.add("crew: " + -now + " persons too few at " + change.getKey());
            }
        }
    }

    private Experiment experiment(Activity a) {
        return scenario.experiment(a.experiment()).orElseThrow();
    }

    private List<Activity> runsOf(String experiment) {
        return Objects.requireNonNullElse(runs.get(experiment), List.of());
    }

    private void require(boolean kept, Activity a, String otherwise) {
        if (!kept) {
            broken(a, otherwise);
        }
    }

    private void broken(Activity a, String what) {
        violations.add(a.id() + " at " + a.interval().start() + ": " + what);
    }
}
