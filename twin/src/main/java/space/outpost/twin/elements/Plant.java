package space.outpost.twin.elements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.twin.faults.Breakdown;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Commands;
import space.outpost.twin.tmtc.Ear;
import space.outpost.twin.tmtc.Journal;
import space.outpost.twin.tmtc.Report;
import space.outpost.twin.tmtc.Telemetry;

/** The station's hardware, all of it: lives by itself, takes commands, answers with telemetry. */
public final class Plant implements Telemetry, Commands {
    private final Scenario scenario;
    private final SiteEnvironment environment;
    private final Kernel kernel;
    private final Journal journal;
    private final List<Breakdown> breakdowns;
    private final Map<String, LiveElement> elements = new LinkedHashMap<>();
    private final Map<String, PowerBus> buses = new LinkedHashMap<>();
    private final Map<String, IntervalSet> direct = new LinkedHashMap<>();
    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final Map<Element, Long> arrivals = new LinkedHashMap<>();
    private final Map<String, Double> lostSeconds = new LinkedHashMap<>();
    private final Timer nextBreakdown;
    private int breakdown;
    private Ear ear = _ -> {};

    public Plant(
            Scenario scenario,
            SiteEnvironment environment,
            Station station,
            Plan plan,
            List<Breakdown> breakdowns,
            Kernel kernel,
            Journal journal) {
        this.scenario = scenario;
        this.environment = environment;
        this.kernel = kernel;
        this.journal = journal;
        this.breakdowns = breakdowns;
        this.nextBreakdown = kernel.timer(Priority.FAULT, this::breakNext);
        for (Bus bus : station.buses()) {
            buses.put(
                    bus.id(),
                    new PowerBus(bus.id(), bus.capacityJ().max(), bus.supplyW().max(), kernel, this::tell));
        }
        for (Unit unit : station.units()) {
            Element e = unit.element();
            elements.put(e.id(), new LiveElement(unit, busNamed(e.busId()), kernel, this::tell));
            direct.put(e.id(), environment.directContact(scenario.mastOf(e).id()));
            unit.working().stream().findFirst().ifPresent(working -> arrivals.put(e, Times.nanos(working.start())));
        }
        plan.activities().forEach(a -> activities.put(a.id(), a));
    }

    /** From now on reports go there. */
    public void reportTo(Ear newEar) {
        ear = newEar;
    }

    /** Sets up what is there from the start, and waits for the rest. */
    public void begin() {
        arrivals.forEach((element, at) -> {
            if (at == kernel.now()) {
                arrive(element);
            } else {
                kernel.timer(Priority.ENVIRONMENT, () -> arrive(element)).set(at);
            }
        });
        buses.values().forEach(PowerBus::begin);
        awaitBreakdown();
    }

    private void tell(Report report) {
        ear.hear(report);
    }

    private void arrive(Element e) {
        LiveElement element = elementNamed(e.id());
        element.arrive();
        if (kernel.now() > Times.nanos(scenario.horizon().start())) {
            journal.tell(Event.Kind.ARRIVAL, e.id(), "%s begins to work", e.title());
        }
        ear.hear(new Report.Arrived(e.id()));
    }

    private void awaitBreakdown() {
        if (breakdown < breakdowns.size()) {
            nextBreakdown.set(breakdowns.get(breakdown).startNanos());
        }
    }

    private void breakNext() {
        Breakdown next = breakdowns.get(breakdown++);
        awaitBreakdown();
        Fault fault = next.fault();
        LiveElement element = elementNamed(fault.element());
        if (!element.here()) {
            return;
        }
        journal.tell(Event.Kind.FAULT, fault.element(), FaultSentence.broken(fault));
        element.breaks(fault);
        String name = fault.instrument().orElse("");
        if (fault.kind() == Fault.Kind.COMPUTER_RESET) {
            element.safe(true);
            ear.hear(new Report.Restarted(fault.element()));
        } else {
            ear.hear(new Report.Health(fault.element(), fault.kind(), name, false));
        }
        if (next.endNanos() < Long.MAX_VALUE) {
            kernel.timer(Priority.REPAIR, () -> mend(fault)).set(next.endNanos());
        } else if (fault.kind() == Fault.Kind.COMPUTER_RESET) {
            mend(fault);
        }
    }

    private void mend(Fault fault) {
        LiveElement element = elementNamed(fault.element());
        element.mended(fault);
        journal.tell(Event.Kind.REPAIR, fault.element(), FaultSentence.mended(fault));
        if (!element.has(fault)) {
            ear.hear(new Report.Health(
                    fault.element(), fault.kind(), fault.instrument().orElse(""), true));
        }
    }

    @Override
    public void start(String activity) {
        Activity a = activities.get(activity);
        Experiment x = a == null ? null : scenario.experiment(a.experiment()).orElse(null);
        if (a == null || x == null) {
            throw new IllegalArgumentException("no activity '" + activity + "'");
        }
        Memory memory = memoryOf(a.element());
        lostSeconds.put(activity, -memory.lostSeconds());
        elementNamed(a.element()).start(activity, x.powerW());
        if (x.dataBits() > 0) {
            memory.start(activity, x.dataBits() / a.interval().seconds());
        }
    }

    @Override
    public void stop(String activity) {
        Activity a = activities.get(activity);
        if (a == null) {
            throw new IllegalArgumentException("no activity '" + activity + "'");
        }
        elementNamed(a.element()).stop(activity);
        Memory memory = memoryOf(a.element());
        memory.stop(activity);
        lostSeconds.merge(activity, memory.lostSeconds(), Double::sum);
    }

    @Override
    public double lostSeconds(String activity) {
        return lostSeconds.getOrDefault(activity, 0.0);
    }

    @Override
    public void safe(String element) {
        elementNamed(element).safe(true);
    }

    @Override
    public void wake(String element) {
        elementNamed(element).safe(false);
    }

    @Override
    public void watch(String bus, double lowJ, double highJ) {
        busNamed(bus).watch(lowJ, highJ);
    }

    @Override
    public double batteryJ(String bus) {
        return busNamed(bus).energyJ();
    }

    @Override
    public double capacityJ(String bus) {
        return busNamed(bus).capacityJ();
    }

    @Override
    public double floorJ(String bus) {
        return busNamed(bus).floorJ();
    }

    @Override
    public double supplyW(String bus) {
        return busNamed(bus).supplyW();
    }

    @Override
    public double loadW(String bus) {
        return busNamed(bus).loadW();
    }

    @Override
    public double storedBits(String memory) {
        return elementNamed(memory).memory().bits();
    }

    @Override
    public double memoryBits(String memory) {
        return elementNamed(memory).memory().capacityBits();
    }

    @Override
    public double sunlight(String element) {
        return environment
                .mast(scenario.mastOf(elementNamed(element).spec()).id())
                .sunlight()
                .at(kernel.now());
    }

    @Override
    public boolean link(String element, Experiment.Contact contact) {
        String store = elementNamed(element).spec().storeId();
        LiveElement radio = elementNamed(store);
        return switch (contact) {
            case NONE -> true;
            case ANY -> radio.memory().linkBitsPerS() > 0;
            case DIRECT ->
                radio.radioWorks()
                        && radio.spec()
                                        .radio()
                                        .map(Element.Radio::directBitsPerS)
                                        .orElse(0.0)
                                > 0
                        && direct.getOrDefault(store, IntervalSet.EMPTY).contains(kernel.instant());
        };
    }

    /** Brings all records up to now. */
    public Result finish() {
        Map<String, Profile> battery = new LinkedHashMap<>();
        Map<String, Profile> load = new LinkedHashMap<>();
        Map<String, Profile> supply = new LinkedHashMap<>();
        Map<String, Execution.EnergyBalance> energy = new LinkedHashMap<>();
        for (PowerBus bus : buses.values()) {
            bus.update();
            if (bus.elements().stream().anyMatch(e -> e.spec().battery().isPresent())) {
                battery.put(bus.id(), bus.batteryTrace().profile());
            }
            load.put(bus.id(), bus.loadTrace().profile());
            supply.put(bus.id(), bus.supplyTrace().profile());
            energy.put(bus.id(), bus.balance());
        }
        Map<String, Profile> storage = new LinkedHashMap<>();
        Map<String, Profile> temperature = new LinkedHashMap<>();
        Map<String, Execution.DataBalance> data = new LinkedHashMap<>();
        for (LiveElement e : elements.values()) {
            e.memory().update();
            Execution.DataBalance balance = e.memory().balance();
            if (e.spec().storage().isPresent()) {
                storage.put(e.spec().id(), e.memory().trace().profile());
            }
            if (e.spec().storage().isPresent() || balance.producedBits() > 0) {
                data.put(e.spec().id(), balance);
            }
            Optional<ThermalNode> node = e.node();
            if (e.here() && node.isPresent()) {
                node.get().settle();
                temperature.put(e.spec().id(), node.get().trace().profile());
            }
        }
        return new Result(battery, load, supply, storage, temperature, energy, data);
    }

    /** The station's record. */
    public record Result(
            Map<String, Profile> batteryJ,
            Map<String, Profile> loadW,
            Map<String, Profile> supplyW,
            Map<String, Profile> storageBits,
            Map<String, Profile> temperatureK,
            Map<String, Execution.EnergyBalance> energy,
            Map<String, Execution.DataBalance> data) {}

    private Memory memoryOf(String element) {
        return elementNamed(elementNamed(element).spec().storeId()).memory();
    }

    private LiveElement elementNamed(String id) {
        LiveElement element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("no element '" + id + "'");
        }
        return element;
    }

    private PowerBus busNamed(String id) {
        PowerBus bus = buses.get(id);
        if (bus == null) {
            throw new IllegalArgumentException("no bus '" + id + "'");
        }
        return bus;
    }
}
