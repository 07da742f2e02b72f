package space.outpost.survey.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import space.outpost.model.Doc;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.model.time.Interval;

/** A traverse that is asked for. */
@Doc("A traverse: a rover, where it starts, where it is to go, and by when it must be done.")
public record Traverse(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("the ground to plan on") Ground ground,

        @Doc("the vehicle") Rover rover,

        @Doc("when it may leave") Instant start,

        @Doc(value = "by then all is done, and till then a safe haven must be safe", min = 3600, max = 86400 * 370)
        Duration within,

        @Doc("where it starts") Coordinates from,

        @Doc(value = "charge at the start, as a part of the battery", byDefault = "1", min = 0, max = 1)
        double charge,

        @Doc("places to visit, in any order") List<Target> targets,

        @Doc(value = "whether it must come back to where it started", byDefault = "true")
        boolean comeBack,

        @Doc(
                value =
                        "farthest it may be, by driving, from ground that sees the Earth; 0 m: it drives in Earth's view only",
                byDefault = "10000 km",
                min = 0)
        double blindM,

        @Doc(value = "light and contact are taken as constant for so long", byDefault = "1 h", min = 300, max = 86400)
        Duration step,

        @Doc(
                value = "a wait anywhere ends at a whole multiple of this after the start; a multiple of `step`",
                byDefault = "4 h",
                min = 300,
                max = 86400)
        Duration waitStep) {

    /** A square of the south polar map. */
    @Doc("A square of the south polar stereographic map; heights come from the finest grid of the data directory.")
    public record Ground(
            @Doc("middle of the square") Coordinates centre,

            @Doc(value = "side of the square", min = 100, max = 1e6)
            double sizeM,

            @Doc(value = "side of a cell; the rover goes from centre to centre", min = 1, max = 2000)
            double pixelM) {}

    /** A place to visit. */
    @Doc("A place to visit, and what the visit needs.")
    public record Target(
            @Doc("lower-case letters, digits and single hyphens")
            String id,

            @Doc("where") Coordinates at,

            @Doc(value = "how long it stays", byDefault = "0 h")
            Duration stay,

            @Doc(value = "taken besides during the stay", byDefault = "0 W", min = 0, max = 1e5)
            double powerW,

            @Doc(value = "least part of the Sun's disc in view during the stay", byDefault = "0", min = 0, max = 1)
            double light,

            @Doc(value = "whether the Earth must be in view during the stay", byDefault = "false")
            boolean contact) {}

    /** From the start until it must be done. */
    public Interval span() {
        return Interval.of(start, within);
    }
}
