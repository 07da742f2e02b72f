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
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

/** Time from left to right, with the calendar in UTC beneath. */
record TimeAxis(Interval span, double left, double right) {

    private record Step(ChronoUnit unit, int amount, String label, double days) {}

    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.HOURS, 1, "HH:mm", 1 / 24.0),
            new Step(ChronoUnit.HOURS, 3, "HH:mm", 0.125),
            new Step(ChronoUnit.HOURS, 6, "HH:mm", 0.25),
            new Step(ChronoUnit.DAYS, 1, "d", 1),
            new Step(ChronoUnit.DAYS, 2, "d", 2),
            new Step(ChronoUnit.DAYS, 5, "d", 5),
            new Step(ChronoUnit.MONTHS, 1, "MMM", 30),
            new Step(ChronoUnit.MONTHS, 3, "MMM", 91),
            new Step(ChronoUnit.YEARS, 1, "uuuu", 365),
            new Step(ChronoUnit.YEARS, 5, "uuuu", 1826));

    private static final int MOST_TICKS = 34;

    double x(Instant t) {
        return x(Times.nanos(t));
    }

    double x(long nanos) {
        long start = Times.nanos(span.start());
        return left + (right - left) * ((nanos - start) / (double) (Times.nanos(span.end()) - start));
    }

    /** Vertical lines and the calendar's labels at {@code bottom}. */
    void draw(Svg svg, double top, double bottom) {
        Step step = step();
        StringBuilder lines = new StringBuilder();
        List<ZonedDateTime> ticks = ticks(step);
        for (ZonedDateTime tick : ticks) {
            lines.append('M').append(Markup.number(x(tick.toInstant()))).append(' ');
            lines.append(Markup.number(top)).append('V').append(Markup.number(bottom));
        }
        svg.path(lines.append("M0 0").toString(), "class", "grid");
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step.label(), Locale.ENGLISH);
        double room = step.unit() == ChronoUnit.MONTHS ? 0.5 * step.amount() * pixelsPerDay() * 30.4 : 0;
        String context = "";
        for (ZonedDateTime tick : ticks) {
            double x = x(tick.toInstant()) + room;
            if (x > right) {
                continue;
            }
            svg.text(format.format(tick), x, bottom + 13, "class", "mid");
            String now = context(step, tick);
            if (!now.equals(context)) {
                svg.text(now, x, bottom + 26, "class", "mid dim");
                context = now;
            }
        }
        svg.text("UTC", right, bottom + 26, "class", "end dim");
    }

    /** A shaded band for each window, those nearer than half a pixel joined. */
    void shade(Svg svg, IntervalSet windows, double top, double bottom, String css) {
        StringBuilder path = new StringBuilder();
        double from = Double.NaN;
        double to = Double.NaN;
        for (Interval w : windows.intersect(span)) {
            if (x(w.start()) > to + 0.5 || Double.isNaN(to)) {
                rectangle(path, from, to, top, bottom);
                from = x(w.start());
            }
            to = x(w.end());
        }
        rectangle(path, from, to, top, bottom);
        if (!path.isEmpty()) {
            svg.path(path.toString(), "class", css);
        }
    }

    /** Adds a filled rectangle to a path; nothing if it is narrower than a fifth of a pixel. */
    static void rectangle(StringBuilder path, double from, double to, double top, double bottom) {
        if (to - from >= 0.2) {
            String width = Markup.number(to - from);
            path.append('M').append(Markup.number(from)).append(' ').append(Markup.number(top));
            path.append('h').append(width).append('v').append(Markup.number(bottom - top));
            path.append("h-").append(width).append('z');
        }
    }

    private double pixelsPerDay() {
        return (right - left) / (span.seconds() / 86_400);
    }

    private Step step() {
        double days = span.seconds() / 86_400;
        return STEPS.stream()
                .filter(s -> days / s.days() <= (s.unit() == ChronoUnit.DAYS ? MOST_TICKS : 16))
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private List<ZonedDateTime> ticks(Step step) {
        List<ZonedDateTime> ticks = new ArrayList<>();
        ZonedDateTime start = span.start().atZone(ZoneOffset.UTC);
        ZonedDateTime tick = start.truncatedTo(ChronoUnit.DAYS);
        switch (step.unit()) {
            case MONTHS -> tick = tick.withDayOfMonth(1);
            case YEARS -> tick = tick.withDayOfYear(1);
            default -> {}
        }
        for (; tick.toInstant().isBefore(span.end()); tick = tick.plus(step.amount(), step.unit())) {
            if (!tick.toInstant().isBefore(span.start())) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    /** What the second line of labels tells: the year under months, the month under days, the day under hours. */
    private static String context(Step step, ZonedDateTime tick) {
        return switch (step.unit()) {
            case MONTHS -> DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH).format(tick);
            case YEARS -> "";
            case HOURS ->
                DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(tick);
            default -> DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH).format(tick);
        };
    }
}
