package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.operate.antenna.AntennaProblem;
import space.outpost.operate.antenna.AntennaWeek;
import space.outpost.operate.antenna.Track;
import space.outpost.operate.antenna.TrackChecker;
import space.outpost.operate.antenna.TrackFiles;
import space.outpost.operate.search.Allocation;
import space.outpost.operate.search.Objective;
import space.outpost.operate.search.Search;
import space.outpost.operate.search.Shares;

/** Which mission has which antenna when. */
@Command(
        name = "antenna",
        mixinStandardHelpOptions = true,
        header = "Allocates the antennas of a network to missions for a week.",
        description = {
            "",
            "DIR holds problems.json and maintenance.csv as SatNet publishes them: requests with least and wished hours,",
            "set-up and tear-down, antennas or arrays of them that would do, and when the mission is in view of each.",
            "",
            "Searches until the time is over, or so many steps are done; the same seed and steps give the same tracks on",
            "any machine. A separate checker, which knows only the files and the tracks, then holds every rule against",
            "them. Exit code 1 if one is broken. docs/antennas.md explains search and aims.",
            ""
        },
        footer = {
            "",
            "  outpost operate antenna ../shared/reference/satnet --week W10_2018 --seconds 60 --out tracks.json",
            "  outpost operate antenna DIR --week W20_2018 --steps 200000 --aim worst_off --out tracks.csv"
        })
final class AntennaCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("operate antenna");
    private static final int PERMILLE = 1000;

    @Parameters(paramLabel = "DIR", description = "Folder of problems.json and maintenance.csv.")
    private Path folder = Path.of("");

    @Option(names = "--week", paramLabel = "NAME", required = true, description = "The week, such as W10_2018.")
    private String week = "";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "How long to search (default ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--steps", paramLabel = "N", description = "Search so many steps instead, however long they take.")
    private @Nullable Long steps;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the search (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--aim",
            paramLabel = "AIM",
            defaultValue = "proportional",
            description = "total: most hours; proportional: an hour counts the more the less its mission has;"
                    + " worst_off: the mission that misses most comes first (default ${DEFAULT-VALUE}).")
    private Objective aim = Objective.PROPORTIONAL;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a row for each track and antenna: JSON, or CSV if it ends so.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(seconds > 0) || seconds > 1e6) {
            throw ARGUMENTS.wrong("--seconds", Double.toString(seconds), "more than 0, at most 1000000");
        }
        if (steps != null && steps < 1) {
            throw ARGUMENTS.wrong("--steps", Long.toString(steps), "a whole number from 1");
        }
        AntennaWeek asked = AntennaWeek.read(folder, week);
        Optional<Results> results = Optional.ofNullable(out)
                .map(file -> Results.in(Optional.ofNullable(file.getParent()).orElse(Path.of(""))));
        AntennaProblem problem = new AntennaProblem(asked);
        Allocation found = search(problem);
        List<Track> tracks = problem.tracks(found);
        TrackChecker checked = TrackChecker.check(asked, tracks);
        PrintWriter log = spec.commandLine().getOut();
        if (results.isPresent() && out != null) {
            String name = out.getFileName().toString();
            results.get().add(name, TrackFiles.text(name, tracks));
            results.get().write();
        }
        tell(asked, found, checked, log);
        results.ifPresent(r -> r.list(log));
        log.flush();
        return checked.violations().isEmpty() ? 0 : 1;
    }

    private Allocation search(AntennaProblem problem) {
        Search.Budget budget =
                steps != null ? Search.Budget.of(steps) : Search.Budget.of(Duration.ofMillis((long) (1000 * seconds)));
        try (Progress progress = Progress.of("antennas", PERMILLE)) {
            return Search.best(
                    problem.problem(),
                    aim,
                    seed,
                    threads.count(ARGUMENTS),
                    budget,
                    spent -> progress.to((long) (PERMILLE * spent), PERMILLE, ""));
        }
    }

    private static void tell(AntennaWeek asked, Allocation found, TrackChecker checked, PrintWriter log) {
        Shares shares = found.shares();
        log.printf(
                Locale.ROOT,
                "%s: %.1f h of %.1f h asked, %d of %d requests satisfied, U_rms %.3f, U_max %.3f, Jain %.4f%n",
                asked.name(),
                checked.hours(),
                shares.asked().stream().mapToDouble(h -> h).sum(),
                checked.satisfied(),
                asked.requests().size(),
                checked.rmsMissing(),
                checked.mostMissing(),
                shares.jain());
        log.printf(
                Locale.ROOT,
                "%d rule violations; %d steps of search%n",
                checked.violations().size(),
                found.steps());
        checked.violations().forEach(log::println);
    }
}
