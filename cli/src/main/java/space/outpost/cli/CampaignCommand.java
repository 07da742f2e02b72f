package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.construct.campaign.CampaignFiles;
import space.outpost.construct.campaign.Campaigns;
import space.outpost.construct.campaign.History;
import space.outpost.construct.campaign.Milestone;
import space.outpost.construct.campaign.Optimiser;
import space.outpost.construct.campaign.Programme;
import space.outpost.construct.campaign.ProgrammeFile;

/** The flights that build a station up. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        header = "Finds the flights that build a station up soonest or cheapest.",
        description = {""},
        footer = {"", "  outpost construct campaign examples/campaign/campaign.yaml --out out/campaign"})
final class CampaignCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("construct campaign");

    @Parameters(paramLabel = "FILE", description = "The programme: YAML, or JSON; its keys: outpost schema programme.")
    private Path file = Path.of("");

    @Mixin
    private OutOption out = new OutOption();

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            description =
                    "The search ends when nothing better by more than this share can exist (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.05")
    private double gap = 0.05;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(gap >= 0 && gap < 1)) {
            throw ARGUMENTS.wrong("--gap", Double.toString(gap), "a share from 0 up to 1");
        }
        Programme programme = ProgrammeFile.read(file);
        Path folder = out.or(programme.name());
        OutputFolder output = OutputFolder.at(folder);
        PrintWriter log = spec.commandLine().getOut();
        Campaigns.Solved solved = Campaigns.solve(file.toString(), programme, gap);
        tell(programme, solved, log);
        Map<String, byte[]> files = new LinkedHashMap<>(CampaignFiles.of(programme, solved.plan(), solved.history()));
        output.write(files);
        files.keySet().forEach(name -> log.println(folder.resolve(name)));
        log.flush();
        return 0;
    }

    private static void tell(Programme programme, Campaigns.Solved solved, PrintWriter log) {
        Optimiser.Found found = solved.found();
        History history = solved.history();
        log.printf(
                Locale.ROOT,
                "%s: %d flights; objective %.1f, none is under %.1f (gap %.2f %%)%n",
                programme.name(),
                solved.plan().flights().size(),
                found.objective(),
                found.bound(),
                100 * found.gap());
        for (Milestone m : programme.milestones()) {
            log.printf(
                    "%s: %s%n",
                    m.id(),
                    history.reached(m.id())
                            .map(t -> t.toString().substring(0, 10))
                            .orElse("never"));
        }
    }
}
