package space.outpost.survey.route;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.model.Place;
import space.outpost.survey.route.Route.Activity;
import space.outpost.survey.terrain.Region;

/** What came of a traverse: the route, and why targets are left out. */
public final class RoutePlan {
    private final Traverse traverse;
    private final Region region;
    private final RouteMap map;
    private final RoutePlanner planner;
    private final List<Integer> targetOfStop;
    private final Route route;
    private final Map<String, Unreachable> leftOut = new LinkedHashMap<>();
    private final List<RoutePoint> points;
    private final List<String> grids;

    RoutePlan(
            Traverse traverse,
            Region region,
            RouteMap map,
            RoutePlanner planner,
            Errand errand,
            List<Integer> targetOfStop,
            Route route,
            Map<Integer, Unreachable> leftOut,
            List<String> grids) {
        this.traverse = traverse;
        this.region = region;
        this.map = map;
        this.planner = planner;
        this.targetOfStop = targetOfStop;
        this.grids = grids;
        this.route = route;
        leftOut.forEach(
                (target, why) -> this.leftOut.put(traverse.targets().get(target).id(), why));
        points = planner.log(route, errand).entries().stream().map(this::point).toList();
    }

    private RoutePoint point(Log.Entry e) {
        int col = map.ground().col(e.cell());
        int row = map.ground().row(e.cell());
        Havens havens = planner.havens();
        Charge charge = planner.charge();
        return new RoutePoint(
                at(e.timeS()),
                e.activity().name().toLowerCase(Locale.ROOT),
                e.stop() == Log.Entry.NO_STOP ? "" : targetId(e.stop()),
                region.x(col, row),
                region.y(col, row),
                region.place(col, row).withHeight(map.ground().metres()[e.cell()]),
                charge.joules(e.battery()),
                MovingSky.light(e.sky()),
                MovingSky.contact(e.sky()),
                e.slopeRad(),
                havens.retreatM(havens.block(e.timeS()), e.cell()),
                charge.joules(e.retreat()),
                charge.joules(e.battery() - e.retreat() - charge.least()));
    }

    private String targetId(int stop) {
        return traverse.targets().get(targetOfStop.get(stop)).id();
    }

    private Instant at(int timeS) {
        return traverse.start().plusSeconds(timeS);
    }

    public Traverse traverse() {
        return traverse;
    }

    public Region region() {
        return region;
    }

    /** Names of the terrain grids. */
    public List<String> grids() {
        return grids;
    }

    /** From the start on. */
    public List<RoutePoint> points() {
        return points;
    }

    /** By target. */
    public Map<String, Unreachable> leftOut() {
        return leftOut;
    }

    /** A visit that the route makes. */
    public record Visit(String target, Instant from, Instant until) {}

    public List<Visit> visits() {
        return route.stretches().stream()
                .filter(s -> s.activity() == Activity.VISIT)
                .map(s -> new Visit(targetId(s.stop().orElseThrow()), at(s.fromS()), at(s.untilS())))
                .toList();
    }

    public double lengthM() {
        return route.lengthM(map.ground());
    }

    /** From the start to the end of the last stretch. */
    public Duration duration() {
        return Duration.ofSeconds(route.endS());
    }

    /** Time spent with one activity: drive, wait or visit. */
    public Duration spent(String activity) {
        return Duration.ofSeconds(route.stretches().stream()
                .filter(s -> s.activity().name().equalsIgnoreCase(activity))
                .mapToLong(s -> s.untilS() - s.fromS())
                .sum());
    }

    /** Mean visible part of the Sun's disc in each cell over the whole span; NaN where there is no ground. */
    public float[] meanLight() {
        float[] mean = new float[map.ground().size()];
        List<byte[]> planes = map.sky().planes();
        for (byte[] plane : planes) {
            for (int cell = 0; cell < mean.length; cell++) {
                mean[cell] += (float) MovingSky.light(plane[cell]);
            }
        }
        for (int cell = 0; cell < mean.length; cell++) {
            mean[cell] = map.ground().hasData(cell) ? mean[cell] / planes.size() : Float.NaN;
        }
        return mean;
    }

    /** Whether each cell is a safe haven when the traverse begins. */
    public boolean[] havens() {
        boolean[] havens = new boolean[map.ground().size()];
        for (int cell = 0; cell < havens.length; cell++) {
            havens[cell] = planner.havens().isHaven(0, cell);
        }
        return havens;
    }

    public Place start() {
        return Routes.place(traverse.from());
    }
}
