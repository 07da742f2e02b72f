package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.Violation.Rule;

/** How often launchers, vehicles, pads and test stands can serve. */
final class LaunchRules {
    private static final Duration YEAR = Duration.ofDays(365);

    private final List<Flight> flights;
    private final Map<String, Vehicle> vehicles;
    private final List<Violation> violations;

    private LaunchRules(Programme programme, List<Flight> flights, List<Violation> violations) {
        this.flights = flights;
        this.violations = violations;
        vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
    }

    static void check(Programme programme, List<Flight> flights, List<Violation> violations) {
        LaunchRules rules = new LaunchRules(programme, flights, violations);
        for (Launcher l : programme.launchers()) {
            Predicate<Flight> with = f -> f.launcher().equals(l.id());
            rules.most(Rule.LAUNCH_RATE, l.id(), with, YEAR, l.perYear(), true);
            rules.most(Rule.SPACING, l.id(), with, l.spacing(), 1, false);
        }
        for (Vehicle v : programme.vehicles()) {
            Predicate<Flight> with = f -> f.vehicle().equals(v.id());
            rules.most(Rule.VEHICLE_RATE, v.id(), with, YEAR, v.perYear(), false);
            for (Launcher l : programme.launchers()) {
                Predicate<Flight> both = with.and(f -> f.launcher().equals(l.id()));
                rules.most(Rule.ONCE, l.id() + " with " + v.id(), both, Duration.ofDays(1), 1, false);
            }
        }
        for (Spaceport s : programme.spaceports()) {
            Predicate<Flight> from = f -> f.spaceport().equals(s.id());
            rules.most(Rule.PADS, s.id(), from, atLeastADay(s.turnRound()), s.pads(), true);
            if (s.testStands() > 0) {
                rules.most(Rule.TEST_STANDS, s.id(), from, atLeastADay(s.test()), s.testStands(), true);
            }
        }
    }

    private static Duration atLeastADay(Duration d) {
        return d.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : d;
    }

    /** In no span of that length, the end of it excluded, are there more flights or launches than that. */
    private void most(Rule rule, String who, Predicate<Flight> of, Duration span, int most, boolean launches) {
        List<Flight> these = flights.stream().filter(of).toList();
        for (Instant last : these.stream().map(Flight::launch).distinct().toList()) {
            long count = these.stream()
                    .filter(f ->
                            !f.launch().isAfter(last) && f.launch().plus(span).isAfter(last))
                    .mapToLong(f -> launches && vehicles.containsKey(f.vehicle())
                            ? vehicles.get(f.vehicle()).launches()
                            : 1)
                    .sum();
            if (count > most) {
                violations.add(new Violation(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "'%s' with %d in %d days up to %s, at most %d",
                                who,
                                count,
                                span.toDays(),
                                Replay.date(last),
                                most)));
            }
        }
    }
}
