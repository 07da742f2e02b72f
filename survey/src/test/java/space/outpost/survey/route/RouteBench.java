package space.outpost.survey.route;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import space.outpost.model.Place;

/** Synthetic maps to measure on: hills and basins; the hilltops always lit, the basins never, light turning between. */
public final class RouteBench {
    private static final double STEPS_OF_A_LUNAR_DAY = 708.7;
    private static final Rover ROVER = new Rover(
            430,
            0.8 / 3.6,
            0.5,
            Math.toRadians(20),
            Math.toRadians(20),
            Math.toRadians(20),
            0.15,
            0.6,
            150,
            30,
            100,
            450,
            2,
            2,
            5000 * 3600,
            0.2,
            0);

    private final int side;
    private final RouteMap map;

    private RouteBench(int side, RouteMap map) {
        this.side = side;
        this.map = map;
    }

    /** A square of cells of 40 m, with steps of an hour. */
    public static RouteBench basins(int side, int steps) {
        float[] heights = new float[side * side];
        float[] turned = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int col = 0; col < side; col++) {
                double ripple = 20 * Math.sin(col / 9.0 + row / 13.0);
                heights[row * side + col] = (float) (300 * Math.sin(col / 90.0) * Math.cos(row / 110.0) + ripple);
                turned[row * side + col] = (float) (300 * Math.sin(col / 90.0) * Math.sin(row / 110.0));
            }
        }
        List<byte[]> planes = IntStream.range(0, steps)
                .parallel()
                .mapToObj(step -> plane(heights, turned, 2 * Math.PI * step / STEPS_OF_A_LUNAR_DAY))
                .toList();
        double[] irradiance = new double[steps];
        Arrays.fill(irradiance, Rover.SUN_W_PER_M2);
        return new RouteBench(
                side,
                new RouteMap(
                        new Heights(side, side, 40, heights),
                        new MovingSky(3600, planes, irradiance),
                        cell -> Place.ofDegrees(-89, 0, 0)));
    }

    private static byte[] plane(float[] heights, float[] turned, double sunRad) {
        byte[] plane = new byte[heights.length];
        double cos = Math.cos(sunRad);
        double sin = Math.sin(sunRad);
        for (int cell = 0; cell < plane.length; cell++) {
            double facing = heights[cell] + 0.6 * (cos * heights[cell] - sin * turned[cell]);
            double light =
                    heights[cell] < -200 ? 0 : heights[cell] > 230 ? 1 : Math.clamp((facing + 40) / 60, 0.0, 1.0);
            plane[cell] = MovingSky.pack(light, true);
        }
        return plane;
    }

    private Errand errand(RoutePlanner planner, int right, int down) {
        int start = IntStream.range(0, side * side)
                .filter(cell -> planner.havens().isHaven(0, cell))
                .findFirst()
                .orElseThrow();
        Heights ground = map.ground();
        int col = ground.col(start) + right;
        int row = ground.row(start) + down;
        int target = IntStream.range(0, side * side)
                .filter(cell -> ground.metres()[cell] < -205 || side < 100)
                .boxed()
                .min((a, b) -> Double.compare(
                        Math.hypot(ground.col(a) - col, ground.row(a) - row),
                        Math.hypot(ground.col(b) - col, ground.row(b) - row)))
                .orElseThrow();
        return new Errand(
                start, 1, List.of(new Errand.Stop(target, 7200, 50, 0, false)), true, Errand.UNBOUND_M, 4 * 3600);
    }

    /** Plans a traverse there and back, havens and retreats included; seconds it takes, 0 if there is none. */
    public double earliestS(int right, int down) {
        RoutePlanner planner = new RoutePlanner(map, ROVER);
        return planner.plan(errand(planner, right, down), time -> {})
                .route()
                .map(Route::endS)
                .orElse(0);
    }

    /** The same by the plain search. */
    public double plainEarliestS(int right, int down) {
        RoutePlanner planner = new RoutePlanner(map, ROVER);
        return new PlainRouteSearch(map, ROVER, errand(planner, right, down), 1, Charge.FULL / 100)
                .earliestS()
                .orElse(0);
    }
}
