package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestPathsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 300, 5_000_000})
    void costsAreThoseThatNoMoveCanLower(int scale) {
        Scene scene = Scene.random(7, 13, 11, 1);
        Heights ground = scene.map(Scene.TICK_S).ground();
        Moves moves = Moves.of(ground, Scene.ROVER, new Charge(Scene.ROVER, Scene.TICK_S));
        SplittableRandom random = new SplittableRandom(scale);
        int[] prices = random.ints(ground.size() * 8L, 1, scale + 2).toArray();
        CheapestPaths.Cost cost = (cell, way) -> prices[cell * 8 + way];
        CheapestPaths paths = CheapestPaths.to(moves, c -> c == 5 || c == 77, cost, Integer.MAX_VALUE - 1);
        assertThat(bellmanFord(moves, cost, ground.size()))
                .isEqualTo(
                        IntStream.range(0, ground.size()).mapToLong(paths::cost).toArray());
    }

    private static long[] bellmanFord(Moves moves, CheapestPaths.Cost cost, int size) {
        long[] best = new long[size];
        Arrays.fill(best, CheapestPaths.UNREACHABLE);
        best[5] = 0;
        best[77] = 0;
        for (int round = 0; round < size; round++) {
            for (int cell = 0; cell < size; cell++) {
                for (int way = 0; way < Compass.WAYS; way++) {
                    if (moves.seconds(cell, way) != Moves.NONE) {
                        int to = Moves.neighbour(moves.ground, cell, way);
                        if (best[to] != CheapestPaths.UNREACHABLE) {
                            best[cell] = Math.min(best[cell], best[to] + cost.of(cell, way));
                        }
                    }
                }
            }
        }
        return best;
    }
}
