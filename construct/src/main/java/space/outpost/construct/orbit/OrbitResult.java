package space.outpost.construct.orbit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.sky.OrbiterPath;

/**
 * What a study of an orbit found.
 *
 * @param span flown by the first craft: shorter than asked for if it came to the ground
 * @param warnings that do not stop the study
 * @param craft the first, then its companions
 * @param together from each place: when any of several craft can relay
 * @param coverage of the region asked for, by all craft
 * @param files by name: OEM, OPM, CZML and CSV of each craft
 */
public record OrbitResult(
        OrbitStudy study,
        Interval span,
        List<String> warnings,
        List<Craft> craft,
        Map<String, IntervalSet> together,
        Optional<Coverage> coverage,
        Map<String, String> files) {

    /**
     * @param path for further questions; for one thread
     * @param altitudeKm over the sphere
     * @param volume of the radio to the Earth
     */
    public record Craft(
            String name,
            Motion motion,
            Contacts contacts,
            List<Push> pushes,
            double propellantKg,
            Optional<Volume> volume,
            Accuracy accuracy,
            OrbiterPath path,
            Profile altitudeKm) {

        public double deltaVMPerS() {
            return pushes.stream().mapToDouble(Push::metresPerSecond).sum();
        }
    }

    /** An impulse of station keeping. */
    public record Push(Instant at, double metresPerSecond) {}

    /**
     * How far the files may be trusted, as measured.
     *
     * @param interpolationM greatest distance between the files' polynomials and the trajectory, half way between samples
     * @param jointM greatest jump in position where an orbit of the three-body problem was pieced together; 0 for others
     * @param otherMethodM distance at the end between the flight and the same first state, burns and forces integrated by
     *     another method
     */
    public record Accuracy(double interpolationM, double jointM, double otherMethodM) {}

    public Craft first() {
        return craft.getFirst();
    }
}
