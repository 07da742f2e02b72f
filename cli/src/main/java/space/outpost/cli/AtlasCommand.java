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
import picocli.CommandLine.Spec;
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
    private static final Arguments ARGUMENTS = new Arguments("survey atlas");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int count = threads.count(ARGUMENTS);
        Path results = out.or("atlas");
        OutputFolder folder = OutputFolder.at(results);
        Optional<Path> directory = data.directory();
        try (Terrain terrain = directory.flatMap(Terrain::openIfPresent).orElseThrow(ARGUMENTS::noTerrain)) {
            List<NamedSite> sites = SiteList.embedded();
            Sky sky = Sky.fromData(directory.orElseThrow());
            byte[] atlas;
            try (Progress progress = Progress.of("atlas", sites.size())) {
                atlas = new AtlasBuilder(terrain, sky).build(sites, count, progress::to);
            }
            String listing = new AtlasListing(SiteAtlas.read("atlas.bin", atlas), sky).toCsv();
            folder.write(Map.of("atlas.bin", atlas, "atlas.csv", listing.getBytes(StandardCharsets.UTF_8)));
            spec.commandLine().getOut().println(results.resolve("atlas.bin") + ": " + atlas.length + " bytes");
        }
        return 0;
    }
}
