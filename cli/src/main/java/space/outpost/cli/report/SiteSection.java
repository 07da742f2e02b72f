package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import space.outpost.cli.report.Page.Column;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** Where the station stands, and what Sun and Earth give it there. */
record SiteSection(Study study, Findings findings) {

    void write(Page page) {
        SiteEnvironment environment = study.environment();
        page.section(Part.SITE, p -> {
            p.paragraph(place(environment));
            SkylineFigure skyline = new SkylineFigure(environment.place(), environment.masts());
            p.figure(
                    "Skyline all round",
                    "The terrain’s edge against the sky from each mast. The yellow band is where the Sun’s centre can"
                            + " stand in the course of a year, within 1.54° of the lunar equator; where terrain covers"
                            + " the band, the Sun is hidden for part of the year.",
                    "SiteEnvironment.masts.skyline; the Sun’s band from the site’s latitude and the tilt of 1.54°",
                    skyline::panorama);
            p.figure(
                    "Skyline rose",
                    "The same seen from above, north up: the farther out a line runs, the higher the terrain stands in"
                            + " that direction. Line styles as in the figure before.",
                    "SiteEnvironment.masts.skyline",
                    skyline::rose);
        });
        page.section(Part.LIGHT, p -> {
            calendars(p);
            masts(p);
        });
    }

    private static String place(SiteEnvironment environment) {
        return String.format(
                Locale.ROOT,
                "%s: latitude %s, longitude %.4f° east (MOON_ME), ground at %,.0f m over the sphere of 1,737.4 km. Azimuth"
                        + " is measured clockwise from true north; at the south pole every direction on the horizon is"
                        + " nearly north, and the Sun circles the sky once in 29.5 days.",
                Say.name(environment.site()),
                String.format(
                        Locale.ROOT,
                        "%.4f° %s",
                        Math.abs(environment.place().latitudeDeg()),
                        environment.place().latitudeRad() < 0 ? "south" : "north"),
                environment.place().longitudeDeg(),
                environment.place().heightM());
    }

    private void calendars(Page page) {
        SiteEnvironment.MastView mast = findings.mainMast();
        Interval horizon = findings.horizon();
        String from = "the " + Say.mast(mast);
        page.figure(
                "Sunlight calendar",
                "Share of the Sun’s disc in view from " + from + ": one row a month, one cell an hour. A lunar day is"
                        + " 29.5 days long, so a night behind one hill comes back a day earlier each month.",
                "SiteEnvironment.masts.sunlight, hourly means",
                new CalendarFigure("Sunlight", horizon, mast.sunlight(), CalendarFigure.Scale.SUN)::draw);
        page.figure(
                "Earth calendar",
                "Share of the Earth’s disc over the skyline from " + from + ". The Earth hangs low and sways with a"
                        + " period of 27 days; a direct link needs half its disc and a ground station with the Moon in"
                        + " view.",
                "SiteEnvironment.masts.earth, hourly means",
                new CalendarFigure("The Earth over the skyline", horizon, mast.earth(), CalendarFigure.Scale.EARTH)
                        ::draw);
        IntervalSet direct = study.environment().directContact(mast.id());
        IntervalSet any = direct.union(findings.relayContact(mast));
        page.figure(
                "Link calendar",
                findings.relays().isEmpty()
                        ? "When a direct link to a ground station is open. There is no relay orbiter."
                        : "When a link to a ground station is open, directly or by way of a relay orbiter from its"
                                + " arrival on.",
                "SiteEnvironment.directContact, relayContact",
                new CalendarFigure("Link to the Earth", horizon, Profile.of(horizon, any, 1, 0), CalendarFigure.Scale.LINK)
                        ::draw);
    }

    private void masts(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (SiteEnvironment.MastView mast : study.environment().masts()) {
            Optional<Interval> night = findings.longestNight(mast);
            rows.add(List.of(
                    mast.id(),
                    Say.height(mast.heightM()),
                    Say.percent(findings.litShare(mast)),
                    Say.percent(findings.meanSunlight(mast)),
                    night.map(n -> Say.length(n.duration())).orElse("none"),
                    night.map(n -> Say.minute(n.start())).orElse("–"),
                    findings.longestDay(mast).map(d -> Say.length(d.duration())).orElse("none"),
                    Say.percent(findings.directShare(mast)),
                    Say.percent(findings.anyLinkShare(mast))));
        }
        page.table(
                "Light and contact at each mast over the time studied. Time lit: any of the disc in view. Mean: of the"
                        + " visible share of the disc.",
                List.of(
                        Column.mark("Mast"),
                        Column.number("Height"),
                        Column.number("Time lit"),
                        Column.number("Mean"),
                        Column.number("Longest night"),
                        Column.mark("from, UTC"),
                        Column.number("Longest light"),
                        Column.number("Direct link"),
                        Column.number("Any link")),
                rows);
    }
}
