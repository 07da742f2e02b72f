package space.outpost.construct.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import space.outpost.construct.campaign.FlightPlan.Flight;

/**
 * A plan carried out by a simple rule instead of a new search: in each window, in the order of the plan, every flight
 * that is due and allowed is launched; one that is not waits for the next window; what is lost is built and flown again
 * with the same manifest. Prepared once, flown many times; holds nothing of a single life.
 */
final class FlownCampaign {
    static final int NEVER = Integer.MAX_VALUE / 2;

    /** A planned flight in numbers. */
    record Order(
            String name,
            int launcher,
            int vehicle,
            int spaceport,
            int plannedDay,
            int flightDays,
            int launches,
            int[] elements,
            int crew,
            double[] loads) {}

    final Programme programme;
    final Timetable timetable;
    final List<Order> orders = new ArrayList<>();
    final int[][] elementNeeds;
    final int[][] crewNeeds;
    final int[][] crewAfter;
    final int[] arrived;
    final int[] crewReady;

    FlownCampaign(Programme programme, FlightPlan plan) {
        this.programme = programme;
        timetable = new Timetable(programme);
        List<String> elements = programme.elements().stream().map(Element::id).toList();
        List<String> crews = programme.crews().stream().map(Crew::id).toList();
        elementNeeds = programme.elements().stream()
                .map(e -> indices(e.needs(), elements))
                .toArray(int[][]::new);
        crewNeeds = programme.crews().stream()
                .map(c -> indices(c.needs(), elements))
                .toArray(int[][]::new);
        crewAfter =
                programme.crews().stream().map(c -> indices(c.after(), crews)).toArray(int[][]::new);
        arrived = programme.elements().stream()
                .mapToInt(e -> e.arrived().isPresent() ? 0 : NEVER)
                .toArray();
        crewReady = programme.crews().stream()
                .mapToInt(c -> timetable.day(c.ready()))
                .toArray();
        for (Flight f : plan.flights()) {
            orders.add(order(f, elements, crews));
        }
    }

    private Order order(Flight f, List<String> elements, List<String> crews) {
        int vehicle = index(programme.vehicles().stream().map(Vehicle::id).toList(), f.vehicle());
        double[] loads = new double[programme.consumables().size()];
        Map<String, Consumable> consumables = Timetable.byId(programme.consumables(), Consumable::id);
        List<String> ids = List.copyOf(consumables.keySet());
        f.loads().forEach(l -> loads[index(ids, l.consumable())] += l.massKg());
        return new Order(
                Replay.date(f.launch()) + " " + f.launcher() + " " + f.vehicle(),
                index(programme.launchers().stream().map(Launcher::id).toList(), f.launcher()),
                vehicle,
                index(programme.spaceports().stream().map(Spaceport::id).toList(), f.spaceport()),
                timetable.day(f.launch()),
                Timetable.days(programme.vehicles().get(vehicle).flight()),
                programme.vehicles().get(vehicle).launches(),
                indices(f.elements(), elements),
                f.crew().map(c -> index(crews, c)).orElse(-1),
                loads);
    }

    private static int index(List<String> ids, String id) {
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new IllegalArgumentException("no '" + id + "'");
        }
        return at;
    }

    private static int[] indices(List<String> some, List<String> all) {
        return some.stream().mapToInt(id -> index(all, id)).toArray();
    }

    /** Whether a partner takes part on a day. */
    boolean isProvided(String partner, int day) {
        return programme.partners().stream().anyMatch(p -> p.id().equals(partner) && p.isIn(timetable.instant(day)));
    }

    /** One life: the first day of each milestone, {@link #NEVER} if it is not reached. */
    int[] fly(Chance chance) {
        Life life = new Life(this, chance);
        for (int w = 0; w < timetable.windows().size(); w++) {
            life.window(
                    timetable.launchDay(w),
                    Timetable.days(timetable.windows().get(w).window()));
        }
        int[] days = new int[programme.milestones().size()];
        Arrays.setAll(days, m -> life.reached(programme.milestones().get(m)));
        return days;
    }
}
