package space.outpost.survey.route;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The least cost to drive from each cell to the nearest of some goals, by Dijkstra's algorithm from the goals backwards;
 * a ring of buckets as queue (Dial 1969), in which costs are put right until they stay (Meyer and Sanders 2003).
 */
final class CheapestPaths {
    static final int UNREACHABLE = Integer.MAX_VALUE;

    private static final int MOST_BUCKETS = 1 << 16;

    private final Moves moves;
    private final int[] cost;
    private final int[] seconds;

    private CheapestPaths(Moves moves) {
        this.moves = moves;
        cost = new int[moves.ground.size()];
        seconds = new int[moves.ground.size()];
        Arrays.fill(cost, UNREACHABLE);
    }

    /** What a move costs. */
    @FunctionalInterface
    interface Cost {
        int of(int cell, int way);
    }

    /** Seconds to the goal. */
    static CheapestPaths quickest(Moves moves, int goal) {
        return to(moves, c -> c == goal, moves::seconds, Integer.MAX_VALUE / 2);
    }

    /** @param limit costs above it count as unreachable */
    static CheapestPaths to(Moves moves, IntPredicate goals, Cost cost, int limit) {
        CheapestPaths paths = new CheapestPaths(moves);
        paths.spread(goals, cost, limit);
        return paths;
    }

    private void spread(IntPredicate goals, Cost of, int limit) {
        Heights ground = moves.ground;
        int size = ground.size();
        for (int cell = 0; cell < size; cell++) {
            if (goals.test(cell)) {
                cost[cell] = 0;
            }
        }
        // A goal among goals has nothing to tell its neighbours.
        int dearest = 1;
        for (int cell = 0; cell < size; cell++) {
            for (int way = 0; way < Compass.WAYS; way++) {
                if (moves.seconds(cell, way) != Moves.NONE) {
                    dearest = Math.max(dearest, of.of(cell, way));
                }
            }
        }
        int shift = Math.max(0, 32 - Integer.numberOfLeadingZeros(dearest / MOST_BUCKETS));
        Buckets queue = new Buckets((dearest >> shift) + 2);
        for (int cell = 0; cell < size; cell++) {
            if (cost[cell] == 0 && hasOtherNeighbour(cell)) {
                queue.add(0, cell);
            }
        }
        while (!queue.isEmpty()) {
            queue.seek(Integer.MAX_VALUE);
            int cell = queue.remove();
            if (cost[cell] >> shift < queue.key()) {
                continue;
            }
            for (int way = 0; way < Compass.WAYS; way++) {
                int from = Moves.neighbour(ground, cell, way);
                if (from < 0) {
                    continue;
                }
                int there = Compass.opposite(way);
                int time = moves.seconds(from, there);
                if (time == Moves.NONE) {
                    continue;
                }
                long total = (long) cost[cell] + of.of(from, there);
                if (total < cost[from] && total <= limit) {
                    cost[from] = (int) total;
                    seconds[from] = seconds[cell] + time;
                    queue.add((int) total >> shift, from);
                }
            }
        }
    }

    private boolean hasOtherNeighbour(int cell) {
        for (int way = 0; way < Compass.WAYS; way++) {
            int from = Moves.neighbour(moves.ground, cell, way);
            if (from >= 0 && cost[from] != 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return cost.length;
    }

    int cost(int cell) {
        return cost[cell];
    }

    boolean reaches(int cell) {
        return cost[cell] != UNREACHABLE;
    }

    /** How long the cheapest path takes. */
    int seconds(int cell) {
        return seconds[cell];
    }
}
