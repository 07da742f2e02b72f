package space.outpost.model.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;
import space.outpost.model.io.Spelling;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Element.Kind;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;

/** What a scenario must fulfil as a whole: names that are unique and resolve, hardware and faults that make sense. */
final class ScenarioChecks {
    static final Duration LONGEST_HORIZON = Duration.ofDays(40 * 366);

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private final Scenario scenario;
    private final RecordFile.Report report;
    private final Names names;
    private final Set<String> powered;

    private ScenarioChecks(Scenario scenario, RecordFile.Report report) {
        this.scenario = scenario;
        this.report = report;
        this.names = Names.of(scenario);
        this.powered = scenario.experiments().stream()
                .filter(x -> x.powerW() > 0)
                .map(Experiment::element)
                .collect(Collectors.toSet());
    }

    /** Reports everything that is wrong. */
    static void check(Scenario scenario, RecordFile.Report report) {
        ScenarioChecks checks = new ScenarioChecks(scenario, report);
        checks.names();
        checks.horizon();
        checks.crew();
        for (int i = 0; i < scenario.elements().size(); i++) {
            checks.element(scenario.elements().get(i), "elements[" + i + "]");
        }
        for (int i = 0; i < scenario.faults().size(); i++) {
            checks.fault(scenario.faults().get(i), "faults[" + i + "]");
        }
        if (!scenario.elements().isEmpty() && !scenario.masts().isEmpty()) {
            RequestChecks.check(scenario, checks.names, report);
        }
    }

    private void names() {
        isId("name", scenario.name());
        unique("masts", scenario.masts(), Mast::id);
        unique("ground-stations", scenario.groundStations(), GroundStation::id);
        unique("partners", scenario.partners(), Partner::id);
        unique("elements", scenario.elements(), Element::id);
        unique("experiments", scenario.experiments(), Experiment::id);
        unique("faults", scenario.faults(), Fault::id);
        notEmpty("masts", scenario.masts());
        notEmpty("partners", scenario.partners());
        notEmpty("elements", scenario.elements());
    }

    private <T> void unique(String list, List<T> items, Function<T, String> idOf) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = idOf.apply(items.get(i));
            String path = list + "[" + i + "].id";
            isId(path, id);
            Integer before = first.putIfAbsent(id, i);
            if (before != null) {
                report.problem(path, "'" + id + "' again (also " + list + "[" + before + "])", "each id once");
            }
        }
    }

    private void isId(String path, String id) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            report.problem(
                    path,
                    "'" + id + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
    }

    private void notEmpty(String list, Collection<?> items) {
        if (items.isEmpty()) {
            report.problem(list, "an empty list", "at least one");
        }
    }

    private void horizon() {
        if (scenario.horizon().duration().compareTo(LONGEST_HORIZON) > 0) {
            report.problem("horizon", Quantity.format(scenario.horizon().duration()), "at most 40 years (14640 d)");
        }
    }

    private void crew() {
        for (int i = 0; i < scenario.crew().size(); i++) {
            CrewStay stay = scenario.crew().get(i);
            String at = "crew[" + i + "]";
            if (!stay.start().isBefore(stay.end())) {
                report.problem(at + ".end", "departure " + stay.end(), "after the arrival " + stay.start());
            } else if (!stay.start().isBefore(scenario.horizon().end())
                    || !stay.end().isAfter(scenario.horizon().start())) {
                report.problem(at + ".start", "a stay outside the horizon", "within " + scenario.horizon());
            }
            if (stay.workPerDay().compareTo(Duration.ofDays(1)) > 0) {
                report.problem(at + ".work-per-day", Quantity.format(stay.workPerDay()), "at most 24 h");
            }
        }
    }

    private void element(Element e, String at) {
        Names.isKnown(at + ".partner", "partner", e.partner(), names.partners(), report);
        e.mast().ifPresent(m -> Names.isKnown(at + ".mast", "mast", m, names.masts(), report));
        host(at + ".bus", e, e.bus(), Element::bus);
        host(at + ".store", e, e.store(), Element::store);
        arrival(e, at + ".arrives");
        orbit(e, at);
        e.thermal().ifPresent(t -> thermal(t, at + ".thermal"));
        for (int i = 0; i < e.instruments().size(); i++) {
            String instrument = e.instruments().get(i);
            if (e.instruments().indexOf(instrument) < i) {
                report.problem(at + ".instruments[" + i + "]", "'" + instrument + "' again", "each instrument once");
            }
        }
        powered(e, at);
    }

    private void host(String path, Element guest, Optional<String> host, Function<Element, Optional<String>> next) {
        if (host.isEmpty()
                || !Names.isKnown(path, "element", host.get(), names.elements().keySet(), report)) {
            return;
        }
        if (host.get().equals(guest.id())) {
            report.problem(path, "the element itself", "another element; leave the key out for its own");
            return;
        }
        names.element(host.get())
                .flatMap(next)
                .ifPresent(further -> report.problem(
                        path,
                        "'" + host.get() + "', which itself uses that of '" + further + "'",
                        "'" + further + "' (no chains)"));
    }

    private void arrival(Element e, String path) {
        e.arrives()
                .filter(a -> !a.isBefore(scenario.horizon().end()))
                .ifPresent(a -> report.problem(
                        path,
                        a + ", when all is over",
                        "before the end of the horizon " + scenario.horizon().end()));
    }

    private void orbit(Element e, String at) {
        boolean relay = e.kind() == Kind.RELAY_ORBITER;
        if (relay && e.orbit().isEmpty()) {
            report.problem(at + ".kind", "a relay-orbiter without orbit", "an orbit for it");
        }
        if (!relay && e.orbit().isPresent()) {
            report.problem(at + ".orbit", "an orbit of something that is not a relay-orbiter", "no orbit");
        }
    }

    private void thermal(Element.Thermal t, String at) {
        if (t.minimumK() >= t.maximumK()) {
            report.problem(
                    at + ".minimum",
                    Quantity.TEMPERATURE.format(t.minimumK()),
                    "below the maximum of " + Quantity.TEMPERATURE.format(t.maximumK()));
        }
        if (t.darkSinkK() > t.litSinkK()) {
            report.problem(
                    at + ".dark-sink",
                    Quantity.TEMPERATURE.format(t.darkSinkK()),
                    "at most the lit sink's " + Quantity.TEMPERATURE.format(t.litSinkK()));
        }
    }

    private void powered(Element e, String at) {
        if (e.bus().isPresent()) {
            return;
        }
        List<Element> onBus = names.buses().getOrDefault(e.id(), List.of());
        boolean draws = onBus.stream().anyMatch(this::drawsPower);
        boolean gives = onBus.stream().anyMatch(o -> peakW(o) > 0);
        if (draws && !gives) {
            report.problem(
                    at + ".id",
                    "a bus without any array or source, but with loads",
                    "arrays or sources on '" + e.id() + "', or a bus for it to draw from");
        }
    }

    private boolean drawsPower(Element e) {
        return e.idleW() > 0
                || e.survivalW() > 0
                || e.thermal().filter(t -> t.heaterW() > 0).isPresent()
                || powered.contains(e.id());
    }

    /** All that its arrays and sources can give together. */
    static double peakW(Element e) {
        return e.arrays().stream().mapToDouble(Element.SolarArray::peakW).sum()
                + e.sources().stream()
                        .mapToDouble(Element.ConstantSource::powerW)
                        .sum();
    }

    private void fault(Fault f, String at) {
        Optional<Element> element = Names.isKnown(
                        at + ".element",
                        "element",
                        f.element(),
                        names.elements().keySet(),
                        report)
                ? names.element(f.element())
                : Optional.empty();
        if (f.at().isEmpty() && f.perYear() == 0) {
            report.problem(at, "a fault with neither a time nor a rate", "one of at, per-year");
        }
        if (f.at().isPresent() && f.perYear() > 0) {
            report.problem(at + ".per-year", "a fault with a time and a rate", "one of at, per-year");
        }
        f.at().filter(t -> !scenario.horizon().contains(t))
                .ifPresent(t -> report.problem(at + ".at", t.toString(), "within the horizon " + scenario.horizon()));
        if (f.kind() == Fault.Kind.INSTRUMENT_FAILURE && f.instrument().isEmpty()) {
            report.problem(at + ".kind", "an instrument-failure without instrument", "which instrument fails");
        }
        if (f.kind() != Fault.Kind.INSTRUMENT_FAILURE && f.instrument().isPresent()) {
            report.problem(at + ".instrument", "an instrument in a fault of another kind", "kind: instrument-failure");
        }
        element.ifPresent(e -> {
            f.instrument().ifPresent(i -> onElement(at + ".instrument", i, e, report));
            missing(f.kind(), e).ifPresent(m -> report.problem(at + ".kind", m + " that can fail", "another kind"));
        });
    }

    private static Optional<String> missing(Fault.Kind kind, Element e) {
        boolean has = switch (kind) {
            case ARRAY_LOSS -> !e.arrays().isEmpty();
            case SOURCE_TRIP -> !e.sources().isEmpty();
            case BATTERY_LOSS -> e.battery().isPresent();
            case RADIO_OUTAGE -> e.radio().isPresent();
            case HEATER_FAILURE -> e.thermal().filter(t -> t.heaterW() > 0).isPresent();
            case INSTRUMENT_FAILURE, COMPUTER_RESET -> true;
        };
        String part = switch (kind) {
            case ARRAY_LOSS -> "an array";
            case SOURCE_TRIP -> "a source";
            case BATTERY_LOSS -> "a battery";
            case RADIO_OUTAGE -> "a radio";
            case HEATER_FAILURE -> "a heater";
            case INSTRUMENT_FAILURE, COMPUTER_RESET -> "a part";
        };
        return has ? Optional.empty() : Optional.of("'" + e.id() + "' without " + part);
    }

    static void onElement(String path, String instrument, Element e, RecordFile.Report report) {
        if (!e.instruments().contains(instrument)) {
            String carried = e.instruments().isEmpty() ? "no instruments" : String.join(", ", e.instruments());
            report.problem(
                    path,
                    "instrument '" + instrument + "', which '" + e.id() + "' does not carry"
                            + Spelling.hint(instrument, e.instruments()),
                    "what it carries: " + carried);
        }
    }

    /** When an element starts to work. */
    static Instant arrivalOf(Element e, Scenario scenario) {
        Instant start = scenario.horizon().start();
        return e.arrives().filter(a -> a.isAfter(start)).orElse(start);
    }
}
