package space.outpost.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.Sky;
import space.outpost.survey.atlas.AtlasBuilder;
import space.outpost.survey.atlas.AtlasListing;
import space.outpost.survey.atlas.NamedSite;
import space.outpost.survey.atlas.SiteAtlas;
import space.outpost.survey.atlas.SiteList;
import space.outpost.survey.terrain.Terrain;

/** Computes the site atlas that is built in, from terrain. */
@Command(
        name = "atlas",
        mixinStandardHelpOptions = true,
        header = "Computes the site atlas from terrain: skylines of named sites and of their best-lit points.",
        description = {
            "",
            "The grids are those of --data DIR. The file is the one built in, and is the same on any number of threads.",
            ""
        },
        footer = {"", "  outpost survey atlas --data ../shared"})
final class AtlasCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/atlas",
            description = "Where atlas.bin and its listing atlas.csv go (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1) {
            throw new InvalidInput("survey atlas", "--threads", Integer.toString(threads), "a whole number from 1");
        }
        OutputFolder folder = OutputFolder.at(out);
        Optional<Path> directory = data.directory();
        try (Terrain terrain = directory
                .flatMap(Terrain::openIfPresent)
                .orElseThrow(() -> new InvalidInput(
                        "survey atlas", "--data", "no terrain", "a data directory with a folder terrain"))) {
            List<NamedSite> sites = SiteList.embedded();
            Sky sky = Sky.fromData(directory.orElseThrow());
            byte[] atlas;
            try (Progress progress = Progress.of("atlas", sites.size())) {
                atlas = new AtlasBuilder(terrain, sky).build(sites, threads, progress::to);
            }
            String listing = new AtlasListing(SiteAtlas.read("atlas.bin", atlas), sky).toCsv();
            folder.write(Map.of("atlas.bin", atlas, "atlas.csv", listing.getBytes(StandardCharsets.UTF_8)));
            spec.commandLine().getOut().println(out.resolve("atlas.bin") + ": " + atlas.length + " bytes");
        }
        return 0;
    }
}
