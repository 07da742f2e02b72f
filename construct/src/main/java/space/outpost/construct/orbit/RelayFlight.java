package space.outpost.construct.orbit;

import java.time.Instant;
import java.util.Optional;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.model.Place;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Interval;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

/**
 * A scenario's relay as it really flies, by the Moon's field to degree 10, Earth and Sun: left alone if that keeps it over
 * the ground, else held every half turn of the Moon.
 *
 * @param path where it is; after it has come to the ground in the Moon's centre, which nobody sees
 * @param deltaVMPerS of its station keeping
 */
public record RelayFlight(OrbiterPath path, Motion motion, double deltaVMPerS) {
    private static final double HALF_TURN_S = 27.321661 / 2 * 86_400;
    /** Contacts need the place to a second: a kilometre. */
    private static final double SAMPLES_M = 500;

    private static final double STEP_TOLERANCE_M = 1;
    /** It weighs nothing here: without pressure of sunlight the mass does not matter. */
    private static final double MASS_KG = 1000;

    private static final double SPECIFIC_IMPULSE_S = 300;

    /**
     * From the orbit's epoch, or the beginning of the span if that is earlier, to its end.
     *
     * @throws space.outpost.model.io.InvalidInput if the sky does not cover that
     */
    public static RelayFlight of(RelayOrbit orbit, Interval span, Sky sky) {
        sky.requireCovers(span);
        Space space = new Space(sky);
        Dynamics dynamics = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR).withTolerance(STEP_TOLERANCE_M);
        SpacecraftState atEpoch = ellipse(orbit).at(space.date(orbit.epoch()), Centre.MOON, MASS_KG, space);
        SpacecraftState start =
                orbit.epoch().isAfter(span.start()) ? dynamics.coast(atEpoch, space.date(span.start())) : atEpoch;
        AbsoluteDate end = space.date(span.end());
        Flown alone = Pilot.leftAlone(dynamics, start, end);
        Flown flown = alone.impact().isEmpty()
                ? alone
                : later(alone, Pilot.held(dynamics, start, end, HALF_TURN_S, SPECIFIC_IMPULSE_S));
        Flown.Sampled sampled = flown.sampled(SAMPLES_M);
        Motion motion = Motion.of(flown, sampled.coasts());
        return new RelayFlight(
                new UntilImpact(new TrackPath(sampled.coasts(), space, sky), motion.impact()),
                motion,
                flown.burns().stream()
                        .mapToDouble(b -> b.deltaVMPerS().getNorm())
                        .sum());
    }

    private static Flown later(Flown one, Flown other) {
        return other.end().isAfter(one.end()) ? other : one;
    }

    private static Ellipse ellipse(RelayOrbit orbit) {
        return Ellipse.of(
                new OrbitStudy.Altitudes(
                        orbit.periluneAltitudeM(),
                        orbit.apoluneAltitudeM(),
                        orbit.inclinationRad(),
                        orbit.ascendingNodeRad(),
                        orbit.argumentOfPeriluneRad(),
                        orbit.meanAnomalyRad()),
                Place.MOON_RADIUS_M);
    }

    private record UntilImpact(TrackPath flown, Optional<Instant> impact) implements OrbiterPath {
        private static final Vector3 CENTRE = new Vector3(0, 0, 0);
        private static final double STEP_S = 1800;

        private boolean isOver(Instant t) {
            return impact.isPresent() && t.isAfter(impact.get());
        }

        @Override
        public Vector3 positionM(Instant t) {
            return isOver(t) ? CENTRE : flown.positionM(t);
        }

        @Override
        public double stepS(Instant t) {
            return isOver(t) ? STEP_S : flown.stepS(t);
        }
    }
}
