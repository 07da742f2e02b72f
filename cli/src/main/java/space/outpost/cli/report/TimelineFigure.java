package space.outpost.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Event;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Partner;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** What ran when: lanes of runs, each with its fate by colour and by shape. */
final class TimelineFigure {
    private static final double LEFT = 300;
    private static final double RIGHT = 940;
    private static final double LEAST_BAR = 1.4;

    /** More runs than this in one figure are drawn without a text for each. */
    private static final int MOST_DESCRIBED = 400;

    private final Study study;
    private final Findings findings;
    private final List<Run> runs;

    TimelineFigure(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
        this.runs = Run.of(study);
    }

    private record Lane(String label, List<Run> runs, List<Unplanned> unplanned) {}

    private record Group(String title, Optional<Element> element, List<Lane> lanes) {}

    void byPartner(Svg svg) {
        List<Lane> lanes = new ArrayList<>();
        for (Partner p : study.scenario().partners()) {
            lanes.add(new Lane(
                    p.title(),
                    runs.stream()
                            .filter(r -> r.activity().partner().equals(p.id()))
                            .toList(),
                    study.plan().unplanned().stream()
                            .filter(u -> u.partner().equals(p.id()))
                            .toList()));
        }
        draw(
                svg,
                "Activities by partner",
                study.scenario().horizon(),
                List.of(new Group("", Optional.empty(), lanes)),
                20);
    }

    void byElement(Svg svg) {
        draw(
                svg,
                "Activities by element",
                study.scenario().horizon(),
                groups(study.scenario().horizon(), true),
                13);
    }

    /** One part of the horizon at a larger scale, only what happens in it. */
    void detail(Svg svg, Interval span) {
        draw(svg, "Activities from " + Say.day(span.start()), span, groups(span, false), 13);
    }

    private List<Group> groups(Interval span, boolean all) {
        List<Group> groups = new ArrayList<>();
        for (Element element : study.scenario().elements()) {
            List<Lane> lanes = new ArrayList<>();
            for (Experiment x : study.scenario().experiments()) {
                if (x.element().equals(element.id())) {
                    Lane lane = lane(x, span);
                    if (all || !lane.runs().isEmpty() || !lane.unplanned().isEmpty()) {
                        lanes.add(lane);
                    }
                }
            }
            if (all || !lanes.isEmpty()) {
                groups.add(new Group(element.title(), Optional.of(element), lanes));
            }
        }
        return groups;
    }

    private Lane lane(Experiment x, Interval span) {
        return new Lane(
                x.title(),
                runs.stream()
                        .filter(r -> r.activity().experiment().equals(x.id())
                                && r.shown().overlaps(span))
                        .toList(),
                study.plan().unplanned().stream()
                        .filter(u -> u.experiment().equals(x.id())
                                && (u.closest().isEmpty()
                                        ? span.equals(study.scenario().horizon())
                                        : span.contains(u.closest().get())))
                        .toList());
    }

    private void draw(Svg svg, String label, Interval span, List<Group> groups, double laneHeight) {
        double height = 34;
        for (Group g : groups) {
            height +=
                    (g.element().isPresent() ? 19 : 0) + laneHeight * g.lanes().size();
        }
        double bottom = height + 4;
        TimeAxis time = new TimeAxis(span, LEFT, RIGHT);
        svg.open(bottom + 32, label);
        shadeNights(svg, time, groups, laneHeight);
        time.draw(svg, 30, bottom);
        legend(svg, 14);
        boolean whole = span.equals(study.scenario().horizon());
        svg.text(whole ? "done/asked" : "done/planned", 1000, 26, "class", "end dim");
        boolean describe = groups.stream()
                        .flatMap(g -> g.lanes().stream())
                        .mapToInt(l -> l.runs().size())
                        .sum()
                <= MOST_DESCRIBED;
        double y = 34;
        for (Group group : groups) {
            if (group.element().isPresent()) {
                life(svg, time, group.element().get(), y);
                y += 19;
            }
            for (Lane lane : group.lanes()) {
                drawLane(svg, time, lane, y, laneHeight, describe);
                y += laneHeight;
            }
        }
        svg.close();
    }

    /** Behind each element's lanes the nights at its mast; elsewhere those at the main mast. */
    private void shadeNights(Svg svg, TimeAxis time, List<Group> groups, double laneHeight) {
        double y = 34;
        for (Group group : groups) {
            double height = (group.element().isPresent() ? 19 : 0)
                    + laneHeight * group.lanes().size();
            IntervalSet nights = group.element()
                    .map(e -> findings.nights(e.id()))
                    .orElseGet(() -> findings.nights(findings.mainMast()));
            time.shade(svg, nights, y, y + height, "night");
            y += height;
        }
    }

    /** The heading of an element: its name, a line from its arrival on, a mark for each fault. */
    private void life(Svg svg, TimeAxis time, Element element, double y) {
        double middle = y + 11;
        svg.text(Say.shorten(element.title(), 48), 0, y + 15, "class", "strong");
        Instant arrival = study.campaign().arrival(element.id());
        if (arrival.isBefore(time.span().end())) {
            double from = Math.max(
                    LEFT,
                    time.x(
                            arrival.isAfter(time.span().start())
                                    ? arrival
                                    : time.span().start()));
            svg.path(
                    "M" + Markup.number(from) + " " + Markup.number(middle) + "H" + Markup.number(RIGHT),
                    "class",
                    "life");
            if (from > LEFT) {
                svg.path("M" + Markup.number(from) + " " + Markup.number(middle - 5) + "v10", "class", "life");
            }
        }
        for (Event e : study.execution().events()) {
            if (e.kind() == Event.Kind.FAULT
                    && e.element().equals(element.id())
                    && time.span().contains(e.time())) {
                svg.pathTelling(
                        Say.minute(e.time()) + " UTC: " + findings.plain(e.text()),
                        "M" + Markup.number(time.x(e.time()) - 4) + " " + Markup.number(middle - 6) + "h8l-4 7z",
                        "fill",
                        Palette.INK);
            }
        }
    }

    private void drawLane(Svg svg, TimeAxis time, Lane lane, double y, double height, boolean describe) {
        svg.text(Say.shorten(lane.label(), 50), LEFT - 8, y + height / 2 + 4, "class", "end");
        svg.path("M300 " + Markup.number(y + height) + "H940", "class", "grid");
        long done =
                lane.runs().stream().filter(r -> r.fate() == Run.Fate.COMPLETED).count();
        int of = lane.runs().size()
                + (time.span().equals(study.scenario().horizon())
                        ? lane.unplanned().stream().mapToInt(Unplanned::runs).sum()
                        : 0);
        svg.text(done + "/" + of, 1000, y + height / 2 + 4, "class", "end");
        if (describe) {
            for (Run run :
                    lane.runs().stream().sorted(Comparator.comparing(Run::fate)).toList()) {
                StringBuilder path = new StringBuilder();
                add(path, run.fate(), from(time, run), to(time, run), y, height);
                svg.pathTelling(
                        findings.plain(run.description()),
                        path.toString(),
                        "class",
                        css(run.fate()),
                        paint(run.fate()),
                        run.fate().colour());
            }
        } else {
            joined(lane, time, y, height)
                    .forEach((fate, path) -> svg.path(path.toString(), "class", css(fate), paint(fate), fate.colour()));
        }
        for (Unplanned u : lane.unplanned()) {
            if (u.closest().isPresent() && time.span().contains(u.closest().get())) {
                svg.circleTelling(
                        Say.count(u.runs(), "run") + " not placed: " + findings.plain(u.reason()),
                        time.x(u.closest().get()),
                        y + height / 2,
                        3,
                        "class",
                        "miss");
            }
        }
    }

    /** One path for each fate; runs that touch on the drawing are one bar. */
    private static Map<Run.Fate, StringBuilder> joined(Lane lane, TimeAxis time, double y, double height) {
        Map<Run.Fate, StringBuilder> paths = new EnumMap<>(Run.Fate.class);
        for (Run.Fate fate : Run.Fate.values()) {
            double from = Double.NaN;
            double to = Double.NaN;
            StringBuilder path = new StringBuilder();
            for (Run run : lane.runs().stream()
                    .filter(r -> r.fate() == fate)
                    .sorted(Comparator.comparing(Run::start))
                    .toList()) {
                if (from(time, run) > to + 0.3 || Double.isNaN(to)) {
                    add(path, fate, from, to, y, height);
                    from = from(time, run);
                    to = from;
                }
                to = Math.max(to, to(time, run));
            }
            add(path, fate, from, to, y, height);
            if (!path.isEmpty()) {
                paths.put(fate, path);
            }
        }
        return paths;
    }

    private static double from(TimeAxis time, Run run) {
        return Math.max(LEFT, time.x(run.shown().start()));
    }

    private static double to(TimeAxis time, Run run) {
        return Math.min(
                RIGHT, Math.max(from(time, run) + LEAST_BAR, time.x(run.shown().end())));
    }

    /** Completed: a full bar; cut short: the lower half of one; skipped: a cross; not flown: a thin bar. */
    private static void add(StringBuilder path, Run.Fate fate, double from, double to, double y, double height) {
        if (Double.isNaN(from)) {
            return;
        }
        double middle = y + height / 2;
        double half = Math.min(height, 14) / 2 - 2;
        switch (fate) {
            case COMPLETED -> TimeAxis.rectangle(path, from, to, middle - half, middle + half);
            case CUT_SHORT -> TimeAxis.rectangle(path, from, Math.max(to, from + 3.5), middle - 0.5, middle + half);
            case PLANNED -> TimeAxis.rectangle(path, from, to, middle - 1, middle + 1);
            case SKIPPED -> {
                double x = (from + to) / 2;
                double reach = half - 0.5;
                String size = Markup.number(2 * reach);
                path.append('M').append(Markup.number(x - reach)).append(' ').append(Markup.number(middle - reach));
                path.append('l').append(size).append(' ').append(size);
                path.append("m-")
                        .append(size)
                        .append(" 0l")
                        .append(size)
                        .append(" -")
                        .append(size);
            }
        }
    }

    private static String css(Run.Fate fate) {
        return fate == Run.Fate.SKIPPED ? "cross" : "bar";
    }

    private static String paint(Run.Fate fate) {
        return fate == Run.Fate.SKIPPED ? "stroke" : "fill";
    }

    private void legend(Svg svg, double y) {
        double x = LEFT;
        for (Run.Fate fate : Run.Fate.values()) {
            if (fate == Run.Fate.PLANNED && runs.stream().noneMatch(r -> r.fate() == fate)) {
                continue;
            }
            StringBuilder path = new StringBuilder();
            add(path, fate, x, x + 14, y - 11, 13);
            svg.path(path.toString(), "class", css(fate), paint(fate), fate.colour());
            svg.text(fate.title(), x + 20, y, "class", "key");
            x += 40 + 6.2 * fate.title().length();
        }
        svg.circle(x + 4, y - 4, 3, "class", "miss");
        svg.text("not placed: closest start", x + 14, y, "class", "key");
        x += 170;
        svg.path("M" + Markup.number(x) + " " + Markup.number(y - 9) + "h8l-4 7z", "fill", Palette.INK);
        svg.text("fault", x + 14, y, "class", "key");
        x += 60;
        svg.rect(x, y - 10, 16, 11, "class", "night");
        svg.text("night", x + 22, y, "class", "key");
    }
}
