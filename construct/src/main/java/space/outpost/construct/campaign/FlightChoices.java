package space.outpost.construct.campaign;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.FlightPlan.Load;
import space.outpost.construct.campaign.Timetable.Service;

/** The choices of a campaign: which flights there are, from where, and what they carry. Masses in 10 g, loads in kg. */
final class FlightChoices {
    static final double UNITS_PER_KG = 100;

    /** A flight that may be. */
    record Slot(Service service, int window, BoolVar flown, Map<Spaceport, BoolVar> from, long payload) {}

    /** An element or crew on a slot. */
    record Ride(Slot slot, BoolVar on) {}

    private final Timetable timetable;
    private final Programme programme;
    private final CpModel model;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Ride>> rides = new LinkedHashMap<>();
    private final Map<String, List<Ride>> crewRides = new LinkedHashMap<>();
    private final Map<String, Map<Slot, IntVar>> loads = new LinkedHashMap<>();

    FlightChoices(Timetable timetable, CpModel model) {
        this.timetable = timetable;
        this.model = model;
        programme = timetable.programme();
        slots();
        manifests();
    }

    List<Slot> all() {
        return slots;
    }

    /** The flights that may carry an element. */
    List<Ride> rides(Element e) {
        return rides.getOrDefault(e.id(), List.of());
    }

    /** The flights that may carry a crew. */
    List<Ride> rides(Crew c) {
        return crewRides.getOrDefault(c.id(), List.of());
    }

    /** What may be carried of a consumable, in kg. */
    Map<Slot, IntVar> loads(Consumable c) {
        return loads.getOrDefault(c.id(), Map.of());
    }

    int arrival(Slot slot) {
        return timetable.launchDay(slot.window()) + slot.service().flightDays();
    }

    int departure(Slot slot, Crew crew) {
        return arrival(slot) + Timetable.days(crew.stay());
    }

    int home(Slot slot, Crew crew) {
        return departure(slot, crew) + slot.service().flightDays();
    }

    private void slots() {
        for (int w = 0; w < timetable.windows().size(); w++) {
            for (Service service : timetable.services()) {
                long payload = (long) Math.floor(timetable.payloadKg(service, w) * UNITS_PER_KG);
                Map<Spaceport, BoolVar> from = new LinkedHashMap<>();
                for (Spaceport s : timetable.spaceports(service.launcher(), w)) {
                    from.put(s, model.newBoolVar("f"));
                }
                if (payload > 0 && !from.isEmpty()) {
                    BoolVar flown = from.size() == 1 ? from.values().iterator().next() : model.newBoolVar("flown");
                    if (from.size() > 1) {
                        model.addEquality(LinearExpr.sum(from.values().toArray(BoolVar[]::new)), flown);
                    }
                    slots.add(new Slot(service, w, flown, from, payload));
                }
            }
        }
    }

    private void manifests() {
        for (Element e : programme.elements()) {
            List<Ride> on = new ArrayList<>();
            for (Slot slot : slots) {
                if (timetable.mayCarry(slot.service(), slot.window(), e)
                        && e.massKg() * UNITS_PER_KG <= slot.payload()
                        && e.volumeM3() <= slot.service().vehicle().volumeM3()
                        && exportable(e, slot)) {
                    on.add(ride(slot));
                }
            }
            rides.put(e.id(), on);
            model.addAtMostOne(on.stream().map(Ride::on).toArray(BoolVar[]::new));
            exportLimits(e, on);
        }
        for (Crew c : programme.crews()) {
            List<Ride> on = new ArrayList<>();
            for (Slot slot : slots) {
                if (timetable.mayCarry(slot.service(), slot.window(), c) && home(slot, c) <= timetable.lastDay()) {
                    on.add(ride(slot));
                }
            }
            crewRides.put(c.id(), on);
            model.addAtMostOne(on.stream().map(Ride::on).toArray(BoolVar[]::new));
        }
        for (Consumable c : programme.consumables()) {
            Map<Slot, IntVar> onSlot = new LinkedHashMap<>();
            for (Slot slot : slots) {
                if (slot.service().vehicle().deltaMPerS() > 0
                        || slot.service().vehicle().seats() > 0) {
                    onSlot.put(slot, model.newIntVar(0, (long) (slot.payload() / UNITS_PER_KG / c.packing()), "load"));
                }
            }
            loads.put(c.id(), onSlot);
        }
        for (Slot slot : slots) {
            manifest(slot);
        }
    }

    private static boolean exportable(Element e, Slot slot) {
        return slot.from().keySet().stream().anyMatch(s -> !e.notWith().contains(s.partner()));
    }

    /** An element that is barred from a spaceport's partner does not start there. */
    private void exportLimits(Element e, List<Ride> on) {
        for (Ride ride : on) {
            ride.slot().from().forEach((spaceport, flown) -> {
                if (e.notWith().contains(spaceport.partner())) {
                    model.addAtMostOne(new BoolVar[] {ride.on(), flown});
                }
            });
        }
    }

    private Ride ride(Slot slot) {
        BoolVar on = model.newBoolVar("on");
        model.addImplication(on, slot.flown());
        return new Ride(slot, on);
    }

    /** Mass, volume and one crew at most. */
    private void manifest(Slot slot) {
        LinearExprBuilder mass = LinearExpr.newBuilder();
        LinearExprBuilder volume = LinearExpr.newBuilder();
        for (Element e : programme.elements()) {
            of(rides, e.id(), slot).ifPresent(on -> {
                mass.addTerm(on, up(e.massKg()));
                volume.addTerm(on, up(e.volumeM3()));
            });
        }
        List<BoolVar> crew = new ArrayList<>();
        for (Crew c : programme.crews()) {
            of(crewRides, c.id(), slot).ifPresent(on -> {
                mass.addTerm(on, up(c.size() * programme.personKg()));
                crew.add(on);
            });
        }
        for (Consumable c : programme.consumables()) {
            Optional.ofNullable(loads.getOrDefault(c.id(), Map.of()).get(slot))
                    .ifPresent(load -> mass.addTerm(load, up(c.packing())));
        }
        model.addLessOrEqual(mass.addTerm(slot.flown(), -slot.payload()), 0);
        model.addLessOrEqual(
                volume.addTerm(slot.flown(), -(long)
                        Math.floor(slot.service().vehicle().volumeM3() * UNITS_PER_KG)),
                0);
        if (slot.service().vehicle().seats() > 0) {
            // A crew ship does not fly without its crew.
            model.addEquality(LinearExpr.sum(crew.toArray(BoolVar[]::new)), slot.flown());
        }
    }

    private static Optional<BoolVar> of(Map<String, List<Ride>> rides, String id, Slot slot) {
        return rides.getOrDefault(id, List.of()).stream()
                .filter(r -> r.slot() == slot)
                .map(Ride::on)
                .findFirst();
    }

    static long up(double value) {
        return (long) Math.ceil(value * UNITS_PER_KG - 1e-6);
    }

    /** Flights before that instant are those of the past plan, and no others. */
    void keep(FlightPlan past, Instant from) {
        for (Slot slot : slots) {
            Instant launch = timetable.windows().get(slot.window()).launch();
            if (!launch.isBefore(from)) {
                continue;
            }
            Optional<Flight> flight = past.flights().stream()
                    .filter(f -> f.launch().equals(launch)
                            && f.launcher().equals(slot.service().launcher().id())
                            && f.vehicle().equals(slot.service().vehicle().id()))
                    .findFirst();
            slot.from()
                    .forEach((port, flown) -> model.addEquality(
                            flown,
                            flight.filter(f -> f.spaceport().equals(port.id())).isPresent() ? 1 : 0));
            rides.forEach((id, on) ->
                    fix(on, slot, flight.filter(f -> f.elements().contains(id)).isPresent()));
            crewRides.forEach((id, on) -> fix(
                    on,
                    slot,
                    flight.filter(f -> f.crew().equals(Optional.of(id))).isPresent()));
            loads.forEach((id, on) ->
                    Optional.ofNullable(on.get(slot)).ifPresent(load -> model.addEquality(load, load(flight, id))));
        }
    }

    private void fix(List<Ride> on, Slot slot, boolean is) {
        on.stream().filter(r -> r.slot() == slot).forEach(r -> model.addEquality(r.on(), is ? 1 : 0));
    }

    /** Takes a plan as where to look first. */
    void startFrom(FlightPlan guess) {
        for (Slot slot : slots) {
            Optional<Flight> flight = find(guess, slot);
            model.addHint(slot.flown(), flight.isPresent());
            if (slot.from().size() > 1) {
                slot.from()
                        .forEach((port, flown) -> model.addHint(
                                flown,
                                flight.filter(f -> f.spaceport().equals(port.id()))
                                        .isPresent()));
            }
            rides.forEach((id, on) ->
                    hint(on, slot, flight.filter(f -> f.elements().contains(id)).isPresent()));
            crewRides.forEach((id, on) -> hint(
                    on,
                    slot,
                    flight.filter(f -> f.crew().equals(Optional.of(id))).isPresent()));
            loads.forEach((id, on) ->
                    Optional.ofNullable(on.get(slot)).ifPresent(load -> model.addHint(load, load(flight, id))));
        }
    }

    private void hint(List<Ride> on, Slot slot, boolean is) {
        on.stream().filter(r -> r.slot() == slot).forEach(r -> model.addHint(r.on(), is));
    }

    private Optional<Flight> find(FlightPlan plan, Slot slot) {
        return plan.flights().stream()
                .filter(f -> timetable.is(f, slot.service(), slot.window()))
                .findFirst();
    }

    private static long load(Optional<Flight> flight, String consumable) {
        return flight.stream()
                .flatMap(f -> f.loads().stream())
                .filter(l -> l.consumable().equals(consumable))
                .mapToLong(l -> Math.round(l.massKg()))
                .sum();
    }

    /** The flights that a solution has. */
    FlightPlan plan(CpSolver solver) {
        List<Flight> flights = new ArrayList<>();
        for (Slot slot : slots) {
            if (!solver.booleanValue(slot.flown())) {
                continue;
            }
            List<String> elements = new ArrayList<>();
            rides.forEach((id, on) -> on.stream()
                    .filter(r -> r.slot() == slot && solver.booleanValue(r.on()))
                    .forEach(_ -> elements.add(id)));
            Optional<String> crew = crewRides.entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(r -> r.slot() == slot && solver.booleanValue(r.on())))
                    .map(Map.Entry::getKey)
                    .findFirst();
            List<Load> carried = new ArrayList<>();
            loads.forEach((id, on) -> Optional.ofNullable(on.get(slot))
                    .map(solver::value)
                    .filter(v -> v > 0)
                    .ifPresent(v -> carried.add(new Load(id, v))));
            if (elements.isEmpty() && crew.isEmpty() && carried.isEmpty()) {
                continue;
            }
            String from = slot.from().entrySet().stream()
                    .filter(e -> solver.booleanValue(e.getValue()))
                    .map(e -> e.getKey().id())
                    .findFirst()
                    .orElseThrow();
            flights.add(new Flight(
                    slot.service().launcher().id(),
                    slot.service().vehicle().id(),
                    from,
                    timetable.windows().get(slot.window()).launch(),
                    elements,
                    crew,
                    carried));
        }
        flights.sort(Comparator.comparing(Flight::launch));
        return new FlightPlan(programme.name(), flights);
    }
}
