package space.outpost.construct.mission;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Outline;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;
import space.outpost.construct.flight.Turning;

/** The ways of a mission as lines on a plane, for pictures. */
public final class MissionViews {
    private static final double STEP_RAD = Math.toRadians(3);
    private static final int MOST_POINTS = 1200;

    private final Space space;
    private final Outline.Sampling sampling;

    public MissionViews(Space space) {
        this.space = space;
        sampling = new Outline.Sampling(space, STEP_RAD, Double.POSITIVE_INFINITY, MOST_POINTS);
    }

    /**
     * In axes that turn with the Moon: the Earth at 0, 0, the Moon at 1, 0, its motion upwards. Distances are parts of the
     * Moon's at the time.
     */
    public List<Outline> turning(MissionDesign design) {
        return lines(design, state -> {
            Turning axes = Turning.at(space, state.getDate());
            Vector3D p = axes.components(state.getPosition(space.inertial(Centre.EARTH))
                    .scalarMultiply(1 / axes.moonM().getNorm()));
            return Optional.of(new double[] {p.getX(), p.getY()});
        });
    }

    /** About the Moon, seen along the normal of the first orbit, metres; what is within a distance of it. */
    public List<Outline> aboutMoon(MissionDesign design, double withinM) {
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

    private List<Outline> lines(MissionDesign design, Outline.View view) {
        return design.paths().stream()
                .flatMap(path -> {
                    Trajectory way = path.trajectory();
                    return sampling.lines(path.name(), way, way.start(), way.end(), view).stream();
                })
                .toList();
    }
}
