package space.outpost.model.station;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** The station as it stands over the horizon: scenario, campaign and environment put together, once for all steps. */
public record Station(List<Unit> units, List<Bus> buses, List<CrewStay> crew) {

    public Station {
        units = List.copyOf(units);
        buses = List.copyOf(buses);
        crew = List.copyOf(crew);
    }

    public static Station of(Scenario scenario, Campaign campaign, SiteEnvironment environment) {
        List<Unit> units = scenario.elements().stream()
                .map(e -> Unit.of(e, scenario, campaign, environment))
                .toList();
        Map<String, List<Unit>> byBus = new LinkedHashMap<>();
        for (Unit unit : units) {
            byBus.computeIfAbsent(unit.element().busId(), _ -> new ArrayList<>())
                    .add(unit);
        }
        return new Station(
                units,
                byBus.entrySet().stream()
                        .map(e -> new Bus(e.getKey(), e.getValue()))
                        .toList(),
                campaign.crew());
    }

    /**
     * @throws IllegalArgumentException if there is no such element
     */
    public Unit unit(String element) {
        return units.stream()
                .filter(u -> u.element().id().equals(element))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no element '" + element + "'"));
    }

    /** The bus an element draws from. */
    public Bus busOf(String element) {
        String id = unit(element).element().busId();
        return buses.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
    }
}
