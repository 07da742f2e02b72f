package space.outpost.model.campaign;

import java.time.Instant;
import java.util.List;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Scenario;

/**
 * How the station grows: what works from when, who is there when, and the flights that brought them.
 *
 * @param flights by launch; none if the scenario alone says what arrives
 */
public record Campaign(List<Delivery> deliveries, List<CrewStay> crew, List<Flight> flights) {

    public Campaign {
        deliveries = List.copyOf(deliveries);
        crew = List.copyOf(crew);
        flights = List.copyOf(flights);
    }

    /** The arrivals and crews that the scenario itself declares. */
    public static Campaign asDeclared(Scenario scenario) {
        return new Campaign(
                scenario.elements().stream()
                        .map(e -> new Delivery(
                                e.id(), e.arrives().orElse(scenario.horizon().start())))
                        .toList(),
                scenario.crew(),
                List.of());
    }

    /** When an element starts to work; never if it is not delivered. */
    public Instant arrival(String element) {
        return deliveries.stream()
                .filter(d -> d.element().equals(element))
                .map(Delivery::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** An element that works from an instant on. */
    public record Delivery(String element, Instant at) {}

    /**
     * A flight from the Earth to the station.
     *
     * @param elements that it brought
     * @param people that it brought
     * @param payloadKg mass of all that it brought
     */
    public record Flight(
            String launcher,
            String vehicle,
            String spaceport,
            Instant launch,
            Instant arrival,
            List<String> elements,
            int people,
            double payloadKg) {
        public Flight {
            elements = List.copyOf(elements);
        }
    }
}
