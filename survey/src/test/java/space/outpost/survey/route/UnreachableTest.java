package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why a target is left out, one kind at a time. */
class UnreachableTest {
    private static final int TICK = Scene.TICK_S;

    private static Unreachable why(Scene scene, Rover rover, Errand errand) {
        RoutePlanner.Answer answer = new RoutePlanner(scene.map(TICK), rover, TICK, 0).plan(errand, time -> {});
        assertThat(answer.route()).isEmpty();
        return answer.leftOut().values().iterator().next();
    }

    @Test
    void aWallIsTooSteepByItsOwnSlope() {
        Scene scene = new Scene(9, 3, 60).height(5, 9, 100);
        Unreachable why = why(scene, Scene.ROVER, Scene.errand(0, true, Scene.stop(8, 0)));
        assertThat(why).isInstanceOfSatisfying(Unreachable.TooSteep.class, w -> {
            // A hundred metres up over the diagonal of a hundred metres.
            assertThat(w.bottleneckRad()).isCloseTo(Math.atan(1 / Math.sqrt(2)), within(1e-6));
            // Its place is its cell's number here: in the first column of the wall.
            assertThat(Math.rint(w.at().longitudeDeg()) % 9).isEqualTo(5);
        });
        assertThat(why.why()).contains("35.3 deg");
    }

    @Test
    void aPitTheRoverCanRollIntoIsNoTargetIfItCannotClimbOut() {
        Scene scene = new Scene(9, 3, 60).height(5, 9, -30);
        Rover rover = Scene.withSlopes(Scene.ROVER, 10, 20);
        assertThat(why(scene, rover, Scene.errand(0, true, Scene.stop(8, 0))))
                .isInstanceOfSatisfying(
                        Unreachable.CannotClimbOut.class,
                        w -> assertThat(w.bottleneckRad()).isCloseTo(Math.atan(0.3 / Math.sqrt(2)), within(1e-6)));
    }

    @Test
    void drivingAloneMayTakeTooLong() {
        Scene scene = new Scene(9, 3, 12);
        assertThat(why(scene, Scene.ROVER, Scene.errand(0, true, Scene.stop(8, 0))))
                .isEqualTo(new Unreachable.TooFar(Duration.ofSeconds(16 * TICK), Duration.ofSeconds(12 * TICK)));
    }

    @Test
    void aVisitThatNeedsLightOrContactIsRefusedWhereThereIsNone() {
        Scene scene = new Scene(9, 3, 60).sky(8, 9, 0, 60, 0, false).sky(8, 9, 20, 22, 1, true);
        Errand.Stop lit = new Errand.Stop(8, 3 * TICK, 0, 0.5, false);
        assertThat(why(scene, Scene.ROVER, Scene.errand(0, true, lit)))
                .isEqualTo(new Unreachable.NoLight(Duration.ofSeconds(2 * TICK)));
        Errand.Stop seen = new Errand.Stop(8, 3 * TICK, 0, 0, true);
        assertThat(why(scene, Scene.ROVER, Scene.errand(0, true, seen)))
                .isEqualTo(new Unreachable.NoContact(Duration.ofSeconds(2 * TICK)));
    }

    @Test
    void groundOutOfTheEarthsViewIsClosedToARoverThatDrivesInViewOnly() {
        Scene scene = new Scene(9, 3, 60).sky(4, 5, 0, 60, 1, false);
        Errand free = Scene.errand(0, true, Scene.stop(8, 0));
        Errand inView = new Errand(0, 1, free.stops(), true, 0, TICK);
        assertThat(why(scene, Scene.ROVER, inView)).isEqualTo(new Unreachable.NoContactOnTheWay());
        Errand nearView = new Errand(0, 1, free.stops(), true, 100, TICK);
        assertThat(new RoutePlanner(scene.map(TICK), Scene.ROVER, TICK, 0)
                        .plan(nearView, time -> {})
                        .route())
                .isPresent();
    }

    @Test
    void aStartFromWhichNoPlaceIsSafeLeadsNowhere() {
        Scene scene = new Scene(9, 3, 60).sky(0, 9, 40, 60, 0, true);
        assertThat(why(scene, Scene.rover(1.2e6, 400), Scene.errand(0, true, Scene.stop(3, 0))))
                .isEqualTo(new Unreachable.NoHaven());
    }

    @Test
    void ofTwoTargetsThatDoNotFitTheSpanOneIsLeftForTheOther() {
        Scene scene = new Scene(21, 3, 26);
        Errand errand = Scene.errand(
                scene.cell(10, 1), true, Scene.stop(scene.cell(0, 1), 0), Scene.stop(scene.cell(20, 1), 0));
        RoutePlanner.Answer answer = new RoutePlanner(scene.map(TICK), Scene.ROVER, TICK, 0).plan(errand, time -> {});
        assertThat(answer.leftOut()).hasSize(1).containsValue(new Unreachable.LeftForOthers());
        assertThat(answer.route().orElseThrow().endS()).isEqualTo(20 * TICK);
    }
}
