package space.outpost.construct.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargeterTest {
    @Test
    void controlsComeToWhereTheTargetsAreMet() {
        Targeter targeter = new Targeter(new double[] {1e-4, 1e-4}, 30);

        Targeter.Aim aim = targeter.aim(new double[] {2, 0.5}, c ->
                new double[] {(c[0] * c[0] + c[1] * c[1] - 4) / 1e-9, (c[0] * c[1] - 1) / 1e-9});

        assertThat(aim.hit()).isTrue();
        assertThat(aim.controls()[0] * aim.controls()[1]).isCloseTo(1, within(1e-9));
        assertThat(Math.hypot(aim.controls()[0], aim.controls()[1])).isCloseTo(2, within(1e-9));
    }

    @Test
    void ofMoreControlsThanTargetsTheLeastChangeIsTaken() {
        Targeter targeter = new Targeter(new double[] {1, 1}, 5);

        Targeter.Aim aim = targeter.aim(new double[] {0, 0}, c -> new double[] {(c[0] + c[1] - 2) / 1e-9});

        assertThat(aim.controls()).containsExactly(new double[] {1, 1}, within(1e-9));
    }

    @Test
    void whatCannotBeHitIsSaidToMiss() {
        Targeter targeter = new Targeter(new double[] {1e-3}, 20);

        Targeter.Aim aim = targeter.aim(new double[] {1}, c -> new double[] {(c[0] * c[0] + 1) / 0.1});

        assertThat(aim.hit()).isFalse();
        assertThat(aim.worstMiss()).isCloseTo(10, within(0.1));
    }
}
