package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import space.outpost.survey.maps.GroundMaps;
import space.outpost.survey.maps.Lamp;
import space.outpost.survey.maps.MapPicture;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.MapSettings;
import space.outpost.survey.maps.Overlay;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** The map of scores with the best sites numbered. */
final class SitesPicture {
    private static final int MOST = 12;
    private static final int SITE_RGB = 0xD55E00;
    private static final int PARTNER_RGB = 0x0072B2;

    private SitesPicture() {}

    static byte[] png(Ranking ranking, Terrain terrain, String name) {
        Region region = ranking.map().region();
        double windowM = 2 * region.cellM();
        float[] shade = new GroundMaps(terrain, region, new MapSettings(windowM, windowM, Lamp.Artificial.USUAL), 1)
                .maps(region, EnumSet.of(MapQuantity.HILLSHADE))
                .getOrDefault(MapQuantity.HILLSHADE, new float[0]);
        return new MapPicture(region, name, subtitle(ranking), sources(ranking, terrain), overlay(ranking))
                .png(MapQuantity.SCORE, ranking.map().scores(), Optional.of(shade));
    }

    private static String subtitle(Ranking ranking) {
        return String.format(
                Locale.ROOT,
                "%s; pixel %s m, mast %s m; grey: no data, or excluded by a hard limit",
                ranking.criteria().title(),
                SitesCsv.plain(ranking.map().region().cellM()),
                SitesCsv.plain(ranking.criteria().masts().getFirst().heightM()));
    }

    private static List<String> sources(Ranking ranking, Terrain terrain) {
        return List.of(
                "Sites numbered by rank: " + Verdict.of(ranking),
                "Terrain, finest first: "
                        + terrain.grids().stream()
                                .map(g -> String.format(Locale.ROOT, "%s (%.0f m)", g.name(), g.cellM()))
                                .collect(Collectors.joining(", ")),
                "South polar stereographic map of the sphere of 1737.4 km, IAU_2015:30135");
    }

    private static Overlay overlay(Ranking ranking) {
        List<Overlay.Mark> marks = new ArrayList<>();
        List<Overlay.Line> lines = new ArrayList<>();
        Site first = ranking.sites().getFirst();
        first.main().partner().ifPresent(partner -> {
            Overlay.Point from = Overlay.Point.of(first.ground());
            Overlay.Point to = Overlay.Point.of(partner);
            lines.add(new Overlay.Line(List.of(from, to), PARTNER_RGB, true, "second mast"));
            marks.add(new Overlay.Mark(to, Overlay.Symbol.RING, PARTNER_RGB, ""));
        });
        for (int s = Math.min(MOST, ranking.sites().size()) - 1; s >= 0; s--) {
            marks.add(new Overlay.Mark(
                    Overlay.Point.of(ranking.sites().get(s).ground()),
                    Overlay.Symbol.DISC,
                    SITE_RGB,
                    Integer.toString(s + 1)));
        }
        return new Overlay(marks, lines);
    }
}
