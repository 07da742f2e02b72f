package space.outpost.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Site;

/** A place in degrees, beside a site of the atlas that the command takes in its own way. */
final class PlaceOption {
    @Option(
            names = "--latitude",
            paramLabel = "DEG",
            description = "Planetocentric latitude in degrees, north positive, -90 to 90.")
    private @Nullable Double latitudeDeg;

    @Option(
            names = "--longitude",
            paramLabel = "DEG",
            description = "Longitude in degrees, east positive, -180 to 360.")
    private @Nullable Double longitudeDeg;

    /**
     * @param site the site of the atlas, if one was given
     * @throws InvalidInput unless exactly one of the site and a place in degrees is given, and that one whole
     */
    Site or(Optional<String> site, Arguments arguments) {
        if (site.isPresent() && latitudeDeg == null && longitudeDeg == null) {
            return new Site(site.get(), Optional.empty());
        }
        if (site.isPresent() || latitudeDeg == null || longitudeDeg == null) {
            throw arguments.wrong(
                    "",
                    site.map(s -> "'" + s + "' and a place in degrees").orElse("no whole place"),
                    "either a site of the atlas, or --latitude and --longitude");
        }
        double latitude = latitudeDeg;
        double longitude = longitudeDeg;
        if (!(Math.abs(latitude) <= 90 && longitude >= -180 && longitude <= 360)) {
            throw arguments.wrong(
                    "--latitude, --longitude", latitude + ", " + longitude, "-90 to 90, -180 to 360 degrees");
        }
        return new Site(
                "place", Optional.of(new Site.Coordinates(Math.toRadians(latitude), Math.toRadians(longitude))));
    }
}
