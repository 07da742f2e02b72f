package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteSearchTest {
    private static final int TICK = Scene.TICK_S;

    private static RoutePlanner.Answer plan(Scene scene, Rover rover, Errand errand) {
        return new RoutePlanner(scene.map(TICK), rover, TICK, 0).plan(errand, time -> {});
    }

    private static Route route(Scene scene, Rover rover, Errand errand) {
        RoutePlanner.Answer answer = plan(scene, rover, errand);
        assertThat(answer.leftOut()).isEmpty();
        Route route = answer.route().orElseThrow();
        assertThat(new RouteChecker(scene.map(TICK).ground(), scene.map(TICK).sky(), rover, errand).check(route))
                .isEmpty();
        return route;
    }

    @Test
    void overALitPlainTheRoverDrivesStraightThereAndBack() {
        Scene scene = new Scene(12, 3, 60);
        Route route = route(scene, Scene.ROVER, Scene.errand(scene.cell(0, 1), true, Scene.stop(scene.cell(10, 1), 3)));
        assertThat(route.endS()).isEqualTo((10 + 3 + 10) * TICK);
        assertThat(route.lengthM(scene.map(TICK).ground())).isEqualTo(2000);
    }

    @Test
    void itWaitsInTheSunUntilTheWayIsLitWhereTheBatteryAloneWouldNotDo() {
        Scene scene = new Scene(30, 2, 200).sky(2, 28, 0, 50, 0, true);
        Rover small = Scene.rover(1.2e6, 400);
        Route route = route(scene, small, Scene.errand(scene.cell(0, 0), false, Scene.stop(scene.cell(29, 0), 0)));
        // Before, it may drive into the dark as far as it could come back from; havens count from a block's start on.
        int lit = RoutePlanner.BLOCK_S * (50 * TICK / RoutePlanner.BLOCK_S + 1);
        assertThat(route.endS()).isBetween(lit, lit + 29 * TICK);
        assertThat(route.stretches()).anyMatch(s -> s.activity() == Route.Activity.WAIT);
    }

    @Test
    void itGoesIntoTheDarkOnlyAsFarAsItCanComeBackFrom() {
        Rover rover = Scene.ROVER;
        Charge charge = new Charge(rover, TICK);
        double perCellJ = (rover.restW() + rover.heaterW() + rover.drivingW()) * TICK + rover.tractionJ(100, 0);
        int deepest = (int) ((rover.batteryJ() * (1 - rover.floor())) / (2 * perCellJ));
        Scene scene = new Scene(60, 1 + 1, 300).sky(2, 60, 0, 300, 0, true);
        assertThat(charge.least()).isPositive();
        int there = scene.cell(1 + deepest, 0);
        assertThat(plan(scene, rover, Scene.errand(scene.cell(0, 0), true, Scene.stop(there, 0)))
                        .leftOut())
                .isEmpty();
        assertThat(plan(scene, rover, Scene.errand(scene.cell(0, 0), true, Scene.stop(there + 1, 0)))
                        .leftOut())
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(
                        why -> why instanceof Unreachable.BatteryTooSmall, "battery too small"));
    }

    @Test
    void severalTargetsAreVisitedInTheOrderThatEndsFirst() {
        Scene scene = new Scene(21, 3, 120);
        // Out of order on a line, and the last on the other side of the start.
        Errand errand = Scene.errand(
                scene.cell(5, 1),
                false,
                Scene.stop(scene.cell(12, 1), 1),
                Scene.stop(scene.cell(20, 1), 1),
                Scene.stop(scene.cell(8, 1), 1),
                Scene.stop(scene.cell(0, 1), 1));
        Route route = route(scene, Scene.ROVER, errand);
        assertThat(route.stretches().stream().flatMapToInt(s -> s.stop().stream()))
                .containsExactly(3, 2, 0, 1);
        assertThat(route.endS()).isEqualTo((5 + 20 + 4) * TICK);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void noPlanIsEarlierThanItsOwn(long seed) {
        Scene scene = Scene.random(seed, 4, 3, 22);
        Rover rover = Scene.rover(0.8e6, 500);
        boolean comeBack = seed % 3 != 0;
        double blindM = seed % 4 == 1 ? 0 : Errand.UNBOUND_M;
        int start = lit(scene);
        int far = start == 0 ? 11 : 0;
        Errand errand = new Errand(
                start,
                1,
                List.of(Scene.stop(far, 2), new Errand.Stop((start + 5) % 12, TICK, 30, 0.5, seed % 2 == 0)),
                comeBack,
                blindM,
                TICK);
        OptionalInt truth =
                new ExhaustiveSearch(scene.map(TICK), rover, TICK, RoutePlanner.BLOCK_S / TICK, errand).earliestS();
        RoutePlanner.Answer answer = plan(scene, rover, errand);
        OptionalInt ours = answer.leftOut().isEmpty()
                ? OptionalInt.of(answer.route().orElseThrow().endS())
                : OptionalInt.empty();
        assertThat(ours).isEqualTo(truth);
        answer.route()
                .ifPresent(r -> assertThat(new RouteChecker(
                                        scene.map(TICK).ground(),
                                        scene.map(TICK).sky(),
                                        rover,
                                        errand)
                                .check(r))
                        .isEmpty());
    }

    @Test
    void arrivalsThatNoPlanCanUseMakeRoomForOthers() {
        Scene scene = Scene.random(2, 20, 20, 500);
        // No visit can have so much power: the search looks at all it can reach until the span ends.
        Errand.Stop never = new Errand.Stop(scene.cell(19, 19), TICK, 5000, 0, false);
        RoutePlanner.Answer answer = plan(scene, Scene.rover(0.8e6, 500), Scene.errand(lit(scene), true, never));
        assertThat(answer.leftOut()).hasSize(1);
        assertThat(answer.labels()).isLessThan(20 * 20 * 20);
    }

    private static int lit(Scene scene) {
        for (int cell = 0; cell < scene.heights.length; cell++) {
            int at = cell;
            if (scene.planes.stream().allMatch(p -> MovingSky.level(p[at]) == 127)) {
                return cell;
            }
        }
        return 0;
    }
}
