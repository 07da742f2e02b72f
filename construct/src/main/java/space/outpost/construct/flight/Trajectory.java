package space.outpost.construct.flight;

import java.util.ArrayList;
import java.util.List;
import org.orekit.frames.Frame;
import org.orekit.propagation.BoundedPropagator;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Where a craft is from one date to another: arcs that follow each other, each as the integrator left it (its own
 * interpolation, no samples). At an impulse the later arc counts. For one thread.
 */
public final class Trajectory {
    private final List<BoundedPropagator> arcs;

    Trajectory(List<BoundedPropagator> arcs) {
        if (arcs.isEmpty()) {
            throw new IllegalArgumentException("a trajectory has an arc");
        }
        this.arcs = List.copyOf(arcs);
    }

    public AbsoluteDate start() {
        return arcs.getFirst().getMinDate();
    }

    public AbsoluteDate end() {
        return arcs.getLast().getMaxDate();
    }

    public SpacecraftState startState() {
        return at(start());
    }

    public SpacecraftState endState() {
        return at(end());
    }

    /**
     * @throws IllegalArgumentException outside start and end
     */
    public SpacecraftState at(AbsoluteDate date) {
        if (date.isBefore(start()) || date.isAfter(end())) {
            throw new IllegalArgumentException(date + " is not between " + start() + " and " + end());
        }
        BoundedPropagator arc = arcs.getFirst();
        for (BoundedPropagator later : arcs) {
            if (!later.getMinDate().isAfter(date)) {
                arc = later;
            }
        }
        return arc.propagate(date);
    }

    public PVCoordinates at(AbsoluteDate date, Frame frame) {
        return at(date).getPVCoordinates(frame);
    }

    /** Its arcs, each without a jump of velocity. */
    public List<Trajectory> arcs() {
        return arcs.stream().map(arc -> new Trajectory(List.of(arc))).toList();
    }

    /** This one, then another that starts where it ends. */
    public Trajectory then(Trajectory next) {
        if (Math.abs(next.start().durationFrom(end())) > 1e-3) {
            throw new IllegalArgumentException(next.start() + " does not follow " + end());
        }
        List<BoundedPropagator> both = new ArrayList<>(arcs);
        both.addAll(next.arcs);
        return new Trajectory(both);
    }
}
