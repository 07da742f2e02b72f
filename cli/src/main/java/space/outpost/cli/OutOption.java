package space.outpost.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go (default: in out/, a folder named after the command or the scenario).")
    private @Nullable Path out;

    /** Results that go to the folder asked for, else to {@code out/name}. */
    Results results(String name) {
        return Results.in(or(name));
    }

    /** The folder asked for, else {@code out/name}. */
    Path or(String name) {
        return Optional.ofNullable(out).orElse(Path.of("out", name));
    }
}
