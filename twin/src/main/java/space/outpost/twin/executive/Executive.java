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
 * Flies the station by itself: hears its reports and lets {@link Agenda} run the plan, {@link BusGuard} keep the power up;
 * looks after computers, instruments and temperatures. Sees telemetry, reports and what it remembers; acts by commands.
 * Everything that keeps the station alive comes before any run.
 */
public final class Executive implements Ear {
    private final Kernel clock;
    private final Telemetry telemetry;
    private final Commands commands;
    private final Journal journal;
    private final Agenda agenda;
    private final BusGuard guard;
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
        this.guard = new BusGuard(elements, agenda, clock, telemetry, commands, journal);
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
        buses.values().forEach(guard::recover);
        elements.values().forEach(this::recover);
        elements.values().forEach(this::cool);
        agenda.retry();
        lookLater();
    }

    @Override
    public void hear(Report report) {
        switch (report) {
            case Report.Arrived(String element) -> arrived(elementNamed(element));
            case Report.ChargeLow(String bus) -> guard.chargeLow(busNamed(bus));
            case Report.ChargeHigh(String bus) -> guard.recover(busNamed(bus));
            case Report.CapacityChanged(String bus) -> guard.watch(busNamed(bus));
            case Report.Overload(String bus) -> guard.overload(busNamed(bus));
            case Report.PowerLost(String bus) -> guard.powerLost(busNamed(bus));
            case Report.PowerBack(String bus) -> guard.powerBack(busNamed(bus));
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
        guard.watch(element.bus);
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

    private void recover(ElementState element) {
        boolean rested = clock.now() - element.since >= Limits.LEAST_SAFE.toNanos();
        if (element.restarted && !element.computerDown && rested && element.bus.mode != BusState.Mode.SAFE) {
            element.restarted = false;
            commands.wake(element.id);
            journal.tell(Event.Kind.RESUME, element.id, "%s leaves safe mode, its computer checked out", element.id);
        }
    }

    private static boolean dependsOn(Task task, ElementState element) {
        return task.element().id().equals(element.id)
                || (task.experiment().dataBits() > 0 && task.memory().equals(element.id));
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
