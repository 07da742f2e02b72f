package space.outpost.construct.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.model.io.Csv;
import space.outpost.model.io.Json;

/** The files that a campaign leaves. */
public final class CampaignFiles {
    private CampaignFiles() {}

    /** By name. */
    public static Map<String, byte[]> of(CampaignStudy study) {
        Programme programme = study.programme();
        FlightPlan plan = study.plan();
        History history = study.history();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("campaign.json", Json.write(Growth.of(programme, plan, history)));
        texts.put("campaign-plan.json", Json.write(plan));
        texts.put("flights.csv", flights(programme, plan));
        texts.put("milestones.csv", milestones(programme, history));
        texts.put("station.csv", station(programme, history));
        if (!study.losses().isEmpty()) {
            texts.put("partners.csv", losses(study));
        }
        if (!study.risk().isEmpty()) {
            texts.put("risk.csv", risk(study));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The file that {@link StoredPlan} reads. */
    public static byte[] plan(FlightPlan plan) {
        return Json.write(plan).getBytes(StandardCharsets.UTF_8);
    }

    private static String flights(Programme programme, FlightPlan plan) {
        StringBuilder csv = new StringBuilder(
                "launch,arrival,launcher,vehicle,spaceport,payload_kg,capability_kg,elements,crew,consumables_kg\n");
        Map<String, Vehicle> vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
        Timetable timetable = new Timetable(programme);
        for (Flight f : plan.flights()) {
            Vehicle vehicle = vehicles.get(f.vehicle());
            line(
                    csv,
                    f.launch().toString(),
                    vehicle == null ? "" : f.launch().plus(vehicle.flight()).toString(),
                    f.launcher(),
                    f.vehicle(),
                    f.spaceport(),
                    number(Payload.kg(programme, f)),
                    number(timetable.payloadKg(f)),
                    String.join(" ", f.elements()),
                    f.crew().orElse(""),
                    f.loads().stream()
                            .map(l -> l.consumable() + "=" + number(l.massKg()))
                            .collect(Collectors.joining(" ")));
        }
        return csv.toString();
    }

    private static String milestones(Programme programme, History history) {
        StringBuilder csv = new StringBuilder("milestone,title,reached,wished,late_days,due\n");
        for (Milestone m : programme.milestones()) {
            line(
                    csv,
                    m.id(),
                    Csv.quoted(m.title()),
                    history.reached(m.id()).map(Replay::date).orElse(""),
                    m.wished().map(Replay::date).orElse(""),
                    m.wished()
                            .flatMap(w -> history.reached(m.id())
                                    .map(r ->
                                            Long.toString(Duration.between(w, r).toDays())))
                            .orElse(""),
                    m.due().map(Replay::date).orElse(""));
        }
        return csv.toString();
    }

    private static String station(Programme programme, History history) {
        StringBuilder csv = new StringBuilder("date,mass_kg,given_w,drawn_w,people");
        programme.consumables().forEach(c -> csv.append(',').append(c.id()).append("_kg"));
        csv.append('\n');
        for (int day = 0; day < history.days(); day++) {
            csv.append(Replay.date(history.day(day)))
                    .append(',')
                    .append(number(history.massKg()[day]))
                    .append(',')
                    .append(number(history.givenW()[day]))
                    .append(',')
                    .append(number(history.drawnW()[day]))
                    .append(',')
                    .append(history.people()[day]);
            for (Consumable c : programme.consumables()) {
                double[] stock = history.stockKg().getOrDefault(c.id(), new double[history.days()]);
                csv.append(',').append(number(stock[day]));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** A row for each loss and milestone, so that any tool can turn it as it likes. */
    private static String losses(CampaignStudy study) {
        StringBuilder csv = new StringBuilder(
                "loss,at,milestone,planned,then,delay_days,milestones_lost,extra_cost,lost_science,gap\n");
        for (Losses.Outcome o : study.losses()) {
            o.delays().forEach((milestone, delay) -> {
                String planned =
                        study.history().reached(milestone).map(Replay::date).orElse("");
                line(
                        csv,
                        o.loss().name(),
                        Replay.date(o.loss().at()),
                        milestone,
                        planned,
                        delay.flatMap(d -> study.history().reached(milestone).map(t -> Replay.date(t.plus(d))))
                                .orElse("lost"),
                        delay.map(d -> Long.toString(d.toDays())).orElse(""),
                        Long.toString(o.lost()),
                        number(o.extraCost()),
                        number(o.lostScience()),
                        String.format(Locale.ROOT, "%.4f", o.gap()));
            });
        }
        return csv.toString();
    }

    private static String risk(CampaignStudy study) {
        StringBuilder csv = new StringBuilder("milestone,planned,wished,by_wished,ever,p10,p50,p80,p90,runs\n");
        for (Risk.Spread s : study.risk()) {
            line(
                    csv,
                    s.milestone().id(),
                    study.history()
                            .reached(s.milestone().id())
                            .map(Replay::date)
                            .orElse(""),
                    s.milestone().wished().map(Replay::date).orElse(""),
                    s.milestone()
                            .wished()
                            .map(w -> String.format(Locale.ROOT, "%.3f", s.by(w)))
                            .orElse(""),
                    String.format(Locale.ROOT, "%.3f", s.ever()),
                    date(s, 0.1),
                    date(s, 0.5),
                    date(s, 0.8),
                    date(s, 0.9),
                    Integer.toString(s.runs()));
        }
        return csv.toString();
    }

    private static String date(Risk.Spread spread, double share) {
        return spread.percentile(share).map(Replay::date).orElse("never");
    }

    private static void line(StringBuilder csv, String... cells) {
        csv.append(String.join(",", List.of(cells))).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
