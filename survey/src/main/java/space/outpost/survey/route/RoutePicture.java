package space.outpost.survey.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import space.outpost.model.Place;
import space.outpost.survey.maps.GroundMaps;
import space.outpost.survey.maps.Lamp;
import space.outpost.survey.maps.MapPicture;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.MapSettings;
import space.outpost.survey.maps.Overlay;
import space.outpost.survey.maps.Overlay.Mark;
import space.outpost.survey.maps.Overlay.Symbol;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** A plan as a map: the way and its hours over the light and the havens. */
public final class RoutePicture {
    private static final int[] MARK_HOURS = {1, 2, 3, 6, 12, 24, 48, 96, 240, 480};
    private static final int MOST_MARKS = 14;
    private static final int WAY_RGB = 0xD55E00;
    private static final int MISSED_RGB = 0x555555;
    private static final int HAVEN_RGB = 0xC2006B;

    private RoutePicture() {}

    /** The PNG. */
    public static byte[] png(RoutePlan plan, Terrain terrain) {
        Region region = plan.region();
        double windowM = 2 * region.cellM();
        float[] shade = new GroundMaps(terrain, region, new MapSettings(windowM, windowM, Lamp.Artificial.USUAL), 1)
                .maps(region, EnumSet.of(MapQuantity.HILLSHADE))
                .getOrDefault(MapQuantity.HILLSHADE, new float[0]);
        List<String> sources = List.of(
                "Terrain: " + terrain.describe(),
                String.format(
                        Locale.ROOT,
                        "Pixel %.0f m. Light is the mean from %s to %s. South polar stereographic map of the sphere of"
                                + " 1737.4 km, IAU_2015:30135",
                        region.cellM(),
                        plan.traverse().span().start(),
                        plan.traverse().span().end()));
        return new MapPicture(region, "route " + plan.traverse().name(), subtitle(plan), sources, overlay(plan))
                .png(MapQuantity.LIGHT_MEAN, plan.meanLight(), Optional.of(shade));
    }

    private static String subtitle(RoutePlan plan) {
        return String.format(
                Locale.ROOT,
                "%.1f km in %.1f h from %s; dots tell the hours since",
                plan.lengthM() / 1000,
                plan.duration().toSeconds() / 3600.0,
                plan.traverse().start());
    }

    private static Overlay overlay(RoutePlan plan) {
        List<Mark> marks = new ArrayList<>(hours(plan));
        for (Traverse.Target target : plan.traverse().targets()) {
            Place place = Routes.place(target.at());
            marks.add(
                    plan.leftOut().containsKey(target.id())
                            ? mark(place, Symbol.CROSS, MISSED_RGB, target.id() + " (not visited)")
                            : mark(place, Symbol.DISC, WAY_RGB, target.id()));
        }
        marks.add(mark(plan.start(), Symbol.RING, WAY_RGB, "start"));
        List<Overlay.Point> way = plan.points().stream()
                .map(p -> new Overlay.Point(p.xM(), p.yM()))
                .toList();
        return new Overlay(
                marks,
                List.of(new Overlay.Line(way, WAY_RGB, false, "route")),
                List.of(new Overlay.Area(plan.havens(), HAVEN_RGB, "haven at start")));
    }

    private static Mark mark(Place place, Symbol symbol, int rgb, String label) {
        return new Mark(Overlay.Point.of(place), symbol, rgb, label);
    }

    /** Marks at round hours while it moves. */
    private static List<Mark> hours(RoutePlan plan) {
        List<Mark> marks = new ArrayList<>();
        long every = MARK_HOURS[MARK_HOURS.length - 1];
        for (int hours : MARK_HOURS) {
            if (plan.duration().toHours() / hours <= MOST_MARKS) {
                every = hours;
                break;
            }
        }
        Instant next = plan.traverse().start().plus(Duration.ofHours(every));
        for (RoutePoint p : plan.points()) {
            if (!p.time().isBefore(next)) {
                long hour = Duration.between(plan.traverse().start(), p.time()).toHours();
                if (p.activity().equals("drive")) {
                    marks.add(new Mark(new Overlay.Point(p.xM(), p.yM()), Symbol.DOT, WAY_RGB, hour + " h"));
                }
                while (!p.time().isBefore(next)) {
                    next = next.plus(Duration.ofHours(every));
                }
            }
        }
        return marks;
    }
}
