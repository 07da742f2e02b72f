package space.outpost.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Times;

/**
 * The same station in the plainest way: small fixed steps, a heater that makes up what is
 * missing to its minimum at the end of each, a radiator that switches, no events, no executive, no faults.
 * Every run of the plan runs. The reference the twin is held against, and its plain competitor in speed.
 */
public final class PlainTwin {
    private static final double START_SHARE = 0.5;

    private final Scenario scenario;
    private final Plan plan;
    private final long stepNanos;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final Map<String, Cell> byName = new LinkedHashMap<>();

    /** One element. */
    private static final class Cell {
        final Unit unit;
        double kelvin;
        double bits;
        double madePerS;
        double runsW;

        Cell(Unit unit) {
            this.unit = unit;
            unit.element()
                    .thermal()
                    .ifPresent(t -> kelvin =
                            t.minimumK() + START_SHARE * (Math.min(t.radiatorAboveK(), t.maximumK()) - t.minimumK()));
        }
    }

    /** One bus. */
    private static final class Pool {
        double joules;
        double capacityJ;
        double efficiency = 1;
        double netW;
    }

    /** What is measured at one time: battery by bus, temperature and memory by element. */
    public record Sample(
            long nanos, Map<String, Double> batteryJ, Map<String, Double> kelvin, Map<String, Double> bits) {}

    public PlainTwin(Scenario scenario, SiteEnvironment environment, Plan plan, double stepS) {
        this.scenario = scenario;
        this.plan = plan;
        this.stepNanos = Math.round(stepS * 1e9);
        for (Unit unit :
                Station.of(scenario, Campaign.asDeclared(scenario), environment).units()) {
            Element e = unit.element();
            Cell cell = new Cell(unit);
            cells.add(cell);
            byName.put(e.id(), cell);
            Pool pool = pools.computeIfAbsent(e.busId(), _ -> new Pool());
            e.battery().ifPresent(b -> {
                pool.efficiency = (pool.efficiency * pool.capacityJ + b.chargeEfficiency() * b.capacityJ())
                        / (pool.capacityJ + b.capacityJ());
                pool.capacityJ += b.capacityJ();
                pool.joules += b.capacityJ() * b.initialCharge();
            });
        }
    }

    /** A sample each hour, from one hour on. */
    public List<Sample> fly() {
        List<Sample> samples = new ArrayList<>();
        long start = Times.nanos(scenario.horizon().start());
        long end = Times.nanos(scenario.horizon().end());
        long nextSample = start + 3_600_000_000_000L;
        for (long t = start; t < end; t += stepNanos) {
            step(t + stepNanos / 2, 1e-9 * stepNanos);
            if (t + stepNanos >= nextSample) {
                samples.add(sample(nextSample));
                nextSample += 3_600_000_000_000L;
            }
        }
        return samples;
    }

    private void step(long t, double dt) {
        for (Cell c : cells) {
            c.runsW = 0;
            c.madePerS = 0;
        }
        for (Activity a : plan.activities()) {
            if (a.interval().contains(Times.instant(t))) {
                Experiment x = scenario.experiment(a.experiment()).orElseThrow();
                Cell c = Outpost.at(byName, a.element());
                c.runsW += x.powerW();
                Outpost.at(byName, c.unit.element().storeId()).madePerS +=
                        x.dataBits() / a.interval().seconds();
            }
        }
        pools.values().forEach(p -> p.netW = 0);
        for (Cell c : cells) {
            Element e = c.unit.element();
            double rate = c.unit.linkBitsPerS().at(t);
            double sent = Math.min(rate, c.bits / dt + c.madePerS);
            c.bits = Math.min(
                    c.bits + (c.madePerS - sent) * dt,
                    e.storage().map(Element.Storage::capacityBits).orElse(0.0));
            double radioW = rate > 0
                    ? sent / rate * e.radio().map(Element.Radio::powerW).orElse(0.0)
                    : 0;
            double loadW = e.idleW() + c.runsW + radioW;
            if (e.thermal().isPresent()) {
                Element.Thermal th = e.thermal().get();
                double g = th.conductanceWPerK() + (c.kelvin > th.radiatorAboveK() ? th.radiatorWPerK() : 0);
                double missingW = (th.minimumK() - c.kelvin) * th.capacityJPerK() / dt
                        + g * (c.kelvin - c.unit.sinkK().at(t))
                        - loadW;
                loadW += Math.clamp(missingW, 0, th.heaterW());
                c.kelvin += (loadW - g * (c.kelvin - c.unit.sinkK().at(t))) / th.capacityJPerK() * dt;
            }
            Outpost.at(pools, e.busId()).netW +=
                    c.unit.arraysW().at(t) + c.unit.sourcesW().at(t) - loadW;
        }
        for (Pool p : pools.values()) {
            double stored = p.netW > 0 ? p.netW * p.efficiency : p.netW;
            p.joules = Math.clamp(p.joules + stored * dt, 0, p.capacityJ);
        }
    }

    private Sample sample(long nanos) {
        Map<String, Double> joules = new LinkedHashMap<>();
        Map<String, Double> kelvin = new LinkedHashMap<>();
        Map<String, Double> bits = new LinkedHashMap<>();
        pools.forEach((id, p) -> joules.put(id, p.joules));
        byName.forEach((id, c) -> {
            kelvin.put(id, c.kelvin);
            bits.put(id, c.bits);
        });
        return new Sample(nanos, joules, kelvin, bits);
    }
}
