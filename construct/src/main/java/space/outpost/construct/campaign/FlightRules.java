package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.Opportunities.Opportunity;
import space.outpost.construct.campaign.Violation.Rule;

/** The rules that one flight alone keeps or breaks. */
final class FlightRules {
    private static final double SLACK_KG = 1e-6;

    private final Programme programme;
    private final List<Violation> violations;
    private final Map<String, Launcher> launchers;
    private final Map<String, Vehicle> vehicles;
    private final Map<String, Spaceport> spaceports;
    private final Map<String, Element> elements;
    private final Map<String, Crew> crews;
    private final Map<String, Partner> partners;
    private final Map<String, Consumable> consumables;

    FlightRules(Programme programme, List<Violation> violations) {
        this.programme = programme;
        this.violations = violations;
        launchers = Timetable.byId(programme.launchers(), Launcher::id);
        vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
        spaceports = Timetable.byId(programme.spaceports(), Spaceport::id);
        elements = Timetable.byId(programme.elements(), Element::id);
        crews = Timetable.byId(programme.crews(), Crew::id);
        partners = Timetable.byId(programme.partners(), Partner::id);
        consumables = Timetable.byId(programme.consumables(), Consumable::id);
    }

    /** The flights whose names are all known. */
    List<Flight> check(List<Flight> flights) {
        List<Flight> known = new ArrayList<>();
        for (Flight f : flights) {
            if (isKnown(f)) {
                known.add(f);
                check(f, of(launchers, f.launcher()), of(vehicles, f.vehicle()), of(spaceports, f.spaceport()));
            }
        }
        return known;
    }

    private static <T> T of(Map<String, T> map, String id) {
        return Optional.ofNullable(map.get(id)).orElseThrow();
    }

    private boolean isKnown(Flight f) {
        int before = violations.size();
        known(f, launchers.keySet(), f.launcher());
        known(f, vehicles.keySet(), f.vehicle());
        known(f, spaceports.keySet(), f.spaceport());
        f.elements().forEach(e -> known(f, elements.keySet(), e));
        f.crew().ifPresent(c -> known(f, crews.keySet(), c));
        f.loads().forEach(l -> known(f, consumables.keySet(), l.consumable()));
        return violations.size() == before;
    }

    private void known(Flight f, Set<String> names, String name) {
        if (!names.contains(name)) {
            broken(Rule.NAMES, f, "there is no '%s'", name);
        }
    }

    private void check(Flight f, Launcher launcher, Vehicle vehicle, Spaceport spaceport) {
        Optional<Opportunity> window = programme.opportunities().between(programme.start(), programme.until()).stream()
                .filter(o -> o.launch().equals(f.launch()))
                .findFirst();
        if (window.isEmpty()) {
            broken(Rule.WINDOW, f, "no window opens then");
        }
        if (f.launch().plus(vehicle.flight()).isAfter(programme.until())) {
            broken(Rule.WINDOW, f, "it arrives after the end");
        }
        provided(f, launcher.id(), launcher.partner(), launcher.from());
        provided(f, vehicle.id(), vehicle.partner(), vehicle.from());
        provided(f, spaceport.id(), spaceport.partner(), spaceport.from());
        served(f, launcher.id(), launcher.until());
        served(f, spaceport.id(), spaceport.until());
        fit(f, vehicle.launchers(), vehicle.id(), launcher.id());
        fit(f, launcher.spaceports(), launcher.id(), spaceport.id());
        window.ifPresent(w -> {
            if (spaceport.greatestInclinationRad() < w.inclinationRad() - 1e-9) {
                broken(
                        Rule.FIT,
                        f,
                        "'%s' reaches inclinations up to %.1f deg, %.1f deg are needed",
                        spaceport.id(),
                        Math.toDegrees(spaceport.greatestInclinationRad()),
                        Math.toDegrees(w.inclinationRad()));
            }
        });
        double volume = 0;
        for (String id : f.elements()) {
            Element e = of(elements, id);
            volume += e.volumeM3();
            provided(f, id, e.partner(), e.ready());
            fit(f, e.by(), id, vehicle.id());
            for (String barred : e.notWith()) {
                if (barred.equals(launcher.partner()) || barred.equals(spaceport.partner())) {
                    broken(Rule.EXPORT, f, "'%s' must not fly with '%s'", id, barred);
                }
            }
        }
        if (volume > vehicle.volumeM3() + SLACK_KG) {
            broken(Rule.VOLUME, f, "%.1f m3, %.1f m3 more than there is room", volume, volume - vehicle.volumeM3());
        }
        double payload = Payload.kg(programme, f);
        double most = vehicle.payloadKg(
                launcher.massKg(window.map(Opportunity::c3Km2PerS2).orElse(-2.0)));
        if (payload > most + SLACK_KG) {
            broken(
                    Rule.MASS,
                    f,
                    "%.0f kg of payload, %.0f kg more than the %.0f kg it can carry",
                    payload,
                    payload - most,
                    most);
        }
        crew(f, vehicle);
    }

    private void crew(Flight f, Vehicle vehicle) {
        if (f.crew().isEmpty()) {
            if (vehicle.seats() > 0) {
                broken(Rule.SEATS, f, "a crew ship without a crew");
            }
            return;
        }
        Crew c = of(crews, f.crew().get());
        fit(f, c.by(), c.id(), vehicle.id());
        provided(f, c.id(), c.partner(), Optional.empty());
        if (c.size() > vehicle.seats()) {
            broken(Rule.SEATS, f, "%d people on %d seats", c.size(), vehicle.seats());
        }
        if (f.launch().isBefore(c.ready())) {
            broken(
                    Rule.TRAINING,
                    f,
                    "'%s' is trained on %s, %d days later",
                    c.id(),
                    Replay.date(c.ready()),
                    Duration.between(f.launch(), c.ready()).toDays());
        }
    }

    private void provided(Flight f, String id, String partner, Optional<Instant> from) {
        if (Optional.ofNullable(partners.get(partner))
                .filter(p -> p.isIn(f.launch()))
                .isEmpty()) {
            broken(Rule.AGREEMENT, f, "'%s' is of '%s', who takes no part then", id, partner);
        }
        from.filter(f.launch()::isBefore)
                .ifPresent(t -> broken(
                        Rule.READINESS,
                        f,
                        "'%s' is ready on %s, %d days later",
                        id,
                        Replay.date(t),
                        Duration.between(f.launch(), t).toDays()));
    }

    private void served(Flight f, String id, Optional<Instant> until) {
        until.filter(u -> !f.launch().isBefore(u))
                .ifPresent(u -> broken(Rule.READINESS, f, "'%s' serves until %s", id, Replay.date(u)));
    }

    private void fit(Flight f, List<String> allowed, String id, String with) {
        if (!allowed.contains(with)) {
            broken(Rule.FIT, f, "'%s' cannot go with '%s'", id, with);
        }
    }

    private void broken(Rule rule, Flight f, String what, Object... args) {
        violations.add(new Violation(
                rule,
                Replay.date(f.launch()) + " " + f.launcher() + " with " + f.vehicle() + ": "
                        + String.format(Locale.ROOT, what, args)));
    }
}
