package space.outpost.survey.route;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The earliest way to visit targets in any order, by label setting in time: arrivals are taken in the order of their
 * times, and one is kept in a cell if no earlier one, having waited there, has as much charge. For the same visits,
 * cell and time more charge is never worse, so what is found is earliest among all plans that move from cell to
 * neighbour and wait until whole multiples of the waiting step.
 */
final class RouteSearch {
    private final Moves moves;
    private final MovingSky sky;
    private final Charge charge;
    private final Havens havens;
    private final InView inView;
    private final Errand errand;
    private final Latest latest;
    private final int grain;
    private final Labels labels = new Labels();
    private final Map<Integer, Layer> layers = new TreeMap<>();
    private Layer current;
    private final Map<Integer, Integer> goals = new TreeMap<>();
    private final Buckets queue;

    private boolean done;
    private int stepEnd;
    private byte[] plane;
    private int[] net;
    private int[] minimum;

    /**
     * @param latest after which a cell is of no use
     * @param grain charge that is not worth another arrival in a cell
     */
    RouteSearch(
            Moves moves,
            MovingSky sky,
            Charge charge,
            Havens havens,
            InView inView,
            Errand errand,
            Latest latest,
            int grain) {
        this.moves = moves;
        this.sky = sky;
        this.charge = charge;
        this.havens = havens;
        this.errand = errand;
        this.inView = inView;
        this.latest = latest;
        this.grain = grain;
        int longest = errand.stops().stream().mapToInt(Errand.Stop::stayS).max().orElse(0);
        queue = new Buckets(Math.max(longest, Character.MAX_VALUE) + sky.stepS());
        plane = sky.planes().getFirst();
        net = charge.net(sky.irradianceWPerM2()[0]);
        minimum = havens.minimum(0);
        current = layer(0);
    }

    private Layer layer(int visited) {
        return layers.computeIfAbsent(visited, v -> new Layer(v, latest.times(v)));
    }

    /**
     * When each cell must be reached at the latest, by what has been visited.
     */
    @FunctionalInterface
    interface Latest {
        int[] times(int visited);
    }

    /** Told of the time the search has come to, in seconds from the start. */
    @FunctionalInterface
    interface Watch {
        void at(int timeS);
    }

    /** The last arrival of the earliest plan for each set of visits, as far as found before all could be made. */
    record Found(Labels labels, Map<Integer, Integer> goals) {
        Optional<Integer> goal(int visited) {
            return Optional.ofNullable(goals.get(visited));
        }
    }

    Found run(Watch watch) {
        int battery = (int) (errand.charge() * Charge.FULL);
        if (battery >= minimum[errand.start()]) {
            queue.add(0, labels.add(errand.start(), 0, battery, Labels.NONE, 0));
        }
        for (int now = 0; now < sky.endS() && !done; now = stepEnd) {
            begin(now);
            if (queue.isEmpty() && layers.values().stream().allMatch(layer -> layer.waiting == 0)) {
                break;
            }
            watch.at(now);
            while (!done && queue.seek(stepEnd)) {
                settle(queue.remove());
            }
        }
        return new Found(labels, goals);
    }

    private void begin(int now) {
        stepEnd = now + sky.stepS();
        if (now > 0) {
            for (Layer layer : layers.values()) {
                sweep(layer, now);
            }
        }
        minimum = havens.minimum(havens.block(now));
        int step = sky.step(now);
        plane = sky.planes().get(step);
        net = charge.net(sky.irradianceWPerM2()[step]);
        for (Layer layer : layers.values().toArray(Layer[]::new)) {
            for (int stop = 0; stop < errand.stops().size(); stop++) {
                int cell = errand.stops().get(stop).cell();
                if (layer.since[cell] == now) {
                    visit(layer.label[cell], cell, now, layer.battery[cell], stop, layer.visited);
                }
            }
            if (now % errand.waitS() == 0) {
                depart(layer, now);
            }
        }
    }

    /** All who wait have waited until now; who would be cut off from every haven is given up. */
    private void sweep(Layer layer, int now) {
        int[] before = havens.minimum(havens.block(now - 1));
        int[] after = havens.minimum(havens.block(now));
        int cols = moves.ground.cols();
        int end = (layer.lastRow + 1) * cols;
        layer.waiting = 0;
        for (int cell = Math.min(layer.firstRow, layer.lastRow + 1) * cols; cell < end; cell++) {
            int since = layer.since[cell];
            if (since >= 0) {
                long waited = layer.battery[cell] + (long) net[MovingSky.level(plane[cell])] * (now - since);
                int left = (int) Math.min(Charge.FULL, waited);
                if (left < before[cell] || left < after[cell] || now > layer.latest[cell]) {
                    labels.release(layer.label[cell]);
                    layer.since[cell] = Layer.NOBODY;
                } else {
                    layer.battery[cell] = left;
                    layer.since[cell] = now;
                    layer.waiting++;
                }
            }
        }
    }

    /** All who have waited leave for where they come with more charge than whoever waits there. */
    private void depart(Layer layer, int now) {
        int cols = moves.ground.cols();
        int end = (layer.lastRow + 1) * cols;
        for (int cell = Math.min(layer.firstRow, layer.lastRow + 1) * cols; cell < end; cell++) {
            if (layer.since[cell] != now) {
                continue;
            }
            int battery = layer.battery[cell];
            for (int way = 0; way < Compass.WAYS; way++) {
                if (moves.seconds(cell, way) == Moves.NONE) {
                    continue;
                }
                int to = cell + moves.strides[way];
                // Driving there gains no more than waiting there.
                if (layer.since[to] != now || layer.battery[to] + grain < battery - moves.energy(cell, way)) {
                    move(layer, layer.label[cell], cell, way, now, battery);
                }
            }
        }
    }

    private void settle(int label) {
        int cell = labels.cell(label);
        int time = labels.time(label);
        int battery = labels.battery(label);
        int visited = labels.visited(label);
        current = current.visited == visited ? current : layer(visited);
        Layer layer = current;
        if (layer.since[cell] >= 0 && waited(layer, cell, time) + grain >= battery) {
            labels.release(label);
            return;
        }
        if (time > layer.latest[cell]) {
            labels.release(label);
            return;
        }
        if (layer.since[cell] >= 0) {
            labels.release(layer.label[cell]);
        }
        layer.put(cell, moves.ground.row(cell), time, battery, label);
        if ((!errand.comeBack() || cell == errand.start()) && goals.putIfAbsent(visited, label) == null) {
            labels.hold(label);
            done |= visited == errand.all();
        }
        for (int stop = 0; stop < errand.stops().size(); stop++) {
            if (errand.stops().get(stop).cell() == cell) {
                visit(label, cell, time, battery, stop, visited);
            }
        }
        for (int way = 0; way < Compass.WAYS; way++) {
            if (moves.seconds(cell, way) != Moves.NONE) {
                move(layer, label, cell, way, time, battery);
            }
        }
    }

    /** Charge of who waits in a cell, at a time before the step ends. */
    private int waited(Layer layer, int cell, int time) {
        long units = layer.battery[cell] + (long) net[MovingSky.level(plane[cell])] * (time - layer.since[cell]);
        return (int) Math.min(Charge.FULL, units);
    }

    /** On the way it has the lesser of the light of both ends, in the step in which it leaves. */
    private void move(Layer layer, int label, int cell, int way, int time, int battery) {
        int to = cell + moves.strides[way];
        int seconds = moves.seconds(cell, way);
        int arrival = time + seconds;
        if (arrival > layer.latest[to]) {
            return;
        }
        int level = Math.min(MovingSky.level(plane[cell]), MovingSky.level(plane[to]));
        long units = battery + (long) net[level] * seconds - moves.energy(cell, way);
        int left = (int) Math.min(Charge.FULL, units);
        boolean inStep = arrival < stepEnd;
        if (units < 0 || left < (inStep ? minimum : havens.minimum(havens.block(arrival)))[to]) {
            return;
        }
        if (inStep && isKnown(layer, to, arrival, left)) {
            return;
        }
        if (inView.allows(time, cell, to)) {
            layer.promisedAt[to] = arrival;
            layer.promised[to] = left;
            queue.add(arrival, labels.add(to, arrival, left, label, layer.visited));
        }
    }

    /** Whether who waits in a cell, or is on the way there, will have as much. */
    private boolean isKnown(Layer layer, int cell, int arrival, int battery) {
        if (layer.since[cell] >= 0 && waited(layer, cell, arrival) + grain >= battery) {
            return true;
        }
        int early = arrival - layer.promisedAt[cell];
        if (early < 0 || layer.promisedAt[cell] < stepEnd - sky.stepS()) {
            return false;
        }
        long units = layer.promised[cell] + (long) net[MovingSky.level(plane[cell])] * early;
        return Math.min(Charge.FULL, units) + grain >= battery;
    }

    private void visit(int label, int cell, int time, int battery, int stop, int visited) {
        Errand.Stop at = errand.stops().get(stop);
        int bit = 1 << stop;
        int end = time + at.stayS();
        if ((visited & bit) != 0 || end > sky.endS()) {
            return;
        }
        int left = Stay.battery(at, sky, charge, havens, time, battery);
        if (left != Stay.REFUSED) {
            queue.add(end, labels.add(cell, end, left, label, visited | bit));
        }
    }
}
