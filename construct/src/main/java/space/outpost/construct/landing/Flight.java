package space.outpost.construct.landing;

import java.util.List;
import java.util.Locale;

/**
 * A way down or up, phase by phase.
 *
 * @param downrangeM over ground, from where braking begins to the site, or from the site to where the engine stops
 * @param margins what limits it, the tightest first
 */
public record Flight(List<Moment> moments, List<Phase> phases, double downrangeM, List<Margin> margins) {
    public Flight {
        moments = List.copyOf(moments);
        phases = List.copyOf(phases);
        margins = List.copyOf(margins);
    }

    public double deltaVMPerS() {
        return phases.stream().mapToDouble(Phase::deltaVMPerS).sum();
    }

    public double propellantKg() {
        return phases.stream().mapToDouble(Phase::propellantKg).sum();
    }

    public boolean isPossible() {
        return margins.stream().noneMatch(Margin::isMissed);
    }

    /**
     * @param timeS since the first impulse, or lift-off
     * @param phase it belongs to
     * @param xM position in MOON_ME, and so on
     * @param upMPerS speed away from the Moon's centre
     * @param overGroundMPerS speed over the turning ground, along the course
     * @param throttle as a part of full thrust
     * @param pitchRad of the thrust over the horizon; over 90 deg it points backwards
     */
    public record Moment(
            double timeS,
            String phase,
            double latitudeRad,
            double longitudeRad,
            double altitudeM,
            double xM,
            double yM,
            double zM,
            double upMPerS,
            double overGroundMPerS,
            double massKg,
            double throttle,
            double pitchRad) {}

    /** What a phase takes. */
    public record Phase(String name, double durationS, double deltaVMPerS, double propellantKg) {}

    /**
     * How far from a limit it is.
     *
     * @param quantity what is limited
     * @param found what it comes to
     * @param limit what is allowed
     * @param atLeast whether the limit is a least value; else a greatest
     */
    public record Margin(String quantity, String unit, double found, double limit, boolean atLeast) {
        private static final double ROUNDING = 1e-9;

        /** Positive where it is kept; in the quantity's unit. */
        public double left() {
            return atLeast ? found - limit : limit - found;
        }

        public boolean isMissed() {
            return left() < -ROUNDING * Math.max(1, Math.abs(limit));
        }

        /** As a part of the limit. */
        double part() {
            return left() / Math.max(Math.abs(limit), 1e-9);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %.4g %s, %s %.4g: %s by %.4g",
                    quantity,
                    found,
                    unit,
                    atLeast ? "at least" : "at most",
                    limit,
                    isMissed() ? "missed" : "kept",
                    Math.abs(left()));
        }
    }
}
