package space.outpost.twin.executive;

import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Event;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.tmtc.Commands;
import space.outpost.twin.tmtc.Journal;
import space.outpost.twin.tmtc.Telemetry;

/** Keeps the power of the buses up: sheds load, puts a bus in safe mode and takes it out again. */
final class BusGuard {
    private final Map<String, ElementState> elements;
    private final Agenda agenda;
    private final Kernel clock;
    private final Telemetry telemetry;
    private final Commands commands;
    private final Journal journal;

    BusGuard(
            Map<String, ElementState> elements,
            Agenda agenda,
            Kernel clock,
            Telemetry telemetry,
            Commands commands,
            Journal journal) {
        this.elements = elements;
        this.agenda = agenda;
        this.clock = clock;
        this.telemetry = telemetry;
        this.commands = commands;
        this.journal = journal;
    }

    void chargeLow(BusState bus) {
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
    void overload(BusState bus) {
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

    void powerLost(BusState bus) {
        bus.powered = false;
        bus.mode = BusState.Mode.SAFE;
        bus.since = clock.now();
        journal.tell(Event.Kind.SAFE_MODE, bus.id, "bus %s drops out: battery empty, too little supply", bus.id);
        agenda.cutAll(t -> dependsOn(t, bus), "bus " + bus.id + " without power");
    }

    void powerBack(BusState bus) {
        bus.powered = true;
        bus.since = clock.now();
        journal.tell(Event.Kind.DETECTION, bus.id, "bus %s has power again, in safe mode", bus.id);
        watch(bus);
    }

    void recover(BusState bus) {
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

    /** Whether a bus without battery could carry its elements awake. */
    private boolean suppliesAwake(BusState bus) {
        double moreW = elements.values().stream()
                .filter(e -> e.bus == bus && e.arrived)
                .mapToDouble(e -> e.wakingW)
                .sum();
        return telemetry.supplyW(bus.id) >= telemetry.loadW(bus.id) + moreW;
    }

    void watch(BusState bus) {
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
        return task.bus().equals(bus.id) || (task.experiment().dataBits() > 0 && isOn(bus, task.memory()));
    }

    private boolean isOn(BusState bus, String element) {
        return elements.values().stream().anyMatch(e -> e.bus == bus && e.id.equals(element));
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
}
