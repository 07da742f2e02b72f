package space.outpost.twin.elements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Fault;
import space.outpost.model.station.Unit;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.tmtc.Ear;
import space.outpost.twin.tmtc.Report;

/** One element at work: what it makes, draws and carries now, with what is broken on it. */
final class LiveElement {
    private final Element spec;
    private final Kernel kernel;
    private final Ear ear;
    private final PowerBus bus;
    private final Track arrays;
    private final Track sources;
    private final Optional<ThermalNode> node;
    private final Memory memory;
    private final Map<String, Double> runsW = new LinkedHashMap<>();
    private final List<Fault> broken = new ArrayList<>();

    private boolean here;
    private boolean safe;
    private double radioDuty;

    LiveElement(Unit unit, PowerBus bus, Kernel kernel, Ear ear) {
        this.spec = unit.element();
        this.kernel = kernel;
        this.ear = ear;
        this.bus = bus;
        this.arrays = new Track(unit.arraysW());
        this.sources = new Track(unit.sourcesW());
        this.node = spec.thermal().map(t -> new ThermalNode(t, new Track(unit.sinkK()), kernel, this));
        this.memory = new Memory(
                spec.id(),
                spec.storage().map(Element.Storage::capacityBits).orElse(0.0),
                new Track(unit.linkBitsPerS()),
                this,
                kernel,
                ear);
        bus.plug(this);
    }

    Element spec() {
        return spec;
    }

    PowerBus bus() {
        return bus;
    }

    Memory memory() {
        return memory;
    }

    Optional<ThermalNode> node() {
        return node;
    }

    boolean here() {
        return here;
    }

    void arrive() {
        here = true;
        node.ifPresent(ThermalNode::begin);
        bus.deliver(spec.battery().map(b -> batteryJ() * b.initialCharge()).orElse(0.0));
        changed();
        memory.update();
    }

    void start(String activity, double powerW) {
        runsW.put(activity, powerW);
        changed();
    }

    void stop(String activity) {
        runsW.remove(activity);
        changed();
    }

    void safe(boolean wanted) {
        safe = wanted;
        changed();
        memory.update();
    }

    /** The bus has dropped out or is back: the computer, if it has power, starts in safe mode. */
    void powerChanged() {
        safe = true;
        changed();
        memory.update();
    }

    void radioDuty(double share) {
        if (share != radioDuty) {
            radioDuty = share;
            changed();
        }
    }

    void heaterChanged() {
        bus.updateSoon();
    }

    void temperatureRange(Report.Temperature.Range range, double kelvin) {
        ear.hear(new Report.Temperature(spec.id(), range, kelvin));
    }

    void breaks(Fault fault) {
        broken.add(fault);
        rethink(fault);
    }

    void mended(Fault fault) {
        broken.remove(fault);
        rethink(fault);
    }

    private void rethink(Fault fault) {
        switch (fault.kind()) {
            case ARRAY_LOSS, SOURCE_TRIP, INSTRUMENT_FAILURE -> bus.update();
            case BATTERY_LOSS -> {
                bus.resize();
                ear.hear(new Report.CapacityChanged(bus.id()));
            }
            case RADIO_OUTAGE -> memory.update();
            case HEATER_FAILURE, COMPUTER_RESET -> changed();
        }
    }

    boolean has(Fault.Kind kind) {
        return broken.stream().anyMatch(f -> f.kind() == kind);
    }

    /** Whether the same part is broken, by this or another fault. */
    boolean has(Fault like) {
        return broken.stream()
                .anyMatch(f -> f.kind() == like.kind() && f.instrument().equals(like.instrument()));
    }

    /** What faults of that kind leave, each taking its share of what the others left. */
    private double left(Fault.Kind kind) {
        double share = 1;
        for (Fault f : broken) {
            if (f.kind() == kind) {
                share *= 1 - f.severity();
            }
        }
        return share;
    }

    boolean radioWorks() {
        return here && bus.on() && !safe && !has(Fault.Kind.RADIO_OUTAGE);
    }

    Line supply() {
        return arrays.at(kernel.now())
                .times(left(Fault.Kind.ARRAY_LOSS))
                .plus(sources.at(kernel.now()).times(left(Fault.Kind.SOURCE_TRIP)));
    }

    long supplyHoldsUntil() {
        return Math.min(arrays.holdsUntil(kernel.now()), sources.holdsUntil(kernel.now()));
    }

    double batteryJ() {
        return here ? spec.battery().map(Element.Battery::capacityJ).orElse(0.0) * left(Fault.Kind.BATTERY_LOSS) : 0;
    }

    double floorJ() {
        return spec.battery().map(b -> batteryJ() * (1 - b.maxDepth())).orElse(0.0);
    }

    double chargeEfficiency() {
        return spec.battery().map(Element.Battery::chargeEfficiency).orElse(1.0);
    }

    Line load() {
        Line load = new Line(electronicsW(), 0);
        return node.isPresent() && here ? load.plus(node.get().heater()) : load;
    }

    /** What it would draw to survive. */
    double unservedW() {
        return here ? spec.survivalW() + node.map(ThermalNode::heaterWantedW).orElse(0.0) : 0;
    }

    /** All it draws but the heater. */
    private double electronicsW() {
        if (!here || !bus.on()) {
            return 0;
        }
        if (safe) {
            return spec.survivalW();
        }
        double sum = spec.idleW();
        for (double w : runsW.values()) {
            sum += w;
        }
        return sum + radioDuty * spec.radio().map(Element.Radio::powerW).orElse(0.0);
    }

    private void changed() {
        if (here) {
            node.ifPresent(n -> n.set(electronicsW(), heaterAvailableW()));
        }
        bus.update();
    }

    private double heaterAvailableW() {
        boolean works = bus.on() && !has(Fault.Kind.HEATER_FAILURE);
        return works ? spec.thermal().map(Element.Thermal::heaterW).orElse(0.0) : 0;
    }
}
