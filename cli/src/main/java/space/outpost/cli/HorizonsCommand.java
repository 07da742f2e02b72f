package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.horizon.HorizonFile;
import space.outpost.survey.maps.HorizonRun;
import space.outpost.survey.maps.MapRun;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Keeps the horizons of a region. */
@Command(
        name = "horizons",
        mixinStandardHelpOptions = true,
        header = "Keeps the horizons of every pixel of a region in a file, for maps of light and for other programs.",
        description = {
            "",
            "Writes REGION-horizons.tif: a GeoTIFF with a band per direction, the elevation of the horizon in degrees by",
            "GDAL's scale. It takes two bytes a pixel and direction. `survey map --horizons` makes maps of light from it.",
            ""
        },
        footer = {
            "",
            "  outpost survey horizons --region connecting-ridge-peak --size 4km --data DIR --out DIR",
            "  outpost survey map --region connecting-ridge-peak --size 4km --what longest-night --data DIR \\",
            "      --horizons DIR/connecting-ridge-peak-horizons.tif"
        })
final class HorizonsCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("survey horizons");

    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private EyeOption eye = new EyeOption();

    @Mixin
    private HorizonOption horizons = new HorizonOption();

    @Option(
            names = "--fresh",
            description = "Start anew where an older run for the region was stopped (default: go on from it).")
    private boolean fresh;

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
        Path folder = out.or("horizons");
        OutputFolder.at(folder);
        try (Progress progress = Progress.of("horizons", 1);
                GroundSurvey opened = GroundSurvey.open(data, ARGUMENTS)) {
            Terrain terrain = opened.terrain();
            RegionOption.Named named = region.region(opened.survey().atlas(), ARGUMENTS);
            Region square = named.region();
            HorizonEngine engine = horizons.engine(terrain, count, ARGUMENTS);
            HorizonFile.Origin origin = new HorizonFile.Origin(
                    eye.mastM(ARGUMENTS), engine.describe(), String.join("; ", HorizonOption.grids(terrain)));
            int directions = eye.directions(ARGUMENTS);
            Path file = folder.resolve(named.name() + "-horizons.tif");
            PrintWriter log = spec.commandLine().getOut();
            new HorizonRun(square, directions, origin, engine, MapRun.SIDE)
                    .into(file, fresh, new LoggedRun(log, progress));
            log.printf(
                    Locale.ROOT,
                    "%s: %d x %d pixels of %s m, %d directions from %s m, %s; %s%n",
                    named.name(),
                    square.cols(),
                    square.rows(),
                    square.cellM(),
                    directions,
                    origin.mastM(),
                    origin.method(),
                    file);
            log.flush();
        }
        return 0;
    }
}
