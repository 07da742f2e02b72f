package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import space.outpost.model.io.RecordFile;
import space.outpost.model.io.Spelling;

/** What a programme must fulfil as a whole: names that are unique and resolve, times that are whole days, no circles. */
final class ProgrammeChecks {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final int MOST_WINDOWS = 600;

    private final Programme p;
    private final RecordFile.Report report;

    private ProgrammeChecks(Programme programme, RecordFile.Report report) {
        p = programme;
        this.report = report;
    }

    /** Reports what is wrong in a file of windows by itself. */
    static void check(Opportunities.Listed listed, RecordFile.Report report) {
        dates("dates", listed.dates(), report);
    }

    /** Reports everything that is wrong: first names and times; if they are right, what can never fly. */
    static void check(Programme programme, RecordFile.Report report) {
        int[] problems = {0};
        RecordFile.Report counting = (path, found, allowed) -> {
            problems[0]++;
            report.problem(path, found, allowed);
        };
        ProgrammeChecks checks = new ProgrammeChecks(programme, counting);
        checks.id("name", programme.name());
        checks.times();
        Set<String> partners = checks.unique("partners", programme.partners(), Partner::id);
        checks.hardware(partners);
        checks.deliveries(partners);
        checks.milestones();
        checks.circles("elements", programme.elements(), Element::id, Element::needs, "needs");
        checks.circles("crews", programme.crews(), Crew::id, Crew::after, "after");
        if (problems[0] == 0) {
            PossibleChecks.check(programme, report);
        }
    }

    private void id(String path, String id) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            report.problem(
                    path,
                    "'" + id + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
    }

    private <T> Set<String> unique(String list, List<T> items, Function<T, String> idOf) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String id = idOf.apply(items.get(i));
            String path = list + "[" + i + "].id";
            id(path, id);
            if (!ids.add(id)) {
                report.problem(path, "'" + id + "' again", "each id once");
            }
        }
        return ids;
    }

    private void known(String path, String what, String id, Set<String> ids) {
        if (!ids.contains(id)) {
            report.problem(path, "no " + what + " '" + id + "'" + Spelling.hint(id, ids), String.join(", ", ids));
        }
    }

    private void known(String path, String what, List<String> some, Set<String> ids) {
        for (int i = 0; i < some.size(); i++) {
            known(path + "[" + i + "]", what, some.get(i), ids);
        }
    }

    private void notEmpty(String path, List<?> items) {
        if (items.isEmpty()) {
            report.problem(path, "an empty list", "at least one");
        }
    }

    // ---- times ------------------------------------------------------------------------------------------------------

    private void times() {
        midnight("start", p.start(), report);
        midnight("until", p.until(), report);
        midnight("leaving", p.leaving(), report);
        if (!p.start().isBefore(p.until())) {
            report.problem("until", p.until().toString(), "after the start " + p.start());
            return;
        }
        dates("opportunities.dates", p.opportunities().dates(), report);
        p.opportunities().rule().ifPresent(r -> {
            midnight("opportunities.rule.first", r.first(), report);
            wholeDays("opportunities.rule.window", r.window(), report);
        });
        List<Opportunities.Opportunity> windows = p.opportunities().between(p.start(), p.until());
        if (windows.isEmpty() || windows.size() > MOST_WINDOWS) {
            report.problem(
                    "opportunities", windows.size() + " windows", "1 to " + MOST_WINDOWS + " from start to until");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i - 1)
                    .launch()
                    .plus(windows.get(i - 1).window())
                    .isAfter(windows.get(i).launch())) {
                report.problem(
                        "opportunities",
                        "a window on " + Replay.date(windows.get(i).launch()) + " before the one of "
                                + Replay.date(windows.get(i - 1).launch()) + " is over",
                        "one window at a time");
                return;
            }
        }
    }

    private static void dates(String path, List<Opportunities.Opportunity> dates, RecordFile.Report report) {
        for (int i = 0; i < dates.size(); i++) {
            midnight(path + "[" + i + "].launch", dates.get(i).launch(), report);
            wholeDays(path + "[" + i + "].window", dates.get(i).window(), report);
        }
    }

    private static void midnight(String path, Instant t, RecordFile.Report report) {
        if (t.getEpochSecond() % 86_400 != 0 || t.getNano() != 0) {
            report.problem(path, t.toString(), "midnight, such as 2030-01-01T00:00:00Z");
        }
    }

    private static void wholeDays(String path, Duration d, RecordFile.Report report) {
        if (d.getSeconds() % 86_400 != 0 || d.getNano() != 0) {
            report.problem(path, d.toString(), "whole days");
        }
    }

    // ---- what flies -------------------------------------------------------------------------------------------------

    private void hardware(Set<String> partners) {
        notEmpty("partners", p.partners());
        notEmpty("spaceports", p.spaceports());
        notEmpty("launchers", p.launchers());
        notEmpty("vehicles", p.vehicles());
        Set<String> spaceports = unique("spaceports", p.spaceports(), Spaceport::id);
        Set<String> launchers = unique("launchers", p.launchers(), Launcher::id);
        unique("vehicles", p.vehicles(), Vehicle::id);
        for (int i = 0; i < p.spaceports().size(); i++) {
            mission("spaceports[" + i + "].partner", p.spaceports().get(i).partner(), partners);
        }
        for (int i = 0; i < p.launchers().size(); i++) {
            Launcher l = p.launchers().get(i);
            String at = "launchers[" + i + "]";
            mission(at + ".partner", l.partner(), partners);
            notEmpty(at + ".spaceports", l.spaceports());
            known(at + ".spaceports", "spaceport", l.spaceports(), spaceports);
            notEmpty(at + ".capability", l.capability());
            for (int c = 1; c < l.capability().size(); c++) {
                Launcher.Capability before = l.capability().get(c - 1);
                Launcher.Capability now = l.capability().get(c);
                if (now.c3Km2PerS2() <= before.c3Km2PerS2() || now.massKg() > before.massKg()) {
                    report.problem(
                            at + ".capability[" + c + "]",
                            now.massKg() + " kg to " + now.c3Km2PerS2() + " km2/s2",
                            "rows of rising energy and falling mass");
                }
            }
        }
        for (int i = 0; i < p.vehicles().size(); i++) {
            Vehicle v = p.vehicles().get(i);
            String at = "vehicles[" + i + "]";
            mission(at + ".partner", v.partner(), partners);
            notEmpty(at + ".launchers", v.launchers());
            known(at + ".launchers", "launcher", v.launchers(), launchers);
            wholeDays(at + ".flight", v.flight(), report);
        }
    }

    private void mission(String path, String partner, Set<String> partners) {
        level(path, partner, partners, Partner.Level.MISSION, "launchers, spaceports, vehicles and crews");
    }

    private void level(String path, String partner, Set<String> partners, Partner.Level least, String what) {
        known(path, "partner", partner, partners);
        p.partners().stream()
                .filter(x -> x.id().equals(partner) && x.level().compareTo(least) > 0)
                .findFirst()
                .ifPresent(x -> report.problem(
                        path,
                        "'" + partner + "', a partner of level " + word(x.level()),
                        "one of level " + word(least) + " to provide " + what));
    }

    private static String word(Partner.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    // ---- what is delivered ------------------------------------------------------------------------------------------

    private void deliveries(Set<String> partners) {
        notEmpty("elements", p.elements());
        Set<String> elements = unique("elements", p.elements(), Element::id);
        Set<String> crews = unique("crews", p.crews(), Crew::id);
        Set<String> consumables = unique("consumables", p.consumables(), Consumable::id);
        Set<String> vehicles =
                p.vehicles().stream().map(Vehicle::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < p.elements().size(); i++) {
            Element e = p.elements().get(i);
            String at = "elements[" + i + "]";
            boolean small = e.massKg() <= p.unitKg();
            level(
                    at + ".partner",
                    e.partner(),
                    partners,
                    small ? Partner.Level.UNIT : Partner.Level.SYSTEM,
                    "elements over " + p.unitKg() + " kg");
            known(at + ".by", "vehicle", e.by(), vehicles);
            known(at + ".not-with", "partner", e.notWith(), partners);
            known(at + ".needs", "element", e.needs(), elements);
            if (e.by().isEmpty() == e.arrived().isEmpty()) {
                report.problem(
                        at, "'" + e.id() + "'", "one of by, arrived: what carries it, or since when it is there");
            }
            for (int k = 0; k < e.makes().size(); k++) {
                known(
                        at + ".makes[" + k + "].consumable",
                        "consumable",
                        e.makes().get(k).consumable(),
                        consumables);
            }
            for (int k = 0; k < e.substitutes().size(); k++) {
                known(
                        at + ".substitutes[" + k + "].partner",
                        "partner",
                        e.substitutes().get(k).partner(),
                        partners);
            }
        }
        for (int i = 0; i < p.crews().size(); i++) {
            Crew c = p.crews().get(i);
            String at = "crews[" + i + "]";
            mission(at + ".partner", c.partner(), partners);
            notEmpty(at + ".by", c.by());
            known(at + ".by", "vehicle", c.by(), vehicles);
            known(at + ".needs", "element", c.needs(), elements);
            known(at + ".after", "crew", c.after(), crews);
            wholeDays(at + ".stay", c.stay(), report);
        }
    }

    private void milestones() {
        notEmpty("milestones", p.milestones());
        unique("milestones", p.milestones(), Milestone::id);
        Set<String> elements =
                p.elements().stream().map(Element::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> crews = p.crews().stream().map(Crew::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> consumables =
                p.consumables().stream().map(Consumable::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < p.milestones().size(); i++) {
            Milestone m = p.milestones().get(i);
            String at = "milestones[" + i + "]";
            known(at + ".elements", "element", m.elements(), elements);
            known(at + ".crews", "crew", m.crews(), crews);
            known(at + ".home", "crew", m.home(), crews);
            for (int k = 0; k < m.stocks().size(); k++) {
                known(
                        at + ".stocks[" + k + "].consumable",
                        "consumable",
                        m.stocks().get(k).consumable(),
                        consumables);
            }
            if (m.elements().isEmpty()
                    && m.crews().isEmpty()
                    && m.home().isEmpty()
                    && m.samplesKg() == 0
                    && m.stocks().isEmpty()) {
                report.problem(at, "a milestone of nothing", "one of elements, crews, home, samples, stocks");
            }
            if (p.aim() == Programme.Aim.CHEAPEST
                    && m.due().isEmpty()
                    && m.wished().isEmpty()) {
                report.problem(at, "a milestone with no date", "wished or due, where the aim is cheapest");
            }
        }
    }

    /** A precedence that bites its own tail can never be kept. */
    private <T> void circles(
            String list, List<T> items, Function<T, String> id, Function<T, List<String>> needs, String key) {
        Map<String, T> byId = new HashMap<>();
        items.forEach(i -> byId.putIfAbsent(id.apply(i), i));
        Set<String> told = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String start = id.apply(items.get(i));
            int at = i;
            circle(start, List.of(start), byId, needs)
                    .filter(c -> told.stream().noneMatch(c::contains))
                    .ifPresent(c -> {
                        told.addAll(c);
                        report.problem(
                                list + "[" + at + "]." + key,
                                "a circle: " + String.join(" needs ", c),
                                "an order in which each can come");
                    });
        }
    }

    private static <T> Optional<List<String>> circle(
            String start, List<String> path, Map<String, T> byId, Function<T, List<String>> needs) {
        T here = byId.get(path.getLast());
        if (here == null || path.size() > byId.size() + 1) {
            return Optional.empty();
        }
        for (String next : needs.apply(here)) {
            List<String> longer = new ArrayList<>(path);
            longer.add(next);
            if (next.equals(start)) {
                return Optional.of(longer);
            }
            if (!path.contains(next)) {
                Optional<List<String>> found = circle(start, longer, byId, needs);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
