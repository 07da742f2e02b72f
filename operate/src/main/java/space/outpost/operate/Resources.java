package space.outpost.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.operate.timeline.Bookings;

/**
 * What runs share: batteries by bus, memories by element, free crew in persons, instruments by element and name.
 *
 * @param crew persons free for science
 */
record Resources(
        Map<String, Battery> batteries, Map<String, Memory> memories, Steps crew, Map<String, Bookings> instruments) {

    static Resources of(Station station) {
        Map<String, Battery> batteries = new LinkedHashMap<>();
        for (Bus bus : station.buses()) {
            batteries.put(bus.id(), battery(bus));
        }
        Map<String, Memory> memories = new LinkedHashMap<>();
        for (Unit unit : station.units()) {
            memories.put(unit.element().id(), memory(unit, batteries));
        }
        Steps crew = new Steps();
        for (CrewStay stay : station.crew()) {
            crew.add(Times.nanos(stay.start()), Times.nanos(stay.end()), Steps.exact(stay.workers()));
        }
        return new Resources(batteries, memories, crew, new LinkedHashMap<>());
    }

    Battery battery(String bus) {
        return found(batteries, bus);
    }

    Memory memory(String element) {
        return found(memories, element);
    }

    private static <T> T found(Map<String, T> all, String id) {
        T one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("no element '" + id + "'");
        }
        return one;
    }

    Bookings instrument(String element, String name) {
        return instruments.computeIfAbsent(element + "/" + name, _ -> new Bookings());
    }

    private static Battery battery(Bus bus) {
        Profile capacity = bus.capacityJ();
        Profile inflow = bus.supplyW().minus(bus.idleW());
        // Batteries on one bus charge in proportion to their capacity.
        Profile charged = sum(bus, b -> b.capacityJ() * b.chargeEfficiency());
        List<Cells.Delivery> deliveries = new ArrayList<>();
        for (Unit unit : bus.units()) {
            unit.element()
                    .battery()
                    .ifPresent(b -> arrivals(unit)
                            .forEach(t -> deliveries.add(new Cells.Delivery(t, b.capacityJ() * b.initialCharge()))));
        }
        Cells cells = Cells.of(new Cells.Given(inflow, capacity, bus.floorJ(), charged, deliveries));
        return new Battery(bus.id(), new Reservoir(cells), cells.alive());
    }

    private static Memory memory(Unit unit, Map<String, Battery> batteries) {
        Element element = unit.element();
        Interval horizon = unit.linkBitsPerS().span();
        double capacityBits =
                element.storage().map(Element.Storage::capacityBits).orElse(0.0);
        Profile link = unit.linkBitsPerS();
        double slowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < link.size(); i++) {
            slowest = link.value(i) > 0 ? Math.min(slowest, link.value(i)) : slowest;
        }
        Profile capacity = Profile.of(horizon, unit.working(), capacityBits, 0);
        List<Cells.Delivery> deliveries = arrivals(unit).stream()
                .map(t -> new Cells.Delivery(t, capacityBits))
                .toList();
        Cells cells = Cells.of(new Cells.Given(link, capacity, Profile.constant(horizon, 0), capacity, deliveries));
        Battery bus = found(batteries, element.busId());
        double radioW = element.radio().map(Element.Radio::powerW).orElse(0.0);
        return new Memory(element.id(), new Reservoir(cells), new Steps(), radioW, bus, slowest);
    }

    private static List<Long> arrivals(Unit unit) {
        return unit.working().stream().map(i -> Times.nanos(i.start())).toList();
    }

    private static Profile sum(Bus bus, ToDoubleFunction<Element.Battery> of) {
        Profile sum = bus.capacityJ().times(0);
        for (Unit unit : bus.units()) {
            double value = unit.element().battery().map(of::applyAsDouble).orElse(0.0);
            sum = sum.plus(Profile.of(sum.span(), unit.working(), value, 0));
        }
        return sum;
    }
}
