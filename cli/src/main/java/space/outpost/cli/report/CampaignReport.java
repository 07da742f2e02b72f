package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import space.outpost.cli.report.Page.Column;
import space.outpost.construct.campaign.CampaignStudy;
import space.outpost.construct.campaign.Consumable;
import space.outpost.construct.campaign.FlightPlan;
import space.outpost.construct.campaign.History;
import space.outpost.construct.campaign.Losses;
import space.outpost.construct.campaign.Milestone;
import space.outpost.construct.campaign.Programme;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** The page of a campaign: flights, pads, milestones, the station's growth, its risk and what losses do to it. */
public final class CampaignReport {
    private final CampaignStudy study;
    private final Programme programme;
    private final History history;
    private final TimeAxis time;

    private CampaignReport(CampaignStudy study) {
        this.study = study;
        programme = study.programme();
        history = study.history();
        time = new TimeAxis(new Interval(programme.start(), programme.until()), TimeChart.LEFT, TimeChart.RIGHT);
    }

    /** The whole page, to be written in UTF-8. */
    public static String html(CampaignStudy study) {
        return new CampaignReport(study).page();
    }

    private String page() {
        Markup markup = new Markup();
        Page page = new Page(markup);
        markup.open("html", "lang", "en").line().open("head");
        markup.leaf("meta", "charset", "utf-8");
        markup.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", programme.title()).line().style(Report.css()).close();
        markup.line().open("body").open("main");
        header(markup);
        page.section("flights", "What flies when", this::flights);
        page.section("milestones", "What is reached when", this::milestones);
        page.section("station", "How the station grows", this::station);
        if (!study.losses().isEmpty()) {
            page.section("losses", "If a partner leaves, or something is lost", this::losses);
        }
        page.section("method", "How it was found, and what it leaves out", this::method);
        markup.close().close().close().line();
        return "<!DOCTYPE html>\n" + markup.finish();
    }

    private void header(Markup markup) {
        markup.line().open("header").element("p", "Campaign", "class", "eyebrow");
        markup.element("h1", programme.title());
        if (!programme.description().isBlank()) {
            markup.element("p", programme.description(), "class", "lead");
        }
        markup.element(
                "p",
                Say.count(study.plan().flights().size(), "flight") + " from "
                        + Say.day(programme.start()) + " to " + Say.day(programme.until()) + "; "
                        + Say.count(programme.partners().size(), "partner") + "; cost "
                        + Say.decimal(history.cost()) + " of the programme's units",
                "class",
                "meta");
        markup.close();
    }

    private void flights(Page page) {
        page.figure(
                "Flights",
                "One row for each flight, in order of launch: a bar from launch to arrival, coloured by the spaceport.",
                "campaign-plan.json",
                svg -> new FlightFigure(time, programme, study.plan()).draw(svg));
        page.figure(
                "Pads",
                "Each launch holds a pad for the spaceport's turn-round. Only pads that are used are drawn.",
                "campaign-plan.json",
                svg -> new PadFigure(time, programme, study.plan()).draw(svg));
        page.table(
                "Flights and what they carry.",
                List.of(
                        Column.mark("Launch"),
                        Column.text("Launcher and vehicle"),
                        Column.text("From"),
                        Column.text("Elements"),
                        Column.text("Crew"),
                        Column.text("Consumables")),
                study.plan().flights().stream().map(this::row).toList());
    }

    private List<String> row(FlightPlan.Flight f) {
        return List.of(
                Say.day(f.launch()),
                f.launcher() + " with " + f.vehicle(),
                f.spaceport(),
                String.join(", ", f.elements()),
                f.crew().orElse(""),
                f.loads().stream()
                        .map(l -> l.consumable() + " " + Say.mass(l.massKg()))
                        .collect(Collectors.joining(", ")));
    }

    private void milestones(Page page) {
        page.figure(
                "Milestones",
                "Cross: planned. Diamond: wished."
                        + (study.risk().isEmpty()
                                ? ""
                                : " Bar: from the 10th to the 90th percentile of "
                                        + Say.count(study.risk().getFirst().runs())
                                        + " lives of the plan with failures, slips and weather, its middle the median;"
                                        + " an open right end: more than one in ten comes after all is over or never."),
                "milestones.csv" + (study.risk().isEmpty() ? "" : ", risk.csv"),
                svg -> new MilestoneFigure(time, study).draw(svg));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Milestone"), Column.mark("Planned"), Column.mark("Wished"), Column.number("Late")));
        if (!study.risk().isEmpty()) {
            columns.addAll(List.of(
                    Column.number("Chance by the wish"),
                    Column.mark("Median"),
                    Column.mark("80 in 100 by"),
                    Column.number("Ever")));
        }
        page.table(
                "Milestones.",
                columns,
                programme.milestones().stream().map(this::row).toList());
    }

    private List<String> row(Milestone m) {
        Optional<Instant> reached = history.reached(m.id());
        List<String> cells = new ArrayList<>(List.of(
                m.title(),
                reached.map(Say::day).orElse("never"),
                m.wished().map(Say::day).orElse("–"),
                m.wished()
                        .flatMap(w -> reached.map(r -> Duration.between(w, r).toDays()))
                        .map(d -> d > 0 ? Say.count(d) + " d" : "–")
                        .orElse("–")));
        study.risk().stream().filter(s -> s.milestone().id().equals(m.id())).forEach(s -> {
            cells.add(m.wished().map(w -> Say.percent(s.by(w))).orElse("–"));
            cells.add(s.percentile(0.5).map(Say::day).orElse("never"));
            cells.add(s.percentile(0.8).map(Say::day).orElse("never"));
            cells.add(Say.percent(s.ever()));
        });
        return cells;
    }

    private void station(Page page) {
        List<TimeChart.Panel> panels = new ArrayList<>(List.of(
                TimeChart.Panel.fromZero(
                        "Mass of what has arrived, stocks apart",
                        "t",
                        110,
                        IntervalSet.EMPTY,
                        List.of(series("mass", d -> history.massKg()[d] / 1000, Palette.BLUE, TimeChart.Style.LINE))),
                TimeChart.Panel.fromZero(
                        "Power in the worst season",
                        "kW",
                        110,
                        IntervalSet.EMPTY,
                        List.of(
                                series("given", d -> history.givenW()[d] / 1000, Palette.ORANGE, TimeChart.Style.LINE),
                                series("drawn", d -> history.drawnW()[d] / 1000, Palette.INK, TimeChart.Style.DASHED))),
                TimeChart.Panel.fromZero(
                        "People at the station",
                        "",
                        60,
                        IntervalSet.EMPTY,
                        List.of(series("people", d -> history.people()[d], Palette.GREEN, TimeChart.Style.LINE)))));
        List<String> colours =
                List.of(Palette.SKY, Palette.BLUE, Palette.GREEN, Palette.VERMILION, Palette.ORANGE, Palette.INK);
        List<TimeChart.Series> stocks = new ArrayList<>();
        for (Consumable c : programme.consumables()) {
            double[] kg = history.stockKg().getOrDefault(c.id(), new double[history.days()]);
            stocks.add(series(
                    c.id(), d -> kg[d] / 1000, colours.get(stocks.size() % colours.size()), TimeChart.Style.LINE));
        }
        if (!stocks.isEmpty()) {
            panels.add(TimeChart.Panel.fromZero("Stocks", "t", 110, IntervalSet.EMPTY, stocks));
        }
        TimeChart chart = new TimeChart("Mass, power, people and stocks of the station", time, panels);
        page.figure(
                "The station day by day",
                "From the replay of the plan, which knows the programme and the flights alone.",
                "station.csv",
                chart::draw);
    }

    private TimeChart.Series series(String name, IntToDoubleFunction of, String colour, TimeChart.Style style) {
        Profile.Builder profile = new Profile.Builder(history.days());
        for (int d = 0; d < history.days(); d++) {
            boolean changes = d == 0
                    || d == history.days() - 1
                    || of.applyAsDouble(d) != of.applyAsDouble(d - 1)
                    || of.applyAsDouble(d) != of.applyAsDouble(d + 1);
            if (changes) {
                profile.add(history.day(d), of.applyAsDouble(d));
            }
        }
        profile.add(programme.until(), of.applyAsDouble(history.days() - 1));
        return new TimeChart.Series(name, profile.build(), style, colour);
    }

    private void losses(Page page) {
        page.figure(
                "Delay of each milestone, in days",
                "One row for each loss, planned for alone with what had flown by then; a filled cell: never reached.",
                "partners.csv",
                svg -> new LossFigure(programme, study.losses()).draw(svg));
        page.table(
                "What is lost, and what is left to do.",
                List.of(
                        Column.text("Loss"),
                        Column.mark("At"),
                        Column.number("Milestones lost"),
                        Column.number("Longest delay"),
                        Column.number("Extra cost"),
                        Column.number("Lost science"),
                        Column.number("Gap")),
                study.losses().stream().map(CampaignReport::row).toList());
        page.paragraph("Science counts value times years of elements at work and crews at the station, until "
                + Say.day(programme.until())
                + ". A negative cost is of flights that are no longer flown. A delay of few days may be the search's own: it"
                + " ends at the gap in the last column.");
    }

    private static List<String> row(Losses.Outcome o) {
        return List.of(
                o.loss().name(),
                Say.day(o.loss().at()),
                Say.count(o.lost()),
                o.longest().isZero() ? "–" : Say.count(o.longest().toDays()) + " d",
                Say.decimal(Math.rint(o.extraCost())),
                Say.decimal(Math.rint(10 * o.lostScience()) / 10),
                Say.percent(o.gap()));
    }

    private void method(Page page) {
        var found = study.solved().found();
        page.paragraph(
                "Flights, manifests and dates come from an integer programme (docs/campaign.md) solved to a gap of "
                        + Say.percent(found.gap()) + ": its objective is " + Say.decimal(found.objective())
                        + ", and it is proven that none is under " + Say.decimal(found.bound())
                        + (programme.aim() == Programme.Aim.SOONEST
                                ? ". On the mean that counts milestones and elements by their value, nothing can come sooner by more than "
                                        + Say.decimal(study.openDays()) + " days."
                                : "."));
        page.paragraph(
                "A separate replay then lived the plan day by day and found no rule broken. The lives with failures,"
                        + " slips and weather follow the plan by a fixed rule, without a new search: what cannot leave waits for"
                        + " the next window, what is lost is built and flown again. Replanning would do no worse.");
    }
}
