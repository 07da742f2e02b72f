package space.outpost.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Json;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** Which run of a scenario a question is about. */
final class RunOption {
    private static final String ALLOWED = "what outpost run left of this scenario; run it again";

    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "What outpost run left: environment.json, campaign.json, plan.json (default: out/NAME).")
    private @Nullable Path run;

    /** What the steps of a run handed on. */
    record Planned(SiteEnvironment environment, Campaign campaign, Plan plan) {}

    /** @throws InvalidInput if it is not there, or is not of that scenario */
    Planned read(Scenario scenario) {
        Path folder = run == null ? Path.of("out", scenario.name()) : run;
        Path environment = folder.resolve("environment.json");
        Path plan = folder.resolve("plan.json");
        Planned planned = new Planned(
                Json.read(environment, SiteEnvironment.class),
                Json.read(folder.resolve("campaign.json"), Campaign.class),
                Json.read(plan, Plan.class));
        if (!planned.environment.span().contains(scenario.horizon())) {
            throw new InvalidInput(
                    environment.toString(),
                    "",
                    "a span of " + planned.environment.span() + ", not the horizon " + scenario.horizon(),
                    ALLOWED);
        }
        for (Activity a : planned.plan.activities()) {
            if (scenario.experiment(a.experiment()).isEmpty()) {
                throw new InvalidInput(
                        plan.toString(),
                        "",
                        "experiment '" + a.experiment() + "', which the scenario has not",
                        ALLOWED);
            }
        }
        return planned;
    }
}
