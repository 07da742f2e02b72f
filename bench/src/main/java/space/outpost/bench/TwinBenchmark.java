package space.outpost.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.operate.Operate;
import space.outpost.survey.Survey;
import space.outpost.twin.PlainTwin;
import space.outpost.twin.Twin;

/** The example's year: the twin with its faults and executive, against plain fixed steps without either. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TwinBenchmark {
    private final Scenario scenario = ScenarioFile.read(
            Path.of(System.getProperty("outpost.root", "."), "examples", "ilrs-2035", "scenario.yaml"));
    private final SiteEnvironment environment = environment(scenario);
    private final Campaign campaign = Campaign.asDeclared(scenario);
    private final Plan plan = Operate.plan(scenario, environment, campaign);

    @Benchmark
    public Execution outpost() {
        return Twin.fly(scenario, environment, campaign, plan);
    }

    @Benchmark
    public List<PlainTwin.Sample> plain() {
        return new PlainTwin(scenario, environment, plan, 600).fly();
    }

    private static SiteEnvironment environment(Scenario scenario) {
        try (Survey survey = Survey.open(Optional.empty())) {
            return survey.environment(scenario);
        }
    }
}
