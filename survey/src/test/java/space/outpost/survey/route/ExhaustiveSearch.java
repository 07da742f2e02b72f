package space.outpost.survey.route;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The earliest plan by trying all of them: every state that can be reached, none thrown away for another. */
final class ExhaustiveSearch {
    private final RouteMap map;
    private final Moves moves;
    private final Charge charge;
    private final Havens havens;
    private final Errand errand;
    private final TreeMap<Integer, Set<State>> states = new TreeMap<>();

    private record State(int cell, int battery, int visited) {}

    ExhaustiveSearch(RouteMap map, Rover rover, int tickS, int blockSteps, Errand errand) {
        this.map = map;
        charge = new Charge(rover, map.sky().stepS());
        moves = Moves.of(map.ground(), rover, charge, tickS);
        havens = new Havens(moves, map.sky(), charge, blockSteps);
        this.errand = errand;
    }

    /** When all is done. */
    OptionalInt earliestS() {
        add(0, errand.start(), (int) (errand.charge() * Charge.FULL), 0);
        for (Map.Entry<Integer, Set<State>> e; (e = states.pollFirstEntry()) != null; ) {
            int time = e.getKey();
            // A visit of no length leads to the same time.
            Set<State> now = e.getValue();
            for (State s : now) {
                if (s.visited == errand.all() && (!errand.comeBack() || s.cell == errand.start())) {
                    return OptionalInt.of(time);
                }
            }
            for (State s : now) {
                goOn(time, s);
            }
        }
        return OptionalInt.empty();
    }

    private void goOn(int time, State s) {
        MovingSky sky = map.sky();
        if (time >= sky.endS()) {
            return;
        }
        byte[] plane = sky.planes().get(sky.step(time));
        int[] net = charge.net(sky.irradianceWPerM2()[sky.step(time)]);
        for (int way = 0; way < Compass.WAYS; way++) {
            int seconds = moves.seconds(s.cell, way);
            if (seconds == Moves.NONE) {
                continue;
            }
            int to = s.cell + moves.strides[way];
            boolean seen = MovingSky.contact(plane[s.cell]) && MovingSky.contact(plane[to]);
            int level = Math.min(MovingSky.level(plane[s.cell]), MovingSky.level(plane[to]));
            if (errand.blindM() > 0 || seen) {
                add(time + seconds, to, s.battery + net[level] * seconds - moves.energy(s.cell, way), s.visited);
            }
        }
        add(time + sky.stepS(), s.cell, s.battery + net[MovingSky.level(plane[s.cell])] * sky.stepS(), s.visited);
        for (int i = 0; i < errand.stops().size(); i++) {
            Errand.Stop stop = errand.stops().get(i);
            if (stop.cell() == s.cell && (s.visited >> i & 1) == 0) {
                int left = Stay.battery(stop, sky, charge, havens, time, s.battery);
                if (left != Stay.REFUSED) {
                    add(time + stop.stayS(), s.cell, left, s.visited | 1 << i);
                }
            }
        }
    }

    private void add(int time, int cell, int battery, int visited) {
        int left = Math.min(Charge.FULL, battery);
        if (time > map.sky().endS()) {
            return;
        }
        // Waiting is judged by the day that ends and the one that begins.
        if (left < havens.minimum(havens.block(time))[cell]) {
            return;
        }
        states.computeIfAbsent(time, t -> new HashSet<>()).add(new State(cell, left, visited));
    }
}
