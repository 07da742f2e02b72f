package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Quantity;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.maps.GroundMaps;
import space.outpost.survey.maps.Lamp;
import space.outpost.survey.maps.MapProducts;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.MapSettings;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Maps of the ground of a region. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        header = "Maps a square region from terrain, each map as a GeoTIFF and as a picture.",
        description = {
            "",
            "The GeoTIFF is for QGIS and GDAL, the picture (PNG) for people. The finest grid with data counts at every",
            "pixel. docs/maps.md defines the quantities.",
            ""
        },
        footer = {
            "",
            "  outpost survey map --region connecting-ridge-peak --size 8km --data DIR",
            "  outpost survey map --latitude -89.66 --longitude 129.8 --size 30km --pixel 40m --what height",
            "  outpost survey map --region de-gerlache-rim-1 --what hillshade --sun-at 2035-01-01T00:00:00Z"
        })
final class MapCommand implements Callable<Integer> {
    private static final String SOURCE = "survey map";

    @Option(
            names = "--region",
            paramLabel = "SITE",
            description = "A site of the atlas in the middle of the map (outpost survey sites lists them); or give"
                    + " --latitude and --longitude.")
    private @Nullable String site;

    @Option(names = "--latitude", paramLabel = "DEG", description = "Of the middle: planetocentric, north positive.")
    private @Nullable Double latitudeDeg;

    @Option(names = "--longitude", paramLabel = "DEG", description = "Of the middle: east.")
    private @Nullable Double longitudeDeg;

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

    @Option(
            names = "--what",
            paramLabel = "MAPS",
            split = ",",
            defaultValue = "height,slope,roughness,hillshade",
            description = "Any of height, slope, roughness, hillshade (default all).")
    private List<String> what = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "LENGTH",
            description = "Slopes are of planes fitted over squares of this side (default two pixels).")
    private @Nullable String baseline;

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "Roughness is of the ground over planes of this side (default ten pixels).")
    private @Nullable String window;

    @Option(
            names = "--sun-at",
            paramLabel = "TIME",
            description = "Hillshade under the Sun of this instant, such as 2035-01-01T00:00:00Z (default: a lamp in"
                    + " the upper left).")
    private @Nullable Instant sunAt;

    @Option(names = "--threads", description = "Threads (default: one for each processor); the bytes are the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/map",
            description = "Where the maps go (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new InvalidInput(SOURCE, "--threads", Integer.toString(threads), "a whole number from 1");
        }
        Set<MapQuantity> wanted = wanted();
        double pixelM = length("--pixel", pixel);
        double sizeM = length("--size", size);
        double baselineM = baseline == null ? 2 * pixelM : length("--baseline", baseline);
        double windowM = window == null ? 10 * pixelM : length("--window", window);
        OutputFolder.at(out);
        try (Survey survey = Survey.open(data.directory())) {
            Named named = region(survey, sizeM, pixelM);
            Region region = named.region;
            Terrain terrain = survey.terrain()
                    .orElseThrow(() ->
                            new InvalidInput(SOURCE, "--data", "no terrain", "a data directory with a folder terrain"));
            GroundMaps maps = new GroundMaps(terrain, region, new MapSettings(baselineM, windowM, lamp(survey)));
            PrintWriter log = spec.commandLine().getOut();
            log.printf(
                    Locale.ROOT,
                    "%s: %d x %d pixels of %s m, map x %.0f to %.0f m, y %.0f to %.0f m%n",
                    named.name,
                    region.cols(),
                    region.rows(),
                    region.cellM(),
                    region.leftM(),
                    region.leftM() + region.cols() * region.cellM(),
                    region.topM() - region.rows() * region.cellM(),
                    region.topM());
            List<MapProducts.Product> products;
            try (Progress progress = Progress.of("map", region.rows())) {
                products = new MapProducts(maps, named.name, source(terrain))
                        .write(wanted, out, threads, row -> progress.to(row, region.rows(), "rows"));
            }
            products.forEach(p -> log.println(summary(maps, p)));
            terrain.doubts().forEach(log::println);
            log.flush();
        }
        return 0;
    }

    private static String summary(GroundMaps maps, MapProducts.Product p) {
        return String.format(
                Locale.ROOT,
                "%-9s %10.3f to %.3f %s, mean %.3f; %s; data on %.1f %%; %s and .png",
                p.quantity().name().toLowerCase(Locale.ROOT),
                p.least(),
                p.greatest(),
                p.quantity().unit(),
                p.mean(),
                maps.describe(p.quantity()),
                100 * p.dataShare(),
                p.geoTiff());
    }

    private static String source(Terrain terrain) {
        return "Terrain, finest first: "
                + terrain.grids().stream()
                        .map(g -> String.format(Locale.ROOT, "%s (%.0f m)", g.name(), g.cellM()))
                        .collect(Collectors.joining(", "));
    }

    private Set<MapQuantity> wanted() {
        Set<MapQuantity> wanted = EnumSet.noneOf(MapQuantity.class);
        for (String name : what) {
            wanted.add(Arrays.stream(MapQuantity.values())
                    .filter(q -> q.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(
                            SOURCE, "--what", "'" + name + "'", "height, slope, roughness, hillshade")));
        }
        return wanted;
    }

    private static double length(String option, String text) {
        double metres;
        try {
            metres = Quantity.LENGTH.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(SOURCE, option, "'" + text + "'", "a length such as '10 m' or '8 km'");
        }
        if (!(metres > 0)) {
            throw new InvalidInput(SOURCE, option, "'" + text + "'", "a length over zero");
        }
        return metres;
    }

    private record Named(String name, Region region) {}

    private Named region(Survey survey, double sizeM, double pixelM) {
        if (site != null && latitudeDeg == null && longitudeDeg == null) {
            AtlasSite known = survey.atlas()
                    .site(site)
                    .orElseThrow(() -> new InvalidInput(
                            SOURCE,
                            "--region",
                            "'" + site + "', which is not in the atlas",
                            "a site that `outpost survey sites` lists, or --latitude and --longitude"));
            return new Named(known.id(), Region.around(known.ground(), sizeM, sizeM, pixelM));
        }
        if (latitudeDeg == null
                || longitudeDeg == null
                || site != null
                || !(Math.abs(latitudeDeg) <= 90)
                || !Double.isFinite(longitudeDeg)) {
            throw new InvalidInput(
                    SOURCE,
                    "",
                    "region " + site + ", latitude " + latitudeDeg + ", longitude " + longitudeDeg,
                    "either --region with a site of the atlas, or --latitude (-90..90) and --longitude");
        }
        Place centre = Place.ofDegrees(latitudeDeg, longitudeDeg, 0);
        String name = String.format(Locale.ROOT, "%.4fS-%.4fE", -centre.latitudeDeg(), centre.longitudeDeg());
        return new Named(name, Region.around(centre, sizeM, sizeM, pixelM));
    }

    private Lamp lamp(Survey survey) {
        return Optional.ofNullable(sunAt)
                .map(at -> {
                    survey.sky().requireCovers(new Interval(at, at.plusSeconds(1)));
                    BodyTrack sun = survey.sky().track(Body.SUN, at, Duration.ofMinutes(1), 1);
                    return (Lamp) new Lamp.Body("Sun of " + at, sun.x(0), sun.y(0), sun.z(0));
                })
                .orElse(Lamp.Artificial.USUAL);
    }
}
