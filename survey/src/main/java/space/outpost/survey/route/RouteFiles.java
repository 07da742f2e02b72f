package space.outpost.survey.route;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import space.outpost.model.Place;
import space.outpost.model.io.Json;

/** A plan as JSON, CSV (RFC 4180) and GeoJSON (RFC 7946, but on the Moon: MOON_ME longitude east, latitude). */
public final class RouteFiles {
    private static final String END = "\r\n";

    private RouteFiles() {}

    private record Report(
            String name,
            Instant start,
            Instant end,
            double lengthM,
            long driveS,
            long waitS,
            long visitS,
            List<RoutePlan.Visit> visits,
            List<LeftOut> leftOut,
            List<String> grids,
            List<Point> points) {}

    private record LeftOut(String target, String kind, String why) {}

    private record Point(
            Instant time,
            String activity,
            String target,
            double latitudeDeg,
            double longitudeDeg,
            double heightM,
            double batteryJ,
            double light,
            boolean contact,
            double slopeDeg,
            double toHavenM,
            double retreatJ,
            double marginJ) {}

    /** Content by file name. */
    public static Map<String, byte[]> of(RoutePlan plan) {
        String name = plan.traverse().name();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(name + ".json", json(plan));
        texts.put(name + ".csv", csv(plan));
        texts.put(name + ".geojson", geoJson(plan));
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String json(RoutePlan plan) {
        return Json.write(new Report(
                plan.traverse().name(),
                plan.traverse().start(),
                plan.traverse().start().plus(plan.duration()),
                plan.lengthM(),
                plan.spent("drive").toSeconds(),
                plan.spent("wait").toSeconds(),
                plan.spent("visit").toSeconds(),
                plan.visits(),
                plan.leftOut().entrySet().stream()
                        .map(e -> new LeftOut(
                                e.getKey(),
                                e.getValue().getClass().getSimpleName(),
                                e.getValue().why()))
                        .toList(),
                plan.grids(),
                plan.points().stream().map(RouteFiles::point).toList()));
    }

    private static Point point(RoutePoint p) {
        return new Point(
                p.time(),
                p.activity(),
                p.target(),
                p.place().latitudeDeg(),
                p.place().longitudeDeg(),
                p.place().heightM(),
                p.batteryJ(),
                p.light(),
                p.contact(),
                Math.toDegrees(p.slopeRad()),
                p.toHavenM(),
                p.retreatJ(),
                p.marginJ());
    }

    private static String csv(RoutePlan plan) {
        StringBuilder out =
                new StringBuilder("time,activity,target,x [m],y [m],latitude [deg],longitude [deg],height [m],"
                        + "battery [Wh],light [1],contact [0 or 1],slope [deg],to haven [m],retreat [Wh],margin [Wh]"
                        + END);
        for (RoutePoint p : plan.points()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%.1f,%.1f,%.6f,%.6f,%.1f,%.1f,%.3f,%d,%.2f,%.0f,%.1f,%.1f",
                    p.time(),
                    p.activity(),
                    p.target(),
                    p.xM(),
                    p.yM(),
                    p.place().latitudeDeg(),
                    p.place().longitudeDeg(),
                    p.place().heightM(),
                    p.batteryJ() / 3600,
                    p.light(),
                    p.contact() ? 1 : 0,
                    Math.toDegrees(p.slopeRad()),
                    p.toHavenM(),
                    p.retreatJ() / 3600,
                    p.marginJ() / 3600));
            out.append(END);
        }
        return out.toString();
    }

    private static String geoJson(RoutePlan plan) {
        String line = plan.points().stream().map(p -> position(p.place())).collect(Collectors.joining(","));
        StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        out.append(String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"lengthM\":%.0f},"
                        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[%s]}}",
                plan.traverse().name(),
                plan.points().getFirst().time(),
                plan.points().getLast().time(),
                plan.lengthM(),
                line));
        for (Traverse.Target target : plan.traverse().targets()) {
            boolean visited = !plan.leftOut().containsKey(target.id());
            out.append(String.format(
                    Locale.ROOT,
                    ",\n{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"visited\":%s},"
                            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":%s}}",
                    target.id(),
                    visited,
                    position(Routes.place(target.at()))));
        }
        return out.append("\n]}\n").toString();
    }

    private static String position(Place place) {
        return String.format(
                Locale.ROOT,
                "[%.6f,%.6f,%.1f]",
                place.longitudeDeg() > 180 ? place.longitudeDeg() - 360 : place.longitudeDeg(),
                place.latitudeDeg(),
                place.heightM());
    }
}
