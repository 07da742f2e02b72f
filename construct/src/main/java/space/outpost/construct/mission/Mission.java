package space.outpost.construct.mission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import space.outpost.model.Doc;

/** A mission that is asked for: what flies, and the legs it flies in their order. */
@Doc("A mission: craft and the legs they fly, in their order. Times, burns and masses are found.")
public record Mission(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("for the reader") String title,

        @Doc(value = "what it is and where its figures come from", byDefault = "''")
        String description,

        @Doc("what flies; all of it together at the start") List<Craft> craft,

        @Doc("in the order of time") List<Leg> legs) {

    public Mission {
        craft = List.copyOf(craft);
        legs = List.copyOf(legs);
    }

    /** One craft of a stack. */
    @Doc("A craft, with the engine it uses for its legs.")
    public record Craft(
            @Doc("name that legs refer to") String id,
            @Doc("for the reader") String title,
            @Doc(value = "with all its propellant", min = 1) double massKg,
            @Doc(value = "of it, propellant", min = 0) double propellantKg,

            @Doc(value = "of its main engines together", min = 1)
            double thrustN,

            @Doc(value = "of its main engines", min = 50, max = 5000)
            Duration specificImpulse) {
        double specificImpulseS() {
            return specificImpulse.toNanos() * 1e-9;
        }
    }

    /** One leg: exactly one of its keys is given. */
    @Doc("A leg: exactly one of these keys.")
    public record Leg(
            @Doc("from a launch site to a parking orbit") Optional<Launch> launch,

            @Doc("translunar injection and the way to a passage of the Moon")
            Optional<Transfer> transfer,

            @Doc("the first burn that the Moon keeps the craft by")
            Optional<Capture> capture,

            @Doc("on to a circular orbit") Optional<Circularise> circularise,
            @Doc("down to a place on the Moon") Optional<Land> land,

            @Doc("on the ground, then up to an orbit") Optional<Ascend> ascend,

            @Doc("to the craft that waits in orbit") Optional<Rendezvous> rendezvous,
            @Doc("transearth injection") Optional<Depart> depart,
            @Doc("into the Earth's air") Optional<Enter> enter) {

        /** Those given; in a mission that was read, one. */
        List<? extends Step> steps() {
            return Stream.of(launch, transfer, capture, circularise, land, ascend, rendezvous, depart, enter)
                    .flatMap(Optional::stream)
                    .toList();
        }

        Step step() {
            return steps().getFirst();
        }
    }

    /** What a leg does. */
    public sealed interface Step {
        /** The leg's key. */
        default String key() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** The plane of the parking orbit follows from the azimuth, which the transfer finds. */
    @Doc("A launch into a circular parking orbit. The azimuth is found.")
    public record Launch(
            @Doc("lift-off") Instant at,

            @Doc(value = "geocentric, north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad,

            @Doc(value = "least allowed, from north towards east", byDefault = "35 deg", min = 0, max = Math.PI)
            double azimuthFromRad,

            @Doc(value = "greatest allowed", byDefault = "120 deg", min = 0, max = Math.PI)
            double azimuthToRad,

            @Doc(value = "of the parking orbit", byDefault = "200 km", min = 100e3, max = 2e6)
            double parkingAltitudeM,

            @Doc(value = "from lift-off to the parking orbit", byDefault = "10 min", min = 60, max = 3600)
            Duration ascent,

            @Doc(value = "swept about the Earth's centre meanwhile", byDefault = "25 deg", min = 0, max = Math.PI)
            double ascentArcRad)
            implements Step {}

    /** By the launcher: the craft's own propellant is not used. */
    @Doc(
            "Translunar injection by the launcher, and the way to perilune. When to arrive follows from what comes after: a"
                    + " landing and an ascent later from the same orbit fix the plane, and the plane the hour.")
    public record Transfer(
            @Doc(value = "of the passage", byDefault = "200 km", min = 15e3, max = 2e7)
            double periluneAltitudeM,

            @Doc(value = "shortest flight from injection to perilune", byDefault = "3 d", min = 86400, max = 86400 * 7)
            Duration fastest,

            @Doc(value = "longest", byDefault = "5.5 d", min = 86400, max = 86400 * 7)
            Duration slowest,

            @Doc("to the Moon's equator, if no landing says it; absent: what costs least")
            Optional<Inclination> orbit,

            @Doc("what injection errors cost; absent: not asked")
            Optional<Correction> correction)
            implements Step {}

    /** Errors are normal, without bias, alike along every axis. */
    @Doc("A midcourse correction: what it takes to mend the errors of the injection, by Monte Carlo.")
    public record Correction(
            @Doc(value = "standard deviation of the injection's velocity along each axis", min = 0, max = 100)
            double injectionErrorMPerS,

            @Doc(value = "from injection to correction", min = 3600, max = 86400 * 5)
            Duration after,

            @Doc(
                    value = "standard deviation of the correction's own error along each axis",
                    byDefault = "0.02 m/s",
                    min = 0,
                    max = 10)
            double executionErrorMPerS,

            @Doc(value = "how many are drawn", byDefault = "1000", min = 10, max = 1000000)
            int draws,

            @Doc(value = "same seed, same draws", byDefault = "1")
            long seed) {}

    /** Of an orbit about the Moon. */
    @Doc("An orbit's inclination.")
    public record Inclination(
            @Doc(value = "to the Moon's equator", min = 0, max = Math.PI)
            double inclinationRad) {}

    /** One steady burn against the velocity, about perilune. */
    @Doc("Lunar orbit insertion: one burn about perilune into an ellipse.")
    public record Capture(
            @Doc("craft that burns") String craft,

            @Doc(value = "of the ellipse", min = 3600, max = 86400 * 5)
            Duration period)
            implements Step {}

    /** Perilune is set at apolune by an impulse, then a steady burn about perilune makes the circle. */
    @Doc("On to a circular orbit, in a burn about the perilune nearest to the time given.")
    public record Circularise(
            @Doc("craft that burns") String craft,

            @Doc(value = "of the circle", min = 15e3, max = 2e7)
            double altitudeM,

            @Doc("from the burn before") Duration after)
            implements Step {}

    /** From the orbit to the ground. */
    @Doc("Powered descent to a place, on the pass of the orbit that is nearest in time.")
    public record Land(
            @Doc("craft that lands") String craft,

            @Doc(value = "craft that it carries", byDefault = "[]")
            List<String> carries,

            @Doc("touchdown") Instant at,

            @Doc(value = "planetocentric, north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad,

            @Doc(value = "from which the powered descent begins", byDefault = "15 km", min = 5e3, max = 100e3)
            double periluneAltitudeM,

            @Doc(value = "of the lander's engine, as a part of its thrust", byDefault = "0.1", min = 0, max = 1)
            double leastThrottle)
            implements Step {
        public Land {
            carries = List.copyOf(carries);
        }
    }

    /** From the ground into an orbit in the plane of the craft that waits. */
    @Doc("A stay on the ground, then ascent into the plane of the craft in orbit.")
    public record Ascend(
            @Doc("craft that ascends") String craft,

            @Doc(value = "from touchdown to lift-off", min = 3600, max = 86400 * 400)
            Duration stay,

            @Doc(value = "of the first orbit", byDefault = "15 km", min = 5e3, max = 100e3)
            double periluneAltitudeM,

            @Doc(value = "of the first orbit", byDefault = "180 km", min = 15e3, max = 2e6)
            double apoluneAltitudeM)
            implements Step {}

    /** In the plane of the target. */
    @Doc("From the first orbit to the craft that waits: phasing on a circle below it, then across.")
    public record Rendezvous(
            @Doc("craft that comes") String craft,
            @Doc("craft that waits") String with,

            @Doc(value = "from lift-off to docking, to the nearest revolution", min = 7200, max = 86400 * 30)
            Duration within)
            implements Step {}

    /** Two steady burns: into an ellipse, and out of it. */
    @Doc(
            "Transearth injection in two burns about the same place: into an ellipse, then home. When follows from the landing on"
                    + " the Earth: the way home must lie in the plane of the orbit.")
    public record Depart(
            @Doc("craft that burns") String craft,

            @Doc("earliest second burn") Instant earliest,
            @Doc("latest second burn") Instant latest,

            @Doc(value = "of the ellipse between the burns", byDefault = "8 h", min = 7200, max = 86400 * 5)
            Duration period,

            @Doc(value = "revolutions in the ellipse", byDefault = "3", min = 1, max = 100)
            int revolutions,

            @Doc(value = "thrust of the second burn; absent: the craft's", byDefault = "0 N", min = 0)
            double secondThrustN)
            implements Step {}

    /** The interface of the air and the landing after it. */
    @Doc("Entry into the Earth's air towards a landing place.")
    public record Enter(
            @Doc("landing") Instant at,

            @Doc(value = "geocentric, north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad,

            @Doc(value = "where the air begins", byDefault = "120 km", min = 80e3, max = 200e3)
            double altitudeM,

            @Doc(value = "there, below the horizontal", byDefault = "6 deg", min = 0, max = Math.PI / 6)
            double flightPathRad,

            @Doc(value = "from there to the landing", byDefault = "30 min", min = 300, max = 7200)
            Duration flight)
            implements Step {}
}
