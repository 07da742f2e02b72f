package space.outpost.cli.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.execution.Event;

/** What broke, how the station answered, and everything else that happened. */
record FaultSection(Study study, Findings findings) {
    /** More events than this in one table are folded. */
    private static final int MOST_OPEN = 40;

    private static final List<Column> LOG =
            List.of(Column.mark("Time, UTC"), Column.text("Event"), Column.text("Element"), Column.text("What happened"));

    void write(Page page) {
        List<Event> events = study.execution().events();
        page.section(Part.FAULTS, p -> {
            if (events.isEmpty()) {
                p.paragraph("Nothing worth telling happened: no fault, no shed load, no limit reached.");
                return;
            }
            p.figure(
                    "Events through the time studied",
                    "One tick for each event, by kind; the number of them at the right.",
                    "Execution.events",
                    new EventFigure(
                                    new TimeAxis(findings.horizon(), 110, 960),
                                    findings.nights(findings.mainMast()),
                                    events)
                            ::draw);
            faults(p, events);
            log(p, events);
        });
    }

    private void faults(Page page, List<Event> events) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event fault = events.get(i);
            if (fault.kind() == Event.Kind.FAULT) {
                List<Event> rest = sameElementUntilNextFault(events, i);
                rows.add(List.of(
                        Say.minute(fault.time()),
                        findings.elementTitle(fault.element()),
                        fault.text(),
                        after(fault, first(rest, Event.Kind.DETECTION), "–"),
                        first(rest, Event.Kind.RESPONSE).map(Event::text).orElse("–"),
                        after(fault, first(rest, Event.Kind.REPAIR), "not mended")));
            }
        }
        if (rows.isEmpty()) {
            page.paragraph("No fault struck.");
            return;
        }
        page.table(
                "Faults in order of time. Detection, response and repair are the first of their kind at the same element"
                        + " before its next fault.",
                List.of(
                        Column.mark("Time, UTC"),
                        Column.text("Element"),
                        Column.text("Fault"),
                        Column.number("Detected after"),
                        Column.text("Response"),
                        Column.number("Mended after")),
                rows);
    }

    private static List<Event> sameElementUntilNextFault(List<Event> events, int fault) {
        String element = events.get(fault).element();
        List<Event> rest = new ArrayList<>();
        for (Event e : events.subList(fault + 1, events.size())) {
            if (e.element().equals(element)) {
                if (e.kind() == Event.Kind.FAULT) {
                    break;
                }
                rest.add(e);
            }
        }
        return rest;
    }

    private static Optional<Event> first(List<Event> events, Event.Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).findFirst();
    }

    private static String after(Event fault, Optional<Event> later, String ifNever) {
        return later.map(e -> Say.length(Duration.between(fault.time(), e.time()))).orElse(ifNever);
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
            byMonth.computeIfAbsent(month.format(e.time()), _ -> new ArrayList<>()).add(e);
        }
        page.fold("All " + Say.count(events.size(), "event") + ", month by month", p -> p.groupedTable(
                "All events in order of time.",
                LOG,
                byMonth.entrySet().stream()
                        .map(e -> new Page.Group(e.getKey(), rows(e.getValue())))
                        .toList()));
    }

    private List<List<String>> rows(List<Event> events) {
        return events.stream()
                .map(e -> List.of(
                        Say.minute(e.time()), Say.words(e.kind()), findings.elementTitle(e.element()), e.text()))
                .toList();
    }
}
