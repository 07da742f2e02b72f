package space.outpost.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;

/** Where real terrain and ephemerides are. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory with folders terrain (GeoTIFF and PDS3 grids) and ephemeris (JPL DE files)."
                    + " Default: $OUTPOST_DATA, else ~/.outpost/data, else what is built in.")
    private @Nullable Path data;

    /** The data directory; empty if none was asked for and there is none in the usual place. */
    Optional<Path> directory() {
        if (data != null) {
            return Optional.of(existing("--data", data));
        }
        String environment = System.getenv("OUTPOST_DATA");
        if (environment != null && !environment.isEmpty()) {
            return Optional.of(existing("OUTPOST_DATA", Path.of(environment)));
        }
        return Optional.of(Path.of(System.getProperty("user.home"), ".outpost", "data"))
                .filter(Files::exists)
                .map(usual -> existing("~/.outpost/data", usual));
    }

    /** Of the ephemeris there; the one built in, if there is no data directory. */
    Sky sky() {
        return directory().map(Sky::fromData).orElseGet(Sky::embedded);
    }

    /** As {@link #sky()}, of an ephemeris that covers a span, if any does. */
    Sky sky(Interval need) {
        return directory().map(d -> Sky.fromData(d, need)).orElseGet(Sky::embedded);
    }

    /** The data directory to write to, which need not be there yet. */
    Path place() {
        String environment = System.getenv("OUTPOST_DATA");
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(environment)
                        .filter(e -> !e.isEmpty())
                        .map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".outpost", "data"));
    }

    private static Path existing(String option, Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidInput(option, "", "'" + directory + "', which is no directory", "a directory that exists");
        }
        return directory;
    }
}
