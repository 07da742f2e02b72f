package space.outpost.construct.mission;

import java.time.Instant;
import java.util.List;
import org.orekit.propagation.SpacecraftState;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;

/** A mission whose times, burns and masses are found. */
public record MissionDesign(
        Mission mission, List<Event> events, List<FiredBurn> burns, List<Limit> limits, List<Path> paths) {
    public MissionDesign {
        events = List.copyOf(events);
        burns = List.copyOf(burns);
        limits = List.copyOf(limits);
        paths = List.copyOf(paths);
    }

    /** The event of that name. */
    public Event event(String name) {
        return events.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event '" + name + "'"));
    }

    /** The burn of that name. */
    public FiredBurn burn(String name) {
        return burns.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no burn '" + name + "'"));
    }

    /**
     * Something that happens at an instant.
     *
     * @param leg key of the leg
     * @param altitudeM over the sphere of the body it is about
     * @param speedMPerS inertial, about that body
     */
    public record Event(String leg, String name, Instant at, double altitudeM, double speedMPerS, String note) {}

    /**
     * A burn.
     *
     * @param craft whose propellant it takes; empty for a launcher's
     * @param durationS 0 for an impulse
     * @param deltaVMPerS what the engine gives
     */
    public record FiredBurn(
            String leg,
            String name,
            String craft,
            Instant start,
            double durationS,
            double deltaVMPerS,
            double massBeforeKg,
            double massAfterKg) {}

    /**
     * What a leg must keep to.
     *
     * @param margin how far off its limit it is, as a part of the limit's range; 0 where it binds, negative where it is broken
     */
    public record Limit(String leg, String what, String found, String allowed, double margin) {
        public boolean broken() {
            return margin < 0;
        }
    }

    /** The way of a craft, or of some that fly together, mostly about one body, with the burns on it. */
    public record Path(String name, Centre about, List<Burn> burns, Trajectory trajectory) {
        public Path {
            burns = List.copyOf(burns);
        }

        /**
         * The first state through the same burns, integrated by another method: how far from the end it ends, metres.
         */
        double otherMethodM(Space space) {
            SpacecraftState end = Dynamics.of(space, about, Forces.CISLUNAR)
                    .with(Dynamics.Method.GRAGG_BULIRSCH_STOER)
                    .fly(trajectory.startState(), burns, trajectory.end())
                    .endState();
            return end.getPosition(space.inertial(about))
                    .distance(trajectory.endState().getPosition(space.inertial(about)));
        }
    }
}
