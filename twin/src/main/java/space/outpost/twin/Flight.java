package space.outpost.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Times;
import space.outpost.twin.elements.Plant;
import space.outpost.twin.executive.Almanac;
import space.outpost.twin.executive.Executive;
import space.outpost.twin.faults.FaultScript;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.tmtc.Journal;

/** One life of the station: kernel, hardware, faults and executive put together. */
final class Flight {
    private final Scenario scenario;
    private final Plan plan;
    private final Kernel kernel;
    private final Journal journal;
    private final Plant plant;
    private final Executive executive;

    Flight(Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan) {
        this.scenario = scenario;
        this.plan = plan;
        this.kernel = new Kernel(Times.nanos(scenario.horizon().start()));
        this.journal = new Journal(kernel);
        Station station = Station.of(scenario, campaign, environment);
        this.plant = new Plant(scenario, environment, station, plan, FaultScript.of(scenario), kernel, journal);
        this.executive = new Executive(
                scenario, plan, new Almanac(scenario, environment, station), kernel, plant, plant, journal);
        plant.reportTo(executive);
    }

    Execution fly() {
        plant.begin();
        kernel.runUntil(Times.nanos(scenario.horizon().end()));
        List<Outcome> outcomes = executive.finish();
        Plant.Result record = plant.finish();
        return new Execution(
                scenario.name(),
                scenario.seed(),
                scenario.horizon(),
                outcomes,
                journal.events(),
                record.batteryJ(),
                record.loadW(),
                record.supplyW(),
                record.storageBits(),
                record.temperatureK(),
                record.energy(),
                record.data(),
                science(outcomes));
    }

    private List<Execution.Science> science(List<Outcome> outcomes) {
        Map<String, Double> asked = new LinkedHashMap<>();
        scenario.partners().forEach(p -> asked.put(p.id(), 0.0));
        for (Experiment x : scenario.experiments()) {
            asked.merge(x.partner(), x.valueAsked(), Double::sum);
        }
        Map<String, Double> planned = new LinkedHashMap<>();
        for (Activity a : plan.activities()) {
            planned.merge(a.partner(), a.value(), Double::sum);
        }
        Map<String, Double> returned = new LinkedHashMap<>();
        for (Outcome o : outcomes) {
            returned.merge(o.partner(), o.value(), Double::sum);
        }
        return asked.entrySet().stream()
                .map(e -> new Execution.Science(
                        e.getKey(),
                        e.getValue(),
                        planned.getOrDefault(e.getKey(), 0.0),
                        returned.getOrDefault(e.getKey(), 0.0)))
                .toList();
    }
}
