package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import space.outpost.construct.campaign.Opportunities.Opportunity;

/** What a programme allows: which launcher and vehicle can carry what, in which window, from where. Days count from its start. */
final class Timetable {
    /** A launcher with a vehicle on it. */
    record Service(int index, Launcher launcher, Vehicle vehicle) {
        int flightDays() {
            return days(vehicle.flight());
        }
    }

    private final Programme programme;
    private final List<Opportunity> windows;
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Partner> partners;

    Timetable(Programme programme) {
        this.programme = programme;
        windows = programme.opportunities().between(programme.start(), programme.until());
        partners = byId(programme.partners(), Partner::id);
        for (Vehicle vehicle : programme.vehicles()) {
            for (Launcher launcher : programme.launchers()) {
                if (vehicle.launchers().contains(launcher.id())) {
                    services.add(new Service(services.size(), launcher, vehicle));
                }
            }
        }
    }

    static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(i -> map.put(id.apply(i), i));
        return map;
    }

    static int days(Duration duration) {
        return Math.toIntExact(Math.ceilDiv(duration.toSeconds(), 86_400));
    }

    Programme programme() {
        return programme;
    }

    List<Opportunity> windows() {
        return windows;
    }

    List<Service> services() {
        return services;
    }

    /** Day of an instant, that of midnight counting. */
    int day(Instant t) {
        return Math.toIntExact(
                Math.floorDiv(Duration.between(programme.start(), t).toSeconds(), 86_400));
    }

    Instant instant(int day) {
        return programme.start().plus(Duration.ofDays(day));
    }

    int launchDay(int window) {
        return day(windows.get(window).launch());
    }

    int lastDay() {
        return day(programme.until());
    }

    /** Payload of a flight in that window; 0 if there can be none. */
    double payloadKg(Service service, int window) {
        Instant launch = windows.get(window).launch();
        boolean can = isIn(service.launcher().partner(), launch)
                && isIn(service.vehicle().partner(), launch)
                && isFrom(service.launcher().from(), launch)
                && isBefore(launch, service.launcher().until())
                && isFrom(service.vehicle().from(), launch)
                && launchDay(window) + service.flightDays() <= lastDay();
        return can
                ? Math.max(
                        0,
                        service.vehicle()
                                .payloadKg(service.launcher()
                                        .massKg(windows.get(window).c3Km2PerS2())))
                : 0;
    }

    /** Whether that is the flight's launcher, vehicle and window. */
    boolean is(FlightPlan.Flight f, Service service, int window) {
        return service.launcher().id().equals(f.launcher())
                && service.vehicle().id().equals(f.vehicle())
                && windows.get(window).launch().equals(f.launch());
    }

    /** Payload that a flight of a plan can carry; 0 if there can be no such flight. */
    double payloadKg(FlightPlan.Flight f) {
        for (Service s : services) {
            for (int w = 0; w < windows.size(); w++) {
                if (is(f, s, w)) {
                    return payloadKg(s, w);
                }
            }
        }
        return 0;
    }

    /** Spaceports from which that launcher can start in that window. */
    List<Spaceport> spaceports(Launcher launcher, int window) {
        Opportunity w = windows.get(window);
        return programme.spaceports().stream()
                .filter(s -> launcher.spaceports().contains(s.id())
                        && isIn(s.partner(), w.launch())
                        && isFrom(s.from(), w.launch())
                        && isBefore(w.launch(), s.until())
                        && s.greatestInclinationRad() >= w.inclinationRad() - 1e-9)
                .toList();
    }

    /** Whether an element may be launched so, its mass and volume apart. */
    boolean mayCarry(Service service, int window, Element element) {
        Instant launch = windows.get(window).launch();
        return element.arrived().isEmpty()
                && element.by().contains(service.vehicle().id())
                && isFrom(element.ready(), launch)
                && isIn(element.partner(), launch)
                && !element.notWith().contains(service.launcher().partner());
    }

    /** Whether a crew may be launched so. */
    boolean mayCarry(Service service, int window, Crew crew) {
        Instant launch = windows.get(window).launch();
        return crew.by().contains(service.vehicle().id())
                && crew.size() <= service.vehicle().seats()
                && !launch.isBefore(crew.ready())
                && isIn(crew.partner(), launch);
    }

    private boolean isIn(String partner, Instant t) {
        return Optional.ofNullable(partners.get(partner)).filter(p -> p.isIn(t)).isPresent();
    }

    private static boolean isBefore(Instant t, Optional<Instant> until) {
        return until.filter(u -> !t.isBefore(u)).isEmpty();
    }

    private static boolean isFrom(Optional<Instant> from, Instant t) {
        return from.filter(t::isBefore).isEmpty();
    }
}
