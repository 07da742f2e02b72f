package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummitsTest {
    private static final float GAP = Float.NaN;

    @Property
    void summitsExceedTheirNeighboursAndStandApart(
            @ForAll @Size(120) List<@FloatRange(max = 3) Float> heights,
            @ForAll @DoubleRange(min = 0, max = 8) double apart) {
        float[] map = new float[120];
        for (int i = 0; i < 120; i++) {
            map[i] = heights.get(i) < 0.5f ? GAP : heights.get(i);
        }
        List<Integer> summits = Summits.of(map, 12, 10, apart, 7);
        assertThat(summits).hasSizeLessThanOrEqualTo(7);
        for (int i = 0; i < summits.size(); i++) {
            int at = summits.get(i);
            for (int other = 0; other < 120; other++) {
                if (Math.max(Math.abs(at % 12 - other % 12), Math.abs(at / 12 - other / 12)) == 1) {
                    assertThat(map[other] > map[at]).isFalse();
                }
            }
            for (int before : summits.subList(0, i)) {
                assertThat(map[before]).isGreaterThanOrEqualTo(map[at]);
                assertThat(Math.hypot(at % 12 - before % 12, at / 12 - before / 12))
                        .isGreaterThanOrEqualTo(apart);
            }
        }
    }

    @Test
    void theHighestCellIsAlwaysFirst() {
        float[] map = {1, 2, 1, GAP, 1, 5, 1, 1, 4};
        assertThat(Summits.of(map, 3, 3, 0, 9)).containsExactly(5);
        assertThat(Summits.of(map, 9, 1, 0, 9)).containsExactly(5, 8, 1);
        assertThat(Summits.of(map, 9, 1, 4, 9)).containsExactly(5, 1);
        assertThat(Summits.of(map, 9, 1, 0, 1)).containsExactly(5);
    }

    @Test
    void aPlainHasOneSummitAndNothingHasNone() {
        assertThat(Summits.of(new float[20], 5, 4, 0, 9)).containsExactly(0);
        assertThat(Summits.of(new float[] {GAP, GAP}, 2, 1, 0, 9)).isEmpty();
    }
}
