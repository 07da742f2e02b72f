package space.outpost.construct.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** A flight to a distant retrograde orbit about the Moon and back, by a powered flyby each way. */
@Doc(
        "A flight to a distant retrograde orbit about the Moon and back, by a powered flyby each way. Dates hold; burns are found"
                + " that cost least together.")
public record DroMission(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("for the reader") String title,
        @Doc("from where, and when") Launch launch,
        @Doc("what flies") Craft craft,
        @Doc("the flyby on the way out") Flyby outbound,
        @Doc("the orbit") Orbit orbit,
        @Doc("the flyby on the way back") Flyby homeward,
        @Doc("into the Earth's air") Arrival entry) {

    /** The azimuth is found. */
    @Doc("A launch into a circular parking orbit, which the launcher also leaves. The azimuth is found.")
    public record Launch(
            @Doc("lift-off") Instant at,

            @Doc(value = "geocentric, north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad,

            @Doc(value = "of the parking orbit", byDefault = "185 km", min = 100e3, max = 2e6)
            double parkingAltitudeM,

            @Doc(value = "from lift-off to the parking orbit", byDefault = "8.5 min", min = 60, max = 3600)
            Duration ascent,

            @Doc(value = "swept about the Earth's centre meanwhile", byDefault = "19 deg", min = 0, max = Math.PI)
            double ascentArcRad,

            @Doc(value = "whole ones before it leaves the parking orbit", byDefault = "0", min = 0, max = 100)
            int revolutions) {}

    /** One engine does all burns. */
    @Doc("The craft after the launcher has left it.")
    public record Craft(
            @Doc(value = "with all its propellant", min = 1) double massKg,

            @Doc(value = "of its main engine", min = 1) double thrustN,

            @Doc(value = "of its main engine", min = 50, max = 5000)
            Duration specificImpulse) {
        double specificImpulseS() {
            return specificImpulse.toNanos() * 1e-9;
        }
    }

    /** With a burn near perilune. */
    @Doc("A passage of the Moon with a burn. It clears the Moon with the burn and without.")
    public record Flyby(
            @Doc("start of the burn") Instant burn,

            @Doc(value = "least, over the Moon's sphere", min = 15e3, max = 2e7)
            double altitudeM,

            @Doc(
                    "when it is nearest and just so high, if that is fixed: on the way out after the burn, on the way back before"
                            + " it")
            Optional<Instant> perilune) {}

    /** Where it stays. */
    @Doc("The orbit. Without `regular` and `farthest` any way between the two burns will do.")
    public record Orbit(
            @Doc("start of the burn into it") Instant insertion,
            @Doc("start of the burn out of it") Instant departure,

            @Doc("symmetric about the line from the Earth through the Moon")
            Optional<Regular> regular,

            @Doc("by its farthest point from the Earth") Optional<Farthest> farthest) {}

    /** In the Moon's orbital plane, at right angles over the line from the Earth on both sides of the Moon. */
    @Doc("In the Moon's orbital plane, at right angles over the line from the Earth through the Moon on both sides.")
    public record Regular(
            @Doc(value = "from the Moon's centre, beyond it, on that line", min = 2e7, max = 1.2e8)
            double amplitudeM) {}

    /** In the Moon's orbital plane, at right angles over the line from the Earth before the Moon. */
    @Doc(
            "In the Moon's orbital plane, at right angles over the line between the Earth and the Moon, and farthest from the Earth"
                    + " as given.")
    public record Farthest(
            @Doc("when") Instant at,

            @Doc(value = "over the Earth's sphere", min = 3e8, max = 6e8)
            double altitudeM) {}

    /** The interface of the air. */
    @Doc("Entry into the Earth's air.")
    public record Arrival(
            @Doc("when the air begins") Instant at,

            @Doc(value = "where it begins, over the Earth's sphere", byDefault = "122 km", min = 80e3, max = 200e3)
            double altitudeM,

            @Doc(value = "there, below the horizontal", byDefault = "6 deg", min = 0, max = Math.PI / 6)
            double flightPathRad,

            @Doc("a place that the way leads over, if it must")
            Optional<Landing> landing) {}

    /** Where it comes down. */
    @Doc("A landing place: the plane of the way home leads over it.")
    public record Landing(
            @Doc("when") Instant at,

            @Doc(value = "geocentric, north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad) {}
}
