package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.model.io.Quantity;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.sky.Sky;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** The door of the routes: plans a traverse on real ground under the real sky. */
public final class Routes {
    /** Bytes a cell takes besides its sky, retreats and layers: ground, moves, bounds. */
    private static final double BYTES_PER_CELL = 150;

    private static final double BYTES_PER_LAYER = 28;
    private static final double BYTES_PER_RETREAT = 4;

    private final String source;
    private final Traverse traverse;
    private final Terrain terrain;
    private final Sky sky;
    private final Region region;

    private Routes(String source, Traverse traverse, Terrain terrain, Sky sky) {
        this.source = source;
        this.traverse = traverse;
        this.terrain = terrain;
        this.sky = sky;
        Traverse.Ground g = traverse.ground();
        region = Region.around(place(g.centre()), g.sizeM(), g.sizeM(), g.pixelM());
    }

    /** Told how far the work is: steps done of so many. */
    public interface Watch {
        /** Directions of horizons. */
        void horizons(int done, int of);

        /** Seconds of the plan that have been searched. */
        void search(long done, long of);
    }

    /**
     * @param source the file, for problems
     * @throws InvalidInput if the ephemeris, the grids or the memory do not hold what is asked, the start lies outside, or
     *     no target can be visited
     */
    public static RoutePlan plan(String source, Traverse traverse, Terrain terrain, Sky sky, int threads, Watch watch) {
        return new Routes(source, traverse, terrain, sky).plan(threads, watch);
    }

    private RoutePlan plan(int threads, Watch watch) {
        Heights ground = heights(region, terrain);
        check(ground);
        Map<Integer, Unreachable> outside = new TreeMap<>();
        List<Integer> inside = new ArrayList<>();
        List<Errand.Stop> stops = new ArrayList<>();
        for (int i = 0; i < traverse.targets().size(); i++) {
            Traverse.Target target = traverse.targets().get(i);
            OptionalInt cell = cell(target.at());
            if (cell.isEmpty()) {
                outside.put(i, new Unreachable.OutsideMap());
            } else {
                inside.add(i);
                stops.add(new Errand.Stop(
                        cell.getAsInt(),
                        (int) target.stay().toSeconds(),
                        target.powerW(),
                        target.light(),
                        target.contact()));
            }
        }
        Errand errand = new Errand(
                cell(traverse.from()).orElseThrow(),
                traverse.charge(),
                stops,
                traverse.comeBack(),
                traverse.blindM(),
                (int) traverse.waitStep().toSeconds());
        if (stops.isEmpty()) {
            throw noRoute(outside);
        }
        int stepS = (int) traverse.step().toSeconds();
        int steps = (int) (traverse.within().toSeconds() / stepS);
        MovingSky moving = MovingSkyMaker.make(
                region,
                ground,
                terrain,
                sky,
                traverse.rover(),
                traverse.start(),
                stepS,
                steps,
                threads,
                done -> watch.horizons(done, MovingSkyMaker.DIRECTIONS));
        RouteMap map = new RouteMap(ground, moving, cell -> region.place(ground.col(cell), ground.row(cell)));
        RoutePlanner planner = new RoutePlanner(map, traverse.rover());
        LongConsumer searched = time -> watch.search(time, moving.endS());
        RoutePlanner.Answer answer = planner.plan(errand, searched::accept);
        answer.leftOut().forEach((stop, why) -> outside.put(inside.get(stop), why));
        Route route = answer.route().orElseThrow(() -> noRoute(outside));
        List<String> faults = new RouteChecker(ground, moving, traverse.rover(), errand).check(route);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the route found does not hold: " + String.join("; ", faults));
        }
        return new RoutePlan(traverse, region, map, planner, errand, inside, route, outside, grids());
    }

    /** Nothing that is asked can be done. */
    private InvalidInput noRoute(Map<Integer, Unreachable> why) {
        if (why.values().stream().allMatch(Unreachable.NoHaven.class::isInstance)) {
            return new InvalidInput(
                    source,
                    "from, charge",
                    written(traverse.from()) + " with "
                            + Quantity.ENERGY.format(
                                    traverse.charge() * traverse.rover().batteryJ()) + ": "
                            + new Unreachable.NoHaven().why(),
                    "a place and a charge from which a haven can be reached over floor and reserve");
        }
        return new InvalidInput(why.entrySet().stream()
                .map(e -> new Problem(
                        source,
                        "targets[" + e.getKey() + "]",
                        "'" + traverse.targets().get(e.getKey()).id() + "', which cannot be visited: "
                                + e.getValue().why(),
                        "at least one target that can be visited"))
                .toList());
    }

    private List<String> grids() {
        return terrain.grids().stream().map(GridInfo::name).toList();
    }

    /** At the centres of the cells. */
    static Heights heights(Region region, Terrain terrain) {
        float[] metres = new float[region.size()];
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                double[] p = region.unitVector(col, row);
                metres[region.index(col, row)] = (float) terrain.heightM(p[0], p[1], p[2]);
            }
        }
        return new Heights(region.cols(), region.rows(), region.cellM(), metres);
    }

    private void check(Heights ground) {
        List<Problem> problems = new ArrayList<>();
        if (!sky.span().contains(traverse.span())) {
            problems.add(new Problem(source, "start, within", traverse.span().toString(), sky.coverage()));
        }
        OptionalInt start = cell(traverse.from());
        if (start.isEmpty()) {
            problems.add(new Problem(
                    source, "from", written(traverse.from()) + ", outside the map", "a place on the map of `ground`"));
        } else if (!ground.hasData(start.getAsInt())) {
            problems.add(new Problem(
                    source,
                    "from",
                    written(traverse.from()) + ", where no terrain grid has data",
                    "a place on the grids " + grids().stream().collect(Collectors.joining(", "))));
        }
        double bytes = region.size()
                * ((double) traverse.within().dividedBy(traverse.step())
                        + BYTES_PER_CELL
                        + BYTES_PER_RETREAT * traverse.within().toSeconds() / RoutePlanner.BLOCK_S
                        + BYTES_PER_LAYER * layers());
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > 0.9 * most) {
            problems.add(new Problem(
                    source,
                    "ground, within, step, targets",
                    String.format(Locale.ROOT, "what takes %.1f GB of memory", bytes / 1e9),
                    String.format(
                            Locale.ROOT,
                            "at most %.1f GB: take a larger pixel, a larger step, a shorter span or fewer targets, or give"
                                    + " more with OUTPOST_JAVA_OPTS=-Xmx3g",
                            0.9 * most / 1e9)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private double layers() {
        return Math.pow(2, traverse.targets().size());
    }

    private OptionalInt cell(Coordinates at) {
        double c = Math.cos(at.latitudeRad());
        double px = c * Math.cos(at.longitudeRad());
        double py = c * Math.sin(at.longitudeRad());
        double pz = Math.sin(at.latitudeRad());
        if (pz > 0) {
            return OptionalInt.empty();
        }
        double x = region.projection().x(px, py, pz);
        double y = region.projection().y(px, py, pz);
        int col = (int) Math.rint(region.frame().col(x, y));
        int row = (int) Math.rint(region.frame().row(x, y));
        return col < 0 || row < 0 || col >= region.cols() || row >= region.rows()
                ? OptionalInt.empty()
                : OptionalInt.of(region.index(col, row));
    }

    static Place place(Coordinates at) {
        return new Place(at.latitudeRad(), at.longitudeRad(), 0);
    }

    private static String written(Coordinates at) {
        return String.format(
                Locale.ROOT, "%.5f deg, %.5f deg", Math.toDegrees(at.latitudeRad()), Math.toDegrees(at.longitudeRad()));
    }
}
