package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.Violation.Rule;

/**
 * Lives a plan day by day and says which rules it breaks. Knows nothing of how the plan was found: it sees the programme
 * and the flights alone.
 */
public final class Replay {
    private static final double SLACK = 1e-6;

    private final Programme programme;
    private final FlightPlan plan;
    private final List<Violation> violations = new ArrayList<>();
    private final int days;
    private final Map<String, Element> elements;
    private final Map<String, Crew> crews;
    private final Map<String, Vehicle> vehicles;
    private final Map<String, Instant> arrivals = new LinkedHashMap<>();
    private final Map<String, History.Stay> stays = new LinkedHashMap<>();

    private Replay(Programme programme, FlightPlan plan) {
        this.programme = programme;
        this.plan = plan;
        days = dayOf(programme.until());
        elements = Timetable.byId(programme.elements(), Element::id);
        crews = Timetable.byId(programme.crews(), Crew::id);
        vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
    }

    /** What a plan comes to. */
    public record Result(History history, List<Violation> violations) {}

    /** Rules of names and single flights first: if those are broken, the rest is judged as far as it can be. */
    public static Result of(Programme programme, FlightPlan plan) {
        Replay replay = new Replay(programme, plan);
        List<Flight> known = new FlightRules(programme, replay.violations).check(plan.flights());
        LaunchRules.check(programme, known, replay.violations);
        replay.arrive(known);
        History history = replay.live(known);
        replay.due(history);
        return new Result(history, List.copyOf(replay.violations));
    }

    private int dayOf(Instant t) {
        return Math.toIntExact(
                Math.floorDiv(Duration.between(programme.start(), t).toSeconds(), 86_400));
    }

    private Instant instant(int day) {
        return programme.start().plus(Duration.ofDays(day));
    }

    private void broken(Rule rule, String what, Object... args) {
        violations.add(new Violation(rule, String.format(Locale.ROOT, what, args)));
    }

    private void arrive(List<Flight> flights) {
        for (Element e : programme.elements()) {
            e.arrived().ifPresent(at -> arrivals.put(e.id(), at));
        }
        for (Flight f : flights) {
            Vehicle vehicle = vehicles.get(f.vehicle());
            if (vehicle == null) {
                continue;
            }
            Instant at = f.launch().plus(vehicle.flight());
            for (String id : f.elements()) {
                if (arrivals.put(id, at) != null) {
                    broken(Rule.ONCE, "'%s' is delivered again on %s", id, date(at));
                }
            }
            f.crew().map(crews::get).ifPresent(c -> {
                Instant departure = at.plus(c.stay());
                if (stays.put(c.id(), new History.Stay(c, at, departure, departure.plus(vehicle.flight()))) != null) {
                    broken(Rule.ONCE, "'%s' flies again on %s", c.id(), date(at));
                }
                if (c.samplesKg() > vehicle.returnKg() + SLACK) {
                    broken(
                            Rule.RETURN,
                            "'%s' is to bring %.0f kg back, '%s' takes %.0f kg",
                            c.id(),
                            c.samplesKg(),
                            vehicle.id(),
                            vehicle.returnKg());
                }
            });
        }
        arrivals.forEach((id, at) -> Optional.ofNullable(elements.get(id))
                .ifPresent(e -> e.needs().stream()
                        .filter(need -> e.arrived().isEmpty() && after(arrivals.get(need), at))
                        .forEach(need -> broken(
                                Rule.PRECEDENCE, "'%s' arrives on %s, '%s' %s", id, date(at), need, there(need)))));
        stays.forEach((id, stay) -> {
            stay.crew().needs().stream()
                    .filter(need -> after(arrivals.get(need), stay.arrival()))
                    .forEach(need -> broken(
                            Rule.PRECEDENCE,
                            "'%s' arrives on %s, '%s' %s",
                            id,
                            date(stay.arrival()),
                            need,
                            there(need)));
            Instant launch = flights.stream()
                    .filter(f -> f.crew().equals(Optional.of(id)))
                    .map(Flight::launch)
                    .findFirst()
                    .orElse(stay.arrival());
            stay.crew().after().stream()
                    .filter(before -> !stays.containsKey(before)
                            || stays.get(before).home().isAfter(launch))
                    .forEach(before ->
                            broken(Rule.ROTATION, "'%s' leaves on %s, before '%s' is home", id, date(launch), before));
        });
    }

    private static boolean after(@org.jspecify.annotations.Nullable Instant a, Instant b) {
        return a == null || a.isAfter(b);
    }

    private String there(String element) {
        return Optional.ofNullable(arrivals.get(element))
                .map(at -> "on " + date(at))
                .orElse("never");
    }

    static String date(Instant t) {
        return t.toString().substring(0, 10);
    }

    private History live(List<Flight> flights) {
        double[] mass = new double[days];
        double[] given = new double[days];
        double[] drawn = new double[days];
        int[] people = new int[days];
        Map<String, double[]> stocks = new LinkedHashMap<>();
        Map<String, Instant> reached = new LinkedHashMap<>();
        Map<String, Double> now = new HashMap<>();
        programme.consumables().forEach(c -> {
            stocks.put(c.id(), new double[days]);
            now.put(c.id(), Math.min(c.stockKg(), c.storeKg()));
        });
        double science = 0;
        for (int day = 0; day < days; day++) {
            Instant t = instant(day);
            List<Element> there = programme.elements().stream()
                    .filter(e -> !after(arrivals.get(e.id()), t))
                    .toList();
            List<Crew> crew = stays.values().stream()
                    .filter(s -> !s.arrival().isAfter(t) && s.departure().isAfter(t))
                    .map(History.Stay::crew)
                    .toList();
            mass[day] = there.stream().mapToDouble(Element::massKg).sum();
            given[day] = there.stream().mapToDouble(Element::givesW).sum();
            people[day] = crew.stream().mapToInt(Crew::size).sum();
            drawn[day] = there.stream().mapToDouble(Element::drawsW).sum() + people[day] * programme.personDrawsW();
            science += there.stream().mapToDouble(Element::science).sum() / 365.25
                    + crew.stream().mapToDouble(Crew::sciencePerDay).sum();
            int berths = there.stream().mapToInt(Element::berths).sum();
            if (people[day] > berths && (day == 0 || people[day - 1] < people[day])) {
                broken(Rule.BERTHS, "%d people on %s, berths for %d", people[day], date(t), berths);
            }
            if (drawn[day] > given[day] + SLACK
                    && (day == 0 || drawn[day - 1] - given[day - 1] < drawn[day] - given[day])) {
                broken(
                        Rule.POWER,
                        "%.2f kW drawn on %s, %.2f kW more than given",
                        drawn[day] / 1000,
                        date(t),
                        (drawn[day] - given[day]) / 1000);
            }
            unload(flights, t, now);
            milestones(t, now, reached);
            for (Consumable c : programme.consumables()) {
                consume(c, there, crew, t, now);
                double[] stock = stocks.get(c.id());
                if (stock != null) {
                    stock[day] = now.getOrDefault(c.id(), 0.0);
                }
            }
        }
        return new History(
                programme.start(),
                mass,
                given,
                drawn,
                people,
                stocks,
                Map.copyOf(arrivals),
                Map.copyOf(reached),
                List.copyOf(stays.values()),
                Costs.of(programme, plan),
                science);
    }

    private void unload(List<Flight> flights, Instant t, Map<String, Double> now) {
        for (Flight f : flights) {
            Vehicle vehicle = vehicles.get(f.vehicle());
            if (vehicle != null && f.launch().plus(vehicle.flight()).equals(t)) {
                f.loads().forEach(l -> now.merge(l.consumable(), l.massKg(), Double::sum));
            }
        }
        programme.consumables().forEach(c -> now.merge(c.id(), c.storeKg(), Math::min));
    }

    /** A day's use and make; at its end the reserve must be left. */
    private void consume(Consumable c, List<Element> there, List<Crew> crew, Instant t, Map<String, Double> now) {
        double use = crew.stream().mapToDouble(c::kgPerDay).sum();
        if (c.id().equals(Consumable.SPARES)) {
            use += there.stream().mapToDouble(Element::sparesKgPerYear).sum() / 365.25;
        }
        double made = there.stream()
                .flatMap(e -> e.makes().stream())
                .filter(p -> p.consumable().equals(c.id()))
                .mapToDouble(Element.Product::kgPerDay)
                .sum();
        double before = now.getOrDefault(c.id(), 0.0);
        double left = Math.min(c.storeKg(), before - use + made);
        double reserve = use * Timetable.days(c.reserve());
        if (left < reserve - SLACK) {
            if (before >= 0) {
                broken(
                        Rule.STOCK,
                        "%.1f kg of '%s' at the end of %s, %.1f kg under the reserve of %.1f kg",
                        left,
                        c.id(),
                        date(t),
                        reserve - left,
                        reserve);
            }
            // Told once: what is missing is taken as borrowed.
            left = Math.max(left, -1);
        }
        now.put(c.id(), left);
    }

    private void milestones(Instant t, Map<String, Double> now, Map<String, Instant> reached) {
        for (Milestone m : programme.milestones()) {
            boolean holds = !reached.containsKey(m.id())
                    && m.elements().stream().noneMatch(e -> after(arrivals.get(e), t))
                    && m.crews().stream()
                            .allMatch(c -> stays.containsKey(c)
                                    && !stays.get(c).arrival().isAfter(t))
                    && m.home().stream()
                            .allMatch(c ->
                                    stays.containsKey(c) && !stays.get(c).home().isAfter(t))
                    && m.samplesKg()
                            <= stays.values().stream()
                                            .filter(s -> !s.home().isAfter(t))
                                            .mapToDouble(s -> s.crew().samplesKg())
                                            .sum()
                                    + SLACK
                    && m.stocks().stream().allMatch(s -> now.getOrDefault(s.consumable(), 0.0) >= s.massKg() - SLACK);
            if (holds) {
                reached.put(m.id(), t);
            }
        }
    }

    private void due(History history) {
        for (Milestone m : programme.milestones()) {
            m.due()
                    .filter(due ->
                            history.reached(m.id()).filter(r -> !r.isAfter(due)).isEmpty())
                    .ifPresent(due -> broken(
                            Rule.DUE,
                            "'%s' is due on %s and reached %s",
                            m.id(),
                            date(due),
                            history.reached(m.id()).map(r -> "on " + date(r)).orElse("never")));
        }
    }
}
