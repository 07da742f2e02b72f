package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** Where rockets start. */
@Doc("A spaceport.")
public record Spaceport(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("partner that runs it") String partner,

        @Doc("no launch before; absent: from the start") Optional<Instant> from,

        @Doc("no launch from then on; absent: to the end") Optional<Instant> until,

        @Doc(value = "north positive", min = -Math.PI / 2, max = Math.PI / 2)
        double latitudeRad,

        @Doc(
                value = "launch azimuth farthest from east that is allowed, clockwise from north",
                byDefault = "90 deg",
                min = 0,
                max = Math.PI)
        double azimuthRad,

        @Doc(value = "launch pads", min = 1, max = 100) int pads,

        @Doc(value = "from one launch to the next on a pad", min = 0)
        Duration turnRound,

        @Doc(value = "rocket test stands; 0: rockets are not tested here", byDefault = "0", min = 0, max = 100)
        int testStands,

        @Doc(value = "time a rocket spends on a stand before its launch", byDefault = "30 d", min = 0)
        Duration test,

        @Doc(value = "chance that a day's weather lets a launch go", byDefault = "1", min = 0.01, max = 1)
        double weather) {

    /** As it is if nothing starts there from then on. */
    Spaceport until(Instant end) {
        return new Spaceport(
                id,
                title,
                partner,
                from,
                Loss.earlier(until, end),
                latitudeRad,
                azimuthRad,
                pads,
                turnRound,
                testStands,
                test,
                weather);
    }

    /** Greatest inclination of a parking orbit reached without a turn: cos i = cos(latitude) sin(azimuth). */
    double greatestInclinationRad() {
        return Math.acos(Math.cos(latitudeRad) * Math.sin(azimuthRad));
    }
}
