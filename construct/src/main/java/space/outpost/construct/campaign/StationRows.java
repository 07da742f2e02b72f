package space.outpost.construct.campaign;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import space.outpost.construct.campaign.FlightChoices.Ride;
import space.outpost.construct.campaign.FlightChoices.Slot;

/**
 * What is at the station, counted on every day on which something arrives or leaves, between which all rates are
 * constant; and what must be there.
 */
final class StationRows {
    private static final double YEAR_DAYS = 365.25;

    private final Timetable timetable;
    private final Programme programme;
    private final CpModel model;
    private final FlightChoices flights;

    /** For each element, whether it is there from each day on which it may arrive. */
    private final Map<String, NavigableMap<Integer, BoolVar>> there = new HashMap<>();

    /** After what arrives on a day. */
    private final Map<String, NavigableMap<Integer, IntVar>> stocks = new HashMap<>();

    private final NavigableSet<Integer> days = new TreeSet<>();

    StationRows(Timetable timetable, CpModel model, FlightChoices flights) {
        this.timetable = timetable;
        this.model = model;
        this.flights = flights;
        programme = timetable.programme();
        presence();
        crews();
        power();
        stocks();
    }

    /** Takes a station's history as where to look first. */
    void startFrom(History history) {
        there.forEach((id, from) -> {
            int arrives = Optional.ofNullable(history.arrivals().get(id))
                    .map(timetable::day)
                    .orElse(Integer.MAX_VALUE);
            from.forEach((day, is) -> model.addHint(is, arrives <= day));
        });
    }

    /** On which something may arrive or leave. */
    NavigableSet<Integer> days() {
        return days;
    }

    NavigableMap<Integer, IntVar> stock(String consumable) {
        return stocks.getOrDefault(consumable, new TreeMap<>());
    }

    /** Elements that have arrived, and that what they need is there. */
    private void presence() {
        for (Element e : programme.elements()) {
            NavigableMap<Integer, LinearExprBuilder> arrivals = new TreeMap<>();
            for (Ride r : flights.rides(e)) {
                arrivals.computeIfAbsent(flights.arrival(r.slot()), _ -> LinearExpr.newBuilder())
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

    NavigableMap<Integer, BoolVar> there(String element) {
        return there.getOrDefault(element, new TreeMap<>());
    }

    /** Whether an element is there on a day: a variable, or none yet. */
    LinearExpr at(String element, int day) {
        Map.Entry<Integer, BoolVar> entry = there(element).floorEntry(day);
        return entry == null
                ? LinearExpr.constant(0)
                : LinearExpr.newBuilder().addTerm(entry.getValue(), 1).build();
    }

    private void crews() {
        for (Crew c : programme.crews()) {
            List<Ride> on = flights.rides(c);
            for (Ride r : on) {
                days.add(flights.arrival(r.slot()));
                days.add(flights.departure(r.slot(), c));
            }
        }
        for (Crew c : programme.crews()) {
            for (Ride r : flights.rides(c)) {
                for (String need : c.needs()) {
                    model.addLessOrEqual(r.on(), at(need, flights.arrival(r.slot())));
                }
                for (String before : c.after()) {
                    model.addLessOrEqual(
                            r.on(), crewBy(before, timetable.launchDay(r.slot().window()), flights::home));
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

    interface DayOfCrew {
        int day(Slot slot, Crew crew);
    }

    /** Whether a crew has come so far by a day. */
    LinearExpr crewBy(String crew, int day, DayOfCrew when) {
        Crew c = programme.crews().stream()
                .filter(x -> x.id().equals(crew))
                .findFirst()
                .orElseThrow();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Ride r : flights.rides(c)) {
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
            for (Ride r : flights.rides(c)) {
                if (flights.arrival(r.slot()) <= day && day < flights.departure(r.slot(), c)) {
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

    /** Stock after what arrives on each day; before the next day the reserve must be left. */
    private void stocks() {
        for (Consumable c : programme.consumables()) {
            NavigableMap<Integer, IntVar> stock = new TreeMap<>();
            int first = firstUse(c);
            List<Integer> steps = new ArrayList<>(days.tailSet(first));
            long store = (long) Math.floor(c.storeKg() * FlightChoices.UNITS_PER_KG);
            for (int i = 0; i < steps.size(); i++) {
                int day = steps.get(i);
                IntVar now = model.newIntVar(0, store, "stock");
                LinearExprBuilder in = LinearExpr.newBuilder().addTerm(now, -1);
                if (i == 0) {
                    in.add((long) Math.floor(c.stockKg() * FlightChoices.UNITS_PER_KG));
                } else {
                    int before = steps.get(i - 1);
                    in.addTerm(Objects.requireNonNull(stock.get(before)), 1);
                    flow(c, before, day, in);
                }
                for (Map.Entry<Slot, IntVar> load : flights.loads(c).entrySet()) {
                    int arrives = flights.arrival(load.getKey());
                    if (arrives == day || (i == 0 && arrives < day)) {
                        in.addTerm(load.getValue(), (long) FlightChoices.UNITS_PER_KG);
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
            for (Ride r : flights.rides(crew)) {
                first = Math.min(first, flights.arrival(r.slot()));
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
                in.addTerm(entry.getValue(), (long) Math.floor(made * (to - from) * FlightChoices.UNITS_PER_KG));
            }
        }
    }

    private void use(Consumable c, int day, double length, LinearExprBuilder sum, int sign) {
        if (c.id().equals(Consumable.SPARES)) {
            for (Element e : programme.elements()) {
                Map.Entry<Integer, BoolVar> entry = there(e.id()).floorEntry(day);
                if (e.sparesKgPerYear() > 0 && entry != null) {
                    sum.addTerm(entry.getValue(), sign * FlightChoices.up(e.sparesKgPerYear() / YEAR_DAYS * length));
                }
            }
        }
        present(day, (crew, on) -> {
            long kg = FlightChoices.up(c.kgPerDay(crew) * length);
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
}
