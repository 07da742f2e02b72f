package space.outpost.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.Subcommand;
import space.outpost.model.io.InvalidInput;

/** Measures what counts for speed, each beside a plain reference that does the same. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Measures speed, each figure beside a plain reference that gives the same answer.",
        description = {
            "",
            "Prints name, figure, unit and the ratio to the reference; more is faster. Each takes two rounds to warm up.",
            ""
        },
        footer = {"", "  outpost bench twin --seconds 1 --rounds 1", "  outpost bench survey --only traverse"})
public final class BenchCommand implements Subcommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "STEP",
            description = "Only the benchmarks of one step: ${COMPLETION-CANDIDATES}.")
    private @Nullable Step step;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only the benchmarks whose name holds this text.")
    private String only = "";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "1",
            description = "Length of one round in seconds (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds that count (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The steps that have benchmarks. */
    enum Step {
        sky,
        survey,
        construct,
        operate,
        twin
    }

    @Override
    public Integer call() throws RunnerException {
        if (seconds < 1 || rounds < 1) {
            throw new InvalidInput("bench", "--seconds, --rounds", seconds + ", " + rounds, "whole numbers from 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Benchmarked> chosen = Benchmarked.ALL.stream()
                .filter(b -> step == null || b.step() == step)
                .filter(b -> b.name().contains(only))
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidInput(
                    "bench",
                    "--only",
                    "'" + only + "', which no benchmark has in its name",
                    "a part of one of: "
                            + Benchmarked.ALL.stream().map(Benchmarked::name).collect(Collectors.joining("; ")));
        }
        out.printf("%-74s %12s  %-14s %s%n", "benchmark", "figure", "unit", "ratio to plain");
        for (Benchmarked b : chosen) {
            double ours = rate(b, "outpost");
            double plain = rate(b, "plain");
            out.printf(
                    Locale.ROOT,
                    "%-74s %12.4g  %-14s %.1f%n",
                    b.step() + ": " + b.name(),
                    ours * b.unitsPerCall(),
                    b.unit() + "/s",
                    ours * b.unitsPerCall() / (plain * b.plainUnitsPerCall()));
            out.flush();
        }
        return 0;
    }

    private double rate(Benchmarked b, String method) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(b.type().getName().replace('$', '.') + "\\." + method + "$")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(seconds))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs(jvmArguments())
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getScore();
    }

    /** The launcher's, but for its class cache, which the forked class path does not match. */
    private static String[] jvmArguments() {
        return Arrays.stream(
                        ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new))
                .filter(a -> !a.startsWith("-XX:AOT") && !a.startsWith("-Xlog"))
                .toArray(String[]::new);
    }
}
