package space.outpost.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.horizon.Mode;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** How exactly horizons are found. */
final class HorizonOption {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "fast",
            description = "How horizons are found: fast (0.04 deg rms), precise (0.01 deg rms, half as fast) or"
                    + " guaranteed (never off by more than 0.05 deg, slow); default ${DEFAULT-VALUE}.")
    private String mode = "";

    HorizonEngine engine(Terrain terrain, int threads, Arguments arguments) {
        return new HorizonEngine(terrain, threads, SkylineCaster.FULL_RANGE_M, mode(arguments));
    }

    private Mode mode(Arguments arguments) {
        return Stream.of(Mode.values())
                .filter(m -> m.name().equalsIgnoreCase(mode.strip()))
                .findFirst()
                .orElseThrow(() -> arguments.wrong("--mode", "'" + mode + "'", "any of " + modes()));
    }

    private static String modes() {
        return Stream.of(Mode.values())
                .map(m -> m.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The grids that horizons depend on, with their checksums; reads them all. */
    static List<String> grids(Terrain terrain) {
        List<String> sums = terrain.sha256();
        List<GridInfo> grids = terrain.grids();
        return IntStream.range(0, grids.size())
                .mapToObj(i -> grids.get(i).name() + " " + sums.get(i))
                .toList();
    }
}
