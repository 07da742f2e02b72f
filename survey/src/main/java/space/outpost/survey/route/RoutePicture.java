package space.outpost.survey.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.io.Quantity;
import space.outpost.survey.maps.TrackPicture;
import space.outpost.survey.maps.TrackPicture.Mark;
import space.outpost.survey.raster.PolarStereographic;

/** A plan as a map. */
public final class RoutePicture {
    private static final int[] MARK_HOURS = {1, 2, 3, 6, 12, 24, 48, 96, 240, 480};
    private static final int MOST_MARKS = 14;

    private RoutePicture() {}

    /** The PNG. */
    public static byte[] png(RoutePlan plan) {
        List<Mark> marks = new ArrayList<>(hours(plan));
        for (Traverse.Target target : plan.traverse().targets()) {
            boolean missed = plan.leftOut().containsKey(target.id());
            marks.add(mark(
                    Routes.place(target.at()),
                    target.id() + (missed ? " (not visited)" : ""),
                    missed ? Mark.Kind.MISSED_TARGET : Mark.Kind.TARGET));
        }
        marks.add(mark(plan.start(), "start", Mark.Kind.START));
        return TrackPicture.png(
                plan.region(),
                new TrackPicture.Content(
                        "Route " + plan.traverse().name(),
                        subtitle(plan),
                        List.of(
                                "Terrain, finest first: "
                                        + String.join(
                                                ", ",
                                                plan.grids().stream().limit(4).toList()),
                                String.format(
                                        Locale.ROOT,
                                        "Pixel %.0f m. South polar stereographic map of the sphere of 1737.4 km.",
                                        plan.region().cellM())),
                        plan.heightsM(),
                        plan.meanLight(),
                        plan.havens(),
                        plan.points().stream().mapToDouble(RoutePoint::xM).toArray(),
                        plan.points().stream().mapToDouble(RoutePoint::yM).toArray(),
                        marks));
    }

    private static String subtitle(RoutePlan plan) {
        return plan.points().isEmpty()
                ? "no route from " + plan.traverse().start()
                : String.format(
                        Locale.ROOT,
                        "%.1f km in %s from %s",
                        plan.lengthM() / 1000,
                        Quantity.format(plan.duration()),
                        plan.traverse().start());
    }

    private static Mark mark(Place place, String label, Mark.Kind kind) {
        double c = Math.cos(place.latitudeRad());
        double px = c * Math.cos(place.longitudeRad());
        double py = c * Math.sin(place.longitudeRad());
        double pz = Math.sin(place.latitudeRad());
        PolarStereographic map = PolarStereographic.south();
        return new Mark(map.x(px, py, pz), map.y(px, py, pz), label, kind);
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
                    marks.add(new Mark(p.xM(), p.yM(), hour + " h", Mark.Kind.TIME));
                }
                while (!p.time().isBefore(next)) {
                    next = next.plus(Duration.ofHours(every));
                }
            }
        }
        return marks;
    }
}
