package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * The same search as a textbook has it: an object for every arrival, one queue, all arrivals kept in a cell unless one
 * of them, having waited, has as much charge; no bounds, no layers, steps waited one by one.
 */
public final class PlainRouteSearch {
    private final RouteMap map;
    private final Moves moves;
    private final Charge charge;
    private final Havens havens;
    private final Errand errand;
    private final int grain;
    private final Map<Long, List<Arrival>> known = new HashMap<>();
    private final PriorityQueue<Arrival> queue = new PriorityQueue<>(Comparator.comparingInt(Arrival::time));

    private record Arrival(int cell, int visited, int time, int battery) {}

    PlainRouteSearch(RouteMap map, Rover rover, Errand errand, int tickS, int grain) {
        this.map = map;
        this.errand = errand;
        this.grain = grain;
        charge = new Charge(rover, map.sky().stepS());
        moves = Moves.of(map.ground(), rover, charge, tickS);
        havens = new Havens(
                moves,
                map.sky(),
                charge,
                Math.max(1, RoutePlanner.BLOCK_S / map.sky().stepS()));
    }

    /** When all is done. */
    OptionalInt earliestS() {
        offer(errand.start(), 0, 0, (int) (errand.charge() * Charge.FULL));
        while (!queue.isEmpty()) {
            Arrival a = queue.remove();
            if (a.visited == errand.all() && (!errand.comeBack() || a.cell == errand.start())) {
                return OptionalInt.of(a.time);
            }
            if (a.time < map.sky().endS()) {
                goOn(a);
            }
        }
        return OptionalInt.empty();
    }

    private void goOn(Arrival a) {
        MovingSky sky = map.sky();
        byte[] plane = sky.planes().get(sky.step(a.time));
        int[] net = charge.net(sky.irradianceWPerM2()[sky.step(a.time)]);
        int stepEnd = (a.time / sky.stepS() + 1) * sky.stepS();
        wait(a, stepEnd, a.battery + net[MovingSky.level(plane[a.cell])] * (stepEnd - a.time));
        for (int way = 0; way < Compass.WAYS; way++) {
            int seconds = moves.seconds(a.cell, way);
            if (seconds != Moves.NONE) {
                int to = a.cell + moves.strides[way];
                int level = Math.min(MovingSky.level(plane[a.cell]), MovingSky.level(plane[to]));
                offer(to, a.visited, a.time + seconds, a.battery + net[level] * seconds - moves.energy(a.cell, way));
            }
        }
        for (int i = 0; i < errand.stops().size(); i++) {
            Errand.Stop stop = errand.stops().get(i);
            if (stop.cell() == a.cell && (a.visited >> i & 1) == 0) {
                int left = Stay.battery(stop, sky, charge, havens, a.time, a.battery);
                if (left != Stay.REFUSED) {
                    offer(a.cell, a.visited | 1 << i, a.time + stop.stayS(), left);
                }
            }
        }
    }

    private void offer(int cell, int visited, int time, int battery) {
        int left = Math.min(Charge.FULL, battery);
        if (time > map.sky().endS() || left < havens.minimum(havens.block(time))[cell]) {
            return;
        }
        List<Arrival> before = known.computeIfAbsent((long) visited << 32 | cell, k -> new ArrayList<>());
        if (before.stream().noneMatch(b -> b.time <= time && waited(b, time) + grain >= left)) {
            Arrival arrival = new Arrival(cell, visited, time, left);
            before.add(arrival);
            queue.add(arrival);
        }
    }

    /** The rover stays who it was: it need not be better than itself. */
    private void wait(Arrival a, int until, int battery) {
        int left = Math.min(Charge.FULL, battery);
        if (until <= map.sky().endS()
                && left >= havens.minimum(havens.block(until - 1))[a.cell]
                && left >= havens.minimum(havens.block(until))[a.cell]) {
            queue.add(new Arrival(a.cell, a.visited, until, left));
        }
    }

    private int waited(Arrival a, int until) {
        MovingSky sky = map.sky();
        long battery = a.battery;
        for (int time = a.time; time < until; ) {
            int end = Math.min(until, (sky.step(time) + 1) * sky.stepS());
            int net = charge.net(sky.irradianceWPerM2()[sky.step(time)])[MovingSky.level(sky.at(time, a.cell))];
            battery = Math.min(Charge.FULL, battery + (long) net * (end - time));
            time = end;
        }
        return (int) battery;
    }
}
