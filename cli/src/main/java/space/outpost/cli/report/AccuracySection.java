package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.execution.Execution;

/** Whether the books balance, what was assumed, and how far it can be trusted. */
record AccuracySection(Study study, Findings findings) {

    private record Statement(String text, String page) {}

    private static final List<Statement> STATEMENTS = List.of(
            new Statement(
                    "Sun and Earth are taken from a JPL ephemeris, with light time and the Moon’s librations;"
                            + " directions in MOON_ME.",
                    "docs/sky.md"),
            new Statement(
                    "The Sun is a disc, cut by the real shape of the skyline; time lit counts any of the disc, the mean"
                            + " its visible share.",
                    "docs/light.md"),
            new Statement(
                    "Skylines are the same at all times and for all elements of one mast; shadows that the station’s own"
                            + " elements cast are left out.",
                    "docs/atlas.md"),
            new Statement(
                    "The plan is deterministic and made before the year begins: it knows the sky, but not the faults. It is"
                            + " feasible; that it is the best possible is not claimed.",
                    "docs/architecture.md"),
            new Statement(
                    "Arrays face the Sun and scale with its visible share and distance; batteries have one charging"
                            + " efficiency and do not age.",
                    "docs/twin.md"),
            new Statement(
                    "Each element is one thermal node with a heater, a radiator that opens when it is warm, and"
                            + " surroundings between a dark and a lit temperature.",
                    "docs/twin.md"),
            new Statement(
                    "A link has a constant rate while it is open. Relays fly two-body orbits with the elements given, held"
                            + " by station keeping.",
                    "docs/sky.md"),
            new Statement(
                    "Faults strike at the instants given or at random with the rates given, from the scenario’s seed.",
                    "docs/twin.md"));

    void write(Page page) {
        page.section(Part.BALANCES, p -> {
            p.paragraph(
                    "What came in less what went out and what remains; anything but rounding would be a mistake in the"
                            + " simulation.");
            energy(p);
            data(p);
        });
        page.section(Part.ACCURACY, p -> {
            p.heading("What the sky was computed from");
            items(p.markup(), study.environment().provenance());
            p.heading("What the models leave out");
            items(
                    p.markup(),
                    STATEMENTS.stream()
                            .map(s -> s.text() + " (" + s.page() + ")")
                            .toList());
            p.paragraph(
                    "This page holds everything it shows. The numbers behind it stand beside it: plan and execution as"
                            + " JSON, profiles as CSV (docs/formats.md). The same scenario and seed give the same bytes again.");
        });
    }

    private static void items(Markup markup, List<String> items) {
        markup.open("ul");
        items.forEach(item -> markup.element("li", item));
        markup.close();
    }

    private void energy(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Execution.EnergyBalance> entry :
                inOrder(study.execution().energy())) {
            Execution.EnergyBalance e = entry.getValue();
            if (e.suppliedJ() == 0 && e.consumedJ() == 0 && e.startJ() == 0) {
                continue;
            }
            rows.add(List.of(
                    findings.elementTitle(entry.getKey()),
                    kwh(e.startJ()),
                    kwh(e.deliveredJ()),
                    kwh(e.suppliedJ()),
                    kwh(e.consumedJ()),
                    kwh(e.curtailedJ()),
                    kwh(e.chargeLossJ()),
                    kwh(e.lostJ()),
                    kwh(e.endJ()),
                    residual(e.residualJ(), e.suppliedJ() + e.startJ(), "J")));
        }
        if (rows.isEmpty()) {
            page.paragraph("No power bus.");
            return;
        }
        page.table(
                "Energy of each bus, kWh: at the start + brought + offered = used + curtailed + lost in charging + lost with"
                        + " failed batteries + at the end.",
                List.of(
                        Column.text("Bus"),
                        Column.number("Start"),
                        Column.number("Brought"),
                        Column.number("Offered"),
                        Column.number("Used"),
                        Column.number("Curtailed"),
                        Column.number("Charging"),
                        Column.number("Failed"),
                        Column.number("End"),
                        Column.number("Residual (relative)")),
                rows);
    }

    private void data(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Execution.DataBalance> entry :
                inOrder(study.execution().data())) {
            Execution.DataBalance d = entry.getValue();
            rows.add(List.of(
                    findings.elementTitle(entry.getKey()),
                    Say.data(d.producedBits()),
                    Say.data(d.sentBits()),
                    Say.data(d.droppedBits()),
                    Say.data(d.endBits()),
                    residual(d.residualBits(), d.producedBits(), "bit")));
        }
        if (rows.isEmpty()) {
            page.paragraph("No memory.");
            return;
        }
        page.table(
                "Data of each memory: produced = sent + lost + still waiting at the end.",
                List.of(
                        Column.text("Memory"),
                        Column.number("Produced"),
                        Column.number("Sent"),
                        Column.number("Lost"),
                        Column.number("At the end"),
                        Column.number("Residual (relative)")),
                rows);
    }

    /** In the scenario's order, so that no map's order shows. */
    private <T> List<Map.Entry<String, T>> inOrder(Map<String, T> balances) {
        List<String> order =
                study.scenario().elements().stream().map(e -> e.id()).toList();
        return balances.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, T> e) -> order.indexOf(e.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String kwh(double joules) {
        return String.format(Locale.ROOT, "%,.1f", joules / Say.KWH_J);
    }

    private static String residual(double residual, double scale, String unit) {
        return String.format(Locale.ROOT, "%.2g %s (%.0e)", residual, unit, scale > 0 ? Math.abs(residual) / scale : 0);
    }
}
