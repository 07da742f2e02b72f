package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.survey.route.Route.Activity;
import space.outpost.survey.route.Route.Stretch;

/**
 * Drives a finished route again, plainly, in joules and seconds, without anything the search computed: slopes, speed,
 * energy, light, contact, waits, stays, and at every point a retreat to a haven. Says what does not hold.
 */
final class RouteChecker {
    /** The planner counts in 2^-28 of the battery and rounds against the rover. */
    private static final double ROUNDING = 1e-5;

    private static final int DAY_S = 86_400;

    private final Heights ground;
    private final MovingSky sky;
    private final Rover rover;
    private final Errand errand;
    private final double leastJ;
    private final double slackJ;
    private final List<String> faults = new ArrayList<>();

    private double batteryJ;

    /** To a haven, in joules driven in shadow. */
    private WayOut retreat = WayOut.NONE;

    /** To ground in view of the Earth, in metres. */
    private WayOut toView = WayOut.NONE;

    RouteChecker(Heights ground, MovingSky sky, Rover rover, Errand errand) {
        this.ground = ground;
        this.sky = sky;
        this.rover = rover;
        this.errand = errand;
        leastJ = rover.floor() * rover.batteryJ() + rover.reserveJ();
        slackJ = ROUNDING * rover.batteryJ();
    }

    /** One line for each thing that does not hold; none of a good route. */
    List<String> check(Route route) {
        faults.clear();
        batteryJ = errand.charge() * rover.batteryJ();
        retreat = WayOut.NONE;
        toView = WayOut.NONE;
        int time = 0;
        int cell = errand.start();
        int visited = 0;
        Activity before = Activity.DRIVE;
        standsAt(0, cell);
        for (Stretch s : route.stretches()) {
            if (s.fromS() != time || s.fromCell() != cell || s.untilS() < s.fromS()) {
                fault(time, "a gap");
            }
            if (before == Activity.WAIT) {
                endOfWait(s);
            }
            switch (s.activity()) {
                case DRIVE -> drive(s);
                case WAIT -> stand(s, 0);
                case VISIT -> {
                    int bit = 1 << s.stop().orElseThrow();
                    if ((visited & bit) != 0) {
                        fault(s.fromS(), "the same target again");
                    }
                    visited |= bit;
                    visit(s);
                }
            }
            time = s.untilS();
            cell = s.toCell();
            before = s.activity();
        }
        if (errand.comeBack() && cell != errand.start()) {
            fault(time, "does not come back");
        }
        if (time > sky.endS()) {
            fault(time, "ends too late");
        }
        return List.copyOf(faults);
    }

    private void fault(int timeS, String what) {
        faults.add(what + " at " + timeS + " s");
    }

    /** It drives on at whole waiting steps, and visits begin with a step of the sky. */
    private void endOfWait(Stretch next) {
        int step = next.activity() == Activity.VISIT ? sky.stepS() : errand.waitS();
        if (next.fromS() % step != 0) {
            fault(next.fromS(), "a wait that ends between steps");
        }
    }

    private void drive(Stretch s) {
        Leg leg = Leg.between(ground, s.fromCell(), s.toCell());
        if (!(leg.levelM() > 0) || leg.levelM() > 1.5 * ground.cellM()) {
            fault(s.fromS(), "a jump");
            return;
        }
        if (!leg.isWithin(rover)) {
            fault(
                    s.fromS(),
                    String.format(
                            Locale.ROOT,
                            "too steep, %.2f deg along, %.2f deg across,",
                            Math.toDegrees(leg.slopeRad()),
                            Math.toDegrees(leg.crossRad())));
        }
        double seconds = s.untilS() - s.fromS();
        if (seconds < leg.seconds(rover) - 1e-6) {
            fault(s.fromS(), "too fast");
        }
        contact(s, leg);
        byte from = sky.at(s.fromS(), s.fromCell());
        byte to = sky.at(s.fromS(), s.toCell());
        double light = Math.min(MovingSky.light(from), MovingSky.light(to));
        double irradiance = sky.irradianceWPerM2()[sky.step(s.fromS())];
        batteryJ += seconds * (rover.netW(light, irradiance) - rover.drivingW())
                - rover.tractionJ(leg.lengthM(), leg.slopeRad());
        batteryJ = Math.min(batteryJ, rover.batteryJ());
        retreat = retreat.over(leg, this::darkJ, rover);
        standsAt(s.untilS(), s.toCell());
    }

    /** In view at both ends, or both near ground that keeps the Earth in view. */
    private void contact(Stretch s, Leg leg) {
        if (!errand.asksForContact()) {
            return;
        }
        boolean seen =
                MovingSky.contact(sky.at(s.fromS(), s.fromCell())) && MovingSky.contact(sky.at(s.fromS(), s.toCell()));
        boolean leaves = seen || isNearView(s.fromS(), s.fromCell());
        toView = toView.over(leg, Leg::levelM, rover);
        if (!leaves || !(seen || isNearView(s.fromS(), s.toCell()))) {
            fault(s.fromS(), errand.blindM() == 0 ? "drives without contact" : "drives too far from contact");
        }
    }

    /** The way of the point before, longer by the way back to it, is tried first. */
    private boolean isNearView(int time, int cell) {
        if (errand.blindM() == 0) {
            return false;
        }
        if (toView.end() == WayOut.NOWHERE || toView.cost() > errand.blindM() || !keepsView(time, toView.end())) {
            toView = WayOut.cheapest(
                    ground,
                    rover,
                    cell,
                    Leg::levelM,
                    (end, seconds) -> keepsView(time, end),
                    errand.blindM(),
                    Double.POSITIVE_INFINITY);
        }
        return toView.end() != WayOut.NOWHERE;
    }

    /** Through the day and the next. */
    private boolean keepsView(int time, int cell) {
        int day = time / DAY_S * DAY_S;
        int last = sky.step(Math.min(sky.endS(), day + 2 * DAY_S) - 1);
        for (int step = sky.step(day); step <= last; step++) {
            if (!MovingSky.contact(sky.planes().get(step)[cell])) {
                return false;
            }
        }
        return true;
    }

    private double darkJ(Leg leg) {
        return leg.seconds(rover) * (rover.restW() + rover.heaterW() + rover.drivingW())
                + rover.tractionJ(leg.lengthM(), leg.slopeRad());
    }

    private void visit(Stretch s) {
        Errand.Stop stop = errand.stops().get(s.stop().orElseThrow());
        if (stop.cell() != s.toCell() || s.untilS() - s.fromS() != stop.stayS()) {
            fault(s.fromS(), "a visit of another place or length");
        }
        for (int time = s.fromS(); time < s.untilS(); time = Math.min(s.untilS(), time + 60)) {
            byte now = sky.at(time, s.toCell());
            if (MovingSky.light(now) < stop.light() || (stop.contact() && !MovingSky.contact(now))) {
                fault(time, "a visit without the light or contact it needs");
                break;
            }
        }
        stand(s, stop.powerW());
    }

    private void stand(Stretch s, double powerW) {
        if (s.fromCell() != s.toCell()) {
            fault(s.fromS(), "moves while it stands");
        }
        for (int time = s.fromS(); time < s.untilS(); ) {
            int until = Math.min(s.untilS(), (time / sky.stepS() + 1) * sky.stepS());
            double irradiance = sky.irradianceWPerM2()[sky.step(time)];
            double net = rover.netW(MovingSky.light(sky.at(time, s.toCell())), irradiance) - powerW;
            batteryJ = Math.min(rover.batteryJ(), batteryJ + net * (until - time));
            time = until;
            standsAt(time, s.toCell());
        }
    }

    /** The retreat of the point before, longer by the way back to it, is tried first. */
    private void standsAt(int time, int cell) {
        if (!serves(time)) {
            retreat = WayOut.cheapest(
                    ground,
                    rover,
                    cell,
                    this::darkJ,
                    (end, seconds) -> isHaven(end, time + seconds),
                    rover.batteryJ(),
                    DAY_S);
            if (!serves(time)) {
                fault(
                        time,
                        String.format(
                                Locale.ROOT,
                                "no retreat from cell %d, %.0f J over the least,",
                                cell,
                                batteryJ - leastJ));
            }
        }
        if (batteryJ < leastJ - slackJ) {
            fault(time, "battery below floor and reserve");
        }
    }

    private boolean serves(int time) {
        return retreat.end() != WayOut.NOWHERE
                && batteryJ - retreat.cost() >= leastJ - slackJ
                && retreat.seconds() <= DAY_S
                && isHaven(retreat.end(), time + retreat.seconds());
    }

    /** Whether a rover that comes with no more than the least stays above it until the end. */
    private boolean isHaven(int cell, double arrivalS) {
        double charge = leastJ;
        for (double time = arrivalS; time < sky.endS(); ) {
            int step = sky.step((int) time);
            double until = Math.min(sky.endS(), (step + 1.0) * sky.stepS());
            double net = rover.netW(MovingSky.light(sky.planes().get(step)[cell]), sky.irradianceWPerM2()[step]);
            charge = Math.min(rover.batteryJ(), charge + net * (until - time));
            if (charge < leastJ - slackJ) {
                return false;
            }
            time = until;
        }
        return true;
    }
}
