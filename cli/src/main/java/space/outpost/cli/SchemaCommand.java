package space.outpost.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.construct.campaign.ProgrammeFile;
import space.outpost.model.files.Schemas;
import space.outpost.survey.sites.Criteria;

/** Prints the JSON Schema of a file that goes in or comes out. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        header = "Prints the JSON Schema of a file: what may stand in it, with units and defaults.",
        description = "",
        footer = {"", "  outpost schema scenario > scenario.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).",
            defaultValue = "scenario")
    private Kind kind = Kind.scenario;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The files that have a schema. */
    enum Kind {
        scenario,
        environment,
        campaign,
        plan,
        execution,
        criteria,
        programme
    }

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(
                        switch (kind) {
                            case criteria -> Criteria.schema();
                            case programme -> ProgrammeFile.schema();
                            case scenario, environment, campaign, plan, execution -> Schemas.text(kind.name());
                        });
        return 0;
    }
}
