package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** The flights of a campaign and what they carry: with the programme, all there is to know of it. */
public record FlightPlan(
        @Doc("name of the programme") String programme,
        @Doc("by launch") List<Flight> flights) {

    public FlightPlan {
        flights = List.copyOf(flights);
    }

    /** One way to the Moon, in one window. */
    public record Flight(
            @Doc("rocket") String launcher,
            @Doc("what takes the payload on") String vehicle,
            @Doc("where it starts") String spaceport,
            @Doc("first day of the window") Instant launch,
            @Doc("elements it carries") List<String> elements,
            @Doc("crew it carries") Optional<String> crew,

            @Doc("consumables it carries, without containers")
            List<Load> loads) {

        public Flight {
            elements = List.copyOf(elements);
            loads = List.copyOf(loads);
        }
    }

    /** A mass of a consumable. */
    public record Load(
            @Doc("consumable") String consumable, @Doc("kg") double massKg) {}
}
