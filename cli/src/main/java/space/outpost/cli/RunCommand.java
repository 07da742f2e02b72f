package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.Study;
import space.outpost.construct.campaign.StoredPlan;
import space.outpost.construct.orbit.RelayFlight;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.io.RecordFile;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.operate.Operate;
import space.outpost.survey.Survey;
import space.outpost.twin.Twin;

/** The main job: from a scenario to a flown plan and its report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Takes a scenario through all steps, from the light of its site to a flown plan and its report.",
        description = {
            "",
            "The steps: survey (Sun, Earth and relays over the site's skyline), construct (what is there when), operate",
            "(the plan of the science), twin (that plan flown, with faults). Nothing is written before all are done.",
            ""
        },
        footer = {
            "",
            "Leaves in DIR: report.html to read; environment.json, campaign.json, plan.json and execution.json (each",
            "described by: outpost schema NAME); sky.csv, power.csv, storage.csv and temperature.csv (units in the heads).",
            "",
            "  outpost run examples/ilrs-2035/scenario.yaml",
            "  outpost run examples/ilrs-2035/scenario.yaml --data ../shared --out out/with-terrain"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCENARIO",
            description = "Scenario file, YAML or JSON; its keys: outpost schema scenario.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario scenario = ScenarioFile.read(file);
        Path directory = out.or(scenario.name());
        OutputFolder folder = OutputFolder.at(directory);
        PrintWriter log = spec.commandLine().getOut();
        SiteEnvironment environment;
        try (Survey survey = Survey.open(data.directory(), scenario.horizon())) {
            // Read once more for the places in the file of what only the survey can find wrong.
            RecordFile.read(file, Scenario.class).check(survey::check);
            log.println(scenario.name() + ": " + scenario.title());
            environment = survey.environment(scenario, (id, orbit) -> {
                RelayFlight flight = RelayFlight.of(orbit, scenario.horizon(), survey.sky());
                log.println("construct  " + summary(id, flight));
                return flight.path();
            });
        }
        log.println("survey     " + summary(environment));
        log.flush();
        Campaign campaign = StoredPlan.of(scenario, file);
        log.println("construct  " + summary(scenario, campaign));
        log.flush();
        Plan plan = Operate.plan(scenario, environment, campaign);
        log.println("operate    " + summary(plan));
        log.flush();
        Execution execution = Twin.fly(scenario, environment, campaign, plan);
        log.println("twin       " + summary(execution));
        log.flush();
        folder.write(StudyFiles.of(new Study(scenario, environment, campaign, plan, execution)));
        log.println("report     " + directory.resolve("report.html"));
        return 0;
    }

    private static String summary(String id, RelayFlight flight) {
        return String.format(
                        Locale.ROOT,
                        "%s flown: perilune %.0f to %.0f km, apolune %.0f to %.0f km, ",
                        id,
                        flight.motion().periapsisM().least() / 1000,
                        flight.motion().periapsisM().greatest() / 1000,
                        flight.motion().apoapsisM().least() / 1000,
                        flight.motion().apoapsisM().greatest() / 1000)
                + (flight.deltaVMPerS() == 0
                        ? "no station keeping"
                        : String.format(Locale.ROOT, "station keeping %.0f m/s", flight.deltaVMPerS()))
                + flight.motion()
                        .impact()
                        .map(at -> "; on the ground from " + at + " on")
                        .orElse("");
    }

    private static String summary(SiteEnvironment environment) {
        SiteEnvironment.MastView mast = environment.masts().getFirst();
        double lit = mast.sunlight().atLeast(Double.MIN_VALUE).total().toSeconds()
                / environment.span().seconds();
        return String.format(
                Locale.ROOT,
                "%s, mast of %.0f m: sunlit %.1f %% of the time, Sun's disc %.1f %% in view, Earth's %.1f %%%s",
                environment.site(),
                mast.heightM(),
                100 * lit,
                100 * mast.sunlight().mean(),
                100 * mast.earth().mean(),
                environment.synthetic() ? " (synthetic terrain)" : "");
    }

    private static String summary(Scenario scenario, Campaign campaign) {
        long flights = campaign.flights().size();
        long there = campaign.deliveries().stream()
                .filter(d -> !d.at().isAfter(scenario.horizon().start()))
                .count();
        return String.format(
                Locale.ROOT,
                "%d elements, %d there from the start, from %d partners%s",
                scenario.elements().size(),
                there,
                scenario.partners().size(),
                flights == 0 ? "" : "; a campaign of " + flights + " flights");
    }

    private static String summary(Plan plan) {
        String why = plan.unplanned().stream()
                .collect(Collectors.groupingBy(
                        Unplanned::limit, java.util.TreeMap::new, Collectors.summingInt(Unplanned::runs)))
                .entrySet()
                .stream()
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + " " + e.getValue())
                .collect(Collectors.joining(", "));
        int not = plan.unplanned().stream().mapToInt(Unplanned::runs).sum();
        return String.format(
                Locale.ROOT,
                "%d runs planned, %d not%s%s",
                plan.activities().size(),
                not,
                why.isEmpty() ? "" : " (" + why + ")",
                plan.quality()
                        .map(q -> String.format(
                                Locale.ROOT,
                                "; %.1f %% of the value that any plan could have",
                                100 * q.value() / Math.max(q.bound(), Double.MIN_NORMAL)))
                        .orElse(""));
    }

    private static String summary(Execution execution) {
        double returned = execution.science().stream()
                .mapToDouble(Execution.Science::returned)
                .sum();
        double asked = execution.science().stream()
                .mapToDouble(Execution.Science::asked)
                .sum();
        return String.format(
                Locale.ROOT,
                "%d runs completed, %d cut short, %d skipped; science returned %.1f %% of what was asked",
                count(execution, Outcome.Status.COMPLETED),
                count(execution, Outcome.Status.CUT_SHORT),
                count(execution, Outcome.Status.SKIPPED),
                100 * returned / Math.max(asked, Double.MIN_NORMAL));
    }

    private static long count(Execution execution, Outcome.Status status) {
        return execution.outcomes().stream().filter(o -> o.status() == status).count();
    }
}
