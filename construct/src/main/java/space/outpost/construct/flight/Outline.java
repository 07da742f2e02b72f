package space.outpost.construct.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** A trajectory as a line on a plane, for pictures: points x, y in the order of time. */
public record Outline(String name, List<double[]> points) {
    public Outline {
        points = List.copyOf(points);
    }

    /** Where a state is on the plane; empty where it is out of view. */
    @FunctionalInterface
    public interface View extends Function<SpacecraftState, Optional<double[]>> {}

    /**
     * How far apart points are.
     *
     * @param angleRad of the motion about Earth or Moon, whichever turns the craft faster
     * @param longestS at most
     * @param most points of a way: a circle flown for weeks is drawn by its first revolutions
     */
    public record Sampling(Space space, double angleRad, double longestS, int most) {
        /** The lines of a trajectory between two dates: a way that leaves the view and comes back is two of one name. */
        public List<Outline> lines(String name, Trajectory trajectory, AbsoluteDate from, AbsoluteDate to, View view) {
            List<Outline> lines = new ArrayList<>();
            List<double[]> points = new ArrayList<>();
            AbsoluteDate at = from;
            for (int i = 0; i < most; i++) {
                boolean last = !at.isBefore(to);
                SpacecraftState state = trajectory.at(last ? to : at);
                Optional<double[]> point = view.apply(state);
                point.ifPresent(points::add);
                if ((point.isEmpty() || last || i == most - 1) && points.size() > 1) {
                    lines.add(new Outline(name, points));
                }
                if (last) {
                    break;
                }
                if (point.isEmpty()) {
                    points = new ArrayList<>();
                }
                at = at.shiftedBy(Math.min(longestS, Math.min(stepS(state, Centre.EARTH), stepS(state, Centre.MOON))));
            }
            return lines;
        }

        private double stepS(SpacecraftState state, Centre centre) {
            PVCoordinates pv = state.getPVCoordinates(space.inertial(centre));
            return angleRad * pv.getPosition().getNorm() / pv.getVelocity().getNorm();
        }
    }
}
