package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Quality;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Partner;

/** Science asked, planned and returned, by partner and by experiment, and why not where it is not. */
record ScienceSection(Study study, Findings findings) {
    private static final int MOST_REASONS = 2;

    void write(Page page) {
        page.section(Part.SCIENCE, p -> {
            p.paragraph(
                    "Each experiment carries a value that its partner gave it; a run cut short returns the share of it"
                            + " that was done.");
            p.figure(
                    "Science asked, planned and returned",
                    "The outline is what the partner asked for, the pale bar what the plan had room for, the solid bar what"
                            + " came back.",
                    "Execution.science",
                    new ScienceFigure(study.execution().science(), findings::partnerTitle)::draw);
            study.plan().quality().ifPresent(q -> quality(p, q));
            kinds(p);
            experiments(p);
        });
        page.section(Part.UNPLANNED, this::unplanned);
    }

    private record Tally(int asked, List<Activity> planned, List<Outcome> outcomes, List<Unplanned> unplanned) {
        long count(Outcome.Status status) {
            return outcomes.stream().filter(o -> o.status() == status).count();
        }

        double plannedValue() {
            return planned.stream().mapToDouble(Activity::value).sum();
        }

        double returned() {
            return outcomes.stream().mapToDouble(Outcome::value).sum();
        }

        /** In words and by a sign that needs no colour. */
        String status() {
            long completed = count(Outcome.Status.COMPLETED);
            if (completed == asked) {
                return "● all";
            }
            return completed > 0 || returned() > 0 ? "◐ part" : planned.isEmpty() ? "○ not placed" : "○ none";
        }

        String whyNot() {
            Map<String, Integer> reasons = new LinkedHashMap<>();
            for (Unplanned u : unplanned) {
                reasons.merge("not placed (" + Say.words(u.limit()) + ")", u.runs(), Integer::sum);
            }
            for (Outcome o : outcomes) {
                if (o.status() != Outcome.Status.COMPLETED) {
                    reasons.merge(Say.words(o.status()) + ": " + o.reason(), 1, Integer::sum);
                }
            }
            List<String> lines = reasons.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST_REASONS)
                    .map(e -> e.getValue() + " × " + e.getKey())
                    .toList();
            int more = reasons.size() - lines.size();
            return String.join("; ", lines) + (more > 0 ? "; and " + Say.count(more, "other reason") : "");
        }
    }

    private Tally tally(Experiment x) {
        return new Tally(
                x.runs(),
                study.plan().activities().stream()
                        .filter(a -> a.experiment().equals(x.id()))
                        .toList(),
                study.execution().outcomes().stream()
                        .filter(o -> o.experiment().equals(x.id()))
                        .toList(),
                study.plan().unplanned().stream()
                        .filter(u -> u.experiment().equals(x.id()))
                        .toList());
    }

    private void quality(Page page, Quality q) {
        page.paragraph("The plan has " + Say.decimal(q.value()) + " points, " + Say.percentOf(q.value(), q.bound())
                + " of the " + Say.decimal(q.bound())
                + " that no plan can exceed: those of every experiment alone at the"
                + " station, as far as energy, data, crew time and instruments of the whole time go round. The first plan"
                + " had " + Say.decimal(q.firstValue()) + "; the search for a better one took "
                + Say.count(q.steps(), "step") + ".");
        page.table(
                "What each partner asks and what the plan has room for; value in points. Unplanned shares have a root mean"
                        + " square of " + Say.decimal(100 * q.rmsMissing()) + " % and are at most "
                        + Say.decimal(100 * q.mostMissing()) + " %; Jain's index of the planned shares is "
                        + String.format(Locale.ROOT, "%.3f", q.jain()) + ", 1 being the same for all.",
                List.of(
                        Column.text("Partner"),
                        Column.number("Asked"),
                        Column.number("Planned"),
                        Column.number("of asked")),
                q.shares().stream()
                        .map(s -> List.of(
                                findings.partnerTitle(s.partner()),
                                Say.decimal(s.asked()),
                                Say.decimal(s.planned()),
                                Say.percentOf(s.planned(), s.asked())))
                        .toList());
    }

    private void kinds(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Experiment.Kind kind : Experiment.Kind.values()) {
            List<Experiment> these = study.scenario().experiments().stream()
                    .filter(x -> x.kind() == kind)
                    .toList();
            double asked = these.stream().mapToDouble(Experiment::valueAsked).sum();
            double returned =
                    these.stream().mapToDouble(x -> tally(x).returned()).sum();
            double planned =
                    these.stream().mapToDouble(x -> tally(x).plannedValue()).sum();
            rows.add(List.of(
                    Say.words(kind),
                    Say.count(these.size()),
                    Say.decimal(asked),
                    Say.decimal(planned),
                    Say.decimal(returned),
                    Say.percentOf(returned, asked)));
        }
        page.table(
                "The four kinds of work of the programme; value in points.",
                List.of(
                        Column.text("Kind"),
                        Column.number("Experiments"),
                        Column.number("Asked"),
                        Column.number("Planned"),
                        Column.number("Returned"),
                        Column.number("of asked")),
                rows);
    }

    private void experiments(Page page) {
        List<Page.Group> groups = new ArrayList<>();
        for (Partner partner : study.scenario().partners()) {
            List<List<String>> rows = new ArrayList<>();
            for (Experiment x : study.scenario().experiments()) {
                if (x.partner().equals(partner.id())) {
                    rows.add(row(x, tally(x)));
                }
            }
            if (rows.isEmpty()) {
                rows.add(List.of("asks for no experiment", "", "", "", "", "", "", "", "", ""));
            }
            groups.add(new Page.Group(partner.title(), rows));
        }
        page.groupedTable(
                "Every experiment: runs and value (points), and why not where something is missing.",
                List.of(
                        Column.text("Experiment"),
                        Column.text("Element"),
                        Column.mark("Status"),
                        Column.number("Runs asked"),
                        Column.number("planned"),
                        Column.number("completed"),
                        Column.number("cut"),
                        Column.number("skipped"),
                        Column.number("Value returned / asked"),
                        Column.text("Why not")),
                groups);
    }

    private List<String> row(Experiment x, Tally tally) {
        return List.of(
                x.title(),
                findings.elementTitle(x.element()),
                tally.status(),
                Say.count(x.runs()),
                Say.count(tally.planned().size()),
                Say.count(tally.count(Outcome.Status.COMPLETED)),
                Say.count(tally.count(Outcome.Status.CUT_SHORT)),
                Say.count(tally.count(Outcome.Status.SKIPPED)),
                Say.decimal(tally.returned()) + " / " + Say.decimal(x.valueAsked()),
                findings.plain(tally.whyNot()));
    }

    private void unplanned(Page page) {
        List<Unplanned> all = study.plan().unplanned();
        if (all.isEmpty()) {
            page.paragraph("Every run that was asked for found a place in the plan.");
            return;
        }
        page.paragraph(
                Say.count(findings.runsUnplanned(), "run") + " found no place. Each row names the limit that stopped"
                        + " them, and the start at which least was missing.");
        page.table(
                "Runs without a place in the plan; value in points.",
                List.of(
                        Column.text("Experiment"),
                        Column.text("Partner"),
                        Column.number("Runs"),
                        Column.text("Limit"),
                        Column.mark("Closest, UTC"),
                        Column.text("Reason"),
                        Column.number("Value forgone")),
                all.stream()
                        .map(u -> List.of(
                                findings.experimentTitle(u.experiment()),
                                findings.partnerTitle(u.partner()),
                                Say.count(u.runs()),
                                Say.words(u.limit()),
                                u.closest().map(Say::minute).orElse("no start possible"),
                                reason(u),
                                Say.decimal(u.value())))
                        .toList());
    }

    /** The planner's sentence without the start it names, which has a column of its own. */
    private String reason(Unplanned u) {
        String start =
                u.closest().map(t -> "at its closest, a start at " + t + ", ").orElse("");
        return findings.plain(u.reason().startsWith(start) ? u.reason().substring(start.length()) : u.reason());
    }
}
