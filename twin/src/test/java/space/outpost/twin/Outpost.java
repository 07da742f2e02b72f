package space.outpost.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.scenario.Site;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** A small station with made-up Sun and links, for tests and benchmarks. Times are given in hours from its start. */
public final class Outpost {
    public static final Instant START = Instant.parse("2035-01-01T00:00:00Z");

    private final Interval horizon;
    private final List<Element> elements = new ArrayList<>();
    private final List<Experiment> experiments = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Profile sunlight;
    private IntervalSet earth;
    private long seed = 1;
    private final Map<String, Profile> expectedJ = new LinkedHashMap<>();

    public Outpost(double hours) {
        horizon = new Interval(START, hour(hours));
        sunlight = Profile.constant(horizon, 1);
        earth = IntervalSet.of(horizon);
    }

    public static Instant hour(double h) {
        return START.plusNanos(Math.round(h * 3600e9));
    }

    public static Interval hours(double from, double to) {
        return new Interval(hour(from), hour(to));
    }

    /** The entry of that name, which must be there. */
    public static <T> T at(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    public Interval horizon() {
        return horizon;
    }

    public Outpost sun(Profile profile) {
        sunlight = profile;
        return this;
    }

    /** Straight lines between (hour, share) pairs. */
    public Outpost sun(double... pairs) {
        Profile.Builder builder = new Profile.Builder(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            builder.add(hour(pairs[i]), pairs[i + 1]);
        }
        return sun(builder.build());
    }

    public Outpost earth(Interval... windows) {
        earth = IntervalSet.of(windows);
        return this;
    }

    public Outpost seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    public Outpost element(Draft draft) {
        elements.add(draft.build());
        return this;
    }

    public Outpost expects(String bus, Profile batteryJ) {
        expectedJ.put(bus, batteryJ);
        return this;
    }

    public Outpost experiment(String id, String element, double powerW, double dataBits, double value) {
        return experiment(id, element, powerW, dataBits, value, x -> x);
    }

    public Outpost experiment(
            String id, String element, double powerW, double dataBits, double value, UnaryOperator<Experiment> change) {
        experiments.add(change.apply(new Experiment(
                id,
                id,
                "p",
                Experiment.Kind.EXPLORATION,
                element,
                List.of(),
                value,
                1,
                10,
                Duration.ZERO,
                Duration.ofHours(1),
                powerW,
                dataBits,
                Duration.ZERO,
                Experiment.Light.ANY,
                Experiment.Contact.NONE,
                List.of(),
                List.of(),
                List.of())));
        return this;
    }

    /** Each experiment asked for that many times. */
    public Outpost wished(int runs) {
        experiments.replaceAll(x -> new Experiment(
                x.id(),
                x.title(),
                x.partner(),
                x.kind(),
                x.element(),
                x.instruments(),
                x.value(),
                x.repeatWorth(),
                runs,
                x.minSpacing(),
                x.duration(),
                x.powerW(),
                x.dataBits(),
                x.crewTime(),
                x.light(),
                x.contact(),
                x.windows(),
                x.notWith(),
                x.after()));
        return this;
    }

    public static UnaryOperator<Experiment> using(String... instruments) {
        return x -> with(x, List.of(instruments), x.light(), x.contact(), x.after());
    }

    public static UnaryOperator<Experiment> needing(Experiment.Contact contact) {
        return x -> with(x, x.instruments(), x.light(), contact, x.after());
    }

    public static UnaryOperator<Experiment> needing(Experiment.Light light) {
        return x -> with(x, x.instruments(), light, x.contact(), x.after());
    }

    public static UnaryOperator<Experiment> after(String... others) {
        return x -> with(x, x.instruments(), x.light(), x.contact(), List.of(others));
    }

    private static Experiment with(
            Experiment x,
            List<String> instruments,
            Experiment.Light light,
            Experiment.Contact contact,
            List<String> after) {
        return new Experiment(
                x.id(),
                x.title(),
                x.partner(),
                x.kind(),
                x.element(),
                instruments,
                x.value(),
                x.repeatWorth(),
                x.runs(),
                x.minSpacing(),
                x.duration(),
                x.powerW(),
                x.dataBits(),
                x.crewTime(),
                light,
                contact,
                x.windows(),
                x.notWith(),
                after);
    }

    public Outpost run(String experiment, double from, double to) {
        Experiment x = experiments.stream()
                .filter(e -> e.id().equals(experiment))
                .findFirst()
                .orElseThrow();
        int n = 1
                + (int) activities.stream()
                        .filter(a -> a.experiment().equals(experiment))
                        .count();
        activities.add(
                new Activity(experiment + "#" + n, experiment, n, "p", x.element(), hours(from, to), x.valueOfRun(n)));
        return this;
    }

    public Outpost fault(String id, String element, Fault.Kind kind, double at, double lastsHours, double severity) {
        faults.add(new Fault(
                id,
                element,
                kind,
                Optional.empty(),
                Optional.of(hour(at)),
                0,
                lastsHours > 0 ? Optional.of(Duration.ofSeconds(Math.round(3600 * lastsHours))) : Optional.empty(),
                severity));
        return this;
    }

    public Outpost fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    public Scenario scenario() {
        return new Scenario(
                "small",
                "Small",
                "",
                horizon,
                seed,
                new Site("here", Optional.empty()),
                List.of(new Mast("m", 2)),
                List.of(),
                List.of(new Partner("p", "P")),
                elements,
                List.of(),
                experiments,
                faults,
                Optional.empty());
    }

    public SiteEnvironment environment() {
        Skyline flat = new Skyline(new double[4]);
        Profile sees = Profile.of(horizon, earth, 1, 0);
        return new SiteEnvironment(
                "here",
                Place.ofDegrees(-89, 0, 0),
                horizon,
                List.of(new SiteEnvironment.MastView("m", 2, flat, sunlight, sunlight.times(1361), sees, Map.of())),
                IntervalSet.of(horizon),
                List.of("made up"),
                true);
    }

    public Plan plan() {
        List<Activity> inOrder = activities.stream()
                .sorted(java.util.Comparator.comparing(
                                (Activity a) -> a.interval().start())
                        .thenComparing(Activity::id))
                .toList();
        return new Plan("small", horizon, inOrder, List.of(), expectedJ, Map.of(), Optional.empty());
    }

    public Execution fly() {
        return fly(plan());
    }

    public Execution fly(Plan plan) {
        Scenario scenario = scenario();
        return Twin.fly(scenario, environment(), Campaign.asDeclared(scenario), plan);
    }
}
