package space.outpost.construct.campaign;

import java.util.Map;
import space.outpost.construct.campaign.FlightPlan.Flight;

/** What a flight carries, in kg: elements, people, consumables in their containers. */
final class Payload {
    private Payload() {}

    /** Of those names that the programme knows. */
    static double kg(Programme programme, Flight f) {
        Map<String, Consumable> consumables = Timetable.byId(programme.consumables(), Consumable::id);
        double kg = programme.elements().stream()
                .filter(e -> f.elements().contains(e.id()))
                .mapToDouble(Element::massKg)
                .sum();
        kg += programme.crews().stream()
                .filter(c -> f.crew().filter(c.id()::equals).isPresent())
                .mapToDouble(c -> c.size() * programme.personKg())
                .sum();
        for (FlightPlan.Load l : f.loads()) {
            Consumable c = consumables.get(l.consumable());
            kg += c == null ? 0 : l.massKg() * c.packing();
        }
        return kg;
    }
}
