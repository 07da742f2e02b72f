package space.outpost.construct.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Trajectory;
import space.outpost.construct.threebody.EphemerisOrbit;

/**
 * A flight with impulses between its coasts.
 *
 * @param dynamics it was flown by
 * @param coasts in order, each ending where the next begins
 * @param impact on the ground, where the flight then ends
 * @param pieced what an orbit of the three-body problem was pieced together from
 */
record Flown(
        Dynamics dynamics,
        List<Trajectory> coasts,
        List<Burn.Impulse> burns,
        Optional<AbsoluteDate> impact,
        Optional<EphemerisOrbit> pieced) {

    SpacecraftState start() {
        return coasts.getFirst().startState();
    }

    AbsoluteDate end() {
        return coasts.getLast().end();
    }

    /** Samples of every coast and the greatest error of them. */
    Sampled sampled(double toleranceM) {
        List<Track> tracks = new ArrayList<>();
        double worst = 0;
        for (Trajectory coast : coasts) {
            Track.Sampled sampled = Track.sample(coast, dynamics.space(), dynamics.centre(), toleranceM);
            tracks.add(sampled.track());
            worst = Math.max(worst, sampled.errorM());
        }
        return new Sampled(tracks, worst);
    }

    record Sampled(List<Track> coasts, double errorM) {}
}
