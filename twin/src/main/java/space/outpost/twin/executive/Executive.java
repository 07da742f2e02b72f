package space.outpost.twin.executive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Commands;
import space.outpost.twin.tmtc.Ear;
import space.outpost.twin.tmtc.Journal;
import space.outpost.twin.tmtc.Report;
import space.outpost.twin.tmtc.Telemetry;

/**
 * Flies the station by itself: starts and ends the runs of the plan, sheds load, goes to safe mode and comes back. Sees
 * telemetry, reports and what it remembers; acts by commands. Everything that keeps the station alive comes before any
 * run.
 */
public final class Executive implements Ear {
    private final Kernel clock;
    private final Telemetry telemetry;
    private final Commands commands;
    private final Journal journal;
    private final Agenda agenda;
    private final Timer look;

    private final Map<String, BusState> buses = new LinkedHashMap<>();
    private final Map<String, ElementState> elements = new LinkedHashMap<>();

    public Executive(
            Scenario scenario,
            Plan plan,
            Almanac almanac,
            Kernel clock,
            Telemetry telemetry,
            Commands commands,
            Journal journal) {
        this.clock = clock;
        this.telemetry = telemetry;
        this.commands = commands;
        this.journal = journal;
        this.look = clock.timer(Priority.EXECUTIVE, this::lookAgain);
        for (Element e : scenario.elements()) {
            BusState bus = buses.computeIfAbsent(e.busId(), BusState::new);
            elements.put(e.id(), new ElementState(e.id(), bus, e.idleW() - e.survivalW()));
        }
        this.agenda =
                new Agenda(scenario, plan, almanac, elements, clock, telemetry, commands, journal, this::lookLater);
    }

    private void lookLater() {
        boolean recovering = buses.values().stream().anyMatch(b -> b.mode != BusState.Mode.NOMINAL)
                || elements.values().stream()
                        .anyMatch(e -> e.restarted || e.temperature == Report.Temperature.Range.HOT);
        if ((recovering || agenda.isWaiting()) && !look.isSet()) {
            look.set(clock.now() + Limits.LOOK.toNanos());
        }
    }

    private void lookAgain() {
        buses.values().forEach(this::recover);
        elements.values().forEach(this::recover);
        elements.values().forEach(this::cool);
        agenda.retry();
        lookLater();
    }

    // ---- Reports

    @Override
    public void hear(Report report) {
        switch (report) {
            case Report.Arrived(String element) -> arrived(elementNamed(element));
            case Report.ChargeLow(String bus) -> chargeLow(busNamed(bus));
            case Report.ChargeHigh(String bus) -> recover(busNamed(bus));
            case Report.CapacityChanged(String bus) -> watch(busNamed(bus));
            case Report.Overload(String bus) -> overload(busNamed(bus));
            case Report.PowerLost(String bus) -> powerLost(busNamed(bus));
            case Report.PowerBack(String bus) -> powerBack(busNamed(bus));
            case Report.Restarted(String element) -> restarted(elementNamed(element));
            case Report.Health health -> health(health);
            case Report.Temperature temperature -> temperature(temperature);
            case Report.MemoryFull(String memory, double lost) ->
                journal.tell(
                        Event.Kind.DATA_LOST,
                        memory,
                        "memory of %s is full: %.3g kbit of data lost each second",
                        memory,
                        1e-3 * lost);
        }
        agenda.retrySoon();
        lookLater();
    }

    private void arrived(ElementState element) {
        element.arrived = true;
        if (element.bus.mode == BusState.Mode.SAFE) {
            commands.safe(element.id);
        }
        watch(element.bus);
    }

    private void chargeLow(BusState bus) {
        Limits limits = limits(bus);
        if (bus.watchedJ <= limits.safeJ()) {
            safe(bus, "under " + percent(bus, limits.safeJ()));
            return;
        }
        bus.mode = BusState.Mode.HOLDING;
        Optional<Run> least = agenda.leastWorth(t -> t.bus().equals(bus.id));
        least.ifPresent(run -> shed(bus, run));
        bus.watchedJ = least.isPresent() ? limits.below(bus.watchedJ) : limits.safeJ();
        commands.watch(bus.id, bus.watchedJ, limits.resumeJ());
    }

    private void shed(BusState bus, Run run) {
        String at = telemetry.capacityJ(bus.id) > 0
                ? "battery of " + bus.id + " at " + percent(bus, telemetry.batteryJ(bus.id))
                : "bus " + bus.id + " overloaded";
        agenda.cut(run, at);
        journal.tell(
                Event.Kind.LOAD_SHED,
                run.task().element().id(),
                "%s: shed '%s' (%.0f W)",
                at,
                run.task().id(),
                run.task().experiment().powerW());
    }

    /** Sheds until supply meets load; if nothing is left to shed, safe mode is the last resort. */
    private void overload(BusState bus) {
        while (telemetry.supplyW(bus.id) < telemetry.loadW(bus.id)) {
            Optional<Run> least = agenda.leastWorth(t -> t.bus().equals(bus.id));
            if (least.isEmpty()) {
                safe(bus, "overloaded");
                return;
            }
            shed(bus, least.get());
        }
    }

    private void safe(BusState bus, String why) {
        if (bus.mode != BusState.Mode.SAFE) {
            bus.mode = BusState.Mode.SAFE;
            bus.since = clock.now();
            journal.tell(Event.Kind.SAFE_MODE, bus.id, "bus %s to safe mode: %s", bus.id, why);
            agenda.cutAll(t -> dependsOn(t, bus), "bus " + bus.id + " to safe mode");
            elements.values().stream().filter(e -> e.bus == bus).forEach(e -> commands.safe(e.id));
        }
        watch(bus);
    }

    private void powerLost(BusState bus) {
        bus.powered = false;
        bus.mode = BusState.Mode.SAFE;
        bus.since = clock.now();
        journal.tell(Event.Kind.SAFE_MODE, bus.id, "bus %s drops out: battery empty, too little supply", bus.id);
        agenda.cutAll(t -> dependsOn(t, bus), "bus " + bus.id + " without power");
    }

    private void powerBack(BusState bus) {
        bus.powered = true;
        bus.since = clock.now();
        journal.tell(Event.Kind.DETECTION, bus.id, "bus %s has power again, in safe mode", bus.id);
        watch(bus);
    }

    private void restarted(ElementState element) {
        element.restarted = true;
        element.computerDown = true;
        element.since = clock.now();
        journal.tell(Event.Kind.SAFE_MODE, element.id, "%s in safe mode: its computer restarted", element.id);
        agenda.cutAll(t -> dependsOn(t, element), element.id + " in safe mode after a computer reset");
    }

    private void health(Report.Health report) {
        ElementState element = elementNamed(report.element());
        switch (report.part()) {
            case COMPUTER_RESET -> element.computerDown = !report.good();
            case INSTRUMENT_FAILURE -> {
                if (report.good()) {
                    element.failedInstruments.remove(report.name());
                    return;
                }
                element.failedInstruments.add(report.name());
                detect(element, "%s of %s fails its self-test", report.name(), element.id);
                agenda.cutAll(
                        t -> t.element().id().equals(element.id)
                                && t.experiment().instruments().contains(report.name()),
                        report.name() + " of " + element.id + " has failed");
            }
            case RADIO_OUTAGE -> {
                if (!report.good()) {
                    detect(element, "no carrier from the radio of %s", element.id);
                    agenda.cutAll(
                            t -> t.memory().equals(element.id) && t.experiment().contact() != Experiment.Contact.NONE,
                            "radio of " + element.id + " is out");
                }
            }
            case ARRAY_LOSS, SOURCE_TRIP -> {
                if (!report.good()) {
                    detect(
                            element,
                            "supply of bus %s is %.0f W, less than it should be",
                            element.bus.id,
                            telemetry.supplyW(element.bus.id));
                }
            }
            case BATTERY_LOSS -> {
                if (!report.good()) {
                    detect(
                            element,
                            "battery of bus %s holds %.3g kWh at most",
                            element.bus.id,
                            telemetry.capacityJ(element.bus.id) / 3.6e6);
                }
            }
            case HEATER_FAILURE -> {
                if (!report.good()) {
                    detect(element, "no current in the heater of %s", element.id);
                }
            }
        }
    }

    private void detect(ElementState element, String format, Object... values) {
        journal.tell(Event.Kind.DETECTION, element.id, format, values);
    }

    private void temperature(Report.Temperature report) {
        ElementState element = elementNamed(report.element());
        element.temperature = report.range();
        journal.tell(
                Event.Kind.LIMIT,
                element.id,
                switch (report.range()) {
                    case COLD -> "%s is too cold: %.1f K";
                    case HOT -> "%s is too hot: %.1f K";
                    case GOOD -> "%s is within its temperature limits again: %.1f K";
                },
                element.id,
                report.kelvin());
        cool(element);
    }

    /** While an element is too hot, its runs are cut one by one, least worth per joule first. */
    private void cool(ElementState element) {
        if (element.temperature == Report.Temperature.Range.HOT) {
            agenda.leastWorth(t -> t.element().id().equals(element.id)).ifPresent(run -> {
                String reason = element.id + " is too hot";
                agenda.cut(run, reason);
                journal.tell(
                        Event.Kind.LOAD_SHED,
                        element.id,
                        "%s: shed '%s' (%.0f W)",
                        reason,
                        run.task().id(),
                        run.task().experiment().powerW());
            });
        }
    }

    // ---- Recovery

    private void recover(BusState bus) {
        Limits limits = limits(bus);
        boolean stores = telemetry.capacityJ(bus.id) > 0;
        double held = telemetry.batteryJ(bus.id);
        if (bus.mode == BusState.Mode.SAFE && bus.powered) {
            boolean rested = clock.now() - bus.since >= Limits.LEAST_SAFE.toNanos();
            boolean fit = stores ? held >= limits.wakeJ() * (1 - 1e-9) : suppliesAwake(bus);
            if (rested && fit) {
                bus.mode = BusState.Mode.NOMINAL;
                journal.tell(Event.Kind.RESUME, bus.id, "bus %s leaves safe mode%s", bus.id, charge(bus));
                elements.values().stream()
                        .filter(e -> e.bus == bus && e.arrived && !e.restarted)
                        .forEach(e -> commands.wake(e.id));
                watch(bus);
            }
        } else if (bus.mode == BusState.Mode.HOLDING && (!stores || held >= limits.resumeJ() * (1 - 1e-9))) {
            bus.mode = BusState.Mode.NOMINAL;
            journal.tell(Event.Kind.RESUME, bus.id, "runs on bus %s may start again%s", bus.id, charge(bus));
            watch(bus);
        }
    }

    private void recover(ElementState element) {
        boolean rested = clock.now() - element.since >= Limits.LEAST_SAFE.toNanos();
        if (element.restarted && !element.computerDown && rested && element.bus.mode != BusState.Mode.SAFE) {
            element.restarted = false;
            commands.wake(element.id);
            journal.tell(Event.Kind.RESUME, element.id, "%s leaves safe mode, its computer checked out", element.id);
        }
    }

    /** Whether a bus without battery could carry its elements awake. */
    private boolean suppliesAwake(BusState bus) {
        double moreW = elements.values().stream()
                .filter(e -> e.bus == bus && e.arrived)
                .mapToDouble(e -> e.wakingW)
                .sum();
        return telemetry.supplyW(bus.id) >= telemetry.loadW(bus.id) + moreW;
    }

    private void watch(BusState bus) {
        if (telemetry.capacityJ(bus.id) == 0) {
            commands.watch(bus.id, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return;
        }
        Limits limits = limits(bus);
        switch (bus.mode) {
            case NOMINAL -> {
                bus.watchedJ = limits.shedJ();
                commands.watch(bus.id, bus.watchedJ, Double.POSITIVE_INFINITY);
            }
            case HOLDING -> commands.watch(bus.id, bus.watchedJ, limits.resumeJ());
            case SAFE -> commands.watch(bus.id, Double.NEGATIVE_INFINITY, limits.wakeJ());
        }
    }

    private boolean dependsOn(Task task, BusState bus) {
        return task.bus().equals(bus.id)
                || (task.experiment().dataBits() > 0 && elementNamed(task.memory()).bus == bus);
    }

    private static boolean dependsOn(Task task, ElementState element) {
        return task.element().id().equals(element.id)
                || (task.experiment().dataBits() > 0 && task.memory().equals(element.id));
    }

    private Limits limits(BusState bus) {
        return Limits.of(telemetry.capacityJ(bus.id), telemetry.floorJ(bus.id));
    }

    private String percent(BusState bus, double joules) {
        return Journal.sentence("%.0f %%", 100 * joules / telemetry.capacityJ(bus.id));
    }

    private String charge(BusState bus) {
        return telemetry.capacityJ(bus.id) > 0
                ? ": battery at " + percent(bus, telemetry.batteryJ(bus.id))
                : ": supply covers the load";
    }

    private ElementState elementNamed(String id) {
        return Optional.ofNullable(elements.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no element '" + id + "'"));
    }

    private BusState busNamed(String id) {
        return Optional.ofNullable(buses.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no bus '" + id + "'"));
    }

    /** What became of the plan's activities, in its order, at the end of the horizon. */
    public List<Outcome> finish() {
        return agenda.finish();
    }
}
