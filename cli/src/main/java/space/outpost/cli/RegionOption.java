package space.outpost.cli;

import java.util.DoubleSummaryStatistics;
import java.util.List;
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
import space.outpost.survey.maps.Overlay;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/**
 * A square of ground about a site of the atlas, about several of one name, or about a place in degrees. A name such as
 * {@code connecting-ridge} that is no site's own but begins several means the ground that holds them all.
 */
final class RegionOption {
    private static final double USUAL_SIZE_M = 8_000;

    @Option(
            names = "--region",
            paramLabel = "SITE",
            description = "A site of the atlas in the middle (outpost survey sites lists them), or what several ids"
                    + " begin with, such as connecting-ridge, for ground that holds them all; or give --latitude and"
                    + " --longitude.")
    private @Nullable String site;

    @Mixin
    private PlaceOption middle = new PlaceOption();

    @Option(
            names = "--size",
            paramLabel = "LENGTH",
            description =
                    "Side of the square (default 8 km; about several sites half as wide again as what holds them).")
    private @Nullable String size;

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
        Site wanted = middle.or(Optional.ofNullable(site), arguments);
        Surrounded ground = wanted.at()
                .map(at -> new Surrounded(new Place(at.latitudeRad(), at.longitudeRad(), 0), USUAL_SIZE_M))
                .orElseGet(() -> known(atlas, wanted.name(), arguments));
        double sizeM = Optional.ofNullable(size)
                .map(s -> arguments.lengthM("--size", s))
                .orElse(ground.sizeM);
        String name = wanted.at().isEmpty() ? wanted.name() : nameOf(ground.centre);
        return new Named(name, Region.around(ground.centre, sizeM, sizeM, pixelM(arguments)));
    }

    /** @param sizeM of a square, if no other is asked for */
    private record Surrounded(Place centre, double sizeM) {
        /** The middle of the sites' rectangle on the map, and half as much again as its longer side, in whole kilometres. */
        static Surrounded all(List<AtlasSite> sites) {
            List<Overlay.Point> points =
                    sites.stream().map(s -> Overlay.Point.of(s.ground())).toList();
            DoubleSummaryStatistics x =
                    points.stream().mapToDouble(Overlay.Point::xM).summaryStatistics();
            DoubleSummaryStatistics y =
                    points.stream().mapToDouble(Overlay.Point::yM).summaryStatistics();
            double longerM = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
            double[] p =
                    PolarStereographic.south().unitVector((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
            Place centre = new Place(Math.atan2(p[2], Math.hypot(p[0], p[1])), Math.atan2(p[1], p[0]), 0);
            return new Surrounded(centre, Math.max(USUAL_SIZE_M, 1000 * Math.ceil(1.5 * longerM / 1000)));
        }
    }

    private static Surrounded known(SiteAtlas atlas, String site, Arguments arguments) {
        List<AtlasSite> named = atlas.site(site)
                .map(List::of)
                .orElseGet(() -> atlas.sites().stream()
                        .filter(s -> s.id().startsWith(site + "-"))
                        .toList());
        if (named.isEmpty()) {
            throw arguments.wrong(
                    "--region",
                    "'" + site + "', which is not in the atlas",
                    "a site that `outpost survey sites` lists, or --latitude and --longitude");
        }
        return Surrounded.all(named);
    }

    private static String nameOf(Place centre) {
        return String.format(Locale.ROOT, "%.4fS-%.4fE", -centre.latitudeDeg(), centre.longitudeDeg());
    }
}
