package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.Survey;
import space.outpost.survey.heat.HeatMapper;
import space.outpost.survey.heat.Regolith;
import space.outpost.survey.horizon.HorizonFile;
import space.outpost.survey.horizon.Horizons;
import space.outpost.survey.light.LightMapper;
import space.outpost.survey.light.LightSettings;
import space.outpost.survey.maps.GroundMaps;
import space.outpost.survey.maps.Lamp;
import space.outpost.survey.maps.MapProduct;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.MapRun;
import space.outpost.survey.maps.MapSettings;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.uncertainty.ErrorBarMapper;

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
    private static final Arguments ARGUMENTS = new Arguments("survey map");

    /** What can be asked for. */
    private static final Set<MapQuantity> MAPS = EnumSet.complementOf(EnumSet.of(MapQuantity.SCORE));

    private static final Set<MapQuantity> ERROR_BARS =
            EnumSet.range(MapQuantity.LIGHT_MEAN_DEVIATION, MapQuantity.LIGHT_TIME_HIGH);
    private static final Set<MapQuantity> LIGHT = EnumSet.range(MapQuantity.LIGHT_MEAN, MapQuantity.LIGHT_AND_CONTACT);
    private static final Set<MapQuantity> HEAT = EnumSet.range(MapQuantity.SKY_VIEW, MapQuantity.COLD_TRAP);

    @Mixin
    private RegionOption region = new RegionOption();

    @Option(
            names = "--what",
            paramLabel = "MAPS",
            split = ",",
            defaultValue = "height,slope,roughness,hillshade,light-mean",
            description = {
                "Any of (default ${DEFAULT-VALUE})",
                "ground: height, slope, roughness, hillshade;",
                "light: light-mean, light-time, longest-night, longest-night-start, longest-light,",
                "longest-light-start, darkest-month, shadow, permanent-shadow;",
                "contact: earth-mean, earth-time, contact-time, longest-gap, longest-gap-start, light-and-contact;",
                "heat: sky-view, temperature-max, temperature-mean, temperature-min, cold-trap;",
                "error bars: light-mean-deviation, -low, -high, light-time-deviation, -low, -high."
            })
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

    @Option(
            names = "--csv",
            description = "Also writes all cells as a table, a line each: map x and y, latitude, longitude, all maps.")
    private boolean csv;

    @Option(
            names = "--fresh",
            description = "Start anew where an older run for the region was stopped (default: go on from it).")
    private boolean fresh;

    @Option(
            names = "--horizons",
            paramLabel = "FILE",
            description = "Takes horizons for light from a file of `outpost survey horizons`, of the same mast and"
                    + " directions, that holds the region.")
    private @Nullable Path file;

    @Mixin
    private HorizonOption horizons = new HorizonOption();

    @Mixin
    private ErrorBarOption errorBars = new ErrorBarOption();

    @Mixin
    private SkyMapOption skyMap = new SkyMapOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int count = threads.count(ARGUMENTS);
        Set<MapQuantity> wanted = wanted();
        double pixelM = region.pixelM(ARGUMENTS);
        double baselineM = baseline == null ? 2 * pixelM : ARGUMENTS.lengthM("--baseline", baseline);
        double windowM = window == null ? 10 * pixelM : ARGUMENTS.lengthM("--window", window);
        Path folder = out.or("map");
        OutputFolder.at(folder);
        // The bar first: reading large grids takes a while.
        try (Progress progress = Progress.of("map", 1);
                GroundSurvey opened = GroundSurvey.open(data, ARGUMENTS);
                Kept kept = new Kept(Optional.ofNullable(file).map(HorizonFile::open))) {
            Survey survey = opened.survey();
            Terrain terrain = opened.terrain();
            RegionOption.Named named = region.region(survey.atlas(), ARGUMENTS);
            Region square = named.region();
            GroundMaps ground =
                    new GroundMaps(terrain, square, new MapSettings(baselineM, windowM, lamp(survey)), count);
            List<Mapper> mappers = new ArrayList<>(List.of(ground));
            List<String> grids = HorizonOption.grids(terrain);
            boolean light = wanted.stream().anyMatch(LIGHT::contains);
            boolean bars = wanted.stream().anyMatch(ERROR_BARS::contains);
            if (light || bars) {
                LightSettings settings = skyMap.light(ARGUMENTS);
                if (light) {
                    Horizons from = kept.of(square, settings, grids)
                            .orElseGet(() -> horizons.engine(terrain, count, ARGUMENTS));
                    mappers.add(new LightMapper(from, survey.sky(), settings, count));
                }
                if (bars) {
                    mappers.add(new ErrorBarMapper(
                            terrain,
                            errorBars.error(ARGUMENTS),
                            errorBars.copies(ARGUMENTS),
                            errorBars.seed(),
                            count,
                            copy -> new LightMapper(
                                    horizons.engine(copy, count, ARGUMENTS), survey.sky(), settings, count)));
                }
            }
            if (wanted.stream().anyMatch(HEAT::contains)) {
                mappers.add(
                        new HeatMapper(survey.sky(), terrain, square, skyMap.span(ARGUMENTS), Regolith.lunar(), count));
            }
            MapRun run = new MapRun(
                    named.name(),
                    square,
                    mappers,
                    wanted,
                    "Terrain: " + terrain.describe(),
                    grids.stream().map(g -> "terrain: " + g).toList(),
                    MapRun.SIDE,
                    count);
            PrintWriter log = spec.commandLine().getOut();
            log.printf(
                    Locale.ROOT,
                    "%s: %d x %d pixels of %s m, map x %.0f to %.0f m, y %.0f to %.0f m%n",
                    named.name(),
                    square.cols(),
                    square.rows(),
                    square.cellM(),
                    square.leftM(),
                    square.leftM() + square.cols() * square.cellM(),
                    square.topM() - square.rows() * square.cellM(),
                    square.topM());
            log.flush();
            List<MapProduct> products = run.into(folder, options(), new LoggedRun(log, progress));
            products.forEach(p -> log.println(summary(p)));
            terrain.doubts().forEach(log::println);
            log.flush();
        }
        return 0;
    }

    private static String summary(MapProduct p) {
        return String.format(
                Locale.ROOT,
                "%-19s %10.3f to %.3f %s, mean %.3f; %s; data on %.1f %%; %s and .png",
                p.quantity().id(),
                p.least(),
                p.greatest(),
                p.quantity().unit(),
                p.mean(),
                p.how(),
                100 * p.dataShare(),
                p.geoTiff());
    }

    /** Horizons of an earlier command, if any are asked for. */
    private record Kept(Optional<HorizonFile> file) implements AutoCloseable {
        /** @throws space.outpost.model.io.InvalidInput if they are of other ground, or not those asked for */
        Optional<Horizons> of(Region region, LightSettings settings, List<String> grids) {
            String ground = String.join("; ", grids);
            return file.map(f -> {
                f.require(region, settings.directions(), settings.mastM());
                if (!f.origin().terrain().equals(ground)) {
                    throw ARGUMENTS.wrong(
                            "--horizons",
                            "horizons of other grids: " + f.origin().terrain(),
                            "those of --data: " + ground);
                }
                return f;
            });
        }

        @Override
        public void close() {
            file.ifPresent(HorizonFile::close);
        }
    }

    private Set<MapRun.Option> options() {
        Set<MapRun.Option> options = EnumSet.noneOf(MapRun.Option.class);
        if (csv) {
            options.add(MapRun.Option.CSV);
        }
        if (fresh) {
            options.add(MapRun.Option.FRESH);
        }
        return options;
    }

    private Set<MapQuantity> wanted() {
        Set<MapQuantity> wanted = EnumSet.noneOf(MapQuantity.class);
        for (String name : what) {
            wanted.add(MAPS.stream()
                    .filter(q -> q.id().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> ARGUMENTS.wrong("--what", "'" + name + "'", "any of " + allMaps())));
        }
        return wanted;
    }

    private static String allMaps() {
        return MAPS.stream().map(MapQuantity::id).collect(Collectors.joining(", "));
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
