package space.outpost.construct.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;

/** The ways of a mission as lines on a plane, for pictures. */
public final class MissionViews {
    /** Of the motion about the body that turns it fastest. */
    private static final double STEP_RAD = Math.toRadians(3);
    /** A circle flown for weeks is drawn by its first revolutions. */
    private static final int MOST_POINTS = 1200;

    private final Space space;

    public MissionViews(Space space) {
        this.space = space;
    }

    /** Points x, y in the order of time; a way that leaves the view and comes back is two lines of one name. */
    public record Line(String name, List<double[]> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * In axes that turn with the Moon: the Earth at 0, 0, the Moon at 1, 0, its motion upwards. Distances are parts of the
     * Moon's at the time.
     */
    public List<Line> turning(MissionDesign design) {
        return lines(design, state -> {
            PVCoordinates moon = space.moon().getPVCoordinates(state.getDate(), space.inertial(Centre.EARTH));
            Vector3D x = moon.getPosition().normalize();
            Vector3D y = moon.getMomentum().normalize().crossProduct(x);
            Vector3D p = state.getPosition(space.inertial(Centre.EARTH))
                    .scalarMultiply(1 / moon.getPosition().getNorm());
            return Optional.of(new double[] {p.dotProduct(x), p.dotProduct(y)});
        });
    }

    /** About the Moon, seen along the normal of the first orbit, metres; what is within a distance of it. */
    public List<Line> aboutMoon(MissionDesign design, double withinM) {
        SpacecraftState arrival =
                space.about(Centre.MOON, design.paths().getFirst().trajectory().endState());
        Vector3D x = arrival.getPosition().normalize();
        Vector3D y = arrival.getPVCoordinates().getMomentum().normalize().crossProduct(x);
        return lines(
                design,
                state -> Optional.of(state.getPosition(space.inertial(Centre.MOON)))
                        .filter(p -> p.getNorm() < withinM)
                        .map(p -> new double[] {p.dotProduct(x), p.dotProduct(y)}));
    }

    private List<Line> lines(MissionDesign design, Function<SpacecraftState, Optional<double[]>> view) {
        return design.paths().stream()
                .flatMap(path -> stretches(path, view).stream())
                .toList();
    }

    private List<Line> stretches(MissionDesign.Path path, Function<SpacecraftState, Optional<double[]>> view) {
        List<Line> lines = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        Trajectory trajectory = path.trajectory();
        AbsoluteDate at = trajectory.start();
        for (int i = 0; i < MOST_POINTS; i++) {
            boolean last = !at.isBefore(trajectory.end());
            SpacecraftState state = trajectory.at(last ? trajectory.end() : at);
            Optional<double[]> point = view.apply(state);
            point.ifPresent(points::add);
            if ((point.isEmpty() || last || i == MOST_POINTS - 1) && points.size() > 1) {
                lines.add(new Line(path.name(), points));
            }
            if (last) {
                break;
            }
            if (point.isEmpty()) {
                points = new ArrayList<>();
            }
            at = at.shiftedBy(Math.min(stepS(state, Centre.EARTH), stepS(state, Centre.MOON)));
        }
        return lines;
    }

    private double stepS(SpacecraftState state, Centre centre) {
        PVCoordinates pv = state.getPVCoordinates(space.inertial(centre));
        return STEP_RAD * pv.getPosition().getNorm() / pv.getVelocity().getNorm();
    }
}
