package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.survey.route.Route.Stretch;

/** The checker finds what is wrong with a route that was right. */
class RouteCheckerTest {
    private static final int TICK = Scene.TICK_S;

    private final Scene scene = new Scene(12, 3, 60).sky(2, 12, 0, 60, 0, true);
    private final Errand errand = Scene.errand(scene.cell(0, 1), true, Scene.stop(scene.cell(8, 1), 2));
    private final RouteMap map = scene.map(TICK);
    private final Route route = new RoutePlanner(map, Scene.ROVER, TICK, 0)
            .plan(errand, time -> {})
            .route()
            .orElseThrow();

    private List<String> faults(Rover rover, List<Stretch> stretches) {
        return new RouteChecker(map.ground(), map.sky(), rover, errand)
                .check(new Route(route.startCell(), route.startBattery(), stretches));
    }

    @Test
    void nothingIsWrongWithTheRouteItself() {
        assertThat(faults(Scene.ROVER, route.stretches())).isEmpty();
    }

    @Test
    void aGapAndAMissingReturnAreFound() {
        List<Stretch> gap = new ArrayList<>(route.stretches());
        gap.remove(3);
        assertThat(faults(Scene.ROVER, gap)).anyMatch(f -> f.startsWith("a gap"));
        assertThat(faults(Scene.ROVER, route.stretches().subList(0, 9))).anyMatch(f -> f.contains("come back"));
    }

    @Test
    void aRoverOfLessBatteryWouldBeCutOff() {
        assertThat(faults(Scene.rover(1.5e6, 400), route.stretches())).anyMatch(f -> f.startsWith("no retreat"));
    }

    @Test
    void aSlowerOrWeakerRoverIsFoundOut() {
        Rover r = Scene.ROVER;
        assertThat(faults(
                        new Rover(
                                r.massKg(),
                                r.speedMPerS() / 2,
                                1,
                                r.climbRad(),
                                r.descentRad(),
                                r.crossRad(),
                                0.15,
                                0.6,
                                r.restW(),
                                0,
                                0,
                                r.arrayW(),
                                2,
                                2,
                                r.batteryJ(),
                                0.1,
                                0),
                        route.stretches()))
                .anyMatch(f -> f.startsWith("too fast"));
        scene.height(5, 12, 20);
        assertThat(faults(Scene.withSlopes(r, 5, 5), route.stretches())).anyMatch(f -> f.startsWith("too steep"));
    }
}
