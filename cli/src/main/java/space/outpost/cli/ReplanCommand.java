package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Json;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Interval;
import space.outpost.operate.Operate;
import space.outpost.operate.Outage;
import space.outpost.operate.Replan;

/** What becomes of a plan when something falls out. */
@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        header = "Makes a plan anew when elements fall out, and tells what became of the old one.",
        description = {
            "",
            "What began before stays as it is; what was promised stays where it can; the rest is placed anew, and each run",
            "that is moved, lost or gained is listed.",
            "",
            "A relay that is out carries nothing; on another element that is out no experiment runs. It lives on: its",
            "arrays, battery and memory serve as before.",
            "",
            "Writes plan.json.",
            ""
        },
        footer = {
            "",
            "  outpost run examples/ilrs-2035/scenario.yaml",
            "  outpost operate replan examples/ilrs-2035/scenario.yaml --run out/ilrs-2035 \\",
            "      --out-of queqiao-2@2035-06-10T00:00:00Z/2035-06-20T00:00:00Z --out out/without-relay"
        })
final class ReplanCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("operate replan");
    private static final String FORM = "such as queqiao-2@2035-06-10T00:00:00Z/2035-06-20T00:00:00Z";

    @Parameters(paramLabel = "SCENARIO", description = "The scenario of the plan.")
    private Path file = Path.of("");

    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--out-of",
            paramLabel = "ELEMENT@FROM/TO",
            required = true,
            description = "An element that is out, and when; may be given again.")
    private List<String> outages = List.of();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "What starts earlier is not changed (default: the beginning of the first outage).")
    private @Nullable Instant now;

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario scenario = ScenarioFile.read(file);
        List<Outage> without =
                outages.stream().map(text -> outage(text, scenario)).toList();
        Instant from = now == null
                ? without.stream()
                        .map(o -> o.when().start())
                        .min(Instant::compareTo)
                        .orElseThrow()
                : now;
        Results results = out.results(scenario.name() + "-replanned");
        RunOption.Planned planned = run.read(scenario);
        Replan anew =
                Operate.replan(scenario, planned.environment(), planned.campaign(), planned.plan(), from, without);
        results.add("plan.json", Json.write(anew.plan()));
        results.write();
        PrintWriter log = spec.commandLine().getOut();
        tell(planned.plan(), anew, log);
        results.list(log);
        return 0;
    }

    /** @throws InvalidInput if it is no outage of an element of the scenario */
    private static Outage outage(String text, Scenario scenario) {
        int at = text.indexOf('@');
        int to = text.indexOf('/');
        try {
            if (at > 0 && to > at) {
                String element = text.substring(0, at);
                if (scenario.element(element).isEmpty()) {
                    throw ARGUMENTS.wrong(
                            "--out-of",
                            "'" + element + "'",
                            "one of "
                                    + scenario.elements().stream()
                                            .map(Element::id)
                                            .toList());
                }
                return new Outage(
                        element,
                        new Interval(Instant.parse(text.substring(at + 1, to)), Instant.parse(text.substring(to + 1))));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ARGUMENTS.wrong("--out-of", "'" + text + "': " + e.getMessage(), FORM);
        }
        throw ARGUMENTS.wrong("--out-of", "'" + text + "'", FORM);
    }

    private static void tell(Plan before, Replan anew, PrintWriter log) {
        for (Replan.Change change : anew.changes()) {
            Activity a = change.run();
            String when = a.interval().start() + " " + a.experiment() + " of " + a.partner();
            log.println(
                    switch (change) {
                        case Replan.Change.Moved moved -> "moved  " + when + " to " + moved.to();
                        case Replan.Change.Lost _ -> "lost   " + when;
                        case Replan.Change.Gained _ -> "gained " + when;
                    });
        }
        double was = value(before);
        double is = value(anew.plan());
        log.printf(
                Locale.ROOT,
                "%d runs kept, %d moved, %d lost, %d gained; value %.0f of %.0f (%.2f %%)%n",
                anew.kept(),
                count(anew, Replan.Change.Moved.class),
                count(anew, Replan.Change.Lost.class),
                count(anew, Replan.Change.Gained.class),
                is,
                was,
                was > 0 ? 100 * is / was : 100);
    }

    private static long count(Replan anew, Class<? extends Replan.Change> kind) {
        return anew.changes().stream().filter(kind::isInstance).count();
    }

    private static double value(Plan plan) {
        return plan.activities().stream().mapToDouble(Activity::value).sum();
    }
}
