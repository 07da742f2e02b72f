package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.orbit.Contacts;
import space.outpost.construct.orbit.Coverage;
import space.outpost.construct.orbit.Motion;
import space.outpost.construct.orbit.OrbitResult;
import space.outpost.model.io.Quantity;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** The page of an orbit study: figures and tables, without network or script. */
public final class OrbitPage {
    /** Figures of a sky or of bars show so much of a long flight. */
    private static final Duration SHOWN = Duration.ofDays(28);

    private final OrbitResult result;
    private final Page page;

    private OrbitPage(OrbitResult result, Page page) {
        this.result = result;
        this.page = page;
    }

    public static String html(OrbitResult result) {
        Markup markup = new Markup();
        String title = result.study().title().isEmpty()
                ? result.study().name()
                : result.study().title();
        markup.open("html", "lang", "en").line().open("head");
        markup.leaf("meta", "charset", "utf-8");
        markup.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", title).line().style(Report.css()).close();
        markup.line().open("body").open("main").open("header");
        markup.element("p", "Orbit study", "class", "eyebrow")
                .element("h1", title)
                .close();
        new OrbitPage(result, new Page(markup)).write();
        markup.close().close().close().line();
        return "<!DOCTYPE html>\n" + markup.finish();
    }

    private void write() {
        result.warnings().forEach(w -> page.markup().element("p", "Warning: " + w + ".", "class", "warning"));
        facts();
        OrbitResult.Craft first = result.first();
        altitude(first);
        if (result.study().centre() == Centre.MOON) {
            page.figure(
                    "Ground track",
                    "The places beneath " + first.name() + ", " + shownWords() + ".",
                    first.name() + ".csv",
                    new GroundTrackFigure(
                            first.path(),
                            shown(),
                            first.contacts().views().stream()
                                    .map(Contacts.View::from)
                                    .toList())::draw);
        }
        for (Contacts.View view : first.contacts().views()) {
            page.figure(
                    "The sky of " + view.from().name(),
                    "Where " + first.name() + " stands in it, " + shownWords()
                            + ". What is under the rim is not drawn.",
                    first.name() + ".csv and the skyline of the place",
                    new SkyTrackFigure(first.path(), view.from(), shown())::draw);
        }
        bars(first);
        views();
        result.coverage().ifPresent(this::coverage);
    }

    private void coverage(Coverage coverage) {
        page.table(
                "The region: how much of the time its places see at least one craft, on level ground.",
                List.of(
                        Page.Column.number("latitude, °"),
                        Page.Column.number("longitude east, °"),
                        Page.Column.number("covered"),
                        Page.Column.number("longest gap")),
                coverage.spots().stream()
                        .map(s -> List.of(
                                String.format(Locale.ROOT, "%.1f", s.place().latitudeDeg())
                                        .replace('-', '−'),
                                String.format(Locale.ROOT, "%.0f", s.place().longitudeDeg()),
                                Say.percent(s.share()),
                                Quantity.format(s.longestGap())))
                        .toList());
    }

    private void facts() {
        List<List<String>> rows = new ArrayList<>();
        for (OrbitResult.Craft c : result.craft()) {
            Motion m = c.motion();
            rows.add(List.of(
                    c.name(),
                    hours(m.keplerPeriodS()),
                    hours(m.meanPeriodS()),
                    range(m.periapsisM(), 1e-3, "%.0f"),
                    range(m.apoapsisM(), 1e-3, "%.0f"),
                    range(m.inclinationRad(), Math.toDegrees(1), "%.2f"),
                    range(m.argumentRad(), Math.toDegrees(1), "%.2f"),
                    Say.percent(c.contacts().share(c.contacts().penumbra())),
                    String.format(Locale.ROOT, "%.3g", c.deltaVMPerS()),
                    String.format(
                            Locale.ROOT,
                            "%.2g / %.2g",
                            c.accuracy().interpolationM(),
                            c.accuracy().otherMethodM())));
        }
        page.table(
                "How it moves from " + Say.minute(result.span().start()) + " to "
                        + Say.minute(result.span().end())
                        + ". Elements are those farthest from the centre, to the equator of the body.",
                List.of(
                        Page.Column.mark("craft"),
                        Page.Column.number("period at the epoch, h"),
                        Page.Column.number("period flown, h"),
                        Page.Column.number("periapsis, km"),
                        Page.Column.number("apoapsis, km"),
                        Page.Column.number("inclination, °"),
                        Page.Column.number("argument of periapsis, °"),
                        Page.Column.number("in shadow"),
                        Page.Column.number("station keeping, m/s"),
                        Page.Column.number("files, other integrator, m")),
                rows);
    }

    private void altitude(OrbitResult.Craft craft) {
        TimeAxis time = new TimeAxis(result.span(), TimeChart.LEFT, TimeChart.RIGHT);
        TimeChart chart = new TimeChart(
                "Altitude of " + craft.name(),
                time,
                List.of(TimeChart.Panel.fromZero(
                        "Altitude of " + craft.name() + " (shadow shaded)",
                        "km",
                        220,
                        craft.contacts().penumbra(),
                        List.of(new TimeChart.Series(
                                "altitude", craft.altitudeKm(), TimeChart.Style.LINE, Palette.BLUE)))));
        page.figure("Altitude over time", "Over the sphere of the body.", craft.name() + ".csv", chart::draw);
    }

    private void bars(OrbitResult.Craft craft) {
        Contacts c = craft.contacts();
        List<WindowBars.Row> rows = new ArrayList<>();
        for (Contacts.View view : c.views()) {
            rows.add(new WindowBars.Row("seen from " + view.from().name(), view.above(), Palette.BLUE));
        }
        c.stations().forEach((name, windows) -> rows.add(new WindowBars.Row(name, windows, Palette.GREEN)));
        rows.add(new WindowBars.Row("Earth in view", c.earth(), Palette.SKY));
        for (Contacts.View view : c.views()) {
            rows.add(new WindowBars.Row("relayed for " + view.from().name(), view.relayed(), Palette.ORANGE));
        }
        rows.add(new WindowBars.Row("penumbra or umbra", c.penumbra(), Palette.MUTED));
        rows.add(new WindowBars.Row("umbra", c.umbra(), Palette.INK));
        page.figure(
                "Contacts and shadow",
                "Windows of " + craft.name() + ", " + shownWords() + ".",
                "the flight, the skylines and the ephemeris",
                new WindowBars("Contacts and shadow", new TimeAxis(shown(), WindowBars.LEFT, TimeChart.RIGHT), rows)
                        ::draw);
    }

    private void views() {
        List<List<String>> rows = new ArrayList<>();
        for (OrbitResult.Craft craft : result.craft()) {
            Contacts c = craft.contacts();
            for (Contacts.View view : c.views()) {
                rows.add(List.of(
                        view.from().name(),
                        craft.name(),
                        Say.percent(view.levels().get(0)),
                        Say.percent(view.levels().get(1)),
                        Say.percent(view.levels().get(2)),
                        Say.percent(c.share(view.above()))
                                + (view.from().skyline().isPresent() ? "" : " (level)"),
                        Integer.toString(view.above().size()),
                        Say.percent(c.share(view.relayed())),
                        gap(c, view.relayed())));
            }
        }
        result.together()
                .forEach((place, windows) -> rows.add(List.of(
                        place,
                        "any",
                        "–",
                        "–",
                        "–",
                        "–",
                        Integer.toString(windows.size()),
                        Say.percent(result.first().contacts().share(windows)),
                        gap(result.first().contacts(), windows))));
        if (rows.isEmpty()) {
            return;
        }
        page.table(
                "Views from places on the Moon. Relayed: seen from there while an antenna on the Earth (the Earth's centre,"
                        + " if none is asked for) sees the craft.",
                List.of(
                        Page.Column.mark("place"),
                        Page.Column.mark("craft"),
                        Page.Column.number("above 0°"),
                        Page.Column.number("above 10°"),
                        Page.Column.number("above 20°"),
                        Page.Column.number("over the skyline"),
                        Page.Column.number("passes"),
                        Page.Column.number("relayed"),
                        Page.Column.number("longest gap")),
                rows);
    }

    private static String gap(Contacts c, IntervalSet windows) {
        return c.longestGap(windows).map(Quantity::format).orElse("none");
    }

    private Interval shown() {
        Instant end = result.span().start().plus(SHOWN);
        return end.isBefore(result.span().end()) ? new Interval(result.span().start(), end) : result.span();
    }

    private String shownWords() {
        return "from " + Say.day(shown().start()) + " to " + Say.day(shown().end());
    }

    private static String hours(double seconds) {
        return Double.isFinite(seconds) ? String.format(Locale.ROOT, "%.3f", seconds / 3600) : "–";
    }

    private static String range(Motion.Range range, double scale, String format) {
        return Double.isFinite(range.least())
                ? String.format(Locale.ROOT, format + " – " + format, range.least() * scale, range.greatest() * scale)
                        .replace('-', '−')
                : "–";
    }
}
