package space.outpost.twin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KernelTest {
    private final Kernel kernel = new Kernel(100);
    private final List<String> fired = new ArrayList<>();

    private Timer timer(Priority priority, String name) {
        return kernel.timer(priority, () -> fired.add(name + "@" + kernel.now()));
    }

    @Test
    void timeComesFirstThenPriorityThenTheOrderOfSetting() {
        timer(Priority.EXECUTIVE, "late").set(300);
        timer(Priority.EXECUTIVE, "last").set(200);
        timer(Priority.FAULT, "second").set(200);
        timer(Priority.FAULT, "third").set(200);
        timer(Priority.RUN_END, "first").set(200);
        kernel.runUntil(1000);
        assertThat(fired).containsExactly("first@200", "second@200", "third@200", "last@200", "late@300");
        assertThat(kernel.now()).isEqualTo(1000);
    }

    @Test
    void whatIsDueAtTheEndDoesNotFire() {
        timer(Priority.FAULT, "end").set(200);
        kernel.runUntil(200);
        assertThat(fired).isEmpty();
    }

    @Test
    void aMovedTimerFiresOnceAtItsNewTimeAndAClearedOneNever() {
        Timer moved = timer(Priority.FAULT, "moved");
        moved.set(200);
        moved.set(150);
        moved.set(250);
        Timer cleared = timer(Priority.FAULT, "cleared");
        cleared.set(200);
        cleared.clear();
        cleared.clear();
        kernel.runUntil(1000);
        assertThat(fired).containsExactly("moved@250");
        assertThat(moved.isSet()).isFalse();
    }

    @Test
    void anActionMaySetMoreForTheSameInstant() {
        Timer echo = timer(Priority.RUN_END, "echo");
        kernel.timer(Priority.EXECUTIVE, () -> echo.set(kernel.now())).set(200);
        timer(Priority.EXECUTIVE, "other").set(200);
        kernel.runUntil(1000);
        assertThat(fired).containsExactly("echo@200", "other@200");
    }

    @Test
    void thePastCannotBeChanged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timer(Priority.FAULT, "x").set(99));
    }

    @Test
    void anInstantThatDoesNotEndIsAnError() {
        Timer[] self = new Timer[1];
        self[0] = kernel.timer(Priority.FAULT, () -> self[0].set(kernel.now()));
        self[0].set(200);
        assertThatIllegalStateException()
                .isThrownBy(() -> kernel.runUntil(1000))
                .withMessageContaining("settle");
    }

    /** What a list sorted by (time, priority, order of setting) would do, with timers moved and cleared at random. */
    @Property(tries = 200, seed = "7")
    void itFiresWhatASortedListWould(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int timers) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Kernel k = new Kernel(0);
        List<Integer> order = new ArrayList<>();
        List<Timer> all = new ArrayList<>();
        long[][] expected = new long[timers][];
        for (int i = 0; i < timers; i++) {
            int name = i;
            all.add(k.timer(Priority.values()[random.nextInt(Priority.values().length)], () -> order.add(name)));
        }
        for (int step = 0; step < 3 * timers; step++) {
            int i = random.nextInt(timers);
            if (random.nextInt(4) == 0) {
                all.get(i).clear();
                expected[i] = new long[0];
            } else {
                long at = random.nextInt(20);
                all.get(i).set(at);
                expected[i] = new long[] {at, all.get(i).priority, step, i};
            }
        }
        List<long[]> sorted = new ArrayList<>();
        for (long[] e : expected) {
            if (e != null && e.length > 0) {
                sorted.add(e);
            }
        }
        sorted.sort(Comparator.<long[]>comparingLong(e -> e[0])
                .thenComparingLong(e -> e[1])
                .thenComparingLong(e -> e[2]));
        k.runUntil(Long.MAX_VALUE);
        assertThat(order).isEqualTo(sorted.stream().map(e -> (int) e[3]).toList());
    }
}
