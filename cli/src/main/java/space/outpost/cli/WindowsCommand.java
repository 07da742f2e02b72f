package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.window.Refiner;
import space.outpost.construct.window.Transfer;
import space.outpost.construct.window.Window;
import space.outpost.construct.window.WindowFiles;
import space.outpost.construct.window.WindowMap;
import space.outpost.construct.window.WindowPicture;
import space.outpost.construct.window.WindowRuns;
import space.outpost.construct.window.WindowSearch;
import space.outpost.construct.window.WindowSearchFile;
import space.outpost.construct.window.Windows;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;

/** When to leave for the Moon. */
@Command(
        name = "windows",
        mixinStandardHelpOptions = true,
        header = "Searches launch windows to the Moon: every day by every flight time, as a map.",
        description = {
            "",
            "The file says from which pad, within which azimuths and through which parking orbit; which days and flight",
            "times; into which orbit about the Moon; which landing it is to serve, in what light; and what the two",
            "impulses may cost. Each cell of the map is the cheapest flight that keeps within all limits or, where none",
            "does, what closes it and by how much.",
            "",
            "The search patches conics about the Earth and the Moon. The best windows are then flown in the full",
            "ephemeris, and both figures are shown. docs/windows.md explains every key, the model and its error.",
            "",
            "Writes NAME.csv with all cells, the map NAME.png and, if a window is open, NAME-opportunities.yaml with the",
            "runs of open days, which a campaign takes by `opportunities: {file: NAME-opportunities.yaml}`.",
            ""
        },
        footer = {
            "",
            "  outpost construct windows examples/windows/change-5.yaml",
            "  outpost construct windows examples/windows/polar-2030.yaml --refine 3 --out out/polar"
        })
final class WindowsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The search: YAML, or JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--refine",
            paramLabel = "N",
            defaultValue = "5",
            description = "Fly so many of the best windows in the full ephemeris (default ${DEFAULT-VALUE}).")
    private int refine;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WindowSearch search = WindowSearchFile.read(file);
        Results results = out.results("windows");
        Sky sky = sky(search);
        WindowMap map = search(search, sky);
        results.add(search.name() + ".csv", WindowFiles.csv(map));
        if (map.open() > 0) {
            results.add(search.name() + "-opportunities.yaml", WindowRuns.yaml(map));
        }
        results.add(search.name() + ".png", WindowPicture.png(map));
        results.write();
        PrintWriter log = spec.commandLine().getOut();
        tell(map, sky, log);
        results.list(log);
        return 0;
    }

    private Sky sky(WindowSearch search) {
        Interval need = Windows.span(search);
        Sky sky = data.sky(need);
        sky.requireCovers(need);
        return sky;
    }

    private static WindowMap search(WindowSearch search, Sky sky) {
        int days = (int) search.span().from().until(search.span().to(), ChronoUnit.DAYS);
        try (Progress progress = Progress.of("windows", days)) {
            return Windows.search(search, sky, done -> progress.to(done, days, "days"));
        }
    }

    private void tell(WindowMap map, Sky sky, PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "%s: %d of %d cells are open (%s)%n",
                map.search().name(),
                map.open(),
                map.windows().size(),
                sky.source());
        List<Window> best = map.best();
        if (best.isEmpty()) {
            map.nearest()
                    .ifPresent(w -> log.printf(
                            Locale.ROOT,
                            "no window is open. Nearest: %s, %.1f d: %s%n",
                            w.day().truncatedTo(ChronoUnit.DAYS),
                            w.flight().toHours() / 24.0,
                            w.misses().stream()
                                    .map(Window.Miss::toString)
                                    .reduce((a, b) -> a + "; " + b)
                                    .orElse("")));
            return;
        }
        log.println("best of each run of days:");
        log.printf(
                "%-20s %8s %7s %9s %11s %9s %-20s %-18s %s%n",
                "launch",
                "azimuth",
                "coast",
                "flight",
                "injection",
                "braking",
                "arrival",
                "landing",
                "in the full ephemeris");
        Refiner refiner = new Refiner(sky, map.search(), Forces.CISLUNAR);
        try (Progress progress = Progress.of("refine", Math.min(refine, best.size()))) {
            for (int i = 0; i < best.size(); i++) {
                Transfer t = best.get(i).transfer().orElseThrow();
                Optional<String> full = i < refine ? Optional.of(full(refiner, t)) : Optional.empty();
                progress.step(t.launch().toString());
                log.println(line(t, full.orElse("")));
            }
        }
    }

    private static String full(Refiner refiner, Transfer t) {
        return refiner.refine(t)
                .map(r -> String.format(
                        Locale.ROOT, "%.0f + %.0f m/s", r.injectionMPerS().length(), r.brakingMPerS()))
                .orElse("not reached by correcting the injection alone");
    }

    private static String line(Transfer t, String full) {
        return String.format(
                Locale.ROOT,
                "%-20s %4.1f deg %3d min %7.2f d %7.0f m/s %5.0f m/s %-20s %-18s %s",
                second(t.launch()),
                Math.toDegrees(t.chance().azimuthRad()),
                t.coast().toMinutes(),
                t.injection().until(t.arrival(), ChronoUnit.SECONDS) / 86_400.0,
                t.injectionMPerS().length(),
                t.brakingMPerS(),
                second(t.arrival()),
                t.landing()
                        .map(l -> l.at().truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                                .replace(":00Z", "Z"))
                        .orElse("-"),
                full);
    }

    private static Instant second(Instant t) {
        return t.truncatedTo(ChronoUnit.SECONDS);
    }
}
