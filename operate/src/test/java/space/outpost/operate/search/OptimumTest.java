package space.outpost.operate.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small problems, whose best allocation can be proved; more of them with {@code -Doutpost.optima=100}. */
@Tag("slow")
class OptimumTest {
    private static final int PROBLEMS = Integer.getInteger("outpost.optima", 20);
    private static final double SAME = 0.01;

    @Test
    void nearlyAllSmallProblemsAreServedAsWellAsCanBe() {
        int proved = 0;
        int best = 0;
        for (int seed = 1; seed <= PROBLEMS; seed++) {
            Problem problem = RandomProblem.of(seed, 5 + new Random(seed).nextInt(21), 3);
            OptionalDouble optimum =
                    Optimum.of(problem, RandomProblem.START.minus(Duration.ofDays(1)), Duration.ofSeconds(20));
            if (optimum.isPresent()) {
                double found = Search.best(problem, Objective.TOTAL, seed, 2, Search.Budget.of(50_000), spent -> {})
                        .shares()
                        .total();
                assertThat(found).isLessThan(optimum.getAsDouble() + SAME);
                proved++;
                best += found > optimum.getAsDouble() - SAME ? 1 : 0;
            }
        }
        assertThat(proved).isGreaterThanOrEqualTo(Math.ceilDiv(PROBLEMS * 9, 10));
        assertThat(best).isGreaterThanOrEqualTo(Math.ceilDiv(proved * 95, 100));
    }
}
