package space.outpost.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/** Goes once through the horizon for each memory and each bus, with the plan and without, and looks at every limit. */
final class EnergyAndDataCheck {
    /** How far a forecast may be off, as a share of the capacity. */
    private static final double FORECAST_ACCURACY = 2e-4;

    private final Scenario scenario;
    private final Station station;
    private final Plan plan;
    private final List<String> violations = new ArrayList<>();
    /** What the radio of each memory draws. */
    private final Map<String, Profile> radioW = new HashMap<>();

    EnergyAndDataCheck(Scenario scenario, Station station, Plan plan) {
        this.scenario = scenario;
        this.station = station;
        this.plan = plan;
    }

    List<String> violations() {
        station.units().forEach(this::checkMemory);
        station.buses().forEach(this::checkBus);
        return violations;
    }

    private void checkMemory(Unit unit) {
        String id = unit.element().id();
        double capacity =
                unit.element().storage().map(Element.Storage::capacityBits).orElse(0.0);
        double fullPowerW = unit.element().radio().map(Element.Radio::powerW).orElse(0.0);
        Profile made = load(
                e -> storeOf(e).equals(id),
                e -> e.dataBits() / (1e-9 * e.duration().toNanos()));
        Profile link = unit.linkBitsPerS();
        Profile room = Profile.of(scenario.horizon(), unit.working(), capacity, 0);
        Profile.Builder radio = new Profile.Builder(64);
        long[] times = times(made, link, room);
        double stored = 0;
        for (int i = 0; i + 1 < times.length; i++) {
            double seconds = 1e-9 * (times[i + 1] - times[i]);
            double net = made.at(times[i]) - link.at(times[i]);
            double sending = link.at(times[i]) > 0 ? fullPowerW : 0;
            double trickle = link.at(times[i]) > 0 ? sending * Math.min(1, made.at(times[i]) / link.at(times[i])) : 0;
            double emptyAfter =
                    net <= 0 ? Math.min(seconds, net == 0 ? (stored > 0 ? seconds : 0) : stored / -net) : seconds;
            long empty = times[i] + Math.round(1e9 * emptyAfter);
            if (empty > times[i]) {
                radio.add(times[i], sending).add(empty, sending);
            }
            if (empty < times[i + 1]) {
                radio.add(empty, trickle).add(times[i + 1], trickle);
            }
            stored = Math.max(0, stored + net * seconds);
            if (stored > room.at(times[i]) + tolerance(capacity)) {
                violations.add("memory of " + id + ": " + stored + " bits in room for " + room.at(times[i]) + " at "
                        + Times.instant(times[i + 1]));
                break;
            }
            compare("data in " + id, plan.storageBits(), id, times[i + 1], stored, capacity);
        }
        radioW.put(id, radio.build());
    }

    private void checkBus(Bus bus) {
        Profile idleNet = bus.supplyW().minus(bus.idleW());
        Profile net = idleNet.minus(load(e -> busOf(e).equals(bus.id()), Experiment::powerW));
        for (Unit unit : bus.units()) {
            Profile radio = radioW.get(unit.element().id());
            net = radio == null ? net : net.minus(radio);
        }
        Profile running = load(e -> busOf(e).equals(bus.id()), _ -> 1.0);
        long[] times = times(net, idleNet, bus.capacityJ(), bus.floorJ(), running);
        double energy = 0;
        double idle = 0;
        for (int i = 0; i + 1 < times.length; i++) {
            energy += delivered(bus, times[i]);
            idle += delivered(bus, times[i]);
            Battery battery = batteryAt(bus, times[i]);
            if (idle >= battery.floorJ) {
                compare("battery of " + bus.id(), plan.batteryJ(), bus.id(), times[i], energy, battery.capacityJ);
            }
            double to = 0;
            while (to < 1e-9 * (times[i + 1] - times[i])) {
                double from = to;
                to = straight(net, idleNet, times[i], times[i + 1], from);
                to = passing(battery, idle, idleNet, times[i], from, to);
                energy = battery.after(energy, gainJ(net, times[i], from, to));
                double idleThen = battery.after(idle, gainJ(idleNet, times[i], from, to));
                double least = Math.min(battery.floorJ, idleThen);
                // A station that is out of energy stays at none: it cannot owe any.
                energy = idleThen < 0 ? Math.max(0, energy) : energy;
                least = idleThen < 0 ? 0 : least;
                boolean cannotIdle = Math.min(idle, idleThen) < battery.floorJ - tolerance(battery.capacityJ);
                idle = Math.max(0, idleThen);
                if (energy < least - tolerance(battery.capacityJ)) {
                    violations.add("bus " + bus.id() + ": " + (least - energy) + " J short at "
                            + Times.instant(times[i] + (long) (1e9 * to)));
                    return;
                }
                if (cannotIdle && running.at(times[i]) > 0.5) {
                    violations.add("bus " + bus.id() + ": a run at " + Times.instant(times[i])
                            + " where it cannot keep its idle loads");
                    return;
                }
            }
        }
    }

    private record Battery(double capacityJ, double floorJ, double efficiency) {
        double after(double energyJ, double netJ) {
            return netJ > 0 ? Math.min(capacityJ, energyJ + efficiency * netJ) : energyJ + netJ;
        }
    }

    private static Battery batteryAt(Bus bus, long t) {
        double capacity = 0;
        double floor = 0;
        double charged = 0;
        for (Unit unit : bus.units()) {
            if (unit.element().battery().isPresent() && unit.working().contains(Times.instant(t))) {
                Element.Battery b = unit.element().battery().get();
                capacity += b.capacityJ();
                floor += b.capacityJ() * (1 - b.maxDepth());
                charged += b.capacityJ() * b.chargeEfficiency();
            }
        }
        return new Battery(capacity, floor, capacity > 0 ? charged / capacity : 1);
    }

    private static double delivered(Bus bus, long t) {
        double sum = 0;
        for (Unit unit : bus.units()) {
            boolean now = !unit.working().isEmpty()
                    && Times.nanos(unit.working().get(0).start()) == t;
            if (now && unit.element().battery().isPresent()) {
                Element.Battery b = unit.element().battery().get();
                sum += b.capacityJ() * b.initialCharge();
            }
        }
        return sum;
    }

    /** Seconds after {@code base} until which, from {@code from} on, neither net power changes its sign. */
    private static double straight(Profile a, Profile b, long base, long end, double from) {
        double to = 1e-9 * (end - base);
        for (Profile p : List.of(a, b)) {
            double crossing = -p.at(base) / p.slopeAt(base);
            if (crossing > from + 1e-9 && crossing < to) {
                to = crossing;
            }
        }
        return to;
    }

    /** When the level passes the battery's floor on the way to {@code to}, by bisection; {@code to} if it does not. */
    private static double passing(Battery battery, double levelJ, Profile net, long base, double from, double to) {
        boolean below = levelJ < battery.floorJ;
        if (Math.abs(levelJ - battery.floorJ) < tolerance(battery.capacityJ)
                || battery.after(levelJ, gainJ(net, base, from, to)) < battery.floorJ == below) {
            return to;
        }
        double low = from;
        double high = to;
        while (high - low > 1e-7) {
            double mid = 0.5 * (low + high);
            if (battery.after(levelJ, gainJ(net, base, from, mid)) < battery.floorJ == below) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return high;
    }

    private static double gainJ(Profile p, long base, double from, double to) {
        return (p.at(base) + p.slopeAt(base) * 0.5 * (from + to)) * (to - from);
    }

    private void compare(String what, Map<String, Profile> forecast, String id, long t, double value, double capacity) {
        Profile line = forecast.get(id);
        if (line != null
                && Math.abs(line.at(t) - value) > FORECAST_ACCURACY * capacity + 2
                && violations.size() < 100) {
            violations.add(what + ": " + value + " at " + Times.instant(t) + ", but the plan says " + line.at(t));
        }
    }

    private static double tolerance(double capacity) {
        return 1e-8 * capacity + 0.01;
    }

    private String storeOf(Experiment e) {
        return station.unit(e.element()).element().storeId();
    }

    private String busOf(Experiment e) {
        return station.unit(e.element()).element().busId();
    }

    /** The sum of a rate over all activities of some experiments. */
    private Profile load(java.util.function.Predicate<Experiment> of, ToDoubleFunction<Experiment> rate) {
        TreeMap<Long, Double> changes = new TreeMap<>();
        Interval horizon = scenario.horizon();
        changes.put(Times.nanos(horizon.start()), 0.0);
        changes.put(Times.nanos(horizon.end()), 0.0);
        for (Activity a : plan.activities()) {
            Experiment e = scenario.experiment(a.experiment()).orElseThrow();
            if (of.test(e)) {
                changes.merge(Times.nanos(a.interval().start()), rate.applyAsDouble(e), Double::sum);
                changes.merge(Times.nanos(a.interval().end()), -rate.applyAsDouble(e), Double::sum);
            }
        }
        Profile.Builder sum = new Profile.Builder(2 * changes.size());
        double now = 0;
        for (Map.Entry<Long, Double> change : changes.entrySet()) {
            sum.add(change.getKey(), now);
            now += change.getValue();
            if (change.getKey() < changes.lastKey()) {
                sum.add(change.getKey(), now);
            }
        }
        return sum.build();
    }

    private static long[] times(Profile... profiles) {
        TreeSet<Long> times = new TreeSet<>();
        for (Profile p : profiles) {
            for (int i = 0; i < p.size(); i++) {
                times.add(p.timeNanos(i));
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
