package space.outpost.model.scenario;

import java.util.Optional;
import space.outpost.model.Doc;

/** Where the station stands. */
@Doc("Where the station stands: a site of the atlas by name, or any place that terrain data covers.")
public record Site(
        @Doc("a site of the atlas (`outpost survey sites`), or a name of your own with `at`")
        String name,

        @Doc("the place, if it is not a site of the atlas") Optional<Coordinates> at) {

    /** Planetocentric, MOON_ME. */
    @Doc("Planetocentric latitude and longitude in the MOON_ME frame.")
    public record Coordinates(
            @Doc(value = "north positive", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
            double longitudeRad) {}
}
