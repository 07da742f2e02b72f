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
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * A quantity from 0 to 1 as a calendar: one row a month, days from left to right, a cell an hour. A lunar day is 29.5
 * Earth days long, so nights of one terrain feature stand nearly under one another, and seasons run from top to bottom.
 */
record CalendarFigure(String label, Interval horizon, Profile profile, Scale scale) {
    private static final double LEFT = 78;
    private static final double RIGHT = 988;
    private static final double MOST_HEIGHT = 420;
    private static final long HOUR = 3_600_000_000_000L;

    /** The colours of a calendar, from nothing to everything, with what they mean. */
    enum Scale {
        SUN(List.of("#262b44", "#6f6a72", "#a8966f", "#d3b566", "#f0cd68", "#ffe69c"), "no Sun", "whole disc in view"),
        EARTH(
                List.of("#f1f2f4", "#c9dcec", "#9cc3df", "#6aa6cf", "#2f86bd", "#0a5c97"),
                "Earth below the skyline",
                "whole disc in view"),
        LINK(List.of("#f1f2f4", "#c4e0d7", "#93c9b9", "#5fb099", "#2b957a", "#007d5a"), "no link", "link");

        private final List<String> colours;
        private final String nothing;
        private final String everything;

        Scale(List<String> colours, String nothing, String everything) {
            this.colours = colours;
            this.nothing = nothing;
            this.everything = everything;
        }
    }

    void draw(Svg svg) {
        List<ZonedDateTime> months = months();
        double row = Math.clamp(MOST_HEIGHT / months.size(), 2, 18);
        double top = 38;
        double height = top + row * months.size() + 22;
        svg.open(height, label);
        List<StringBuilder> paths = new ArrayList<>();
        scale.colours.forEach(_ -> paths.add(new StringBuilder()));
        int labelEvery = (int) Math.ceil(13 / row);
        for (int m = 0; m < months.size(); m++) {
            double y = top + m * row;
            drawMonth(paths, months.get(m), y, y + row * (row > 8 ? 0.9 : 1));
            if (m % labelEvery == 0) {
                svg.text(
                        DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH).format(months.get(m)),
                        LEFT - 8,
                        y + row / 2 + 4,
                        "class",
                        "end");
            }
        }
        for (int level = 0; level < paths.size(); level++) {
            if (!paths.get(level).isEmpty()) {
                svg.path(paths.get(level).toString(), "fill", scale.colours.get(level));
            }
        }
        double bottom = top + row * months.size() + 12;
        for (int day = 1; day <= 31; day += day == 1 ? 4 : 5) {
            svg.text(Integer.toString(day), x(day - 0.5), bottom, "class", "mid");
        }
        svg.text("day of the month, UTC", 1000, top - 8, "class", "end dim");
        svg.text(label, LEFT, top - 8, "class", "strong");
        legend(svg, 14);
        svg.close();
    }

    private void legend(Svg svg, double y) {
        double x = RIGHT - 6.2 * scale.everything.length();
        svg.text(scale.everything, x, y, "class", "key");
        x -= 6 * 20 + 8;
        for (int i = 0; i < 6; i++) {
            svg.rect(x + 20 * i, y - 10, 20, 12, "fill", scale.colours.get(i));
        }
        svg.text(scale.nothing, x - 8, y, "class", "end key");
    }

    private void drawMonth(List<StringBuilder> paths, ZonedDateTime month, double top, double bottom) {
        long start = Times.nanos(month.toInstant());
        Instant end = month.plusMonths(1).toInstant();
        long from = Math.max(start, Times.nanos(horizon.start()));
        long to = Math.min(Times.nanos(end), Times.nanos(horizon.end()));
        int level = -1;
        long since = from;
        for (long t = from; t < to; t += HOUR) {
            int now = level(t, Math.min(t + HOUR, to));
            if (now != level) {
                cells(paths, level, since - start, t - start, top, bottom);
                since = t;
                level = now;
            }
        }
        cells(paths, level, since - start, to - start, top, bottom);
    }

    private static void cells(List<StringBuilder> paths, int level, long from, long to, double top, double bottom) {
        if (level >= 0) {
            TimeAxis.rectangle(paths.get(level), x(from / (24.0 * HOUR)), x(to / (24.0 * HOUR)), top, bottom);
        }
    }

    /** None and all have a colour of their own; what lies between is split in four. */
    private int level(long from, long to) {
        Interval cell = new Interval(Times.instant(from), Times.instant(to));
        double mean = profile.integral(cell) / cell.seconds();
        if (mean < 0.005) {
            return 0;
        }
        return mean > 0.995 ? 5 : 1 + (int) Math.min(3, 4 * mean);
    }

    private static double x(double days) {
        return LEFT + (RIGHT - LEFT) * days / 31;
    }

    private List<ZonedDateTime> months() {
        List<ZonedDateTime> months = new ArrayList<>();
        ZonedDateTime month = horizon.start()
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1);
        for (; month.toInstant().isBefore(horizon.end()); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
