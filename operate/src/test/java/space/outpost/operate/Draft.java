package space.outpost.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.scenario.Site;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.operate.search.Objective;

/** A small station written down in a test: hours from {@link #START}, watts, watt-hours. */
record Draft(
        double hours,
        List<Element> elements,
        List<Experiment> experiments,
        List<CrewStay> crew,
        Profile sun,
        IntervalSet earth) {
    static final Instant START = Instant.parse("2035-01-01T00:00:00Z");

    /** A station with nothing in it, in the dark, that sees the Earth all the while. */
    static Draft over(double hours) {
        return new Draft(
                hours,
                List.of(),
                List.of(),
                List.of(),
                Profile.constant(span(0, hours), 0),
                IntervalSet.of(span(0, hours)));
    }

    static Instant hour(double h) {
        return START.plusNanos(Math.round(h * 3600e9));
    }

    static Interval span(double from, double to) {
        return new Interval(hour(from), hour(to));
    }

    /** Full Sun in these hours, given as from, to, from, to. */
    Draft lit(double... bounds) {
        return withSun(Profile.of(span(0, hours), spans(bounds), 1, 0));
    }

    Draft withSun(Profile visible) {
        return new Draft(hours, elements, experiments, crew, visible, earth);
    }

    Draft earthInView(double... bounds) {
        return new Draft(hours, elements, experiments, crew, sun, spans(bounds));
    }

    static IntervalSet spans(double... bounds) {
        List<Interval> all = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            all.add(span(bounds[i], bounds[i + 1]));
        }
        return IntervalSet.of(all);
    }

    Draft crew(double from, double to, int people, double hoursPerDay) {
        List<CrewStay> all = new ArrayList<>(crew);
        all.add(new CrewStay(hour(from), hour(to), people, Duration.ofMinutes(Math.round(60 * hoursPerDay))));
        return new Draft(hours, elements, experiments, all, sun, earth);
    }

    Draft element(String id, UnaryOperator<Hardware> of) {
        List<Element> all = new ArrayList<>(elements);
        all.add(of.apply(new Hardware()).build(id));
        return new Draft(hours, all, experiments, crew, sun, earth);
    }

    Draft experiment(String id, UnaryOperator<Ask> of) {
        List<Experiment> all = new ArrayList<>(experiments);
        all.add(of.apply(new Ask()).build(id));
        return new Draft(hours, elements, all, crew, sun, earth);
    }

    Draft with(UnaryOperator<Element> change) {
        return new Draft(hours, elements.stream().map(change).toList(), experiments, crew, sun, earth);
    }

    Scenario scenario() {
        return new Scenario(
                "draft",
                "Draft",
                "",
                span(0, hours),
                1,
                new Site("nowhere", Optional.empty()),
                List.of(new Mast("mast", 10)),
                List.of(),
                List.of(new Partner("us", "Us")),
                elements,
                crew,
                experiments,
                List.of(),
                Optional.empty());
    }

    SiteEnvironment environment() {
        Profile disc = Profile.of(span(0, hours), earth, 1, 0);
        SiteEnvironment.MastView view = new SiteEnvironment.MastView(
                "mast", 10, new Skyline(new double[8]), sun, sun.times(1361), disc, Map.of());
        return new SiteEnvironment(
                "nowhere",
                Place.ofDegrees(-89, 0, 0),
                span(0, hours),
                List.of(view),
                IntervalSet.of(span(0, hours)),
                List.of(),
                true);
    }

    Campaign campaign() {
        return Campaign.asDeclared(scenario());
    }

    Workplan workplan() {
        return new Workplan(scenario(), environment(), station());
    }

    Station station() {
        return Station.of(scenario(), campaign(), environment());
    }

    /** The plan, which the checker has passed. */
    Plan plan() {
        return plan(Objective.TOTAL, Operate.STEPS);
    }

    Plan plan(Objective aim, int steps) {
        Plan plan = Operate.plan(scenario(), environment(), campaign(), aim, steps);
        List<String> violations = check(plan);
        if (!violations.isEmpty()) {
            throw new AssertionError("the plan breaks limits: " + violations);
        }
        return plan;
    }

    List<String> check(Plan plan) {
        return PlanChecker.check(scenario(), environment(), campaign(), plan);
    }

    /** Hours at which runs of an experiment start. */
    static List<Double> startsOf(String experiment, Plan plan) {
        return plan.activities().stream()
                .filter(a -> a.experiment().equals(experiment))
                .map(Activity::interval)
                .map(i -> Duration.between(START, i.start()).toMinutes() / 60.0)
                .toList();
    }

    static double at(Instant t, String id, Map<String, Profile> forecast) {
        return Optional.ofNullable(forecast.get(id)).orElseThrow().at(t);
    }

    static Unplanned refusalOf(String experiment, Plan plan) {
        return plan.unplanned().stream()
                .filter(u -> u.experiment().equals(experiment))
                .findFirst()
                .orElseThrow(() -> new AssertionError("all runs of " + experiment + " are planned"));
    }

    /** An element in the making: own bus, own memory, nothing that makes or draws power. */
    static final class Hardware {
        private double idleW;
        private double arraysW;
        private double sourceW;
        private Optional<Double> arrives = Optional.empty();
        private Optional<String> bus = Optional.empty();
        private Optional<String> store = Optional.empty();
        private Optional<Element.Battery> battery = Optional.empty();
        private Optional<Element.Storage> storage = Optional.empty();
        private Optional<Element.Radio> radio = Optional.empty();
        private List<String> instruments = List.of();

        Hardware idle(double watts) {
            idleW = watts;
            return this;
        }

        Hardware arrays(double watts) {
            arraysW = watts;
            return this;
        }

        Hardware source(double watts) {
            sourceW = watts;
            return this;
        }

        Hardware arrives(double hour) {
            arrives = Optional.of(hour);
            return this;
        }

        Hardware bus(String id) {
            bus = Optional.of(id);
            return this;
        }

        Hardware store(String id) {
            store = Optional.of(id);
            return this;
        }

        /** Full at first, a fifth of it to be kept. */
        Hardware battery(double wattHours, double efficiency) {
            battery = Optional.of(new Element.Battery(3600 * wattHours, efficiency, 0.8, 1));
            return this;
        }

        Hardware memory(double bits) {
            storage = Optional.of(new Element.Storage(bits));
            return this;
        }

        Hardware radio(double bitsPerS, double watts) {
            radio = Optional.of(new Element.Radio(bitsPerS, bitsPerS, watts));
            return this;
        }

        Hardware instruments(String... names) {
            instruments = List.of(names);
            return this;
        }

        Element build(String id) {
            return new Element(
                    id,
                    id,
                    Element.Kind.LANDER,
                    "us",
                    1000,
                    arrives.map(Draft::hour),
                    bus,
                    store,
                    Optional.empty(),
                    idleW,
                    0,
                    arraysW > 0 ? List.of(new Element.SolarArray(arraysW, 0)) : List.of(),
                    sourceW > 0
                            ? List.of(new Element.ConstantSource(Element.ConstantSource.Kind.FISSION, sourceW))
                            : List.of(),
                    battery,
                    storage,
                    radio,
                    Optional.empty(),
                    instruments,
                    Optional.empty());
        }
    }

    /** An experiment in the making: one run of an hour, worth 1, that needs nothing. */
    static final class Ask {
        private String partner = "us";
        private String element = "base";
        private List<String> instruments = List.of();
        private double value = 1;
        private double repeatWorth = 1;
        private int runs = 1;
        private double spacingHours;
        private double hours = 1;
        private double powerW;
        private double bits;
        private double crewHours;
        private Experiment.Light light = Experiment.Light.ANY;
        private Experiment.Contact contact = Experiment.Contact.NONE;
        private List<Interval> windows = List.of();
        private List<String> notWith = List.of();
        private List<String> after = List.of();

        Ask by(String who) {
            partner = who;
            return this;
        }

        Ask on(String id) {
            element = id;
            return this;
        }

        Ask with(String... names) {
            instruments = List.of(names);
            return this;
        }

        Ask worth(double first, double repeat) {
            value = first;
            repeatWorth = repeat;
            return this;
        }

        Ask runs(int wished, double apartHours) {
            runs = wished;
            spacingHours = apartHours;
            return this;
        }

        Ask lasting(double h) {
            hours = h;
            return this;
        }

        Ask drawing(double watts) {
            powerW = watts;
            return this;
        }

        Ask making(double data) {
            bits = data;
            return this;
        }

        Ask crew(double personHours) {
            crewHours = personHours;
            return this;
        }

        Ask light(Experiment.Light needed) {
            light = needed;
            return this;
        }

        Ask contact(Experiment.Contact needed) {
            contact = needed;
            return this;
        }

        Ask within(double... bounds) {
            windows = spans(bounds).stream().toList();
            return this;
        }

        Ask notWith(String... ids) {
            notWith = List.of(ids);
            return this;
        }

        Ask after(String... ids) {
            after = List.of(ids);
            return this;
        }

        Experiment build(String id) {
            return new Experiment(
                    id,
                    id,
                    partner,
                    Experiment.Kind.OBSERVATION,
                    element,
                    instruments,
                    value,
                    repeatWorth,
                    runs,
                    duration(spacingHours),
                    duration(hours),
                    powerW,
                    bits,
                    duration(crewHours),
                    light,
                    contact,
                    windows,
                    notWith,
                    after);
        }

        private static Duration duration(double h) {
            return Duration.ofNanos(Math.round(h * 3600e9));
        }
    }
}
