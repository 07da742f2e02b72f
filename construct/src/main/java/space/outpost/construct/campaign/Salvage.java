package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.Timetable.Service;

/** What of a plan can still fly under a programme that has lost something, as it was planned. */
final class Salvage {
    private final Programme programme;
    private final Timetable timetable;
    private final Instant from;

    private Salvage(Programme programme, Instant from) {
        this.programme = programme;
        this.from = from;
        timetable = new Timetable(programme);
    }

    /** Flights before the instant as they were; of the others, those that can fly, with what has all it needs. */
    static FlightPlan of(Programme programme, FlightPlan plan, Instant from) {
        Salvage salvage = new Salvage(programme, from);
        List<Flight> flights =
                plan.flights().stream().flatMap(f -> salvage.able(f).stream()).toList();
        while (true) {
            List<Flight> fewer = salvage.withNeeds(flights);
            if (fewer.equals(flights)) {
                return new FlightPlan(plan.programme(), flights);
            }
            flights = fewer;
        }
    }

    private Optional<Flight> able(Flight f) {
        if (f.launch().isBefore(from)) {
            return Optional.of(f);
        }
        for (Service s : timetable.services()) {
            for (int w = 0; w < timetable.windows().size(); w++) {
                int window = w;
                if (timetable.is(f, s, w)
                        && timetable.payloadKg(s, w) > 0
                        && timetable.spaceports(s.launcher(), w).stream().anyMatch(p -> p.id().equals(f.spaceport()))) {
                    return carrying(
                            f,
                            programme.elements().stream()
                                    .filter(e -> f.elements().contains(e.id()) && timetable.mayCarry(s, window, e))
                                    .map(Element::id)
                                    .toList(),
                            programme.crews().stream()
                                    .filter(c ->
                                            f.crew().equals(Optional.of(c.id())) && timetable.mayCarry(s, window, c))
                                    .map(Crew::id)
                                    .findFirst());
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing if a crew ship has lost its crew, or there is nothing left to carry. */
    private static Optional<Flight> carrying(Flight f, List<String> elements, Optional<String> crew) {
        return f.crew().isPresent() && crew.isEmpty()
                        || elements.isEmpty() && crew.isEmpty() && f.loads().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Flight(f.launcher(), f.vehicle(), f.spaceport(), f.launch(), elements, crew, f.loads()));
    }

    private List<Flight> withNeeds(List<Flight> flights) {
        Map<String, Instant> arrivals = new HashMap<>();
        programme.elements().forEach(e -> e.arrived().ifPresent(at -> arrivals.put(e.id(), at)));
        Map<String, Vehicle> vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
        List<String> flown = new ArrayList<>();
        for (Flight f : flights) {
            Instant at = Optional.ofNullable(vehicles.get(f.vehicle()))
                    .map(v -> f.launch().plus(v.flight()))
                    .orElse(f.launch());
            f.elements().forEach(e -> arrivals.put(e, at));
            f.crew().ifPresent(flown::add);
        }
        return flights.stream()
                .flatMap(f -> {
                    List<String> elements = programme.elements().stream()
                            .filter(e -> f.elements().contains(e.id())
                                    && arrivals.keySet().containsAll(e.needs()))
                            .map(Element::id)
                            .toList();
                    Optional<String> crew = f.crew()
                            .filter(id -> programme.crews().stream()
                                    .anyMatch(c -> c.id().equals(id)
                                            && arrivals.keySet().containsAll(c.needs())
                                            && flown.containsAll(c.after())));
                    return f.launch().isBefore(from) ? Optional.of(f).stream() : carrying(f, elements, crew).stream();
                })
                .toList();
    }
}
