package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import space.outpost.survey.route.Route.Activity;
import space.outpost.survey.route.Route.Stretch;

/** The checker finds what is wrong with a route that was right: each rule of planning broken by itself. */
class RouteCheckerTest {
    private static final int TICK = Scene.TICK_S;

    /** Lit in the first two columns, dark beyond. */
    private final Scene scene = new Scene(12, 3, 60).sky(2, 12, 0, 60, 0, true);

    private final Errand errand = Scene.errand(scene.cell(0, 1), true, Scene.stop(scene.cell(8, 1), 2));
    private final Route route = new RoutePlanner(scene.map(TICK), Scene.ROVER, TICK, 0)
            .plan(errand, time -> {})
            .route()
            .orElseThrow();

    private List<String> faults(Rover rover, Errand of, List<Stretch> stretches) {
        RouteMap map = scene.map(TICK);
        return new RouteChecker(map.ground(), map.sky(), rover, of)
                .check(new Route(route.startCell(), route.startBattery(), stretches));
    }

    private List<String> faults(Rover rover) {
        return faults(rover, errand, route.stretches());
    }

    private List<String> faults(Errand of) {
        return faults(Scene.ROVER, of, route.stretches());
    }

    private Errand with(Errand.Stop stop) {
        return new Errand(errand.start(), 1, List.of(stop), true, Errand.UNBOUND_M, TICK);
    }

    private Errand blind(double metres) {
        return new Errand(errand.start(), 1, errand.stops(), true, metres, TICK);
    }

    /** Stands for a while before one of the stretches; all from there on is later. */
    private List<Stretch> delayed(int before, int seconds) {
        List<Stretch> late = new ArrayList<>(route.stretches().subList(0, before));
        Stretch next = route.stretches().get(before);
        late.add(new Stretch(
                Activity.WAIT,
                next.fromS(),
                next.fromS() + seconds,
                next.fromCell(),
                next.fromCell(),
                OptionalInt.empty()));
        route.stretches().stream()
                .skip(before)
                .map(s -> new Stretch(
                        s.activity(), s.fromS() + seconds, s.untilS() + seconds, s.fromCell(), s.toCell(), s.stop()))
                .forEach(late::add);
        return late;
    }

    private int visit() {
        return route.stretches().stream().map(Stretch::activity).toList().indexOf(Activity.VISIT);
    }

    @Test
    void nothingIsWrongWithTheRouteItself() {
        assertThat(faults(Scene.ROVER)).isEmpty();
        assertThat(faults(blind(700))).isEmpty();
        assertThat(faults(blind(0))).isEmpty();
        assertThat(faults(Scene.ROVER, errand, delayed(0, 6 * TICK))).isEmpty();
    }

    @Test
    void aGapAJumpAndAMissingReturn() {
        List<Stretch> gap = new ArrayList<>(route.stretches());
        gap.remove(3);
        assertThat(faults(Scene.ROVER, errand, gap)).anyMatch(f -> f.startsWith("a gap"));
        Stretch far = new Stretch(Activity.DRIVE, 0, 9 * TICK, errand.start(), scene.cell(8, 1), OptionalInt.empty());
        assertThat(faults(Scene.ROVER, errand, List.of(far))).anyMatch(f -> f.startsWith("a jump"));
        assertThat(faults(Scene.ROVER, errand, route.stretches().subList(0, 9)))
                .anyMatch(f -> f.startsWith("does not come back"));
    }

    @Test
    void slopesUpDownAndAcrossAndGroundWithoutData() {
        scene.height(5, 12, 20);
        // A hundred metres on level ground between columns of 20 m: 11.3 deg along.
        assertThat(faults(Scene.withSlopes(Scene.ROVER, 12, 12))).noneMatch(f -> f.startsWith("too steep"));
        assertThat(faults(Scene.withSlopes(Scene.ROVER, 11, 12)))
                .filteredOn(f -> f.startsWith("too steep"))
                .hasSize(1)
                .first()
                .asString()
                .contains("11.31 deg along");
        assertThat(faults(Scene.withSlopes(Scene.ROVER, 12, 11)))
                .filteredOn(f -> f.startsWith("too steep"))
                .hasSize(1);
        scene.height(0, 12, 0);
        for (int col = 0; col < 12; col++) {
            scene.heights[scene.cell(col, 2)] = 80;
        }
        // Eighty metres over two cells: 21.8 deg across.
        assertThat(faults(Scene.ROVER)).anyMatch(f -> f.contains("0.00 deg along, 21.80 deg across"));
        scene.height(0, 12, 0).height(4, 5, Float.NaN);
        assertThat(faults(Scene.ROVER)).anyMatch(f -> f.startsWith("too steep"));
    }

    @Test
    void aSlowerRoverIsFoundOut() {
        assertThat(faults(Scene.rover(3.6e6, 400, Scene.ROVER.speedMPerS() / 2)))
                .anyMatch(f -> f.startsWith("too fast"));
    }

    @Test
    void aRoverOfLessBatteryOrMoreReserveWouldBeCutOff() {
        assertThat(faults(Scene.rover(1.5e6, 400))).anyMatch(f -> f.startsWith("no retreat"));
        assertThat(faults(Scene.withReserve(Scene.ROVER, 1.8e6))).anyMatch(f -> f.startsWith("no retreat"));
        assertThat(faults(Scene.rover(1e6, 400))).anyMatch(f -> f.startsWith("battery below floor"));
    }

    @Test
    void standingInTheDarkForTooLong() {
        // At the target 1.58 MJ are to spare: 150 W for 17 ticks take 1.53 MJ, for 18 ticks 1.62 MJ.
        assertThat(faults(Scene.ROVER, errand, delayed(visit(), 17 * TICK))).isEmpty();
        assertThat(faults(Scene.ROVER, errand, delayed(visit(), 18 * TICK))).anyMatch(f -> f.startsWith("no retreat"));
    }

    @Test
    void aVisitOfMorePowerThanTheBatteryAllows() {
        int there = scene.cell(8, 1);
        assertThat(faults(with(new Errand.Stop(there, 2 * TICK, 10, 0, false)))).isEmpty();
        assertThat(faults(with(new Errand.Stop(there, 2 * TICK, 1500, 0, false))))
                .anyMatch(f -> f.startsWith("no retreat"));
    }

    @Test
    void aVisitWithoutItsLightItsContactOrItsLength() {
        int there = scene.cell(8, 1);
        String without = "a visit without the light or contact";
        assertThat(faults(with(new Errand.Stop(there, 2 * TICK, 0, 0.5, false))))
                .anyMatch(f -> f.startsWith(without));
        assertThat(faults(with(new Errand.Stop(there, 2 * TICK, 0, 0, true)))).isEmpty();
        scene.sky(8, 9, 9, 10, 0, false);
        assertThat(faults(with(new Errand.Stop(there, 2 * TICK, 0, 0, true)))).anyMatch(f -> f.startsWith(without));
        assertThat(faults(Scene.errand(errand.start(), true, Scene.stop(there, 3))))
                .anyMatch(f -> f.startsWith("a visit of another"));
        assertThat(faults(Scene.errand(errand.start(), true, Scene.stop(there + 1, 2))))
                .anyMatch(f -> f.startsWith("a visit of another"));
    }

    @Test
    void theSameVisitTwice() {
        List<Stretch> twice = new ArrayList<>(route.stretches().subList(0, visit() + 1));
        Stretch v = twice.getLast();
        twice.add(new Stretch(Activity.VISIT, v.untilS(), v.untilS() + 2 * TICK, v.fromCell(), v.toCell(), v.stop()));
        assertThat(faults(Scene.ROVER, errand, twice)).anyMatch(f -> f.startsWith("the same target again"));
    }

    @Test
    void drivingWithoutContactOrTooFarFromIt() {
        scene.sky(5, 12, 0, 60, 0, false);
        assertThat(faults(blind(0))).anyMatch(f -> f.startsWith("drives without contact"));
        // From the eighth column back to the fourth are four cells.
        assertThat(faults(blind(400))).isEmpty();
        assertThat(faults(blind(399))).anyMatch(f -> f.startsWith("drives too far from contact"));
        assertThat(faults(errand)).isEmpty();
    }

    @Test
    void groundThatLosesTheEarthLaterIsNoGroundInView() {
        scene.sky(5, 12, 0, 60, 0, false).sky(4, 5, 50, 51, 0, false);
        assertThat(faults(blind(400))).anyMatch(f -> f.startsWith("drives too far from contact"));
        assertThat(faults(blind(500))).isEmpty();
    }

    @Test
    void contactThatIsLostOnTheWayCannotBeDrivenBackTo() {
        // The rover rolls down into a pit it could not climb out of: no ground in view can be reached from there.
        scene.sky(5, 12, 0, 60, 0, false).height(5, 12, -35);
        Rover rover = Scene.withSlopes(Scene.ROVER, 11, 20);
        assertThat(faults(rover, blind(400), route.stretches())).anyMatch(f -> f.startsWith("drives too far"));
        assertThat(faults(rover)).anyMatch(f -> f.startsWith("no retreat"));
    }

    @Test
    void aRetreatOfMoreThanADay() {
        // A cell takes two hours: eight there take sixteen, sixteen take more than a day.
        Scene wide = new Scene(20, 2, 600).sky(1, 20, 0, 600, 0, true);
        Rover slow = Scene.rover(1e9, 400, 100.0 / (12 * TICK));
        RouteMap map = wide.map(TICK);
        List<Stretch> drives = new ArrayList<>();
        for (int col = 0; col < 16; col++) {
            drives.add(new Stretch(
                    Activity.DRIVE, 12 * TICK * col, 12 * TICK * (col + 1), col, col + 1, OptionalInt.empty()));
        }
        Errand there = Scene.errand(0, false, Scene.stop(16, 0));
        RouteChecker checker = new RouteChecker(map.ground(), map.sky(), slow, there);
        assertThat(checker.check(new Route(0, Charge.FULL, drives.subList(0, 12))))
                .isEmpty();
        assertThat(checker.check(new Route(0, Charge.FULL, drives)))
                .hasSize(4)
                .allMatch(f -> f.startsWith("no retreat"));
    }

    @Test
    void waitsThatEndBetweenStepsAndPlansThatEndTooLate() {
        Errand inHours = new Errand(errand.start(), 1, errand.stops(), true, Errand.UNBOUND_M, 6 * TICK);
        assertThat(faults(Scene.ROVER, inHours, delayed(0, 6 * TICK))).isEmpty();
        assertThat(faults(Scene.ROVER, inHours, delayed(0, 5 * TICK))).anyMatch(f -> f.startsWith("a wait that ends"));
        assertThat(faults(Scene.ROVER, inHours, delayed(visit(), TICK))).isEmpty();
        assertThat(faults(Scene.ROVER, inHours, delayed(visit(), TICK / 2)))
                .anyMatch(f -> f.startsWith("a wait that ends"));
        assertThat(faults(Scene.ROVER, errand, delayed(0, 50 * TICK))).anyMatch(f -> f.startsWith("ends too late"));
    }
}
