package space.outpost.construct.landing;

import java.time.Duration;
import java.util.Optional;
import space.outpost.model.Doc;
import space.outpost.model.scenario.Site.Coordinates;

/** A landing that is asked for. */
@Doc("A landing on the Moon from a circular orbit and, if wanted, the ascent back to one.")
public record LandingPlan(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("the lander") Lander lander,

        @Doc("from the orbit to the surface") Descent descent,

        @Doc("what goes wrong with the burn into the descent orbit, if anything")
        Optional<Fault> fault,

        @Doc("from the surface to an orbit, if there is to be one")
        Optional<Ascent> ascent,

        @Doc("what is not as planned, for the landing ellipse, if that is wanted")
        Optional<Dispersions> dispersions) {

    /** The vehicle. */
    @Doc("The lander in orbit, before its descent.")
    public record Lander(
            @Doc(value = "in orbit", min = 1, max = 1e6) double massKg,

            @Doc(value = "of that, what the engine can burn", min = 0.1, max = 1e6)
            double propellantKg,

            @Doc(value = "thrust at full throttle", min = 1, max = 1e7)
            double thrustN,

            @Doc(value = "least throttle, as a part of full thrust", byDefault = "0.1", min = 0, max = 1)
            double leastThrottle,

            @Doc(value = "specific impulse", min = 50, max = 10000)
            Duration specificImpulse) {}

    /** Down. */
    @Doc(
            "From a circular orbit by an impulse to perilune; from there under full thrust to the gate; a gravity turn to hover.")
    public record Descent(
            @Doc(value = "altitude of the circular orbit", min = 1e4, max = 2e6)
            double orbitM,

            @Doc(
                    value = "perilune of the descent orbit, where braking begins",
                    byDefault = "15 km",
                    min = 2000,
                    max = 1e6)
            double periluneM,

            @Doc("where it lands") Coordinates site,

            @Doc(
                    value = "course over ground at the landing, from north through east",
                    byDefault = "180 deg",
                    min = 0,
                    max = 7)
            double courseRad,

            @Doc(value = "altitude at which braking ends", byDefault = "2 km", min = 100, max = 20000)
            double gateM,

            @Doc(value = "speed over ground there", byDefault = "70 m/s", min = 1, max = 500)
            double gateSpeedMPerS,

            @Doc(value = "how steeply down it flies there", byDefault = "45 deg", min = 0, max = Math.PI / 2)
            double gateAngleRad,

            @Doc(value = "lowest altitude allowed before the gate", byDefault = "1 km", min = 0, max = 1e5)
            double clearanceM,

            @Doc(
                    value = "farthest the thrust may point from the vertical below the gate",
                    byDefault = "60 deg",
                    min = 0.01,
                    max = Math.PI)
            double tiltRad,

            @Doc(value = "altitude at which it hovers", byDefault = "30 m", min = 1, max = 1000)
            double hoverAltitudeM,

            @Doc(value = "how long it hovers", byDefault = "20 s", min = 0, max = 600)
            Duration hover,

            @Doc(value = "speed from there down", byDefault = "1.5 m/s", min = 0.1, max = 10)
            double touchdownSpeedMPerS) {}

    /** Up. */
    @Doc(
            "Straight up at first, then under full thrust to perilune of an ellipse, and by an impulse at apolune into a circle.")
    public record Ascent(
            @Doc(value = "at lift-off; the lander's engine lifts it unless another is given", min = 1, max = 1e6)
            double massKg,

            @Doc(value = "of that, what the engine can burn", min = 0.1, max = 1e6)
            double propellantKg,

            @Doc(value = "thrust", min = 1, max = 1e7) double thrustN,

            @Doc(value = "specific impulse", min = 50, max = 10000)
            Duration specificImpulse,

            @Doc(value = "how long it rises straight up", byDefault = "10 s", min = 0, max = 60)
            Duration rise,

            @Doc(value = "altitude at which the engine stops", byDefault = "15 km", min = 5000, max = 1e6)
            double insertionM,

            @Doc(value = "altitude of the circular orbit", min = 1e4, max = 2e6)
            double orbitM) {}

    /** Of the deorbit burn. */
    @Doc("The burn into the descent orbit ends too late or too early: the lander goes where that leads.")
    public record Fault(
            @Doc(value = "how long the burn should have been", min = 0.1, max = 1e5)
            Duration planned,

            @Doc(value = "how long it was", min = 0.1, max = 1e5)
            Duration burned) {}

    /** One standard deviation each. */
    @Doc("Standard deviations, independent of each other and normal; the braking is planned anew for each.")
    public record Dispersions(
            @Doc(value = "seed of the random numbers", byDefault = "1")
            long seed,

            @Doc(value = "how many landings", byDefault = "1000", min = 10, max = 100000)
            int count,

            @Doc(
                    value = "place at perilune, in each axis, as navigation knows it",
                    byDefault = "500 m",
                    min = 0,
                    max = 1e5)
            double positionM,

            @Doc(value = "velocity at perilune, in each axis", byDefault = "0.5 m/s", min = 0, max = 100)
            double velocityMPerS,

            @Doc(value = "thrust, as a part of it", byDefault = "0.005", min = 0, max = 0.1)
            double thrust,

            @Doc(value = "specific impulse, as a part of it", byDefault = "0.002", min = 0, max = 0.1)
            double specificImpulse) {}
}
