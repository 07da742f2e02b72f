package space.outpost.model.station;

import java.util.List;
import java.util.function.Function;
import space.outpost.model.scenario.Element;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/**
 * The elements that share power.
 *
 * @param id the element that gives it its name
 * @param units in the order of the scenario; at least one
 */
public record Bus(String id, List<Unit> units) {

    public Bus {
        units = List.copyOf(units);
    }

    /** What arrays and sources offer. */
    public Profile supplyW() {
        return sum(unit -> unit.arraysW().plus(unit.sourcesW()));
    }

    /** What is drawn when nothing is done but keep everything working and warm. */
    public Profile idleW() {
        return sum(unit -> always(unit, unit.element().idleW()).plus(unit.heaterW()));
    }

    /** Energy that the batteries hold when full. */
    public Profile capacityJ() {
        return sum(unit -> always(unit, batteries(unit, Element.Battery::capacityJ)));
    }

    /** Energy that must stay in the batteries. */
    public Profile floorJ() {
        return sum(unit -> always(unit, batteries(unit, b -> b.capacityJ() * (1 - b.maxDepth()))));
    }

    private Profile sum(Function<Unit, Profile> part) {
        return units.stream().map(part).reduce(Profile::plus).orElseThrow();
    }

    private static Profile always(Unit unit, double value) {
        IntervalSet working = unit.working();
        return Profile.of(unit.arraysW().span(), working, value, 0);
    }

    private static double batteries(Unit unit, Function<Element.Battery, Double> of) {
        return unit.element().battery().map(of).orElse(0.0);
    }
}
