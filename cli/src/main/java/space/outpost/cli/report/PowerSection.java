package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import space.outpost.cli.report.Page.Column;
import space.outpost.cli.report.TimeChart.Panel;
import space.outpost.cli.report.TimeChart.Series;
import space.outpost.cli.report.TimeChart.Style;
import space.outpost.model.execution.Execution;
import space.outpost.model.scenario.Element;
import space.outpost.model.station.Bus;
import space.outpost.model.station.Station;
import space.outpost.model.time.Profile;

/** Power, data and temperature through the year: forecast of the plan against what was flown. */
final class PowerSection {
    private static final double KELVIN_OF_ZERO_C = 273.15;

    private final Study study;
    private final Findings findings;
    private final TimeAxis time;

    PowerSection(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
        this.time = new TimeAxis(findings.horizon(), TimeChart.LEFT, TimeChart.RIGHT);
    }

    void write(Page page) {
        Station station = Station.of(study.scenario(), study.campaign(), study.environment());
        Execution flown = study.execution();
        List<Bus> buses = station.buses().stream()
                .filter(b -> greatest(flown.loadW(), b.id()) > 0 || greatest(flown.supplyW(), b.id()) > 0)
                .sorted(Comparator.comparingDouble((Bus b) -> -supplied(b.id())))
                .toList();
        page.section(Part.POWER, p -> {
            p.paragraph("Grey bands are nights: no part of the Sun in view from the element’s mast.");
            p.heading("Batteries");
            chart(
                    p,
                    "Energy in the batteries of each power bus",
                    "Flown (filled) against the plan’s forecast (dashed). The dotted lines are the capacity and the least"
                            + " charge that must stay.",
                    "Execution.batteryJ, Plan.batteryJ, Scenario.elements.battery",
                    buses.stream()
                            .filter(b -> flown.batteryJ().containsKey(b.id()))
                            .map(this::battery)
                            .toList(),
                    "No bus has a battery.");
            p.heading("Supply and load");
            chart(
                    p,
                    "Power offered to each bus and drawn from it",
                    "What arrays and sources offer (filled) and what the loads draw (line). Where the fill stands over the"
                            + " line and the battery is full, power is curtailed; where the line stands over the fill,"
                            + " the battery gives.",
                    "Execution.supplyW, Execution.loadW",
                    buses.stream().map(this::supply).toList(),
                    "No bus has a load.");
            energy(p, buses);
            p.heading("Data");
            chart(
                    p,
                    "Science data waiting in each memory",
                    (Daily.isDue(findings.horizon()) ? "The most that waited at any time of each day: flown" : "Flown")
                            + " (filled) against the plan’s forecast (line); the dotted line is the capacity.",
                    "Execution.storageBits, Plan.storageBits, Scenario.elements.storage",
                    flown.storageBits().keySet().stream()
                            .sorted(inScenario())
                            .map(this::memory)
                            .toList(),
                    "No element has a memory.");
            p.heading("Temperature");
            chart(
                    p,
                    "Temperature of each thermal node",
                    "The dotted lines are the allowed limits.",
                    "Execution.temperatureK, Scenario.elements.thermal",
                    flown.temperatureK().keySet().stream()
                            .sorted(inScenario())
                            .map(this::temperature)
                            .toList(),
                    "No element has a thermal node.");
        });
    }

    private void chart(Page page, String title, String reading, String source, List<Panel> panels, String ifNone) {
        if (panels.isEmpty()) {
            page.paragraph(ifNone);
            return;
        }
        page.figure(title, reading, source, new TimeChart(title, time, panels)::draw);
    }

    private static double greatest(Map<String, Profile> profiles, String id) {
        return Optional.ofNullable(profiles.get(id)).map(Profile::max).orElse(0.0);
    }

    private double supplied(String bus) {
        return energy(bus).map(Execution.EnergyBalance::suppliedJ).orElse(0.0);
    }

    private Optional<Execution.EnergyBalance> energy(String bus) {
        return Optional.ofNullable(study.execution().energy().get(bus));
    }

    private Comparator<String> inScenario() {
        List<String> order =
                study.scenario().elements().stream().map(Element::id).toList();
        return Comparator.comparingInt((String id) -> order.indexOf(id)).thenComparing(Comparator.naturalOrder());
    }

    private Panel battery(Bus bus) {
        Profile flown = study.execution().batteryJ().getOrDefault(bus.id(), Profile.constant(findings.horizon(), 0));
        Profile capacity = bus.capacityJ();
        boolean mega = capacity.max() >= 2e4 * Say.KWH_J;
        double unit = mega ? 1000 * Say.KWH_J : Say.KWH_J;
        List<Series> series = new ArrayList<>();
        series.add(new Series("flown", flown.times(1 / unit), Style.AREA, Palette.SKY));
        planned(study.plan().batteryJ(), bus.id(), 1 / unit, series);
        series.add(new Series("capacity", capacity.times(1 / unit), Style.LIMIT, Palette.MUTED));
        series.add(new Series("least", bus.floorJ().times(1 / unit), Style.LIMIT, Palette.VERMILION));
        return Panel.fromZero(
                findings.elementTitle(bus.id()), mega ? "MWh" : "kWh", height(bus), findings.nights(bus.id()), series);
    }

    private static void planned(Map<String, Profile> plan, String id, double factor, List<Series> series) {
        Optional.ofNullable(plan.get(id))
                .ifPresent(p -> series.add(new Series("planned", p.times(factor), Style.DASHED, Palette.INK)));
    }

    private static double height(Bus bus) {
        return bus.units().size() > 1 ? 120 : 70;
    }

    private Panel supply(Bus bus) {
        Profile nothing = Profile.constant(findings.horizon(), 0);
        Profile supply = study.execution().supplyW().getOrDefault(bus.id(), nothing);
        Profile load = study.execution().loadW().getOrDefault(bus.id(), nothing);
        boolean kilo = Math.max(supply.max(), load.max()) >= 1000;
        double factor = kilo ? 1e-3 : 1;
        return Panel.fromZero(
                findings.elementTitle(bus.id()),
                kilo ? "kW" : "W",
                height(bus),
                findings.nights(bus.id()),
                List.of(
                        new Series("supply", supply.times(factor), Style.AREA, Palette.SUN),
                        new Series("load", load.times(factor), Style.LINE, Palette.BLUE)));
    }

    private Panel memory(String id) {
        Profile flown = Daily.greatest(
                study.execution().storageBits().getOrDefault(id, Profile.constant(findings.horizon(), 0)));
        double capacity = study.scenario()
                .element(id)
                .flatMap(Element::storage)
                .map(Element.Storage::capacityBits)
                .orElse(0.0);
        Profile forecast = study.plan().storageBits().getOrDefault(id, flown);
        double most = Math.max(flown.max(), forecast.max());
        boolean showCapacity = capacity > 0 && most >= 0.25 * capacity;
        double greatest = showCapacity ? Math.max(capacity, most) : most;
        boolean tera = greatest >= 1e12;
        double factor = tera ? 1e-12 : greatest >= 1e9 ? 1e-9 : 1e-6;
        List<Series> series = new ArrayList<>();
        series.add(new Series("flown", flown.times(factor), Style.AREA, Palette.SKY));
        Optional.ofNullable(study.plan().storageBits().get(id))
                .ifPresent(p ->
                        series.add(new Series("planned", Daily.greatest(p).times(factor), Style.LINE, Palette.INK)));
        if (showCapacity) {
            series.add(new Series(
                    "capacity",
                    Profile.constant(findings.horizon(), capacity * factor),
                    Style.LIMIT,
                    Palette.VERMILION));
        }
        String title = findings.elementTitle(id)
                + (showCapacity || capacity == 0
                        ? ""
                        : " (at most " + Say.percent(most / capacity) + " of " + Say.data(capacity) + ")");
        return Panel.fromZero(
                title, tera ? "Tbit" : greatest >= 1e9 ? "Gbit" : "Mbit", 60, findings.nights(id), series);
    }

    private Panel temperature(String id) {
        Profile flown = study.execution()
                .temperatureK()
                .getOrDefault(id, Profile.constant(findings.horizon(), KELVIN_OF_ZERO_C))
                .plus(-KELVIN_OF_ZERO_C);
        List<Series> series = new ArrayList<>();
        series.add(new Series("flown", flown, Style.LINE, Palette.BLUE));
        double low = flown.min();
        double high = flown.max();
        Optional<Element.Thermal> limits = study.scenario().element(id).flatMap(Element::thermal);
        for (double limitK : limits.stream()
                .flatMapToDouble(t -> DoubleStream.of(t.minimumK(), t.maximumK()))
                .toArray()) {
            double limit = limitK - KELVIN_OF_ZERO_C;
            series.add(
                    new Series("limit", Profile.constant(findings.horizon(), limit), Style.LIMIT, Palette.VERMILION));
            low = Math.min(low, limit);
            high = Math.max(high, limit);
        }
        return new Panel(findings.elementTitle(id), "°C", 60, low - 5, high, findings.nights(id), series);
    }

    private void energy(Page page, List<Bus> buses) {
        List<List<String>> rows = new ArrayList<>();
        for (Bus bus : buses) {
            energy(bus.id())
                    .ifPresent(e -> rows.add(List.of(
                            findings.elementTitle(bus.id()),
                            Say.energy(e.suppliedJ()),
                            Say.energy(e.consumedJ()),
                            Say.energy(e.curtailedJ()),
                            Say.percentOf(e.curtailedJ(), e.suppliedJ()),
                            Say.energy(e.chargeLossJ()),
                            Say.energy(e.unservedJ()))));
        }
        if (!rows.isEmpty()) {
            page.table(
                    "Where the energy went. Curtailed: offered when neither loads nor batteries could take it. Unserved:"
                            + " asked for by loads and not given.",
                    List.of(
                            Column.text("Bus"),
                            Column.number("Offered"),
                            Column.number("Used"),
                            Column.number("Curtailed"),
                            Column.number("of offered"),
                            Column.number("Lost in charging"),
                            Column.number("Unserved")),
                    rows);
        }
    }
}
