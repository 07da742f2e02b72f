package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import space.outpost.survey.route.Route.Stretch;

/**
 * Drives a finished route again, plainly, in joules and seconds, without anything the search computed: slopes, speed,
 * energy, light, contact, stays, and at every point a retreat to a haven. Says what does not hold.
 */
final class RouteChecker {
    /** The planner counts in 2^-28 of the battery and rounds against the rover. */
    private static final double ROUNDING = 1e-5;

    private final Heights ground;
    private final MovingSky sky;
    private final Rover rover;
    private final Errand errand;
    private final double leastJ;
    private final List<String> faults = new ArrayList<>();

    private double batteryJ;
    private Retreat retreat = new Retreat(0, 0, -1);

    RouteChecker(Heights ground, MovingSky sky, Rover rover, Errand errand) {
        this.ground = ground;
        this.sky = sky;
        this.rover = rover;
        this.errand = errand;
        leastJ = rover.floor() * rover.batteryJ() + rover.reserveJ();
    }

    /** A way to a haven: what it takes in shadow, and where it ends. */
    private record Retreat(double energyJ, double seconds, int haven) {}

    /** One line for each thing that does not hold; none of a good route. */
    List<String> check(Route route) {
        faults.clear();
        batteryJ = errand.charge() * rover.batteryJ();
        int time = 0;
        int cell = errand.start();
        retreat = search(0, cell);
        standsAt(0, cell);
        for (Stretch s : route.stretches()) {
            if (s.fromS() != time || s.fromCell() != cell || s.untilS() < s.fromS()) {
                faults.add("a gap at " + time + " s");
            }
            switch (s.activity()) {
                case DRIVE -> drive(s);
                case WAIT -> stand(s, 0);
                case VISIT -> visit(s);
            }
            time = s.untilS();
            cell = s.toCell();
        }
        if (errand.comeBack() && cell != errand.start()) {
            faults.add("does not come back");
        }
        if (time > sky.endS()) {
            faults.add("ends too late, at " + time + " s");
        }
        return List.copyOf(faults);
    }

    private void drive(Stretch s) {
        double east = (ground.col(s.toCell()) - ground.col(s.fromCell())) * ground.cellM();
        double down = (ground.row(s.toCell()) - ground.row(s.fromCell())) * ground.cellM();
        double level = Math.hypot(east, down);
        double slope = Math.atan2(ground.metres()[s.toCell()] - ground.metres()[s.fromCell()], level);
        if (!(level > 0) || level > 1.5 * ground.cellM()) {
            faults.add("a jump at " + s.fromS() + " s");
            return;
        }
        double cross = Math.max(
                cross(s.fromCell(), east / level, down / level), cross(s.toCell(), east / level, down / level));
        if (slope > rover.climbRad() + 1e-9 || -slope > rover.descentRad() + 1e-9 || cross > rover.crossRad() + 1e-9) {
            faults.add(String.format(
                    Locale.ROOT,
                    "too steep at %d s: %.2f deg along, %.2f deg across",
                    s.fromS(),
                    Math.toDegrees(slope),
                    Math.toDegrees(cross)));
        }
        double seconds = s.untilS() - s.fromS();
        double length = Math.hypot(level, level * Math.tan(slope));
        if (seconds < length / rover.speedMPerS(slope) - 1e-6) {
            faults.add("too fast at " + s.fromS() + " s");
        }
        byte from = sky.at(s.fromS(), s.fromCell());
        byte to = sky.at(s.fromS(), s.toCell());
        if (errand.blindM() == 0 && !(MovingSky.contact(from) && MovingSky.contact(to))) {
            faults.add("drives without contact at " + s.fromS() + " s");
        }
        double light = Math.min(MovingSky.light(from), MovingSky.light(to));
        double irradiance = sky.irradianceWPerM2()[sky.step(s.fromS())];
        batteryJ += seconds * (rover.netW(light, irradiance) - rover.drivingW()) - rover.tractionJ(length, slope);
        batteryJ = Math.min(batteryJ, rover.batteryJ());
        retreat = new Retreat(
                retreat.energyJ + seconds * darkW() + rover.tractionJ(length, -slope),
                retreat.seconds + length / rover.speedMPerS(-slope),
                -slope <= rover.climbRad() && slope <= rover.descentRad() ? retreat.haven : -1);
        standsAt(s.untilS(), s.toCell());
    }

    private double cross(int cell, double x, double y) {
        return Math.atan(Math.abs(ground.gradientX(cell) * -y + ground.gradientY(cell) * x));
    }

    private double darkW() {
        return rover.restW() + rover.heaterW() + rover.drivingW();
    }

    private void visit(Stretch s) {
        Errand.Stop stop = errand.stops().get(s.stop().orElseThrow());
        if (stop.cell() != s.toCell() || s.untilS() - s.fromS() != stop.stayS()) {
            faults.add("a visit of another place or length at " + s.fromS() + " s");
        }
        for (int time = s.fromS(); time < s.untilS(); time = Math.min(s.untilS(), time + 60)) {
            byte now = sky.at(time, s.toCell());
            if (MovingSky.light(now) < stop.light() || (stop.contact() && !MovingSky.contact(now))) {
                faults.add("a visit without the light or contact it needs at " + time + " s");
                break;
            }
        }
        stand(s, stop.powerW());
    }

    private void stand(Stretch s, double powerW) {
        if (s.fromCell() != s.toCell()) {
            faults.add("moves while it stands at " + s.fromS() + " s");
        }
        int time = s.fromS();
        while (time < s.untilS()) {
            int until = Math.min(s.untilS(), time + 60 - time % 60);
            double irradiance = sky.irradianceWPerM2()[sky.step(time)];
            double net = rover.netW(MovingSky.light(sky.at(time, s.toCell())), irradiance) - powerW;
            batteryJ = Math.min(rover.batteryJ(), batteryJ + net * (until - time));
            time = until;
            if (time % 3600 == 0 || time == s.untilS()) {
                standsAt(time, s.toCell());
            }
        }
    }

    /** The retreat of the point before, longer by the way back to it, is tried first. */
    private void standsAt(int time, int cell) {
        double slack = ROUNDING * rover.batteryJ();
        if (!serves(time)) {
            retreat = search(time, cell);
            if (!serves(time)) {
                faults.add(String.format(
                        Locale.ROOT,
                        "no retreat from cell %d at %d s: %.0f J over the least",
                        cell,
                        time,
                        batteryJ - leastJ));
            }
        }
        if (batteryJ < leastJ - slack) {
            faults.add("battery below floor and reserve at " + time + " s");
        }
    }

    private boolean serves(int time) {
        return retreat.haven >= 0
                && batteryJ - retreat.energyJ >= leastJ - ROUNDING * rover.batteryJ()
                && isHaven(retreat.haven, time + retreat.seconds);
    }

    /** Whether a rover that comes with no more than the least stays above it until the end. */
    private boolean isHaven(int cell, double arrivalS) {
        double charge = leastJ;
        for (double time = arrivalS; time < sky.endS(); ) {
            int step = sky.step((int) time);
            double until = Math.min(sky.endS(), (step + 1.0) * sky.stepS());
            double net = rover.netW(MovingSky.light(sky.planes().get(step)[cell]), sky.irradianceWPerM2()[step]);
            charge = Math.min(rover.batteryJ(), charge + net * (until - time));
            if (charge < leastJ - ROUNDING * rover.batteryJ()) {
                return false;
            }
            time = until;
        }
        return true;
    }

    private record At(double energyJ, double seconds, int cell) {}

    /** The cheapest retreat in shadow, by Dijkstra's algorithm from the rover outwards. */
    private Retreat search(int time, int from) {
        double[] best = new double[ground.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        PriorityQueue<At> queue = new PriorityQueue<>((a, b) -> Double.compare(a.energyJ, b.energyJ));
        queue.add(new At(0, 0, from));
        best[from] = 0;
        while (!queue.isEmpty()) {
            At at = queue.remove();
            if (at.energyJ > best[at.cell]) {
                continue;
            }
            if (isHaven(at.cell, time + at.seconds)) {
                return new Retreat(at.energyJ, at.seconds, at.cell);
            }
            for (int down = -1; down <= 1; down++) {
                for (int right = -1; right <= 1; right++) {
                    step(queue, best, at, right, down);
                }
            }
        }
        return new Retreat(Double.POSITIVE_INFINITY, 0, -1);
    }

    private void step(PriorityQueue<At> queue, double[] best, At at, int right, int down) {
        int col = ground.col(at.cell) + right;
        int row = ground.row(at.cell) + down;
        double units = Math.hypot(right, down);
        if (units == 0 || col < 0 || row < 0 || col >= ground.cols() || row >= ground.rows()) {
            return;
        }
        int to = row * ground.cols() + col;
        double slope = Math.atan((ground.metres()[to] - ground.metres()[at.cell]) / (units * ground.cellM()));
        double across = Math.max(cross(at.cell, right / units, down / units), cross(to, right / units, down / units));
        if (!(slope <= rover.climbRad() && -slope <= rover.descentRad() && across <= rover.crossRad())) {
            return;
        }
        double length = units * ground.cellM() / Math.cos(slope);
        double seconds = length / rover.speedMPerS(slope);
        double energy = at.energyJ + seconds * darkW() + rover.tractionJ(length, slope);
        if (energy < best[to] && energy <= rover.batteryJ()) {
            best[to] = energy;
            queue.add(new At(energy, at.seconds + seconds, to));
        }
    }
}
