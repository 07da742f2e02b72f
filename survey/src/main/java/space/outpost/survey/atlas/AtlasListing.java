package space.outpost.survey.atlas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightStatistics;

/**
 * An atlas for people: a CSV line for each site with its place and, for each mast, its light over 19 years, one turn of the
 * Moon's nodes.
 */
public final class AtlasListing {
    private static final Interval SPAN =
            new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2045-01-01T00:00:00Z"));

    private static final Duration STEP = Duration.ofMinutes(30);

    private final SiteAtlas atlas;
    private final BodyTrack sun;
    private final BodyTrack earth;

    /** @throws space.outpost.model.io.InvalidInput if the sky does not cover 2026 to 2044 */
    public AtlasListing(SiteAtlas atlas, Sky sky) {
        this.atlas = atlas;
        int count = (int) SPAN.duration().dividedBy(STEP) + 1;
        sun = sky.track(Body.SUN, SPAN.start(), STEP, count);
        earth = sky.track(Body.EARTH, SPAN.start(), STEP, count);
    }

    /** Header and comments first; lines end in LF. */
    public String toCsv() {
        StringBuilder csv = new StringBuilder();
        csv.append("# light from ")
                .append(SPAN.start())
                .append(" to ")
                .append(SPAN.end())
                .append(", per mast height: ");
        csv.append(
                "mean visible fraction of the Sun's disc; fraction of time with any of it visible; longest night in ");
        csv.append("hours; fraction of time with any of the Earth's disc visible; fraction with any of both\n");
        csv.append("id,name,kind,selection,latitude_deg,longitude_east_deg,height_m,offset_m,pixel_m");
        for (double mast : atlas.mastHeightsM()) {
            String m = String.format(Locale.ROOT, "%.0fm", mast);
            csv.append(",sun_mean_")
                    .append(m)
                    .append(",sun_lit_")
                    .append(m)
                    .append(",longest_night_h_")
                    .append(m);
            csv.append(",earth_").append(m).append(",both_").append(m);
        }
        csv.append('\n');
        List<String> lines = atlas.sites().parallelStream().map(this::line).toList();
        lines.forEach(csv::append);
        return csv.toString();
    }

    private String line(AtlasSite site) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s,\"%s\",%s,%s,%.5f,%.5f,%.1f,%.0f,%.0f",
                site.id(),
                site.name().replace("\"", "\"\""),
                site.kind(),
                site.selection() == AtlasSite.Selection.BEST_LIT ? "best-lit" : "named",
                site.ground().latitudeDeg(),
                site.ground().longitudeDeg(),
                site.ground().heightM(),
                site.offsetM(),
                site.provenance().pixelM()));
        List<Skyline> skylines = atlas.skylines(site);
        for (int i = 0; i < skylines.size(); i++) {
            Place eye = site.ground()
                    .withHeight(site.ground().heightM() + atlas.mastHeightsM().get(i));
            Profile sunlight = Light.visible(eye, skylines.get(i), sun);
            Profile earthView = Light.visible(eye, skylines.get(i), earth);
            LightStatistics light = LightStatistics.of(sunlight);
            double any = LightStatistics.ANY_PART;
            line.append(String.format(
                    Locale.ROOT,
                    ",%.4f,%.4f,%.1f,%.4f,%.4f",
                    light.meanFraction(),
                    light.litFraction(),
                    light.longestNight().map(n -> n.seconds() / 3600).orElse(0.0),
                    LightStatistics.of(earthView).litFraction(),
                    LightStatistics.bothFraction(sunlight, any, earthView, any)));
        }
        return line.append('\n').toString();
    }
}
