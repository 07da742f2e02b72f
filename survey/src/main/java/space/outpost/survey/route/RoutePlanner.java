package space.outpost.survey.route;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the earliest route that visits most targets, and says why it leaves out the others. */
final class RoutePlanner {
    /** Havens are taken so many seconds at a time, or a step of the sky if that is longer. */
    static final int BLOCK_S = 12 * 3600;

    /** What the first search has over driving alone, at least and as a part of that; each further one twice as much. */
    private static final int LEAST_SPARE_S = 3600;

    private static final int SPARE_PART = 16;

    /** What is not worth another arrival in a cell: a hundredth of the battery. */
    private static final int GRAIN = Charge.FULL / 100;

    private final RouteMap map;
    private final int grain;
    private final Charge charge;
    private final Moves moves;
    private final Havens havens;

    RoutePlanner(RouteMap map, Rover rover) {
        this(map, rover, 1, GRAIN);
    }

    /**
     * @param tickS of which all times of driving are multiples
     * @param grain charge that is not worth another arrival in a cell
     */
    RoutePlanner(RouteMap map, Rover rover, int tickS, int grain) {
        this.map = map;
        this.grain = grain;
        charge = new Charge(rover, map.sky().stepS());
        moves = Moves.of(map.ground(), rover, charge, tickS);
        havens = new Havens(
                moves, map.sky(), charge, Math.max(1, BLOCK_S / map.sky().stepS()));
    }

    /**
     * @param route empty if no target can be visited
     * @param leftOut by number of the target
     */
    record Answer(Optional<Route> route, Map<Integer, Unreachable> leftOut, int labels) {}

    Answer plan(Errand errand, RouteSearch.Watch watch) {
        Map<Integer, Unreachable> leftOut = new TreeMap<>();
        Bounds bounds = Bounds.of(moves, errand);
        for (int stop = 0; stop < errand.stops().size(); stop++) {
            int number = stop;
            whyNever(errand, stop, bounds).ifPresent(why -> leftOut.put(number, why));
        }
        Reachable reachable = Reachable.of(errand, leftOut.keySet());
        if (reachable.errand().stops().isEmpty()) {
            return new Answer(Optional.empty(), leftOut, 0);
        }
        RouteSearch.Found found = search(reachable.errand(), bounds.of(reachable), watch);
        Optional<Integer> best = found.goals().keySet().stream()
                .filter(visited -> visited != 0)
                .min(Comparator.<Integer>comparingInt(visited -> -Integer.bitCount(visited))
                        .thenComparing(
                                visited -> found.labels().time(found.goals().getOrDefault(visited, 0))));
        int visited = best.orElse(0);
        for (int stop = 0; stop < reachable.errand().stops().size(); stop++) {
            if ((visited >> stop & 1) == 0) {
                leftOut.put(reachable.number(stop), whyNotNow(reachable.errand(), stop, found));
            }
        }
        Optional<Route> route = best.flatMap(found::goal)
                .map(goal -> Backtrack.route(found.labels(), goal, moves, reachable.errand()))
                .map(reachable::renumbered);
        return new Answer(route, leftOut, found.labels().size());
    }

    Log log(Route route, Errand errand) {
        return Log.of(route, moves, map.sky(), charge, havens, errand);
    }

    Charge charge() {
        return charge;
    }

    Havens havens() {
        return havens;
    }

    /**
     * Within an end that moves out until a plan is found: a cell from which driving alone would take longer is of no use
     * before that end, so what is found is the earliest of all. If all targets together are too much, once more for as
     * many as can be.
     */
    private RouteSearch.Found search(Errand errand, Bounds bounds, RouteSearch.Watch watch) {
        InView inView = new InView(moves, map.sky(), errand.blindM());
        int last = map.sky().endS();
        long driving = bounds.rest(0)[errand.start()];
        for (long spare = Math.max(LEAST_SPARE_S, driving / SPARE_PART); ; spare *= 2) {
            int end = (int) Math.min(last, driving + spare);
            RouteSearch.Found found = run(errand, inView, watch, visited -> latest(bounds.rest(visited), end));
            if (found.goal(errand.all()).isPresent()
                    || (end == last && errand.stops().size() == 1)) {
                return found;
            }
            if (end == last) {
                int[] homeward = bounds.homeward();
                return run(errand, inView, watch, visited -> latest(homeward, last));
            }
        }
    }

    private RouteSearch.Found run(Errand errand, InView inView, RouteSearch.Watch watch, RouteSearch.Latest latest) {
        return new RouteSearch(moves, map.sky(), charge, havens, inView, errand, latest, grain).run(watch);
    }

    private static int[] latest(int[] rest, int end) {
        int[] latest = new int[rest.length];
        for (int cell = 0; cell < rest.length; cell++) {
            latest[cell] = rest[cell] > end ? -1 : end - rest[cell];
        }
        return latest;
    }

    /** What no moment of the span can mend. */
    private Optional<Unreachable> whyNever(Errand errand, int number, Bounds bounds) {
        Errand.Stop stop = errand.stops().get(number);
        Heights ground = map.ground();
        if (!ground.hasData(stop.cell())) {
            return Optional.of(new Unreachable.NoGround());
        }
        CheapestPaths there = bounds.toStop(number);
        if (!there.reaches(errand.start())) {
            Bottleneck worst = Bottleneck.between(ground, errand.start(), stop.cell(), false);
            return Optional.of(
                    new Unreachable.TooSteep(worst.slopeRad(), map.places().apply(worst.cell())));
        }
        int needed = there.cost(errand.start()) + stop.stayS();
        if (errand.comeBack()) {
            CheapestPaths back = bounds.home();
            if (!back.reaches(stop.cell())) {
                Bottleneck worst = Bottleneck.between(ground, stop.cell(), errand.start(), true);
                return Optional.of(new Unreachable.CannotClimbOut(
                        worst.slopeRad(), map.places().apply(worst.cell())));
            }
            needed += back.cost(stop.cell());
        }
        if (needed > map.sky().endS()) {
            return Optional.of(new Unreachable.TooFar(
                    Duration.ofSeconds(needed), Duration.ofSeconds(map.sky().endS())));
        }
        int lit = longest(stop, s -> MovingSky.light(s) >= stop.light());
        if (lit < stop.stayS() || lit == 0) {
            return Optional.of(new Unreachable.NoLight(Duration.ofSeconds(lit)));
        }
        int seen = longest(stop, s -> !stop.contact() || MovingSky.contact(s));
        if (seen < stop.stayS() || seen == 0) {
            return Optional.of(new Unreachable.NoContact(Duration.ofSeconds(seen)));
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface SkyTest {
        boolean holds(byte packed);
    }

    private int longest(Errand.Stop stop, SkyTest test) {
        int longest = 0;
        int run = 0;
        for (byte[] plane : map.sky().planes()) {
            run = test.holds(plane[stop.cell()]) ? run + map.sky().stepS() : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** What light, contact and battery do not allow, of one that slopes and span would. */
    private Unreachable whyNotNow(Errand errand, int stop, RouteSearch.Found found) {
        if (found.goals().keySet().stream().anyMatch(visited -> (visited >> stop & 1) != 0)) {
            return new Unreachable.LeftForOthers();
        }
        if (found.labels().size() == 0) {
            return new Unreachable.NoHaven();
        }
        int cell = errand.stops().get(stop).cell();
        double needed = neededJ(errand.stops().get(stop));
        if (needed > charge.joules(Charge.FULL)) {
            return new Unreachable.BatteryTooSmall(needed, charge.joules(Charge.FULL));
        }
        if (errand.asksForContact()
                && search(errand.only(stop).withoutContact(), Bounds.of(moves, errand.only(stop)), time -> {})
                        .goal(1)
                        .isPresent()) {
            return new Unreachable.NoContactOnTheWay();
        }
        return cell == errand.start() ? new Unreachable.NoHaven() : new Unreachable.NoMoment();
    }

    /** From a haven of any day there and back to one, in shadow. */
    private double neededJ(Errand.Stop stop) {
        CheapestPaths there = CheapestPaths.to(moves, c -> c == stop.cell(), havens::darkCost, Integer.MAX_VALUE - 1);
        double stayJ = charge.joules(charge.darkPerSecond()) * stop.stayS() + stop.powerW() * stop.stayS();
        double least = Double.POSITIVE_INFINITY;
        for (int block = 0; block <= havens.block(map.sky().endS() - 1); block++) {
            CheapestPaths back = CheapestPaths.to(moves, havensOf(block), havens::darkCost, Integer.MAX_VALUE - 1);
            int nearest = CheapestPaths.UNREACHABLE;
            for (int cell = 0; cell < map.ground().size(); cell++) {
                if (havens.isHaven(block, cell)) {
                    nearest = Math.min(nearest, there.cost(cell));
                }
            }
            if (nearest != CheapestPaths.UNREACHABLE && back.reaches(stop.cell())) {
                least = Math.min(least, charge.joules(nearest) + charge.joules(back.cost(stop.cell())));
            }
        }
        return least + stayJ + charge.joules(charge.least());
    }

    private java.util.function.IntPredicate havensOf(int block) {
        return cell -> havens.isHaven(block, cell);
    }
}
