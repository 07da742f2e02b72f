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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.FlightPlan.Load;
import space.outpost.construct.campaign.Timetable.Service;

/**
 * A campaign as an integer programme. Flights, elements and crews are chosen window by window; what is at the station is
 * counted on every day on which something arrives or leaves, between which all rates are constant. Masses in 10 g.
 */
final class CampaignModel {
    /** Objective units in a value-day or a unit of cost. */
    static final double SCALE = 100;

    private static final double UNITS_PER_KG = 100;
    private static final double YEAR_DAYS = 365.25;

    /** A flight that may be. */
    private record Slot(Service service, int window, BoolVar flown, Map<Spaceport, BoolVar> from, long payload) {}

    /** An element or crew on a slot. */
    private record Ride(Slot slot, BoolVar on) {}

    private final Timetable timetable;
    private final Programme programme;
    private final CpModel model = new CpModel();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Ride>> rides = new LinkedHashMap<>();
    private final Map<String, List<Ride>> crewRides = new LinkedHashMap<>();
    private final Map<String, Map<Slot, IntVar>> loads = new LinkedHashMap<>();

    /** For each element, whether it is there from each day on which it may arrive. */
    private final Map<String, NavigableMap<Integer, BoolVar>> there = new HashMap<>();

    private final NavigableSet<Integer> days = new TreeSet<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    CampaignModel(Timetable timetable, FlightPlan past, Instant from) {
        this.timetable = timetable;
        programme = timetable.programme();
        slots();
        manifests();
        rates();
        presence();
        crews();
        power();
        stocks();
        milestones();
        costs();
        keep(past, from);
        model.minimize(objective);
    }

    CpModel model() {
        return model;
    }

    private int arrival(Slot slot) {
        return timetable.launchDay(slot.window()) + slot.service().flightDays();
    }

    private int departure(Slot slot, Crew crew) {
        return arrival(slot) + Timetable.days(crew.stay());
    }

    private int home(Slot slot, Crew crew) {
        return departure(slot, crew) + slot.service().flightDays();
    }

    // ---- flights --------------------------------------------------------------------------------------------------

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

    private static long up(double value) {
        return (long) Math.ceil(value * UNITS_PER_KG - 1e-6);
    }

    /** How often things can be launched: launchers, vehicles, pads, test stands. */
    private void rates() {
        for (Launcher l : programme.launchers()) {
            List<Slot> with =
                    slots.stream().filter(s -> s.service().launcher() == l).toList();
            atMost(with, 365, l.perYear(), s -> s.service().vehicle().launches());
            atMost(with, Timetable.days(l.spacing()), 1, _ -> 1);
        }
        for (Vehicle v : programme.vehicles()) {
            atMost(slots.stream().filter(s -> s.service().vehicle() == v).toList(), 365, v.perYear(), _ -> 1);
        }
        for (Spaceport p : programme.spaceports()) {
            pads(p, Math.max(1, Timetable.days(p.turnRound())), p.pads());
            if (p.testStands() > 0) {
                pads(p, Math.max(1, Timetable.days(p.test())), p.testStands());
            }
        }
    }

    private interface Weight {
        long of(Slot slot);
    }

    /** In any so many days no more than that. */
    private void atMost(List<Slot> of, int span, long most, Weight weight) {
        if (span <= 0) {
            return;
        }
        for (int w = 0; w < timetable.windows().size(); w++) {
            int last = timetable.launchDay(w);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            long all = 0;
            for (Slot s : of) {
                int day = timetable.launchDay(s.window());
                if (day <= last && day > last - span) {
                    sum.addTerm(s.flown(), weight.of(s));
                    all += weight.of(s);
                }
            }
            if (all > most) {
                model.addLessOrEqual(sum, most);
            }
        }
    }

    private void pads(Spaceport port, int span, long most) {
        for (int w = 0; w < timetable.windows().size(); w++) {
            int last = timetable.launchDay(w);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            long all = 0;
            for (Slot s : slots) {
                int day = timetable.launchDay(s.window());
                BoolVar flown = s.from().get(port);
                if (flown != null && day <= last && day > last - span) {
                    sum.addTerm(flown, s.service().vehicle().launches());
                    all += s.service().vehicle().launches();
                }
            }
            if (all > most) {
                model.addLessOrEqual(sum, most);
            }
        }
    }

    // ---- what is at the station -------------------------------------------------------------------------------------

    /** Elements that have arrived, and that what they need is there. */
    private void presence() {
        for (Element e : programme.elements()) {
            NavigableMap<Integer, LinearExprBuilder> arrivals = new TreeMap<>();
            for (Ride r : rides.getOrDefault(e.id(), List.of())) {
                arrivals.computeIfAbsent(arrival(r.slot()), _ -> LinearExpr.newBuilder())
                        .addTerm(r.on(), 1);
            }
            NavigableMap<Integer, BoolVar> from = new TreeMap<>();
            if (e.arrived().isPresent()) {
                from.put(0, yes());
            }
            arrivals.forEach((day, sum) -> {
                BoolVar now = model.newBoolVar("there");
                if (!from.isEmpty()) {
                    sum.addTerm(from.lastEntry().getValue(), 1);
                }
                model.addEquality(sum, now);
                from.put(day, now);
                days.add(day);
            });
            there.put(e.id(), from);
            waiting(e.science(), rides.getOrDefault(e.id(), List.of()), this::arrival);
        }
        for (Element e : programme.elements()) {
            for (String need : e.needs()) {
                there(e.id()).forEach((day, is) -> {
                    if (e.arrived().isEmpty()) {
                        model.addLessOrEqual(is, at(need, day));
                    }
                });
            }
        }
    }

    private BoolVar yes() {
        BoolVar yes = model.newBoolVar("yes");
        model.addEquality(yes, 1);
        return yes;
    }

    private NavigableMap<Integer, BoolVar> there(String element) {
        return there.getOrDefault(element, new TreeMap<>());
    }

    /** Whether an element is there on a day: a variable, or none yet. */
    private LinearExpr at(String element, int day) {
        Map.Entry<Integer, BoolVar> entry = there(element).floorEntry(day);
        return entry == null
                ? LinearExpr.constant(0)
                : LinearExpr.newBuilder().addTerm(entry.getValue(), 1).build();
    }

    private interface DayOf {
        int day(Slot slot);
    }

    /** Adds what is lost by waiting for what is worth that much a year; all until the end if it never comes. */
    private void waiting(double perYear, List<Ride> on, DayOf from) {
        if (perYear == 0 || programme.aim() == Programme.Aim.CHEAPEST) {
            return;
        }
        objective.add(coefficient(perYear, timetable.lastDay()));
        for (Ride r : on) {
            objective.addTerm(
                    r.on(), coefficient(perYear, from.day(r.slot())) - coefficient(perYear, timetable.lastDay()));
        }
    }

    private static long coefficient(double perYear, double days) {
        return Math.round(perYear * days / YEAR_DAYS * SCALE);
    }

    private void crews() {
        for (Crew c : programme.crews()) {
            List<Ride> on = crewRides.getOrDefault(c.id(), List.of());
            for (Ride r : on) {
                days.add(arrival(r.slot()));
                days.add(departure(r.slot(), c));
            }
            waiting(
                    c.sciencePerDay() * Timetable.days(c.stay()) / (timetable.lastDay() / YEAR_DAYS),
                    on,
                    this::arrival);
        }
        for (Crew c : programme.crews()) {
            for (Ride r : crewRides.getOrDefault(c.id(), List.of())) {
                for (String need : c.needs()) {
                    model.addLessOrEqual(r.on(), at(need, arrival(r.slot())));
                }
                for (String before : c.after()) {
                    model.addLessOrEqual(
                            r.on(), crewBy(before, timetable.launchDay(r.slot().window()), this::home));
                }
            }
        }
        for (int day : days) {
            LinearExprBuilder people = LinearExpr.newBuilder();
            boolean any = present(day, (c, on) -> people.addTerm(on, c.size()));
            for (Element e : programme.elements()) {
                Map.Entry<Integer, BoolVar> entry = there(e.id()).floorEntry(day);
                if (entry != null) {
                    people.addTerm(entry.getValue(), -e.berths());
                }
            }
            if (any) {
                model.addLessOrEqual(people, 0);
            }
        }
    }

    private interface DayOfCrew {
        int day(Slot slot, Crew crew);
    }

    /** Whether a crew has come so far by a day. */
    private LinearExpr crewBy(String crew, int day, DayOfCrew when) {
        Crew c = programme.crews().stream()
                .filter(x -> x.id().equals(crew))
                .findFirst()
                .orElseThrow();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Ride r : crewRides.getOrDefault(crew, List.of())) {
            if (when.day(r.slot(), c) <= day) {
                sum.addTerm(r.on(), 1);
            }
        }
        return sum.build();
    }

    private interface CrewTerm {
        void add(Crew crew, BoolVar on);
    }

    /** Visits the rides that would have a crew at the station on a day. */
    private boolean present(int day, CrewTerm term) {
        boolean any = false;
        for (Crew c : programme.crews()) {
            for (Ride r : crewRides.getOrDefault(c.id(), List.of())) {
                if (arrival(r.slot()) <= day && day < departure(r.slot(), c)) {
                    term.add(c, r.on());
                    any = true;
                }
            }
        }
        return any;
    }

    private void power() {
        for (int day : days) {
            LinearExprBuilder balance = LinearExpr.newBuilder();
            for (Element e : programme.elements()) {
                Map.Entry<Integer, BoolVar> entry = there(e.id()).floorEntry(day);
                long net = Math.round(e.drawsW() - e.givesW());
                if (entry != null && net != 0) {
                    balance.addTerm(entry.getValue(), net);
                }
            }
            present(day, (c, on) -> balance.addTerm(on, Math.round(c.size() * programme.personDrawsW())));
            model.addLessOrEqual(balance, 0);
        }
    }

    private final Map<String, NavigableMap<Integer, IntVar>> stocks = new HashMap<>();

    /** Stock after what arrives on each day; before the next day the reserve must be left. */
    private void stocks() {
        for (Consumable c : programme.consumables()) {
            NavigableMap<Integer, IntVar> stock = new TreeMap<>();
            int first = firstUse(c);
            List<Integer> steps = new ArrayList<>(days.tailSet(first));
            long store = (long) Math.floor(c.storeKg() * UNITS_PER_KG);
            for (int i = 0; i < steps.size(); i++) {
                int day = steps.get(i);
                IntVar now = model.newIntVar(0, store, "stock");
                LinearExprBuilder in = LinearExpr.newBuilder().addTerm(now, -1);
                if (i == 0) {
                    in.add((long) Math.floor(c.stockKg() * UNITS_PER_KG));
                } else {
                    int before = steps.get(i - 1);
                    in.addTerm(java.util.Objects.requireNonNull(stock.get(before)), 1);
                    flow(c, before, day, in);
                }
                for (Map.Entry<Slot, IntVar> load :
                        loads.getOrDefault(c.id(), Map.of()).entrySet()) {
                    int arrives = arrival(load.getKey());
                    if (arrives == day || (i == 0 && arrives < day)) {
                        in.addTerm(load.getValue(), (long) UNITS_PER_KG);
                    }
                }
                model.addGreaterOrEqual(in, 0);
                stock.put(day, now);
                int next = i + 1 < steps.size() ? steps.get(i + 1) : timetable.lastDay();
                reserve(c, day, next, now);
            }
            stocks.put(c.id(), stock);
        }
    }

    private int firstUse(Consumable c) {
        int first = timetable.lastDay();
        if (c.id().equals(Consumable.SPARES)) {
            for (Element e : programme.elements()) {
                if (e.sparesKgPerYear() > 0 && !there(e.id()).isEmpty()) {
                    first = Math.min(first, there(e.id()).firstKey());
                }
            }
        }
        for (Crew crew : programme.crews()) {
            for (Ride r : crewRides.getOrDefault(crew.id(), List.of())) {
                first = Math.min(first, arrival(r.slot()));
            }
        }
        Integer at = days.floor(first);
        return at == null ? 0 : at;
    }

    /** What is made less what is used from one day to another. */
    private void flow(Consumable c, int from, int to, LinearExprBuilder in) {
        use(c, from, to - from, in, -1);
        for (Element e : programme.elements()) {
            double made = e.makes().stream()
                    .filter(m -> m.consumable().equals(c.id()))
                    .mapToDouble(Element.Product::kgPerDay)
                    .sum();
            Map.Entry<Integer, BoolVar> entry = there(e.id()).floorEntry(from);
            if (made > 0 && entry != null) {
                in.addTerm(entry.getValue(), (long) Math.floor(made * (to - from) * UNITS_PER_KG));
            }
        }
    }

    private void use(Consumable c, int day, double length, LinearExprBuilder sum, int sign) {
        if (c.id().equals(Consumable.SPARES)) {
            for (Element e : programme.elements()) {
                Map.Entry<Integer, BoolVar> entry = there(e.id()).floorEntry(day);
                if (e.sparesKgPerYear() > 0 && entry != null) {
                    sum.addTerm(entry.getValue(), sign * up(e.sparesKgPerYear() / YEAR_DAYS * length));
                }
            }
        }
        present(day, (crew, on) -> {
            long kg = up(c.kgPerDay(crew) * length);
            if (kg > 0) {
                sum.addTerm(on, sign * kg);
            }
        });
    }

    private void reserve(Consumable c, int day, int next, IntVar now) {
        LinearExprBuilder left = LinearExpr.newBuilder().addTerm(now, 1);
        use(c, day, next - day + Timetable.days(c.reserve()), left, -1);
        model.addGreaterOrEqual(left, 0);
    }

    // ---- what is to be reached --------------------------------------------------------------------------------------

    private void milestones() {
        for (Milestone m : programme.milestones()) {
            NavigableSet<Integer> candidates = candidates(m);
            LinearExprBuilder all = LinearExpr.newBuilder();
            LinearExprBuilder sofar = LinearExpr.newBuilder();
            long lost = coefficient(m.value(), lostDay());
            objective.add(programme.aim() == Programme.Aim.CHEAPEST ? 0 : lost);
            int last = m.due().map(timetable::day).orElse(timetable.lastDay());
            if (programme.aim() == Programme.Aim.CHEAPEST) {
                last = Math.min(last, m.wished().map(timetable::day).orElse(last));
            }
            for (int day : candidates) {
                if (day > last) {
                    break;
                }
                BoolVar now = model.newBoolVar("reached");
                all.addTerm(now, 1);
                sofar.addTerm(now, 1);
                if (programme.aim() == Programme.Aim.SOONEST) {
                    objective.addTerm(now, coefficient(m.value(), day) - lost);
                }
                LinearExpr by = LinearExpr.newBuilder().add(sofar).build();
                m.elements().forEach(e -> model.addLessOrEqual(by, at(e, day)));
                m.crews().forEach(c -> model.addLessOrEqual(by, crewBy(c, day, (s, _) -> arrival(s))));
                m.home().forEach(c -> model.addLessOrEqual(by, crewBy(c, day, this::home)));
                if (m.samplesKg() > 0) {
                    LinearExprBuilder samples = LinearExpr.newBuilder();
                    for (Crew c : programme.crews()) {
                        samples.addTerm(crewBy(c.id(), day, this::home), up(c.samplesKg()));
                    }
                    samples.addTerm(by, -up(m.samplesKg()));
                    model.addGreaterOrEqual(samples, 0);
                }
                for (Milestone.Stock s : m.stocks()) {
                    Map.Entry<Integer, IntVar> stock =
                            stocks.getOrDefault(s.consumable(), new TreeMap<>()).floorEntry(day);
                    LinearExprBuilder enough = LinearExpr.newBuilder().addTerm(now, -up(s.massKg()));
                    if (stock != null) {
                        enough.addTerm(stock.getValue(), 1);
                    }
                    model.addGreaterOrEqual(enough, 0);
                }
            }
            if (programme.aim() == Programme.Aim.CHEAPEST) {
                model.addEquality(all, 1);
            } else {
                model.addLessOrEqual(all, 1);
            }
        }
    }

    private int lostDay() {
        return 2 * timetable.lastDay();
    }

    private NavigableSet<Integer> candidates(Milestone m) {
        if (!m.stocks().isEmpty()) {
            return days;
        }
        NavigableSet<Integer> found = new TreeSet<>();
        m.elements().forEach(e -> found.addAll(there(e).keySet()));
        for (Crew c : programme.crews()) {
            for (Ride r : crewRides.getOrDefault(c.id(), List.of())) {
                if (m.crews().contains(c.id())) {
                    found.add(arrival(r.slot()));
                }
                if (m.home().contains(c.id()) || m.samplesKg() > 0) {
                    found.add(home(r.slot(), c));
                }
            }
        }
        return found;
    }

    private void costs() {
        double scale = programme.aim() == Programme.Aim.CHEAPEST ? SCALE : programme.costWorth() * SCALE;
        for (Slot s : slots) {
            double cost = s.service().vehicle().cost()
                    + s.service().vehicle().launches() * s.service().launcher().cost();
            objective.addTerm(s.flown(), Math.round(cost * scale));
        }
    }

    // ---- past and plan ----------------------------------------------------------------------------------------------

    /** Flights before that instant are those of the past plan, and no others. */
    private void keep(FlightPlan past, Instant from) {
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
            loads.forEach((id, on) -> Optional.ofNullable(on.get(slot))
                    .ifPresent(load -> model.addEquality(
                            load,
                            flight.stream()
                                    .flatMap(f -> f.loads().stream())
                                    .filter(l -> l.consumable().equals(id))
                                    .mapToLong(l -> Math.round(l.massKg()))
                                    .sum())));
        }
    }

    private void fix(List<Ride> on, Slot slot, boolean is) {
        on.stream().filter(r -> r.slot() == slot).forEach(r -> model.addEquality(r.on(), is ? 1 : 0));
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
