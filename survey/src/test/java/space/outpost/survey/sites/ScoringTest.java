package space.outpost.survey.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Light is better the more, slope the less, shadow the nearer. */
    private static Scoring scoring(double... weights) {
        return new Scoring(List.of(
                new Rule(Layer.TIME_LIT, 0.5, NONE, weights[0], 0.5, 0.9),
                new Rule(Layer.PAD_SLOPE, -NONE, 0.3, weights[1], 0.3, 0.1),
                new Rule(Layer.SHADOW_DISTANCE, -NONE, NONE, weights[2], 5000, 500)));
    }

    @Property
    void onlyTheRatiosOfWeightsCount(
            @ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 100) Double> weights,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(max = 1) double light,
            @ForAll @DoubleRange(max = 0.5) double slope) {
        double[] values = {light, slope, 1700};
        double[] w = weights.stream().mapToDouble(x -> x).toArray();
        double[] scaled = Arrays.stream(w).map(x -> x * factor).toArray();
        assertThat(scoring(scaled).score(values)).isCloseTo(scoring(w).score(values), within(1e-12));
    }

    @Property
    void contributionsAddUpToTheScoreWhichLiesBetweenNothingAndOne(
            @ForAll @Size(3) List<@DoubleRange(min = 0, max = 9) Double> weights,
            @ForAll @DoubleRange(max = 1) double light,
            @ForAll @DoubleRange(max = 0.5) double slope,
            @ForAll @DoubleRange(max = 1e4) double distanceM) {
        double[] w = weights.stream().mapToDouble(x -> x).toArray();
        w[0] += 0.1;
        double[] values = {light, slope, distanceM};
        assertThat(Arrays.stream(scoring(w).contributions(values)).sum())
                .isCloseTo(scoring(w).score(values), within(1e-12));
        assertThat(scoring(w).score(values)).isBetween(0.0, 1 + 1e-12);
    }

    @Test
    void theBestValuesAreWorthEverythingAndTheWorstNothing() {
        assertThat(scoring(1, 2, 3).score(new double[] {0.9, 0.1, 500})).isEqualTo(1);
        assertThat(scoring(1, 2, 3).score(new double[] {0.99, 0, 0})).isEqualTo(1);
        assertThat(scoring(1, 2, 3).score(new double[] {0.5, 0.3, 5000})).isZero();
        assertThat(scoring(1, 0, 0).score(new double[] {0.7, 0.2, 0})).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shadowThatIsNowhereIsInfinitelyFarAndWorthNothing() {
        assertThat(scoring(0, 0, 1).score(new double[] {0.7, 0.2, NONE})).isZero();
        assertThat(new Rule(Layer.SHADOW_DISTANCE, -NONE, NONE, 1, 500, 5000).utility(NONE))
                .isEqualTo(1);
    }

    @Test
    void aHardLimitIsMetByItsOwnValueAndByNoValueThatIsMissing() {
        assertThat(scoring(1, 1, 1).allows(new double[] {0.5, 0.3, 0})).isTrue();
        assertThat(scoring(1, 1, 1).allows(new double[] {Math.nextDown(0.5), 0.3, 0}))
                .isFalse();
        assertThat(scoring(1, 1, 1).allows(new double[] {0.5, Math.nextUp(0.3), 0}))
                .isFalse();
        assertThat(scoring(1, 1, 1).allows(new double[] {0.5, 0.3, Double.NaN})).isFalse();
    }
}
