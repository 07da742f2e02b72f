package space.outpost.construct.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.construct.campaign.Timetable.Service;
import space.outpost.model.io.RecordFile;

/** What can never fly, whatever the plan: too heavy, too large, barred from every flight, never ready. */
final class PossibleChecks {
    private final Timetable timetable;
    private final RecordFile.Report report;

    private PossibleChecks(Timetable timetable, RecordFile.Report report) {
        this.timetable = timetable;
        this.report = report;
    }

    /** For a programme whose names and times are right. */
    static void check(Programme p, RecordFile.Report report) {
        PossibleChecks checks = new PossibleChecks(new Timetable(p), report);
        for (int i = 0; i < p.elements().size(); i++) {
            if (p.elements().get(i).arrived().isEmpty()) {
                checks.element(p.elements().get(i), "elements[" + i + "]");
            }
        }
        for (int i = 0; i < p.crews().size(); i++) {
            checks.crew(p.crews().get(i), "crews[" + i + "]");
        }
    }

    /** A service in a window with a spaceport. */
    private record Way(Service service, int window) {}

    private List<Way> ways(List<String> vehicles) {
        List<Way> ways = new ArrayList<>();
        for (Service s : timetable.services()) {
            for (int w = 0; w < timetable.windows().size(); w++) {
                if (vehicles.contains(s.vehicle().id())
                        && !timetable.spaceports(s.launcher(), w).isEmpty()
                        && timetable.payloadKg(s, w) > 0) {
                    ways.add(new Way(s, w));
                }
            }
        }
        return ways;
    }

    private double bestKg(List<Way> ways) {
        return ways.stream()
                .mapToDouble(w -> timetable.payloadKg(w.service(), w.window()))
                .max()
                .orElse(0);
    }

    private void element(Element e, String at) {
        List<Way> ways = ways(e.by());
        double best = bestKg(ways);
        if (ways.isEmpty()) {
            report.problem(at + ".by", "'" + e.id() + "', which no flight can carry", nothing(e.by()));
        } else if (e.massKg() > best) {
            report.problem(
                    at + ".mass",
                    String.format(
                            Locale.ROOT,
                            "'%s' of %,.0f kg, which exceeds the best capability %,.0f kg by %,.0f kg",
                            e.id(),
                            e.massKg(),
                            best,
                            e.massKg() - best),
                    String.format(Locale.ROOT, "at most %,.0f kg by %s", best, String.join(", ", e.by())));
        } else if (ways.stream()
                .noneMatch(w -> e.volumeM3() <= w.service().vehicle().volumeM3())) {
            double room = ways.stream()
                    .mapToDouble(w -> w.service().vehicle().volumeM3())
                    .max()
                    .orElse(0);
            report.problem(
                    at + ".volume-m3",
                    String.format(
                            Locale.ROOT,
                            "'%s' of %.1f m3, %.1f m3 more than there is room",
                            e.id(),
                            e.volumeM3(),
                            e.volumeM3() - room),
                    String.format(Locale.ROOT, "at most %.1f m3", room));
        } else if (ways.stream().allMatch(w -> barred(e, w))) {
            report.problem(
                    at + ".not-with",
                    "'" + e.id() + "', barred from every flight that could carry it",
                    "a launcher and a spaceport of another partner");
        } else if (ways.stream().noneMatch(w -> timetable.mayCarry(w.service(), w.window(), e))) {
            report.problem(
                    at,
                    "'" + e.id()
                            + "', which is not ready, or its partner takes no part, in any window with a flight for it",
                    "ready before the last of its windows, "
                            + Replay.date(timetable
                                    .windows()
                                    .get(ways.getLast().window())
                                    .launch()));
        }
    }

    private boolean barred(Element e, Way w) {
        return e.notWith().contains(w.service().launcher().partner())
                || timetable.spaceports(w.service().launcher(), w.window()).stream()
                        .allMatch(s -> e.notWith().contains(s.partner()));
    }

    private void crew(Crew c, String at) {
        List<Way> ways = ways(c.by());
        int seats =
                ways.stream().mapToInt(w -> w.service().vehicle().seats()).max().orElse(0);
        double back = ways.stream()
                .mapToDouble(w -> w.service().vehicle().returnKg())
                .max()
                .orElse(0);
        if (ways.isEmpty()) {
            report.problem(at + ".by", "'" + c.id() + "', which no flight can carry", nothing(c.by()));
        } else if (c.size() > seats) {
            report.problem(
                    at + ".size", c.size() + " people, " + (c.size() - seats) + " more than seats", "at most " + seats);
        } else if (c.samplesKg() > back) {
            report.problem(
                    at + ".samples",
                    String.format(
                            Locale.ROOT,
                            "%.0f kg, %.0f kg more than can be brought back",
                            c.samplesKg(),
                            c.samplesKg() - back),
                    String.format(Locale.ROOT, "at most %.0f kg", back));
        } else if (ways.stream().noneMatch(w -> timetable.mayCarry(w.service(), w.window(), c))) {
            report.problem(
                    at + ".training",
                    "'" + c.id() + "', trained on " + Replay.date(c.ready()) + ", after its last window",
                    "before "
                            + Replay.date(timetable
                                    .windows()
                                    .get(ways.getLast().window())
                                    .launch()));
        }
    }

    private static String nothing(List<String> by) {
        return "a vehicle of " + String.join(", ", by) + " with a launcher that lifts it, a spaceport and a window";
    }
}
