package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Quality;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/** Plays at planning and flying a made-up station: plausible curves and outcomes, no planner and no physics. */
final class FixtureRun {
    private static final double KWH = 3.6e6;

    private final Scenario scenario;
    private final Interval horizon;
    private final Campaign campaign;
    private final List<Activity> activities = new ArrayList<>();
    private final List<Unplanned> unplanned = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private FixtureRun(Scenario scenario) {
        this.scenario = scenario;
        this.horizon = scenario.horizon();
        this.campaign = Campaign.asDeclared(scenario);
    }

    static Study fly(Scenario scenario) {
        return new FixtureRun(scenario).fly();
    }

    private Study fly() {
        SiteEnvironment environment = FixtureSky.over(scenario);
        Station station = Station.of(scenario, campaign, environment);
        scenario.experiments().forEach(this::place);
        activities.sort(
                Comparator.comparing((Activity a) -> a.interval().start()).thenComparing(Activity::id));
        activities.forEach(a -> outcomes.add(outcome(a)));
        happen();
        Map<String, Profile> planned = new LinkedHashMap<>();
        Map<String, Profile> battery = new LinkedHashMap<>();
        Map<String, Profile> load = new LinkedHashMap<>();
        Map<String, Profile> supply = new LinkedHashMap<>();
        Map<String, Execution.EnergyBalance> energy = new LinkedHashMap<>();
        for (Bus bus : station.buses()) {
            Profile drawn = drawn(bus);
            supply.put(bus.id(), bus.supplyW());
            load.put(bus.id(), drawn);
            if (bus.capacityJ().max() > 0) {
                planned.put(bus.id(), charge(bus, drawn.times(1.04)));
                battery.put(bus.id(), charge(bus, drawn));
            }
            double in = bus.supplyW().integral(horizon);
            double out = drawn.integral(horizon);
            energy.put(
                    bus.id(),
                    new Execution.EnergyBalance(
                            in, out, in - out, 0, 0, 0, 0, 0, bus.units().size() > 1 ? 4.2e6 : 0));
        }
        Map<String, Profile> stored = new LinkedHashMap<>();
        Map<String, Profile> temperature = new LinkedHashMap<>();
        Map<String, Execution.DataBalance> data = new LinkedHashMap<>();
        for (Element e : scenario.elements()) {
            e.storage().ifPresent(s -> {
                stored.put(
                        e.id(),
                        FixtureSky.hourly(horizon, h -> s.capacityBits() * 0.4 * saw(h / 24.3 + e.id().length())));
                data.put(e.id(), new Execution.DataBalance(9e12, 8.5e12, 1e11, 4e11));
            });
            e.thermal()
                    .ifPresent(_ -> temperature.put(
                            e.id(),
                            environment
                                    .mast(scenario.mastOf(e).id())
                                    .sunlight()
                                    .times(24)
                                    .plus(263 + e.id().length())));
        }
        List<Execution.Science> science =
                scenario.partners().stream().map(this::science).toList();
        return new Study(
                scenario,
                environment,
                campaign,
                new Plan(scenario.name(), horizon, activities, unplanned, planned, stored, quality()),
                new Execution(
                        scenario.name(),
                        scenario.seed(),
                        horizon,
                        outcomes,
                        events,
                        battery,
                        load,
                        supply,
                        stored,
                        temperature,
                        energy,
                        data,
                        science));
    }

    private Optional<Quality> quality() {
        List<Quality.Share> shares = scenario.partners().stream()
                .map(p -> new Quality.Share(p.id(), 100 + p.id().length(), 90))
                .toList();
        return Optional.of(new Quality(1234, 1300, 1200, 500, shares, 0.12, 0.19, 0.99));
    }

    private static double saw(double turns) {
        return turns - Math.floor(turns);
    }

    private void place(Experiment x) {
        Instant arrival = campaign.arrival(x.element());
        Instant at = (arrival.isAfter(horizon.start()) ? arrival : horizon.start())
                .plus(Duration.ofHours(7L * x.id().length()));
        Duration step = horizon.duration().dividedBy(x.runs() + 2L);
        int run = 1;
        for (; run <= x.runs(); run++) {
            Interval interval = Interval.of(at, x.duration());
            if (!horizon.contains(interval) || x.id().equals("ice") && run > 9) {
                break;
            }
            activities.add(new Activity(
                    x.id() + "#" + run, x.id(), run, x.partner(), x.element(), interval, x.valueOfRun(run)));
            at = at.plus(step);
        }
        if (run <= x.runs()) {
            boolean ice = x.id().equals("ice");
            unplanned.add(new Unplanned(
                    x.id(),
                    x.partner(),
                    run,
                    x.runs() - run + 1,
                    ice ? Unplanned.Limit.POWER : Unplanned.Limit.WINDOW,
                    ice ? Optional.of(Instant.parse("2035-08-11T04:20:00Z")) : Optional.empty(),
                    ice
                            ? "needs 310 W for 10 h in the dark, but the battery of the hopper would fall to 0.4 kWh, 0.4 kWh under its floor"
                            : "the horizon ends before a further run could",
                    2.5 * (x.runs() - run + 1)));
        }
    }

    private Outcome outcome(Activity a) {
        int draw = Math.floorMod(a.id().hashCode(), 23);
        Interval i = a.interval();
        return switch (draw) {
            case 3 ->
                new Outcome(
                        a.id(),
                        a.experiment(),
                        a.partner(),
                        Outcome.Status.CUT_SHORT,
                        Optional.of(Interval.of(i.start(), i.duration().dividedBy(2))),
                        "load shed: battery of the power plant at its floor",
                        a.value() / 2);
            case 7 ->
                new Outcome(
                        a.id(),
                        a.experiment(),
                        a.partner(),
                        Outcome.Status.SKIPPED,
                        Optional.empty(),
                        "element in safe mode",
                        0);
            default ->
                new Outcome(
                        a.id(), a.experiment(), a.partner(), Outcome.Status.COMPLETED, Optional.of(i), "", a.value());
        };
    }

    private void happen() {
        if (scenario.faults().isEmpty()) {
            return;
        }
        for (Element e : scenario.elements()) {
            e.arrives()
                    .ifPresent(
                            t -> events.add(new Event(t, Event.Kind.ARRIVAL, e.id(), e.title() + " starts to work")));
        }
        Instant at = horizon.start();
        String[] what = {"loses 12 % of its arrays", "radio falls silent", "computer restarts", "heater fails"};
        for (int i = 0; i < 9; i++) {
            at = at.plus(Duration.ofHours(600 + 150L * i));
            if (!horizon.contains(at)) {
                break;
            }
            String element = scenario.elements().get(i % 5).id();
            events.add(new Event(at, Event.Kind.FAULT, element, what[i % 4]));
            events.add(
                    new Event(at.plusSeconds(30 + 20L * i), Event.Kind.DETECTION, element, "telemetry out of limits"));
            events.add(new Event(
                    at.plusSeconds(60 + 20L * i),
                    Event.Kind.RESPONSE,
                    element,
                    i % 3 == 0 ? "switch to the spare" : "go to safe mode"));
            if (i % 3 != 0) {
                events.add(new Event(at.plusSeconds(61 + 20L * i), Event.Kind.SAFE_MODE, element, "safe mode"));
                events.add(new Event(at.plusSeconds(80_000), Event.Kind.RESUME, element, "work goes on"));
            }
            if (i % 4 != 0) {
                events.add(new Event(at.plusSeconds(79_000), Event.Kind.REPAIR, element, "mended"));
            }
        }
        for (int i = 0; i < 30; i++) {
            events.add(new Event(
                    horizon.start().plus(Duration.ofHours(3800 + 7L * i)),
                    Event.Kind.LOAD_SHED,
                    "power",
                    "sheds 1.2 kW"));
        }
        events.sort(Comparator.comparing(Event::time));
    }

    private Profile drawn(Bus bus) {
        Profile drawn = bus.idleW();
        for (Activity a : activities) {
            if (bus.units().stream().anyMatch(u -> u.element().id().equals(a.element()))) {
                double watts = scenario.experiment(a.experiment()).orElseThrow().powerW();
                drawn = drawn.plus(
                        Profile.of(horizon, space.outpost.model.time.IntervalSet.of(a.interval()), watts, 0));
            }
        }
        return drawn;
    }

    private Profile charge(Bus bus, Profile drawn) {
        Profile supply = bus.supplyW();
        Profile capacity = bus.capacityJ();
        double[] held = {0};
        boolean[] begun = {false};
        return FixtureSky.hourly(horizon, hour -> {
            Instant t = horizon.start().plusSeconds(Math.round(3600 * hour));
            double most = capacity.at(t);
            if (!begun[0] && most > 0) {
                begun[0] = true;
                held[0] = most;
            }
            held[0] = Math.clamp(held[0] + 3600 * (supply.at(t) - drawn.at(t)), 0.2 * most, Math.max(most, KWH / 1e6));
            return held[0];
        });
    }

    private Execution.Science science(Partner p) {
        double asked = scenario.experiments().stream()
                .filter(x -> x.partner().equals(p.id()))
                .mapToDouble(Experiment::valueAsked)
                .sum();
        double planned = activities.stream()
                .filter(a -> a.partner().equals(p.id()))
                .mapToDouble(Activity::value)
                .sum();
        double returned = outcomes.stream()
                .filter(o -> o.partner().equals(p.id()))
                .mapToDouble(Outcome::value)
                .sum();
        return new Execution.Science(p.id(), asked, planned, returned);
    }
}
