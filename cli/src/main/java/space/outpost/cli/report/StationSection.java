package space.outpost.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;

/** What was built and who was there. */
record StationSection(Study study, Findings findings) {

    void write(Page page) {
        page.section(Part.STATION, p -> {
            List<List<String>> rows = new ArrayList<>();
            for (Element e : study.scenario().elements()) {
                rows.add(List.of(
                        e.title() + " (" + e.id() + ")",
                        Say.words(e.kind()),
                        findings.partnerTitle(e.partner()),
                        Say.mass(e.massKg()),
                        arrival(e),
                        sum(e.arrays().stream()
                                .mapToDouble(Element.SolarArray::peakW)
                                .sum()),
                        sum(e.sources().stream()
                                .mapToDouble(Element.ConstantSource::powerW)
                                .sum()),
                        e.battery().map(b -> Say.energy(b.capacityJ())).orElse("–"),
                        e.storage().map(s -> Say.data(s.capacityBits())).orElse("–"),
                        e.orbit().isPresent()
                                ? "orbit"
                                : study.scenario().mastOf(e).id(),
                        e.bus().map(findings::elementTitle).orElse("own")));
            }
            p.table(
                    "Elements of the station, with their names in the files in brackets. Arrays: power in full sunlight when new.",
                    List.of(
                            Column.text("Element"),
                            Column.text("Kind"),
                            Column.text("Partner"),
                            Column.number("Mass"),
                            Column.mark("At work from"),
                            Column.number("Arrays"),
                            Column.number("Constant source"),
                            Column.number("Battery"),
                            Column.number("Memory"),
                            Column.mark("Mast"),
                            Column.text("Power bus")),
                    rows);
            crew(p);
        });
    }

    private String arrival(Element e) {
        Instant at = study.campaign().arrival(e.id());
        if (!at.isBefore(findings.horizon().end())) {
            return "not in this time";
        }
        return at.isAfter(findings.horizon().start()) ? Say.day(at) : "the start";
    }

    private static String sum(double watts) {
        return watts == 0 ? "–" : Say.power(watts);
    }

    private void crew(Page page) {
        List<CrewStay> stays = study.campaign().crew();
        if (stays.isEmpty()) {
            page.paragraph("Nobody visits in this time: the station works by itself.");
            return;
        }
        page.paragraph("People are there "
                + Say.list(stays.stream()
                        .map(s -> "from " + Say.day(s.start()) + " to " + Say.day(s.end()) + " (" + s.crew() + ", each "
                                + Say.length(s.workPerDay()) + " a day for science)")
                        .toList())
                + "; at all other times the station works by itself.");
    }
}
