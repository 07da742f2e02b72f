package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.survey.synthetic.SyntheticTerrain;

/** Synthetic terrain as a grid to survey. */
@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        header = "Makes synthetic terrain of any size, for size tests and demonstrations.",
        description = {
            "",
            "Craters by a published size-frequency law on fractal ground, a square about the south pole. It is not the",
            "Moon: the file says so in its name and description, and so does whatever is computed from it.",
            "docs/terrain.md gives the laws.",
            ""
        },
        footer = {
            "",
            "  outpost data synthesize --side 10000 --pixel 10m --seed 1 --out DIR/terrain/synthetic-1.tif",
            "  outpost survey map --latitude -90 --longitude 0 --data DIR"
        })
final class DataSynthesizeCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("data synthesize");

    @Option(
            names = "--side",
            paramLabel = "CELLS",
            defaultValue = "1000",
            description = "Cells along a side (default ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--pixel",
            paramLabel = "LENGTH",
            defaultValue = "10 m",
            description = "Side of a cell (default ${DEFAULT-VALUE}).")
    private String pixel = "";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Other seed, other ground (default ${DEFAULT-VALUE}). Another side shows more or less of it.")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The GeoTIFF, 'synthetic' in its name (default synthetic-SIDE-SEED.tif here). In DIR/terrain it"
                            + " is found with --data DIR.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int count = threads.count(ARGUMENTS);
        SyntheticTerrain terrain = new SyntheticTerrain(side, ARGUMENTS.lengthM("--pixel", pixel), seed);
        Path file = out == null ? Path.of("synthetic-" + side + "-" + seed + ".tif") : out;
        try (Progress progress = Progress.of("synthesize", side)) {
            terrain.write(file, count, rows -> progress.to(rows, side, "rows"));
        }
        PrintWriter log = spec.commandLine().getOut();
        log.printf(
                Locale.ROOT,
                "%s: SYNTHETIC ground, %d x %d cells of %s m, seed %d%n",
                file,
                side,
                side,
                terrain.pixelM(),
                seed);
        log.flush();
        return 0;
    }
}
