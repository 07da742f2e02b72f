package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.CampaignReport;
import space.outpost.construct.campaign.CampaignFiles;
import space.outpost.construct.campaign.CampaignStudy;
import space.outpost.construct.campaign.Campaigns;
import space.outpost.construct.campaign.Loss;
import space.outpost.construct.campaign.Losses;
import space.outpost.construct.campaign.Milestone;
import space.outpost.construct.campaign.Programme;
import space.outpost.construct.campaign.ProgrammeFile;
import space.outpost.construct.campaign.Risk;
import space.outpost.construct.campaign.StoredPlan;

/** The flights that build a station up. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        header =
                "Finds the flights that build a station up soonest or cheapest, their risk, and what is left without a partner.",
        description = {
            "",
            "The file says which launchers, spaceports and vehicles there are, which elements and crews are to be there,",
            "what they need, and what is to be reached. An integer programme chooses flights, dates and manifests to a",
            "stated gap; a separate replay then lives the plan day by day and checks every rule. What cannot be met is",
            "told with the rule that binds and by how much. docs/campaign.md explains every key and the model.",
            "",
            "Then: many lives of the plan with failed launches, slips and weather (no new search: what cannot leave waits",
            "for the next window, what is lost is built and flown again), and the best campaign that is left if a partner",
            "leaves, each partner alone.",
            "",
            "Writes campaign.json (what outpost run sees), campaign-plan.json, flights.csv, milestones.csv, station.csv,",
            "risk.csv, partners.csv and a page report.html.",
            ""
        },
        footer = {
            "",
            "  outpost construct campaign examples/campaign/campaign.yaml --out out/campaign",
            "  outpost construct campaign FILE --leaves russia@2032-01-01 --leaves china@2031-01-01",
            "  outpost construct campaign FILE --every-loss --runs 10000"
        })
final class CampaignCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("construct campaign");

    @Parameters(paramLabel = "FILE", description = "The programme: YAML, or JSON; its keys: outpost schema programme.")
    private Path file = Path.of("");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private OutOption out = new OutOption();

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            description =
                    "A search ends when it is proven that nothing is better by more than this share (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.005")
    private double gap = 0.005;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Lives of the plan with failures, slips and weather (default: ${DEFAULT-VALUE}; 0: none).",
            defaultValue = "1000")
    private int runs = 1000;

    @Option(
            names = "--leaves",
            paramLabel = "PARTNER@DATE",
            description = "A partner leaves then (default: each of the file's, at the file's date). May be repeated.")
    private List<String> leaves = new ArrayList<>();

    @Option(
            names = "--every-loss",
            description =
                    "Plan besides for the loss of each launcher, spaceport and element: single points of failure.")
    private boolean everyLoss;

    @Option(names = "--store", description = "Also keep the plan beside FILE, where outpost run takes it from.")
    private boolean store;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int count = threads.count(ARGUMENTS);
        if (!(gap >= 0 && gap < 1)) {
            throw ARGUMENTS.wrong("--gap", Double.toString(gap), "a share from 0 up to 1");
        }
        if (runs < 0 || runs > 1_000_000) {
            throw ARGUMENTS.wrong("--runs", Integer.toString(runs), "0 to 1000000");
        }
        Programme programme = ProgrammeFile.read(file);
        List<Loss> asked = leaves.stream().map(text -> leaving(programme, text)).toList();
        Results results = out.results(programme.name());
        PrintWriter log = spec.commandLine().getOut();
        Campaigns.Solved solved = Campaigns.solve(file.toString(), programme, gap);
        CampaignStudy study = new CampaignStudy(
                programme,
                solved,
                losses(programme, solved, asked, count),
                runs == 0 ? List.of() : Risk.of(programme, solved.plan(), runs));
        tell(study, log);
        results.add(CampaignFiles.of(study));
        results.add("report.html", CampaignReport.html(study));
        results.write();
        results.list(log);
        if (store) {
            Path stored = StoredPlan.beside(file.toAbsolutePath());
            OutputFolder.at(stored.resolveSibling(""))
                    .write(Map.of(stored.getFileName().toString(), CampaignFiles.plan(solved.plan())));
            log.println(stored);
        }
        log.flush();
        return 0;
    }

    private List<Losses.Outcome> losses(Programme programme, Campaigns.Solved solved, List<Loss> asked, int count) {
        List<Loss> losses = Loss.ofAll(programme, solved.plan()).stream()
                .filter(l -> l instanceof Loss.OfPartner ? asked.isEmpty() : everyLoss)
                .toList();
        List<Loss> all = new ArrayList<>(asked);
        all.addAll(losses);
        try (Progress progress = Progress.of("losses", all.size())) {
            return Losses.of(programme, solved, all, gap, count, done -> progress.to(done, all.size(), "losses"));
        }
    }

    private static Loss leaving(Programme programme, String text) {
        int at = text.lastIndexOf('@');
        String partner = at < 0 ? text : text.substring(0, at);
        if (programme.partners().stream().noneMatch(p -> p.id().equals(partner))) {
            throw ARGUMENTS.wrong(
                    "--leaves",
                    "no partner '" + partner + "'",
                    String.join(
                            ", ", programme.partners().stream().map(p -> p.id()).toList()));
        }
        try {
            Instant date = at < 0
                    ? programme.leaving()
                    : LocalDate.parse(text.substring(at + 1))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            return new Loss.OfPartner(partner, date);
        } catch (DateTimeParseException e) {
            throw ARGUMENTS.wrong(
                    "--leaves", "'" + text + "'", "a partner and a date, such as " + partner + "@2032-01-01");
        }
    }

    private static void tell(CampaignStudy study, PrintWriter log) {
        var found = study.solved().found();
        log.printf(
                Locale.ROOT,
                "%s: %d flights; objective %.1f, none is under %.1f (gap %.2f %%)%n",
                study.programme().name(),
                study.plan().flights().size(),
                found.objective(),
                found.bound(),
                100 * found.gap());
        for (Milestone m : study.programme().milestones()) {
            String chance = study.risk().stream()
                    .filter(s -> s.milestone().id().equals(m.id()))
                    .findFirst()
                    .map(s -> m.wished()
                                    .map(w -> String.format(
                                            Locale.ROOT, ", by the wish of %s with %.0f %%", day(w), 100 * s.by(w)))
                                    .orElse("")
                            + s.percentile(0.5).map(t -> ", median " + day(t)).orElse(", median never"))
                    .orElse("");
            log.printf(
                    "  %-14s %s%s%n",
                    m.id(),
                    study.history().reached(m.id()).map(CampaignCommand::day).orElse("never"),
                    chance);
        }
        for (Losses.Outcome o : study.losses()) {
            log.printf(
                    Locale.ROOT,
                    "without %s from %s: %d milestones lost, longest delay %d d, extra cost %.0f, lost science %.1f%n",
                    o.loss().name(),
                    day(o.loss().at()),
                    o.lost(),
                    o.longest().toDays(),
                    o.extraCost(),
                    o.lostScience());
        }
    }

    private static String day(Instant t) {
        return t.toString().substring(0, 10);
    }
}
