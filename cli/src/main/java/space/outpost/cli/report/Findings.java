package space.outpost.cli.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** The figures that several parts of the report state, each worked out in one place. */
record Findings(Study study, SiteEnvironment.MastView mainMast) {

    /** A mast counts as lit while more than this share of the solar disc is in view: any of it, but for rounding. */
    static final double ANY_LIGHT = 1e-6;

    /** A name of the scenario's that holds a hyphen, with the number of a run. */
    private static final Pattern NAME =
            Pattern.compile("(?<quote>'?)(?<name>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?:#[0-9]+)?)\\k<quote>");

    static Findings of(Study study) {
        Scenario scenario = study.scenario();
        Mast main = scenario.masts().stream()
                .max(Comparator.comparingDouble((Mast m) -> arraysW(scenario, m))
                        .thenComparingInt(m -> -scenario.masts().indexOf(m)))
                .orElseThrow();
        return new Findings(study, study.environment().mast(main.id()));
    }

    private static double arraysW(Scenario scenario, Mast mast) {
        return scenario.elements().stream()
                .filter(e -> scenario.mastOf(e).equals(mast))
                .flatMap(e -> e.arrays().stream())
                .mapToDouble(Element.SolarArray::peakW)
                .sum();
    }

    Interval horizon() {
        return study.scenario().horizon();
    }

    private double share(IntervalSet windows) {
        return windows.intersect(horizon()).total().toNanos()
                / (double) horizon().duration().toNanos();
    }

    IntervalSet nights(SiteEnvironment.MastView mast) {
        return mast.sunlight().within(horizon()).below(ANY_LIGHT);
    }

    /** Nights at the mast of an element; none for an orbiter. */
    IntervalSet nights(String element) {
        return study.scenario()
                .element(element)
                .filter(e -> e.orbit().isEmpty())
                .map(e -> nights(
                        study.environment().mast(study.scenario().mastOf(e).id())))
                .orElse(IntervalSet.EMPTY);
    }

    double litShare(SiteEnvironment.MastView mast) {
        return 1 - share(nights(mast));
    }

    double meanSunlight(SiteEnvironment.MastView mast) {
        return mast.sunlight().within(horizon()).mean();
    }

    Optional<Interval> longestNight(SiteEnvironment.MastView mast) {
        return nights(mast).longest();
    }

    Optional<Interval> longestDay(SiteEnvironment.MastView mast) {
        return nights(mast).complement(horizon()).longest();
    }

    double directShare(SiteEnvironment.MastView mast) {
        return share(study.environment().directContact(mast.id()));
    }

    /** When any relay that has arrived links a mast to the Earth. */
    IntervalSet relayContact(SiteEnvironment.MastView mast) {
        IntervalSet any = IntervalSet.EMPTY;
        for (Element relay : relays()) {
            Instant arrival = study.campaign().arrival(relay.id());
            if (arrival.isBefore(horizon().end())) {
                Instant from =
                        arrival.isAfter(horizon().start()) ? arrival : horizon().start();
                any = any.union(study.environment()
                        .relayContact(mast.id(), relay.id())
                        .intersect(new Interval(from, horizon().end())));
            }
        }
        return any;
    }

    List<Element> relays() {
        return study.scenario().elements().stream()
                .filter(e -> e.orbit().isPresent())
                .toList();
    }

    double anyLinkShare(SiteEnvironment.MastView mast) {
        return share(study.environment().directContact(mast.id()).union(relayContact(mast)));
    }

    int runsAsked() {
        return study.scenario().experiments().stream()
                .mapToInt(Experiment::runs)
                .sum();
    }

    int runsPlanned() {
        return study.plan().activities().size();
    }

    int runsUnplanned() {
        return study.plan().unplanned().stream().mapToInt(Unplanned::runs).sum();
    }

    long outcomes(Outcome.Status status) {
        return study.execution().outcomes().stream()
                .filter(o -> o.status() == status)
                .count();
    }

    long events(Event.Kind kind) {
        return study.execution().events().stream().filter(e -> e.kind() == kind).count();
    }

    double valueAsked() {
        return study.execution().science().stream()
                .mapToDouble(Execution.Science::asked)
                .sum();
    }

    double valueReturned() {
        return study.execution().science().stream()
                .mapToDouble(Execution.Science::returned)
                .sum();
    }

    double suppliedJ() {
        return study.execution().energy().values().stream()
                .mapToDouble(Execution.EnergyBalance::suppliedJ)
                .sum();
    }

    double consumedJ() {
        return study.execution().energy().values().stream()
                .mapToDouble(Execution.EnergyBalance::consumedJ)
                .sum();
    }

    double unservedJ() {
        return study.execution().energy().values().stream()
                .mapToDouble(Execution.EnergyBalance::unservedJ)
                .sum();
    }

    double massKg() {
        return delivered().stream().mapToDouble(Element::massKg).sum();
    }

    /** The elements that are at work before the horizon ends. */
    List<Element> delivered() {
        return study.scenario().elements().stream()
                .filter(e -> study.campaign().arrival(e.id()).isBefore(horizon().end()))
                .toList();
    }

    /**
     * How often an element or bus went from work to safe mode: told again while it is in it does not count.
     *
     * @param kind SAFE_MODE for ways in, RESUME for ways out
     */
    long turns(Event.Kind kind) {
        Set<String> safe = new HashSet<>();
        long turns = 0;
        for (Event e : study.execution().events()) {
            boolean turned = e.kind() == Event.Kind.SAFE_MODE && safe.add(e.element())
                    || e.kind() == Event.Kind.RESUME && safe.remove(e.element());
            turns += turned && e.kind() == kind ? 1 : 0;
        }
        return turns;
    }

    /** A sentence of another step with titles for the names of elements and experiments that no one could mistake. */
    String plain(String sentence) {
        return NAME.matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(title(m.group("name")).orElse(m.group())));
    }

    private Optional<String> title(String name) {
        int run = name.indexOf('#');
        String id = run < 0 ? name : name.substring(0, run);
        return study.scenario()
                .experiment(id)
                .map(x -> "“" + x.title() + "”" + (run < 0 ? "" : ", run " + name.substring(run + 1)))
                .or(() -> study.scenario().element(id).map(Element::title));
    }

    String elementTitle(String id) {
        return study.scenario().element(id).map(Element::title).orElse(id);
    }

    String experimentTitle(String id) {
        return study.scenario().experiment(id).map(Experiment::title).orElse(id);
    }

    String partnerTitle(String id) {
        return study.scenario().partners().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(p -> p.title())
                .orElse(id);
    }
}
