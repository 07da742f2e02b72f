package space.outpost.construct.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Outline;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Turning;

/** The way of a flight as lines on a plane, for pictures: seen from the north of the Moon's orbital plane, metres. */
public final class DroViews {
    private static final double STEP_RAD = Math.toRadians(2);
    private static final double LONGEST_S = 3600;

    private final Space space;
    private final DroFlight flight;
    private final Outline.Sampling sampling;

    public DroViews(Space space, DroFlight flight) {
        this.space = space;
        this.flight = flight;
        sampling = new Outline.Sampling(space, STEP_RAD, LONGEST_S, Integer.MAX_VALUE);
    }

    /** In axes that turn with the Moon: the Moon at 0, 0, the Earth to the left, the Moon's motion upwards. */
    public List<Outline> turning() {
        return parts(state -> Turning.at(space, state.getDate()).position(position(state)));
    }

    /** About the Earth, in inertial axes in the Moon's orbital plane at the insertion, with the Moon's way at the end. */
    public List<Outline> inertial() {
        Turning axes = Turning.at(space, space.date(flight.mission().orbit().insertion()));
        List<Outline> lines = new ArrayList<>(parts(state -> axes.components(position(state))));
        lines.addAll(part(
                "Moon",
                flight.trajectory().start(),
                flight.trajectory().end(),
                state -> axes.components(space.moon().getPosition(state.getDate(), space.inertial(Centre.EARTH)))));
        return lines;
    }

    private Vector3D position(SpacecraftState state) {
        return state.getPosition(space.inertial(Centre.EARTH));
    }

    /** The parts of the way between two burns. */
    private List<Outline> parts(Function<SpacecraftState, Vector3D> view) {
        DroMission mission = flight.mission();
        List<AbsoluteDate> dates = List.of(
                flight.trajectory().start(),
                space.date(mission.outbound().burn()),
                space.date(mission.orbit().insertion()),
                space.date(mission.orbit().departure()),
                space.date(mission.homeward().burn()),
                flight.trajectory().end());
        List<String> names = List.of("out to the Moon", "to the orbit", "in the orbit", "back to the Moon", "home");
        List<Outline> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.addAll(part(names.get(i), dates.get(i), dates.get(i + 1), view));
        }
        return lines;
    }

    private List<Outline> part(
            String name, AbsoluteDate from, AbsoluteDate to, Function<SpacecraftState, Vector3D> view) {
        return sampling.lines(name, flight.trajectory(), from, to, state -> {
            Vector3D p = view.apply(state);
            return Optional.of(new double[] {p.getX(), p.getY()});
        });
    }
}
