package space.outpost.cli;

import picocli.CommandLine.Option;
import space.outpost.model.io.InvalidInput;

/** How many threads share the work. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: one for each processor); the bytes are the same on any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** @throws InvalidInput if there are none */
    int count(Arguments arguments) {
        if (threads < 1) {
            throw arguments.wrong("--threads", Integer.toString(threads), "a whole number from 1");
        }
        return threads;
    }
}
