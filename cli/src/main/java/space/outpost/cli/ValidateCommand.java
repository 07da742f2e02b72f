package space.outpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.cli.validate.Check;
import space.outpost.cli.validate.Validation;
import space.outpost.survey.Survey;

/** Holds the models against published figures. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Prints published figures beside ours, with a verdict each; exits 1 if one fails.",
        description = {
            "",
            "Each line has its unit, its source, the deviation, and a tolerance chosen before the figure was computed.",
            "Figures of another kind than ours are shown without a verdict. With --data, those that need terrain or",
            "reference files are checked too.",
            ""
        },
        footer = {
            "",
            "  outpost validate",
            "  outpost validate --data ../shared",
            "  outpost validate --data ../shared --quick"
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--quick", description = "Leave out what takes minutes: missions, permanent shadow and cold traps.")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Survey survey = Survey.open(data.directory())) {
            return print(Validation.of(survey, data.directory(), quick));
        }
    }

    private int print(Validation validation) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%-82s %11s %11s %11s %10s  %-7s %s%n",
                "quantity", "published", "ours", "deviation", "tolerance", "verdict", "source");
        try (Progress progress = Progress.of("validate", validation.groups().size())) {
            int failed = 0;
            int passed = 0;
            int shown = 0;
            for (Validation.Group group : validation.groups()) {
                List<Check> checks = group.run();
                progress.step(group.name());
                for (Check c : checks) {
                    out.println(row(c));
                    passed += c.isJudged() && c.passes() ? 1 : 0;
                    failed += c.passes() ? 0 : 1;
                    shown += c.isJudged() ? 0 : 1;
                }
                out.flush();
            }
            for (String skipped : validation.skipped()) {
                out.println("skipped: " + skipped);
            }
            out.printf(Locale.ROOT, "%d figures agree, %d do not, %d shown without a verdict%n", passed, failed, shown);
            return failed == 0 ? 0 : 1;
        }
    }

    private static String row(Check c) {
        return String.format(
                Locale.ROOT,
                "%-82s %11s %11.6g %11s %10s  %-7s %s",
                c.quantity() + " [" + c.unit() + "]",
                c.isPublished() ? String.format(Locale.ROOT, "%.6g", c.published()) : "-",
                c.ours(),
                c.isPublished() ? String.format(Locale.ROOT, "%+.3g", c.deviation()) : "-",
                c.isJudged() ? String.format(Locale.ROOT, "%.3g", c.tolerance()) : "-",
                !c.isJudged() ? "shown" : c.passes() ? "ok" : "FAILS",
                c.source());
    }
}
