package space.outpost.operate;

import java.util.HashMap;
import java.util.Map;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * What there is over the whole horizon of all that runs share, to weigh what one run takes.
 *
 * @param energyJ by bus: supply beyond the idle load, while there is any
 * @param dataBits by memory: what its link can send
 * @param crewS person-seconds
 */
record Scarcity(Map<String, Double> energyJ, Map<String, Double> dataBits, double crewS, Station station) {
    /** What any run takes at the least, so that one that takes nothing is not worth infinitely more. */
    private static final double LEAST = 1e-6;

    static Scarcity of(Scenario scenario, Station station) {
        Interval horizon = scenario.horizon();
        Map<String, Double> energy = new HashMap<>();
        for (Bus bus : station.buses()) {
            double surplus =
                    bus.supplyW().minus(bus.idleW()).clamp(0, Double.MAX_VALUE).integral(horizon);
            energy.put(bus.id(), surplus);
        }
        Map<String, Double> data = new HashMap<>();
        for (Unit unit : station.units()) {
            double storage = unit.element().storage().map(s -> s.capacityBits()).orElse(0.0);
            data.put(unit.element().id(), storage + unit.linkBitsPerS().integral(horizon));
        }
        double crew = 0;
        for (CrewStay stay : station.crew()) {
            crew += new Interval(stay.start(), stay.end())
                            .intersect(horizon)
                            .map(Interval::seconds)
                            .orElse(0.0)
                    * stay.workers();
        }
        return new Scarcity(energy, data, crew, station);
    }

    /** Sum of the shares one run takes: of energy, of data, of crew time, and of the time it could run. */
    double cost(Experiment e, IntervalSet windows) {
        double seconds = 1e-9 * e.duration().toNanos();
        return LEAST
                + share(e.powerW() * seconds, energyJ.getOrDefault(bus(e), 0.0))
                + share(e.dataBits(), dataBits.getOrDefault(store(e), 0.0))
                + share(1e-9 * e.crewTime().toNanos(), crewS)
                + share(seconds, 1e-9 * windows.total().toNanos());
    }

    String bus(Experiment e) {
        return station.unit(e.element()).element().busId();
    }

    String store(Experiment e) {
        return station.unit(e.element()).element().storeId();
    }

    /** What all runs on its bus can take at most: what batteries bring along and every surplus. */
    double mostEnergyJ(Experiment e) {
        double brought = station.units().stream()
                .filter(u -> u.element().busId().equals(bus(e)) && !u.working().isEmpty())
                .flatMap(u -> u.element().battery().stream())
                .mapToDouble(b -> b.capacityJ() * b.initialCharge())
                .sum();
        return brought + energyJ.getOrDefault(bus(e), 0.0);
    }

    /** What all runs that use its memory can make at most: what it holds and every bit the link can send. */
    double mostDataBits(Experiment e) {
        return dataBits.getOrDefault(store(e), 0.0);
    }

    private static double share(double of, double all) {
        return of == 0 ? 0 : all > of ? of / all : 1;
    }
}
