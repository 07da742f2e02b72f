package space.outpost.construct.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import space.outpost.construct.campaign.FlownCampaign.Order;

/** One life of a campaign: what has been launched, what waits, what is there. */
final class Life {
    private static final int NEVER = FlownCampaign.NEVER;

    /** A flight that has left. */
    private record Launch(Order order, int day) {
        int arrival() {
            return day + order.flightDays();
        }
    }

    /** A flight that waits, not to leave before a day. */
    private static final class Waiting {
        private final Order order;
        private int from;
        private double slip;

        private Waiting(Order order, int from, double slip) {
            this.order = order;
            this.from = from;
            this.slip = slip;
        }
    }

    private final FlownCampaign campaign;
    private final Programme programme;
    private final Chance chance;
    private final List<Waiting> queue = new ArrayList<>();

    /** Successful or not: pads and rates count both. */
    private final List<Launch> launched = new ArrayList<>();

    private final List<Launch> landed = new ArrayList<>();
    private final int[] arrivals;
    private final int[] crewArrivals;
    private final int[] crewHome;
    private final int[] grounded;
    private final double[] meanSlip;

    Life(FlownCampaign campaign, Chance chance) {
        this.campaign = campaign;
        this.chance = chance;
        programme = campaign.programme;
        arrivals = campaign.arrived.clone();
        crewArrivals = never(programme.crews().size());
        crewHome = never(programme.crews().size());
        grounded = new int[programme.launchers().size()];
        meanSlip = programme.launchers().stream()
                .mapToDouble(l -> Timetable.days(l.slip()))
                .toArray();
        campaign.orders.forEach(o -> queue.add(new Waiting(o, o.plannedDay(), chance.wait(o.name()))));
    }

    private static int[] never(int length) {
        int[] days = new int[length];
        Arrays.fill(days, NEVER);
        return days;
    }

    /** All that can leave in a window does; those of one window see each other. */
    void window(int day, int length) {
        for (boolean again = true; again; ) {
            again = false;
            for (Waiting w : List.copyOf(queue)) {
                double ready = w.from + w.slip * meanSlip[w.order.launcher()];
                if (ready < day + length && w.from <= day && allowed(w.order, day)) {
                    queue.remove(w);
                    if (isDry(w.order, length)) {
                        launch(w, day);
                        again = true;
                    } else {
                        // Not before the next window.
                        w.from = day + 1;
                        w.slip = 0;
                        queue.add(w);
                    }
                }
            }
        }
    }

    private boolean isDry(Order order, int length) {
        double go = programme.spaceports().get(order.spaceport()).weather();
        for (int i = 0; i < length; i++) {
            if (chance.holds(go)) {
                return true;
            }
        }
        return false;
    }

    private void launch(Waiting w, int day) {
        Order order = w.order;
        Launcher launcher = programme.launchers().get(order.launcher());
        Launch launch = new Launch(order, day);
        launched.add(launch);
        boolean succeeds = true;
        for (int i = 0; i < order.launches() && succeeds; i++) {
            succeeds = chance.holds(launcher.reliability());
        }
        if (succeeds) {
            meanSlip[order.launcher()] *= launcher.learning();
            landed.add(launch);
            for (int e : order.elements()) {
                arrivals[e] = launch.arrival();
            }
            if (order.crew() >= 0) {
                crewArrivals[order.crew()] = launch.arrival();
                crewHome[order.crew()] = departure(order.crew()) + order.flightDays();
            }
            return;
        }
        meanSlip[order.launcher()] = Timetable.days(launcher.slip());
        grounded[order.launcher()] = Math.max(grounded[order.launcher()], day + Timetable.days(launcher.standDown()));
        int rebuilt = Arrays.stream(order.elements())
                .map(e -> Timetable.days(programme.elements().get(e).rebuild()))
                .max()
                .orElse(1);
        queue.add(new Waiting(order, day + Math.max(1, rebuilt), chance.wait(order.name() + " again " + day)));
    }

    private int departure(int crew) {
        return crewArrivals[crew] == NEVER
                ? NEVER
                : crewArrivals[crew]
                        + Timetable.days(programme.crews().get(crew).stay());
    }

    // ---- the rules, as far as the fast rule minds them
    // ----------------------------------------------------------------

    private boolean allowed(Order order, int day) {
        Launcher launcher = programme.launchers().get(order.launcher());
        Vehicle vehicle = programme.vehicles().get(order.vehicle());
        Spaceport port = programme.spaceports().get(order.spaceport());
        int arrival = day + order.flightDays();
        return day >= grounded[order.launcher()]
                && provided(order, day)
                && launches(day, 365, o -> o.launcher() == order.launcher()) + order.launches() <= launcher.perYear()
                && flights(day, Timetable.days(launcher.spacing()), o -> o.launcher() == order.launcher()) == 0
                && flights(day, 1, o -> o.launcher() == order.launcher() && o.vehicle() == order.vehicle()) == 0
                && flights(day, 365, o -> o.vehicle() == order.vehicle()) < vehicle.perYear()
                && launches(day, Math.max(1, Timetable.days(port.turnRound())), o -> o.spaceport() == order.spaceport())
                                + order.launches()
                        <= port.pads()
                && (port.testStands() == 0
                        || launches(
                                                day,
                                                Math.max(1, Timetable.days(port.test())),
                                                o -> o.spaceport() == order.spaceport())
                                        + order.launches()
                                <= port.testStands())
                && needed(order, arrival)
                && powered(order, arrival)
                && (order.crew() < 0 || crewed(order, day, arrival));
    }

    /** Partners may have left meanwhile, things been retired. */
    private boolean provided(Order order, int day) {
        var launcher = programme.launchers().get(order.launcher());
        var port = programme.spaceports().get(order.spaceport());
        return campaign.isProvided(launcher.partner(), day)
                && campaign.isProvided(port.partner(), day)
                && campaign.isProvided(programme.vehicles().get(order.vehicle()).partner(), day)
                && launcher.until()
                        .filter(u -> campaign.timetable.day(u) <= day)
                        .isEmpty()
                && port.until().filter(u -> campaign.timetable.day(u) <= day).isEmpty();
    }

    private interface Of {
        boolean is(Order order);
    }

    private int launches(int day, int span, Of of) {
        int count = 0;
        for (Launch l : launched) {
            if (l.day() > day - span && of.is(l.order())) {
                count += l.order().launches();
            }
        }
        return count;
    }

    private int flights(int day, int span, Of of) {
        int count = 0;
        for (Launch l : launched) {
            if (l.day() > day - span && of.is(l.order())) {
                count++;
            }
        }
        return count;
    }

    private boolean needed(Order order, int arrival) {
        for (int e : order.elements()) {
            for (int need : campaign.elementNeeds[e]) {
                if (arrivals[need] > arrival && !contains(order.elements(), need)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean contains(int[] values, int value) {
        for (int v : values) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }

    private boolean powered(Order order, int arrival) {
        double balance = 0;
        for (int e = 0; e < arrivals.length; e++) {
            if (arrivals[e] <= arrival || contains(order.elements(), e)) {
                Element element = programme.elements().get(e);
                balance += element.givesW() - element.drawsW();
            }
        }
        for (int c = 0; c < crewArrivals.length; c++) {
            if (c == order.crew() || (crewArrivals[c] <= arrival && arrival < departure(c))) {
                balance -= programme.crews().get(c).size() * programme.personDrawsW();
            }
        }
        return balance >= -1e-6;
    }

    private boolean crewed(Order order, int day, int arrival) {
        Crew crew = programme.crews().get(order.crew());
        for (int need : campaign.crewNeeds[order.crew()]) {
            if (arrivals[need] > arrival) {
                return false;
            }
        }
        for (int before : campaign.crewAfter[order.crew()]) {
            if (crewHome[before] > day) {
                return false;
            }
        }
        int people = crew.size();
        for (int c = 0; c < crewArrivals.length; c++) {
            if (crewArrivals[c] <= arrival + Timetable.days(crew.stay()) && departure(c) > arrival) {
                people += programme.crews().get(c).size();
            }
        }
        int berths = 0;
        for (int e = 0; e < arrivals.length; e++) {
            berths += arrivals[e] <= arrival ? programme.elements().get(e).berths() : 0;
        }
        if (day < campaign.crewReady[order.crew()] || people > berths) {
            return false;
        }
        for (int c = 0; c < programme.consumables().size(); c++) {
            Consumable consumable = programme.consumables().get(c);
            double use = consumable.kgPerDay(crew);
            if (use > 0
                    && stock(c, arrival) + order.loads()[c]
                            < use * (Timetable.days(crew.stay()) + Timetable.days(consumable.reserve())) - 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** On a day, of what crews use; spares are not counted. */
    private double stock(int c, int day) {
        Consumable consumable = programme.consumables().get(c);
        double stock = consumable.stockKg();
        for (Launch l : landed) {
            stock += l.arrival() <= day ? l.order().loads()[c] : 0;
        }
        for (int e = 0; e < arrivals.length; e++) {
            if (arrivals[e] < day) {
                for (Element.Product p : programme.elements().get(e).makes()) {
                    stock += p.consumable().equals(consumable.id()) ? p.kgPerDay() * (day - arrivals[e]) : 0;
                }
            }
        }
        for (int crew = 0; crew < crewArrivals.length; crew++) {
            if (crewArrivals[crew] < day) {
                int stayed = Math.min(day, departure(crew)) - crewArrivals[crew];
                stock -= consumable.kgPerDay(programme.crews().get(crew)) * stayed;
            }
        }
        return Math.min(stock, consumable.storeKg());
    }

    // ---- what came of it
    // ----------------------------------------------------------------------------------------------

    /** The first day on which all of a milestone holds. */
    int reached(Milestone m) {
        int day = 0;
        for (int e = 0; e < arrivals.length; e++) {
            day = Math.max(
                    day, m.elements().contains(programme.elements().get(e).id()) ? arrivals[e] : 0);
        }
        for (int c = 0; c < crewArrivals.length; c++) {
            String id = programme.crews().get(c).id();
            day = Math.max(day, m.crews().contains(id) ? crewArrivals[c] : 0);
            day = Math.max(day, m.home().contains(id) ? crewHome[c] : 0);
        }
        day = Math.max(day, m.samplesKg() > 0 ? sampled(m.samplesKg()) : 0);
        return m.stocks().isEmpty() || day >= campaign.timetable.lastDay() ? within(day) : within(stocked(m, day));
    }

    private int within(int day) {
        return day < campaign.timetable.lastDay() ? day : NEVER;
    }

    private int sampled(double kg) {
        double sum = 0;
        for (int crew : java.util.stream.IntStream.range(0, crewHome.length)
                .boxed()
                .sorted(Comparator.comparingInt(c -> crewHome[c]))
                .toList()) {
            sum += programme.crews().get(crew).samplesKg();
            if (sum >= kg - 1e-6) {
                return crewHome[crew];
            }
        }
        return NEVER;
    }

    /** From a day on, the first arrival after which the stocks are there. */
    private int stocked(Milestone m, int from) {
        int best = NEVER;
        for (Launch l : landed) {
            int day = Math.max(from, l.arrival());
            if (day < best
                    && m.stocks().stream().allMatch(s -> stock(index(s.consumable()), day) >= s.massKg() - 1e-6)) {
                best = day;
            }
        }
        return best;
    }

    private int index(String consumable) {
        return programme.consumables().stream().map(Consumable::id).toList().indexOf(consumable);
    }
}
