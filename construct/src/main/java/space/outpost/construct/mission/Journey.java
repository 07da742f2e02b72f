package space.outpost.construct.mission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;
import space.outpost.model.Place;

/** A mission as far as it is designed: who flies together, what they weigh, what has happened. */
final class Journey {
    private final Space space;
    private final Mission mission;
    private final Map<String, Double> massKg = new LinkedHashMap<>();
    private final Map<String, Double> propellantKg = new LinkedHashMap<>();
    private final Set<String> stack = new LinkedHashSet<>();
    private final List<MissionDesign.Event> events = new ArrayList<>();
    private final List<MissionDesign.FiredBurn> burns = new ArrayList<>();
    private final List<MissionDesign.Limit> limits = new ArrayList<>();
    private final List<MissionDesign.Path> paths = new ArrayList<>();

    Journey(Space space, Mission mission) {
        this.space = space;
        this.mission = mission;
        for (Mission.Craft craft : mission.craft()) {
            massKg.put(craft.id(), craft.massKg());
            propellantKg.put(craft.id(), craft.propellantKg());
            stack.add(craft.id());
        }
    }

    Space space() {
        return space;
    }

    Mission mission() {
        return mission;
    }

    Mission.Craft craft(String id) {
        return mission.craft().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of what flies together in the main stack. */
    double stackKg() {
        return stack.stream().mapToDouble(this::massKg).sum();
    }

    double massKg(String craft) {
        return massKg.getOrDefault(craft, 0.0);
    }

    void leaveStack(String craft) {
        stack.remove(craft);
    }

    /** Takes propellant; what is left may be less than nothing, which a limit then tells. */
    void burnt(String leg, String name, String craft, Burn burn, double massBeforeKg, double massAfterKg) {
        double spentKg = massBeforeKg - massAfterKg;
        massKg.merge(craft, -spentKg, Double::sum);
        propellantKg.merge(craft, -spentKg, Double::sum);
        record(leg, name, craft, burn, massBeforeKg, massAfterKg);
    }

    /** A powered flight of one craft, by what it takes. */
    void flown(
            String leg,
            String name,
            String craft,
            AbsoluteDate start,
            double durationS,
            double deltaVMPerS,
            double massBeforeKg,
            double spentKg) {
        massKg.merge(craft, -spentKg, Double::sum);
        propellantKg.merge(craft, -spentKg, Double::sum);
        burns.add(new MissionDesign.FiredBurn(
                leg, name, craft, space.instant(start), durationS, deltaVMPerS, massBeforeKg, massBeforeKg - spentKg));
    }

    /** A burn of a launcher, which has its own propellant. */
    void injected(String leg, String name, Burn burn, double stackKg) {
        record(leg, name, "", burn, stackKg, stackKg);
    }

    private void record(String leg, String name, String craft, Burn burn, double massBeforeKg, double massAfterKg) {
        double durationS = burn.end().durationFrom(burn.start());
        double deltaV = switch (burn) {
            case Burn.Impulse impulse -> impulse.deltaVMPerS().getNorm();
            case Burn.Steady steady -> steady.deltaVMPerS(massBeforeKg);
        };
        burns.add(new MissionDesign.FiredBurn(
                leg, name, craft, space.instant(burn.start()), durationS, deltaV, massBeforeKg, massAfterKg));
    }

    void event(String leg, String name, SpacecraftState state, Centre about, String note) {
        var pv = state.getPVCoordinates(space.inertial(about));
        events.add(new MissionDesign.Event(
                leg,
                name,
                space.instant(state.getDate()),
                pv.getPosition().getNorm() - space.radiusM(about),
                pv.getVelocity().getNorm(),
                note));
    }

    void landed(String leg, String name, AbsoluteDate at, String note) {
        events.add(new MissionDesign.Event(leg, name, space.instant(at), 0, 0, note));
    }

    void limit(String leg, String what, String found, String allowed, double margin) {
        limits.add(new MissionDesign.Limit(leg, what, found, allowed, margin));
    }

    /** That a value stays between two bounds. */
    void within(String leg, String what, double value, double from, double to, String unit) {
        double margin = Math.min(value - from, to - value) / (to - from);
        limits.add(new MissionDesign.Limit(
                leg, what, number(value) + " " + unit, number(from) + " to " + number(to) + " " + unit, margin));
    }

    void atMost(String leg, String what, double value, double most, String unit) {
        limits.add(new MissionDesign.Limit(
                leg, what, number(value) + " " + unit, "at most " + number(most) + " " + unit, (most - value) / most));
    }

    /** The state at the first perilune. */
    SpacecraftState arrival() {
        return space.about(Centre.MOON, paths.getFirst().trajectory().endState());
    }

    /** Adds a way, as it is flown in the full model. */
    void fly(String name, Centre about, SpacecraftState from, List<? extends Burn> burns, AbsoluteDate end) {
        List<Burn> fired = List.copyOf(burns);
        way(name, about, fired, dynamics(about).fly(from, fired, end));
    }

    /** Adds a way that was flown so. */
    void way(String name, Centre about, List<? extends Burn> burns, Trajectory flown) {
        paths.add(new MissionDesign.Path(name, about, List.copyOf(burns), flown));
    }

    MissionDesign designed() {
        for (Mission.Craft craft : mission.craft()) {
            double leftKg = propellantKg.getOrDefault(craft.id(), 0.0);
            atMost("", "propellant of " + craft.id(), craft.propellantKg() - leftKg, craft.propellantKg(), "kg");
        }
        return new MissionDesign(mission, events, burns, limits, paths);
    }

    Dynamics aboutMoon() {
        return dynamics(Centre.MOON);
    }

    Dynamics aboutEarth() {
        return dynamics(Centre.EARTH);
    }

    private Dynamics dynamics(Centre about) {
        return Dynamics.of(space, about, Forces.CISLUNAR);
    }

    static double altitudeM(SpacecraftState aboutMoon) {
        return aboutMoon.getPosition().getNorm() - Place.MOON_RADIUS_M;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }
}
