package space.outpost.construct.campaign;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import space.outpost.construct.campaign.FlightChoices.Ride;
import space.outpost.construct.campaign.FlightChoices.Slot;

/** What a campaign is to reach, and what it is to be best at. */
final class Goals {
    /** Objective units in a value-year or a unit of cost. */
    static final double SCALE = 100;

    private static final double YEAR_DAYS = 365.25;

    private final Timetable timetable;
    private final Programme programme;
    private final CpModel model;
    private final FlightChoices flights;
    private final StationRows station;

    /** Whether each milestone is first reached on each day. */
    private final Map<String, NavigableMap<Integer, BoolVar>> reached = new HashMap<>();

    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    Goals(Timetable timetable, CpModel model, FlightChoices flights, StationRows station) {
        this.timetable = timetable;
        this.model = model;
        this.flights = flights;
        this.station = station;
        programme = timetable.programme();
        for (Element e : programme.elements()) {
            waiting(e.science(), flights.rides(e), flights::arrival);
        }
        for (Crew c : programme.crews()) {
            double perYear = c.sciencePerDay() * Timetable.days(c.stay()) / (timetable.lastDay() / YEAR_DAYS);
            waiting(perYear, flights.rides(c), flights::arrival);
        }
        milestones();
        costs();
        model.minimize(objective);
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
                reached.computeIfAbsent(m.id(), _ -> new TreeMap<>()).put(day, now);
                all.addTerm(now, 1);
                sofar.addTerm(now, 1);
                if (programme.aim() == Programme.Aim.SOONEST) {
                    objective.addTerm(now, coefficient(m.value(), day) - lost);
                }
                LinearExpr by = LinearExpr.newBuilder().add(sofar).build();
                m.elements().forEach(e -> model.addLessOrEqual(by, station.at(e, day)));
                m.crews().forEach(c -> model.addLessOrEqual(by, station.crewBy(c, day, (s, _) -> flights.arrival(s))));
                m.home().forEach(c -> model.addLessOrEqual(by, station.crewBy(c, day, flights::home)));
                if (m.samplesKg() > 0) {
                    LinearExprBuilder samples = LinearExpr.newBuilder();
                    for (Crew c : programme.crews()) {
                        samples.addTerm(station.crewBy(c.id(), day, flights::home), FlightChoices.up(c.samplesKg()));
                    }
                    samples.addTerm(by, -FlightChoices.up(m.samplesKg()));
                    model.addGreaterOrEqual(samples, 0);
                }
                for (Milestone.Stock s : m.stocks()) {
                    Map.Entry<Integer, IntVar> stock =
                            station.stock(s.consumable()).floorEntry(day);
                    LinearExprBuilder enough = LinearExpr.newBuilder().addTerm(now, -FlightChoices.up(s.massKg()));
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

    /** Takes a station's history as where to look first. */
    void startFrom(History history) {
        reached.forEach((id, on) -> {
            int first = history.reached(id).map(timetable::day).orElse(Integer.MAX_VALUE);
            int candidate = Optional.ofNullable(on.ceilingKey(first)).orElse(Integer.MAX_VALUE);
            on.forEach((day, now) -> model.addHint(now, day == candidate));
        });
    }

    private int lostDay() {
        return 2 * timetable.lastDay();
    }

    private NavigableSet<Integer> candidates(Milestone m) {
        if (!m.stocks().isEmpty()) {
            return station.days();
        }
        NavigableSet<Integer> found = new TreeSet<>();
        m.elements().forEach(e -> found.addAll(station.there(e).keySet()));
        for (Crew c : programme.crews()) {
            for (Ride r : flights.rides(c)) {
                if (m.crews().contains(c.id())) {
                    found.add(flights.arrival(r.slot()));
                }
                if (m.home().contains(c.id()) || m.samplesKg() > 0) {
                    found.add(flights.home(r.slot(), c));
                }
            }
        }
        return found;
    }

    private void costs() {
        double scale = programme.aim() == Programme.Aim.CHEAPEST ? SCALE : programme.costWorth() * SCALE;
        for (Slot s : flights.all()) {
            double cost = s.service().vehicle().cost()
                    + s.service().vehicle().launches() * s.service().launcher().cost();
            objective.addTerm(s.flown(), Math.round(cost * scale));
        }
    }
}
