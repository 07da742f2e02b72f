package space.outpost.construct.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;
import space.outpost.model.scenario.Site.Coordinates;

/** What is asked of a map of launch windows. */
@Doc("A search for launch windows to the Moon: from where, when, into which orbit, and what limits it.")
public record WindowSearch(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("the launch and the parking orbit") Launch launch,

        @Doc("departures and flight times to be searched") Span span,

        @Doc("the orbit about the Moon") Arrival arrival,

        @Doc("the landing that the orbit is to serve, if any")
        Optional<Landing> landing,

        @Doc("what the launcher and the craft can do") Limits limits) {

    /** From the pad to the parking orbit. */
    @Doc("From the pad to a circular parking orbit, in which the craft coasts until it is sent to the Moon.")
    public record Launch(
            @Doc("the pad, on the Earth, geocentric") Coordinates site,

            @Doc(value = "northernmost azimuth of the ascent", min = 0, max = Math.PI)
            double azimuthFromRad,

            @Doc(value = "southernmost azimuth of the ascent", min = 0, max = Math.PI)
            double azimuthToRad,

            @Doc(value = "from lift-off to the parking orbit", byDefault = "10 min", min = 0, max = 3600)
            Duration ascent,

            @Doc(value = "angle about the Earth's centre flown in it", byDefault = "18 deg", min = 0, max = 3)
            double ascentArcRad,

            @Doc(value = "altitude of the parking orbit", min = 1e5, max = 2e6)
            double parkingM,

            @Doc(value = "shortest coast in the parking orbit", byDefault = "0 s", min = 0, max = 86400)
            Duration coastFrom,

            @Doc(value = "longest coast in the parking orbit", byDefault = "100 min", min = 60, max = 86400)
            Duration coastTo) {}

    /** The two axes of the map. */
    @Doc("The two axes of the map: the day of the launch (UTC) and the time from the parking orbit to perilune.")
    public record Span(
            @Doc("first day") Instant from,

            @Doc("day after the last") Instant to,

            @Doc(value = "shortest flight", byDefault = "3 d", min = 86400, max = 86400 * 10)
            Duration flightFrom,

            @Doc(value = "longest flight", byDefault = "6 d", min = 86400, max = 86400 * 10)
            Duration flightTo,

            @Doc(value = "step of the flight time", byDefault = "3 h", min = 600, max = 86400)
            Duration flightStep) {}

    /** About the Moon. */
    @Doc("The orbit about the Moon into which the craft brakes at perilune.")
    public record Arrival(
            @Doc(value = "altitude of perilune", min = 1e4, max = 1e7)
            double periluneM,

            @Doc(value = "altitude of apolune after braking", min = 1e4, max = 6e7)
            double apoluneM,

            @Doc(value = "inclination to the Moon's equator", min = 0, max = Math.PI)
            double inclinationRad) {}

    /** What follows. */
    @Doc("A landing when the site passes through the plane of the orbit, which keeps its place among the stars.")
    public record Landing(
            @Doc("the place") Coordinates site,

            @Doc(value = "shortest time in orbit", byDefault = "1 d", min = 0, max = 86400 * 30)
            Duration orbitFrom,

            @Doc(value = "longest time in orbit", byDefault = "14 d", min = 3600, max = 86400 * 60)
            Duration orbitTo,

            @Doc(value = "lowest Sun at the landing", byDefault = "-90 deg", min = -Math.PI / 2, max = Math.PI / 2)
            double sunFromRad,

            @Doc(value = "highest Sun at the landing", byDefault = "90 deg", min = -Math.PI / 2, max = Math.PI / 2)
            double sunToRad) {}

    /** What can be spent. */
    @Doc("Greatest changes of speed.")
    public record Limits(
            @Doc(value = "from the parking orbit to the Moon", byDefault = "3.3 km/s", min = 100, max = 2e4)
            double departureMPerS,

            @Doc(value = "braking into the orbit about the Moon", byDefault = "1 km/s", min = 10, max = 2e4)
            double brakingMPerS) {}
}
