package space.outpost.model.campaign;

import java.time.Instant;
import java.util.List;
import space.outpost.model.scenario.Scenario;

/** How the station grows: what works from when. */
public record Campaign(List<Delivery> deliveries) {

    public Campaign {
        deliveries = List.copyOf(deliveries);
    }

    /** The arrivals that the scenario itself declares. */
    public static Campaign asDeclared(Scenario scenario) {
        return new Campaign(scenario.elements().stream()
                .map(e -> new Delivery(
                        e.id(), e.arrives().orElse(scenario.horizon().start())))
                .toList());
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
}
