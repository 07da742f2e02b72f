package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import java.time.Duration;
import java.util.Optional;
import space.outpost.model.Place;

/**
 * A burn against the velocity of a circular orbit that lasts longer or shorter than it should. As short as it is against
 * the orbit, it counts as an impulse; its thrust is what the planned duration tells.
 *
 * @param plannedMPerS what it should have changed
 * @param actualMPerS what it changed
 * @param periluneM altitude of perilune after it, negative under the ground
 * @param impact what follows if perilune lies under the ground
 */
public record Deorbit(double plannedMPerS, double actualMPerS, double periluneM, Optional<Impact> impact) {
    /**
     * @param afterS the burn
     * @param speedMPerS inertial
     * @param downRad how steeply
     */
    public record Impact(double afterS, double speedMPerS, double downRad) {}

    static Deorbit of(
            double orbitM, double plannedPeriluneM, double massKg, Engine engine, Duration planned, Duration burned) {
        double orbit = Place.MOON_RADIUS_M + orbitM;
        double circular = Planar.circularMPerS(orbit);
        double wanted = circular - Planar.apsisMPerS(orbit, Place.MOON_RADIUS_M + plannedPeriluneM);
        double flow = (massKg - engine.massAfterKg(massKg, wanted)) / seconds(planned);
        double actual = engine.deltaVMPerS(massKg, massKg - flow * seconds(burned));
        double speed = circular - actual;
        double axis = 1 / (2 / orbit - speed * speed / MOON_GM_M3_PER_S2);
        CoastOrbit ellipse = new CoastOrbit(2 * axis - orbit, orbit);
        double perilune = ellipse.periluneM() - Place.MOON_RADIUS_M;
        return new Deorbit(
                wanted,
                actual,
                perilune,
                perilune < 0 ? Optional.of(impact(ellipse, orbit * speed)) : Optional.empty());
    }

    private static Impact impact(CoastOrbit ellipse, double momentum) {
        double ground = Place.MOON_RADIUS_M;
        double speed = ellipse.speedMPerS(ground);
        return new Impact(ellipse.fallS(ground), speed, Math.acos(momentum / (ground * speed)));
    }

    private static double seconds(Duration d) {
        return d.toNanos() * 1e-9;
    }
}
