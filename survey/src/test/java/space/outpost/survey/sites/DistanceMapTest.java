package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistanceMapTest {
    @Property(tries = 300)
    void everyDistanceIsThatToTheNearestMarkedCell(
            @ForAll @Size(96) boolean[] marked, @ForAll @IntRange(min = 1, max = 12) int cols) {
        int rows = 96 / cols;
        boolean[] part = java.util.Arrays.copyOf(marked, cols * rows);
        same(part, cols, rows);
    }

    @Property(tries = 100)
    void soItIsWhereFewCellsAreMarked(@ForAll @IntRange(max = 1199) int a, @ForAll @IntRange(max = 1199) int b) {
        boolean[] marked = new boolean[40 * 30];
        marked[a] = true;
        marked[b] = true;
        same(marked, 40, 30);
    }

    private static void same(boolean[] marked, int cols, int rows) {
        float[] distances = DistanceMap.toNearest(marked, cols, rows);
        for (int at = 0; at < marked.length; at++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int other = 0; other < marked.length; other++) {
                if (marked[other]) {
                    nearest = Math.min(nearest, Math.hypot(at % cols - other % cols, at / cols - other / cols));
                }
            }
            assertThat(distances[at]).isEqualTo((float) nearest);
        }
    }

    @Test
    void whereNothingIsMarkedEverythingIsInfinitelyFar() {
        assertThat(DistanceMap.toNearest(new boolean[6], 3, 2)).containsOnly(Float.POSITIVE_INFINITY);
    }
}
