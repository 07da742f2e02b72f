package space.outpost.cli.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.time.Interval;

/** What ran when. */
record ActivitySection(Study study, Findings findings) {
    private static final int MOST_DETAILS = 24;

    void write(Page page) {
        page.section(Part.ACTIVITIES, p -> {
            TimelineFigure timeline = new TimelineFigure(study, findings);
            p.figure(
                    "Activities by partner",
                    "Each bar is a planned run of an experiment, drawn with what became of it; at the right, runs completed"
                            + " of runs asked.",
                    "Plan.activities, Plan.unplanned, Execution.outcomes",
                    timeline::byPartner);
            p.figure(
                    "Activities by element",
                    "The same by experiment, under the element that does it. The grey line beside an element’s name begins"
                            + " when it starts to work; triangles are its faults. Grey: nights at the element’s mast.",
                    "Plan.activities, Plan.unplanned, Execution.outcomes, Execution.events, Campaign.deliveries",
                    timeline::byElement);
            List<Interval> parts = parts();
            if (parts.size() > 1) {
                p.heading(parts.size() <= MOST_DETAILS ? "At a larger scale" : "Part by part");
                p.folds(() -> parts.forEach(part -> p.fold(
                        title(part),
                        d -> d.figure(
                                "Activities of " + title(part),
                                "As before; rest the pointer on a mark to read what it is.",
                                "Plan.activities, Plan.unplanned, Execution.outcomes",
                                svg -> timeline.detail(svg, part)))));
            }
        });
    }

    private static String title(Interval part) {
        String first = month(part.start());
        String last = month(part.end().minusSeconds(1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String month(Instant t) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(t);
    }

    /** Calendar months, or as many together as keep the parts few. */
    private List<Interval> parts() {
        Interval horizon = findings.horizon();
        int months = (int) Math.ceil(horizon.seconds() / 86_400 / 30.4);
        int step = Math.ceilDiv(months, MOST_DETAILS);
        List<Interval> parts = new ArrayList<>();
        Instant from = horizon.start();
        ZonedDateTime next =
                from.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        while (from.isBefore(horizon.end())) {
            next = next.plusMonths(step);
            Instant to = next.toInstant().isBefore(horizon.end()) ? next.toInstant() : horizon.end();
            parts.add(new Interval(from, to));
            from = to;
        }
        return parts;
    }
}
