package space.outpost.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Site;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.atlas.SiteAtlas;
import space.outpost.survey.terrain.Region;

/** A square of ground about a site of the atlas or a place in degrees. */
final class RegionOption {
    @Option(
            names = "--region",
            paramLabel = "SITE",
            description = "A site of the atlas in the middle (outpost survey sites lists them); or give"
                    + " --latitude and --longitude.")
    private @Nullable String site;

    @Mixin
    private PlaceOption middle = new PlaceOption();

    @Option(
            names = "--size",
            paramLabel = "LENGTH",
            defaultValue = "8 km",
            description = "Side of the square (default ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--pixel",
            paramLabel = "LENGTH",
            defaultValue = "10 m",
            description = "Side of a pixel (default ${DEFAULT-VALUE}); heights are taken at its centre.")
    private String pixel = "";

    double pixelM(Arguments arguments) {
        return arguments.lengthM("--pixel", pixel);
    }

    /** A region with the name that titles and files give it. */
    record Named(String name, Region region) {}

    /** @throws InvalidInput if the options name no region, or one that cannot be mapped */
    Named region(SiteAtlas atlas, Arguments arguments) {
        double sizeM = arguments.lengthM("--size", size);
        Site wanted = middle.or(Optional.ofNullable(site), arguments);
        Place centre = wanted.at()
                .map(at -> new Place(at.latitudeRad(), at.longitudeRad(), 0))
                .orElseGet(() -> known(atlas, wanted.name(), arguments).ground());
        String name = wanted.at().isEmpty() ? wanted.name() : nameOf(centre);
        return new Named(name, Region.around(centre, sizeM, sizeM, pixelM(arguments)));
    }

    private static AtlasSite known(SiteAtlas atlas, String site, Arguments arguments) {
        return atlas.site(site)
                .orElseThrow(() -> arguments.wrong(
                        "--region",
                        "'" + site + "', which is not in the atlas",
                        "a site that `outpost survey sites` lists, or --latitude and --longitude"));
    }

    private static String nameOf(Place centre) {
        return String.format(Locale.ROOT, "%.4fS-%.4fE", -centre.latitudeDeg(), centre.longitudeDeg());
    }
}
