package space.outpost.construct.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/** The way of a flight as lines on a plane, for pictures: seen from the north of the Moon's orbital plane. */
public final class DroViews {
    private static final double STEP_RAD = Math.toRadians(2);
    private static final double LONGEST_S = 3600;

    private final Space space;
    private final DroFlight flight;

    public DroViews(Space space, DroFlight flight) {
        this.space = space;
        this.flight = flight;
    }

    /** A part of the way between two burns: points x, y in metres, in the order of time. */
    public record Line(String name, List<double[]> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** In axes that turn with the Moon: the Moon at 0, 0, the Earth to the left, the Moon's motion upwards. */
    public List<Line> turning() {
        return lines(state -> Turning.at(space, state.getDate()).position(position(state)));
    }

    /** About the Earth, in inertial axes in the Moon's orbital plane at the insertion, with the Moon's way at the end. */
    public List<Line> inertial() {
        Turning axes = Turning.at(space, space.date(flight.mission().orbit().insertion()));
        Function<Vector3D, Vector3D> flat = v -> new Vector3D(v.dotProduct(axes.x()), v.dotProduct(axes.y()), 0);
        List<Line> lines = new ArrayList<>(lines(state -> flat.apply(position(state))));
        lines.add(new Line(
                "Moon",
                points(
                        state -> flat.apply(space.moon().getPosition(state.getDate(), space.inertial(Centre.EARTH))),
                        flight.trajectory().start(),
                        flight.trajectory().end())));
        return lines;
    }

    private Vector3D position(SpacecraftState state) {
        return state.getPosition(space.inertial(Centre.EARTH));
    }

    private List<Line> lines(Function<SpacecraftState, Vector3D> view) {
        DroMission mission = flight.mission();
        List<AbsoluteDate> dates = List.of(
                flight.trajectory().start(),
                space.date(mission.outbound().burn()),
                space.date(mission.orbit().insertion()),
                space.date(mission.orbit().departure()),
                space.date(mission.homeward().burn()),
                flight.trajectory().end());
        List<String> names = List.of("out to the Moon", "to the orbit", "in the orbit", "back to the Moon", "home");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(new Line(names.get(i), points(view, dates.get(i), dates.get(i + 1))));
        }
        return lines;
    }

    private List<double[]> points(Function<SpacecraftState, Vector3D> view, AbsoluteDate from, AbsoluteDate to) {
        List<double[]> points = new ArrayList<>();
        AbsoluteDate at = from;
        while (at.isBefore(to)) {
            SpacecraftState state = flight.trajectory().at(at);
            Vector3D p = view.apply(state);
            points.add(new double[] {p.getX(), p.getY()});
            at = at.shiftedBy(Math.min(LONGEST_S, Math.min(stepS(state, Centre.EARTH), stepS(state, Centre.MOON))));
        }
        Vector3D last = view.apply(flight.trajectory().at(to));
        points.add(new double[] {last.getX(), last.getY()});
        return points;
    }

    private double stepS(SpacecraftState state, Centre centre) {
        var pv = state.getPVCoordinates(space.inertial(centre));
        return STEP_RAD * pv.getPosition().getNorm() / pv.getVelocity().getNorm();
    }
}
