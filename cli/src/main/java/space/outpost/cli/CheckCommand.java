package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.operate.Answer;
import space.outpost.operate.Operate;

/** Whether a request has a place. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header =
                "Tells a partner whether a request has a place beside a plan, when, and if not, why not and what would help.",
        description = {
            "",
            "REQUEST is an experiment as in a scenario, with its keys at the top of the file. If the scenario has one of",
            "that id, it is asked anew, and what it has in the plan is given up.",
            "",
            "The plan stays as it is: it is that of a run, with the light, contact and flights that the run found. Each",
            "change that is said to help has been tried on it: with it alone, one more run has a place.",
            "",
            "Exit code 0 if all runs asked for have a place, else 1.",
            ""
        },
        footer = {
            "",
            "  outpost run examples/ilrs-2035/scenario.yaml",
            "  outpost operate check request.yaml --scenario examples/ilrs-2035/scenario.yaml --run out/ilrs-2035"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REQUEST", description = "The request: YAML, or JSON.")
    private Path file = Path.of("");

    @Option(names = "--scenario", paramLabel = "FILE", required = true, description = "The scenario of the plan.")
    private Path scenarioFile = Path.of("");

    @Mixin
    private RunOption run = new RunOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario scenario = ScenarioFile.read(scenarioFile);
        Experiment request = ScenarioFile.readRequest(file, scenario);
        RunOption.Planned planned = run.read(scenario);
        Answer answer = Operate.check(scenario, planned.environment(), planned.campaign(), planned.plan(), request);
        PrintWriter log = spec.commandLine().getOut();
        tell(answer, log);
        log.flush();
        return answer.refused().isEmpty() ? 0 : 1;
    }

    private static void tell(Answer answer, PrintWriter log) {
        Experiment asked = answer.asked();
        log.printf(
                "%s of %s: %d of %d runs have a place%n",
                asked.id(), asked.partner(), answer.runs().size(), asked.runs());
        answer.runs().forEach(r -> log.printf("  %s to %s%n", r.start(), r.end()));
        answer.refused().ifPresent(refused -> {
            log.printf("%d have none, for %s: %s%n", refused.runs(), refused.limit(), refused.reason());
            log.println(
                    answer.remedies().isEmpty()
                            ? "no single change that was tried would let one more in"
                            : "one more would fit");
            answer.remedies()
                    .forEach(r -> log.printf(
                            "  %s: from %s to %s%n",
                            r.change(), r.run().start(), r.run().end()));
        });
    }
}
