package space.outpost.model.files;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** Whether each request could come true on a perfect day: needs that contradict each other or the station. */
final class RequestChecks {
    private final Scenario scenario;
    private final RecordFile.Report report;
    private final Names names;
    private final boolean hasRelay;

    private RequestChecks(Scenario scenario, Names names, RecordFile.Report report) {
        this.scenario = scenario;
        this.names = names;
        this.hasRelay = scenario.elements().stream().anyMatch(e -> e.orbit().isPresent());
        this.report = report;
    }

    static void check(Scenario scenario, Names names, RecordFile.Report report) {
        RequestChecks checks = new RequestChecks(scenario, names, report);
        checks.order();
        for (int i = 0; i < scenario.experiments().size(); i++) {
            checks.experiment(scenario.experiments().get(i), "experiments[" + i + "]");
        }
    }

    private void experiment(Experiment x, String at) {
        Names.isKnown(at + ".partner", "partner", x.partner(), names.partners(), report);
        others(at + ".not-with", x, x.notWith());
        others(at + ".after", x, x.after());
        boolean hasElement = Names.isKnown(
                at + ".element", "element", x.element(), names.elements().keySet(), report);
        if (x.duration().isZero()) {
            report.problem(at + ".duration", "a run that takes no time", "more than 0 s");
            return;
        }
        if (hasElement) {
            Element element = names.element(x.element()).orElseThrow();
            for (int i = 0; i < x.instruments().size(); i++) {
                ScenarioChecks.onElement(
                        at + ".instruments[" + i + "]", x.instruments().get(i), element, report);
            }
            time(x, element, at);
            crew(x, element, at);
            data(x, element, at);
            contact(x, element, at);
            power(x, element, at);
        }
    }

    private void others(String path, Experiment x, List<String> others) {
        for (int i = 0; i < others.size(); i++) {
            String at = path + "[" + i + "]";
            if (others.get(i).equals(x.id())) {
                report.problem(at, "the experiment itself", "others");
            } else {
                Names.isKnown(
                        at, "experiment", others.get(i), names.experiments().keySet(), report);
            }
        }
    }

    /** Takes away, over and over, what waits for nothing and what nothing waits for: what stays is in a circle. */
    private void order() {
        Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
        names.experiments().forEach((id, x) -> waitsFor.put(id, known(x)));
        prune(waitsFor);
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        waitsFor.keySet().forEach(id -> reversed.put(id, new LinkedHashSet<>()));
        waitsFor.forEach((id, others) -> others.forEach(
                o -> reversed.computeIfAbsent(o, _ -> new LinkedHashSet<>()).add(id)));
        prune(reversed);
        if (!reversed.isEmpty()) {
            String first = reversed.keySet().iterator().next();
            int at = scenario.experiments().indexOf(names.experiments().get(first));
            report.problem(
                    "experiments[" + at + "].after",
                    "a circle of "
                            + String.join(
                                    ", ", reversed.keySet().stream().limit(12).toList()),
                    "an order in which one comes first");
        }
    }

    private Set<String> known(Experiment x) {
        return x.after().stream()
                .filter(o -> !o.equals(x.id()) && names.experiments().containsKey(o))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Removes each that waits for nothing, and then those that waited for it alone. */
    private static void prune(Map<String, Set<String>> waitsFor) {
        Map<String, List<String>> waiting = new HashMap<>();
        waitsFor.forEach((id, others) -> others.forEach(
                o -> waiting.computeIfAbsent(o, _ -> new ArrayList<>()).add(id)));
        Deque<String> free = new ArrayDeque<>(waitsFor.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
        while (!free.isEmpty()) {
            String id = free.pop();
            waitsFor.remove(id);
            for (String next : waiting.getOrDefault(id, List.of())) {
                Set<String> left = waitsFor.getOrDefault(next, Set.of());
                if (left.remove(id) && left.isEmpty()) {
                    free.push(next);
                }
            }
        }
    }

    private void time(Experiment x, Element element, String at) {
        IntervalSet allowed = present(x, element);
        if (x.windows().isEmpty() && allowed.isEmpty()) {
            return;
        }
        for (int i = 0; i < x.windows().size(); i++) {
            if (!x.windows().get(i).overlaps(scenario.horizon())) {
                report.problem(
                        at + ".windows[" + i + "]", "a window outside the horizon", "within " + scenario.horizon());
            }
        }
        if (allowed.isEmpty()) {
            if (x.windows().stream().anyMatch(w -> w.overlaps(scenario.horizon()))) {
                report.problem(
                        at + ".windows",
                        "windows that are over before '" + element.id() + "' arrives",
                        "some after " + ScenarioChecks.arrivalOf(element, scenario));
            }
            return;
        }
        Duration longest = allowed.longest().orElseThrow().duration();
        if (x.duration().compareTo(longest) > 0) {
            report.problem(
                    at + ".duration",
                    Quantity.format(x.duration()) + ", longer than there is time for",
                    "at most " + Quantity.format(longest) + (x.windows().isEmpty() ? "" : ", its longest window"));
            return;
        }
        int most = mostRuns(x, allowed);
        if (most < x.runs()) {
            report.problem(
                    at + ".runs",
                    x.runs() + " runs, each at least " + Quantity.format(spacing(x)) + " after the one before",
                    "at most " + most + ", or a closer spacing");
        }
    }

    /** When it may run: its windows, the horizon and the element's presence. */
    private IntervalSet present(Experiment x, Element element) {
        Interval horizon = scenario.horizon();
        Instant arrival = ScenarioChecks.arrivalOf(element, scenario);
        if (!arrival.isBefore(horizon.end())) {
            return IntervalSet.EMPTY;
        }
        Interval there = new Interval(arrival, horizon.end());
        return x.windows().isEmpty()
                ? IntervalSet.of(there)
                : IntervalSet.of(x.windows()).intersect(there);
    }

    private static Duration spacing(Experiment x) {
        return x.minSpacing().compareTo(x.duration()) > 0 ? x.minSpacing() : x.duration();
    }

    /** As many runs as fit if each starts as early as it may, up to those asked for. */
    private static int mostRuns(Experiment x, IntervalSet allowed) {
        IntervalSet starts = allowed.shrink(Duration.ZERO, x.duration().minusNanos(1));
        Optional<Instant> start =
                starts.isEmpty() ? Optional.empty() : Optional.of(starts.get(0).start());
        int runs = 0;
        while (start.isPresent() && runs < x.runs()) {
            runs++;
            start = starts.nextInside(start.get().plus(spacing(x)));
        }
        return runs;
    }

    private void crew(Experiment x, Element element, String at) {
        if (x.crewTime().isZero()) {
            return;
        }
        if (scenario.crew().isEmpty()) {
            report.problem(at + ".crew-time", "work for a crew", "none, or a crew stay: nobody is ever there");
            return;
        }
        double workers = (double) x.crewTime().toSeconds() / x.duration().toSeconds();
        double most =
                scenario.crew().stream().mapToDouble(CrewStay::workers).max().orElseThrow();
        if (x.duration().toSeconds() > 0 && workers > most) {
            report.problem(
                    at + ".crew-time",
                    Quantity.format(x.crewTime()) + " of crew time in a run of " + Quantity.format(x.duration()),
                    "at most " + Quantity.TIME.format(most * x.duration().toSeconds())
                            + ", all that the largest crew gives to experiments in that time");
        }
        IntervalSet stays = IntervalSet.of(scenario.crew().stream()
                .filter(s -> s.start().isBefore(s.end()))
                .map(s -> new Interval(s.start(), s.end()))
                .toList());
        IntervalSet both = present(x, element).intersect(stays);
        if (both.atLeast(x.duration()).isEmpty()) {
            report.problem(
                    at + ".crew-time",
                    "work for a crew when none is there for " + Quantity.format(x.duration()),
                    both.isEmpty()
                            ? "windows that a crew stay is in"
                            : "at most "
                                    + Quantity.format(
                                            both.longest().orElseThrow().duration()) + " of duration");
        }
    }

    private Optional<Element> store(Element element) {
        return names.element(element.storeId());
    }

    private double bestRate(Element store) {
        return store.radio()
                .map(r -> Math.max(r.directBitsPerS(), hasRelay ? r.relayBitsPerS() : 0))
                .orElse(0.0);
    }

    private void data(Experiment x, Element element, String at) {
        Optional<Element> store = store(element);
        if (x.dataBits() == 0 || store.isEmpty()) {
            return;
        }
        Optional<Element.Storage> storage = store.get().storage();
        if (storage.isEmpty()) {
            report.problem(
                    at + ".data",
                    "data on '" + store.get().id() + "', which has no storage",
                    "no data, or an element with storage");
            return;
        }
        double sentBits = bestRate(store.get()) * x.duration().toSeconds();
        double most = storage.get().capacityBits() + sentBits;
        if (x.dataBits() > most) {
            report.problem(
                    at + ".data",
                    Quantity.DATA.format(x.dataBits()) + " in a run of " + Quantity.format(x.duration()),
                    "at most " + Quantity.DATA.format(most) + ": the storage of '"
                            + store.get().id() + "' and what it can send meanwhile");
        }
    }

    private void contact(Experiment x, Element element, String at) {
        Optional<Element> store = store(element);
        if (x.contact() == Contact.NONE || store.isEmpty()) {
            return;
        }
        Optional<Element.Radio> radio = store.get().radio();
        String why = "an element whose store can reach the Earth that way";
        if (radio.isEmpty()) {
            report.problem(at + ".contact", "contact of '" + store.get().id() + "', which has no radio", why);
        } else if (x.contact() == Contact.DIRECT && radio.get().directBitsPerS() == 0) {
            report.problem(at + ".contact", "direct contact of '" + store.get().id() + "' at a rate of 0", why);
        } else if (bestRate(store.get()) == 0) {
            report.problem(
                    at + ".contact",
                    "contact of '" + store.get().id() + "', which has no direct rate and no relay",
                    why);
        }
    }

    private void power(Experiment x, Element element, String at) {
        List<Element> onBus = names.buses().getOrDefault(element.busId(), List.of());
        double supplyW = onBus.stream().mapToDouble(ScenarioChecks::peakW).sum();
        double storedJ = onBus.stream()
                .flatMap(e -> e.battery().stream())
                .mapToDouble(b -> b.capacityJ() * b.maxDepth())
                .sum();
        double seconds = x.duration().toNanos() * 1e-9;
        if (x.powerW() * seconds > supplyW * seconds + storedJ) {
            report.problem(
                    at + ".power",
                    Quantity.POWER.format(x.powerW()) + " for " + Quantity.format(x.duration()),
                    "at most " + Quantity.POWER.format(supplyW + storedJ / seconds)
                            + ": all that the sources and batteries of bus '" + element.busId() + "' can give");
        }
    }
}
