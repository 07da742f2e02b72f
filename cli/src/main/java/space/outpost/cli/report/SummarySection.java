package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Element;
import space.outpost.model.time.Interval;

/** The title, the findings in plain sentences, and the headline figures. */
record SummarySection(Study study, Findings findings) {

    void write(Page page, String title) {
        Markup markup = page.markup();
        markup.line().open("header").element("p", "Lunar station study", "class", "eyebrow");
        markup.element("h1", title);
        if (!study.scenario().description().isBlank()) {
            markup.element("p", study.scenario().description().strip(), "class", "lead");
        }
        markup.element(
                        "p",
                        Say.longDay(findings.horizon().start()) + " to "
                                + Say.longDay(findings.horizon().end()) + " UTC · scenario "
                                + study.scenario().name() + " · seed "
                                + study.execution().seed(),
                        "class",
                        "meta")
                .close();
        if (study.environment().synthetic()) {
            markup.element(
                    "p",
                    "The terrain of this study is made up: its light and contact hold for no real place.",
                    "class",
                    "warning");
        }
        page.section(Part.SUMMARY, p -> {
            p.paragraph(built());
            p.paragraph(sky());
            p.paragraph(ran());
            p.paragraph(failed());
            tiles(p.markup());
            contents(p.markup());
        });
    }

    private String built() {
        List<Element> elements = findings.delivered();
        Map<String, Integer> byPartner = new LinkedHashMap<>();
        Map<String, Integer> byKind = new LinkedHashMap<>();
        for (Element e : elements) {
            byPartner.merge(findings.partnerTitle(e.partner()), 1, Integer::sum);
            byKind.merge(Say.words(e.kind()), 1, Integer::sum);
        }
        String kinds = Say.list(byKind.entrySet().stream()
                .map(e -> Say.count(e.getValue(), e.getKey()))
                .toList());
        String partners = Say.list(byPartner.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> Say.count(e.getValue()) + " from " + e.getKey())
                .toList());
        int missing = study.scenario().elements().size() - elements.size();
        return "The station stands at " + Say.name(study.environment().site()) + " ("
                + Say.place(study.environment().place()) + "). "
                + "It is made of " + Say.count(elements.size(), "element") + ", " + Say.mass(findings.massKg())
                + " in all: " + kinds + ". " + Say.count(byPartner.size(), "partner") + " brought "
                + (elements.size() == 1 ? "it" : "them") + ": " + partners
                + "."
                + (missing > 0
                        ? " " + Say.count(missing, "element") + " of the scenario did not arrive in this time."
                        : "");
    }

    private String sky() {
        var mast = findings.mainMast();
        String night = findings.longestNight(mast)
                .map(n -> "the longest night lasted " + Say.length(n.duration()) + ", from " + Say.longDay(n.start()))
                .orElse("it never set altogether");
        String relay = findings.relays().isEmpty()
                ? "There is no relay orbiter."
                : "With " + (findings.relays().size() == 1 ? "the relay orbiter" : "the relay orbiters")
                        + " a link was open for " + Say.percent(findings.anyLinkShare(mast)) + ".";
        return "Seen from the " + Say.mast(mast)
                + ", some part of the Sun’s disc was in view for " + Say.percent(findings.litShare(mast))
                + " of the time; " + night + ". The Earth could be reached directly for "
                + Say.percent(findings.directShare(mast)) + " of the time. " + relay;
    }

    private String ran() {
        int asked = findings.runsAsked();
        int planned = findings.runsPlanned();
        if (asked == 0) {
            return "No partner asked for an experiment.";
        }
        Map<Unplanned.Limit, Integer> limits = new LinkedHashMap<>();
        study.plan().unplanned().forEach(u -> limits.merge(u.limit(), u.runs(), Integer::sum));
        String stopped = Say.list(limits.entrySet().stream()
                .sorted(Map.Entry.<Unplanned.Limit, Integer>comparingByValue().reversed())
                .limit(3)
                .map(e -> limit(e.getKey()) + " (" + Say.count(e.getValue(), "run") + ")")
                .toList());
        return Say.count(study.scenario().partners().size(), "partner") + " asked for " + Say.count(asked, "run")
                + " of " + Say.count(study.scenario().experiments().size(), "experiment") + ". The planner placed "
                + Say.count(planned) + " of them (" + Say.percentOf(planned, asked) + ")"
                + (limits.isEmpty() ? "" : "; the rest found no place, most often for want of " + stopped) + ". Of "
                + "the planned runs " + Say.count(findings.outcomes(Outcome.Status.COMPLETED)) + " were completed, "
                + Say.count(findings.outcomes(Outcome.Status.CUT_SHORT)) + " were cut short and "
                + Say.count(findings.outcomes(Outcome.Status.SKIPPED)) + " never started. That returned "
                + Say.percentOf(findings.valueReturned(), findings.valueAsked())
                + " of the science value the partners had asked for.";
    }

    /** What a limit is the want of, in words. */
    static String limit(Unplanned.Limit limit) {
        return switch (limit) {
            case ELEMENT -> "the element itself";
            case WINDOW -> "time in the asked windows";
            case LIGHT -> "the right light";
            case CONTACT -> "contact with the Earth";
            case ORDER -> "an earlier experiment’s completion";
            case SPACING -> "time left between its runs";
            case INSTRUMENT -> "a free instrument";
            case QUIET -> "quiet from other experiments";
            case CREW -> "crew time";
            case STORAGE -> "room for data";
            case POWER -> "power";
        };
    }

    private String failed() {
        long faults = findings.events(Event.Kind.FAULT);
        StringBuilder text = new StringBuilder();
        if (faults == 0) {
            text.append("No fault struck. ");
        } else {
            text.append(Say.count(faults, "fault")).append(" struck, ");
            text.append(Say.count(findings.events(Event.Kind.REPAIR))).append(" of them mended in this time. ");
        }
        long safe = findings.turns(Event.Kind.SAFE_MODE);
        text.append(
                safe == 0
                        ? "No part of the station had to go into safe mode. "
                        : "Elements and power buses fell into safe mode " + times(safe) + " and came out of it "
                                + times(findings.turns(Event.Kind.RESUME)) + ". ");
        double unserved = findings.unservedJ();
        text.append(
                unserved <= 0
                        ? "Every load got the power it asked for."
                        : "Loads went without " + Say.energy(unserved) + " that they asked for, "
                                + Say.percentOf(unserved, unserved + findings.consumedJ()) + " of their demand.");
        List<String> reasons = commonestReasons();
        if (!reasons.isEmpty()) {
            text.append(" Planned runs failed mostly because of: ")
                    .append(String.join("; ", reasons))
                    .append('.');
        }
        return text.toString();
    }

    private static String times(long n) {
        return n == 0 ? "never" : n == 1 ? "once" : n == 2 ? "twice" : Say.count(n) + " times";
    }

    /** Reasons of runs that did not complete, told apart by what stands before any figures or details. */
    private List<String> commonestReasons() {
        Map<String, Long> counts = study.execution().outcomes().stream()
                .filter(o ->
                        o.status() != Outcome.Status.COMPLETED && !o.reason().isBlank())
                .collect(Collectors.groupingBy(
                        o -> findings.plain(gist(o.reason())), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(e -> e.getKey() + " (" + Say.count(e.getValue()) + ")")
                .toList();
    }

    private static String gist(String reason) {
        return reason.split("[:;,(]", 2)[0].strip();
    }

    private static void contents(Markup markup) {
        markup.line().open("nav", "aria-label", "Contents");
        for (Part part : Part.values()) {
            if (part != Part.SUMMARY) {
                markup.element("a", part.title(), "href", "#" + part.id()).text(" ");
            }
        }
        markup.close();
    }

    private void tiles(Markup markup) {
        var mast = findings.mainMast();
        Optional<Interval> night = findings.longestNight(mast);
        List<List<String>> tiles = new ArrayList<>();
        tiles.add(List.of(
                "Time lit",
                Say.percent(findings.litShare(mast)),
                "any of the disc in view, " + Say.height(mast.heightM()) + " mast"));
        tiles.add(List.of(
                "Longest night",
                night.map(n -> Say.length(n.duration())).orElse("none"),
                night.map(n -> "from " + Say.minute(n.start()) + " UTC").orElse("the Sun is always in view")));
        tiles.add(List.of(
                "Earth link",
                Say.percent(findings.anyLinkShare(mast)),
                Say.percent(findings.directShare(mast)) + " directly"
                        + (findings.relays().isEmpty() ? "" : ", rest by relay")));
        tiles.add(List.of(
                "Energy used",
                Say.energy(findings.consumedJ()),
                "of " + Say.energy(findings.suppliedJ()) + " offered"));
        tiles.add(List.of(
                "Runs planned",
                Say.percentOf(findings.runsPlanned(), findings.runsAsked()),
                Say.count(findings.runsPlanned()) + " of " + Say.count(findings.runsAsked()) + " asked"));
        long completed = findings.outcomes(Outcome.Status.COMPLETED);
        tiles.add(List.of(
                "Runs completed",
                Say.percentOf(completed, findings.runsPlanned()),
                Say.count(completed) + " of " + Say.count(findings.runsPlanned()) + " planned"));
        tiles.add(List.of(
                "Science returned",
                Say.percentOf(findings.valueReturned(), findings.valueAsked()),
                Say.decimal(findings.valueReturned()) + " of " + Say.decimal(findings.valueAsked()) + " points asked"));
        tiles.add(List.of(
                "Faults",
                Say.count(findings.events(Event.Kind.FAULT)),
                Say.count(findings.events(Event.Kind.REPAIR)) + " mended, safe mode "
                        + times(findings.turns(Event.Kind.SAFE_MODE))));
        markup.line().open("dl", "class", "tiles");
        for (List<String> tile : tiles) {
            markup.open("div").element("dt", tile.get(0)).element("dd", tile.get(1), "class", "big");
            markup.element("dd", tile.get(2)).close();
        }
        markup.close();
    }
}
