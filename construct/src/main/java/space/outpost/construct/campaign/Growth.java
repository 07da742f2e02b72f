package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Interval;

/** What later steps need of a campaign. */
public final class Growth {
    private Growth() {}

    /** All deliveries, crews and flights of a plan that keeps the rules. */
    public static Campaign of(Programme programme, FlightPlan plan, History history) {
        List<Campaign.Delivery> deliveries = new ArrayList<>();
        for (Element e : programme.elements()) {
            Instant at = history.arrivals().get(e.id());
            if (at != null) {
                deliveries.add(new Campaign.Delivery(e.id(), at));
            }
        }
        List<CrewStay> crew = history.stays().stream()
                .map(s -> new CrewStay(
                        s.arrival(), s.departure(), s.crew().size(), s.crew().workPerDay()))
                .toList();
        return new Campaign(
                deliveries,
                crew,
                plan.flights().stream().map(f -> flight(programme, f)).toList());
    }

    private static Campaign.Flight flight(Programme programme, Flight f) {
        Map<String, Vehicle> vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
        Vehicle vehicle = vehicles.get(f.vehicle());
        int people = programme.crews().stream()
                .filter(c -> f.crew().filter(c.id()::equals).isPresent())
                .mapToInt(Crew::size)
                .sum();
        return new Campaign.Flight(
                f.launcher(),
                f.vehicle(),
                f.spaceport(),
                f.launch(),
                vehicle == null ? f.launch() : f.launch().plus(vehicle.flight()),
                f.elements(),
                people,
                Payload.kg(programme, f));
    }

    /**
     * The campaign as a scenario sees it: arrivals of its elements, as the scenario declares them where the programme has
     * no such element, and, if the programme flies crews, those that are there within the horizon.
     */
    public static Campaign within(Scenario scenario, Programme programme, Campaign whole) {
        Campaign declared = Campaign.asDeclared(scenario);
        List<Campaign.Delivery> deliveries = new ArrayList<>();
        for (Campaign.Delivery d : declared.deliveries()) {
            if (programme.elements().stream().noneMatch(e -> e.id().equals(d.element()))) {
                deliveries.add(d);
            } else if (!whole.arrival(d.element()).equals(Instant.MAX)) {
                deliveries.add(new Campaign.Delivery(d.element(), whole.arrival(d.element())));
            }
        }
        List<CrewStay> crew = whole.crew().stream()
                .filter(s -> new Interval(s.start(), s.end()).overlaps(scenario.horizon()))
                .toList();
        return new Campaign(deliveries, programme.crews().isEmpty() ? declared.crew() : crew, whole.flights());
    }
}
