package space.outpost.cli.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.execution.Event;

/** What broke, how the station answered, and everything else that happened. */
record FaultSection(Study study, Findings findings) {
    /** More events than this in one table are folded. */
    private static final int MOST_OPEN = 40;

    private static final List<Column> LOG = List.of(
            Column.mark("Time, UTC"), Column.text("Event"), Column.text("Element"), Column.text("What happened"));

    void write(Page page) {
        List<Event> events = study.execution().events();
        page.section(Part.FAULTS, p -> {
            if (events.isEmpty()) {
                p.paragraph("Nothing worth telling happened: no fault, no shed load, no limit reached.");
                return;
            }
            p.figure(
                    "Events through the time studied",
                    "One tick for each event, by kind; the number of them at the right. Grey: nights at the main mast.",
                    "Execution.events",
                    new EventFigure(
                                    new TimeAxis(findings.horizon(), 110, 960),
                                    findings.nights(findings.mainMast()),
                                    events)::draw);
            faults(p);
            log(p, events);
        });
    }

    private void faults(Page page) {
        List<List<String>> rows = Episode.of(study).stream()
                .map(episode -> List.of(
                        Say.minute(episode.fault().time()),
                        findings.elementTitle(episode.fault().element()),
                        findings.plain(episode.text()),
                        answers(episode),
                        episode.repair()
                                .map(r -> Say.length(
                                        Duration.between(episode.fault().time(), r.time())))
                                .orElse("not in this time")))
                .toList();
        if (rows.isEmpty()) {
            page.paragraph("No fault struck.");
            return;
        }
        page.table(
                "Faults in order of time, with what the station told of the same element or its power bus in the two"
                        + " days after, at most until an hour after the repair.",
                List.of(
                        Column.mark("Time, UTC"),
                        Column.text("Element"),
                        Column.text("Fault"),
                        Column.text("What the station did"),
                        Column.number("Mended after")),
                rows);
    }

    private String answers(Episode episode) {
        List<String> told = new ArrayList<>();
        for (Event.Kind kind :
                List.of(Event.Kind.DETECTION, Event.Kind.SAFE_MODE, Event.Kind.LOAD_SHED, Event.Kind.RESPONSE)) {
            List<Event> these =
                    episode.answers().stream().filter(e -> e.kind() == kind).toList();
            if (!these.isEmpty()) {
                Duration after = Duration.between(
                        episode.fault().time(), these.getFirst().time());
                told.add((after.toSeconds() < 60 ? "" : "after " + Say.length(after) + ": ")
                        + findings.plain(these.getFirst().text())
                        + (these.size() > 1 ? " (and " + (these.size() - 1) + " more such)" : ""));
            }
        }
        return told.isEmpty() ? "nothing told" : String.join("; ", told);
    }

    private void log(Page page, List<Event> events) {
        if (events.size() <= MOST_OPEN) {
            page.table("All events in order of time.", LOG, rows(events));
            return;
        }
        DateTimeFormatter month =
                DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
        Map<String, List<Event>> byMonth = new LinkedHashMap<>();
        for (Event e : events) {
            byMonth.computeIfAbsent(month.format(e.time()), _ -> new ArrayList<>())
                    .add(e);
        }
        page.fold(
                "All " + Say.count(events.size(), "event") + ", month by month",
                p -> p.groupedTable(
                        "All events in order of time.",
                        LOG,
                        byMonth.entrySet().stream()
                                .map(e -> new Page.Group(e.getKey(), rows(e.getValue())))
                                .toList()));
    }

    private List<List<String>> rows(List<Event> events) {
        return events.stream()
                .map(e -> List.of(
                        Say.minute(e.time()),
                        Say.words(e.kind()),
                        findings.elementTitle(e.element()),
                        findings.plain(e.text())))
                .toList();
    }
}
