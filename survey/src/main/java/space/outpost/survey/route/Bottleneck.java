package space.outpost.survey.route;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The way from one cell to another whose steepest slope is least, whatever the rover's limits: how steep it must be able
 * to go.
 *
 * @param slopeRad the steepest slope on that way, along or across
 * @param cell where it is
 */
record Bottleneck(double slopeRad, int cell) {
    private record Reached(double slopeRad, int cell) {}

    /** @param climbsOnly whether going down counts for nothing */
    static Bottleneck between(Heights ground, int from, int to, boolean climbsOnly) {
        double[] steepest = new double[ground.size()];
        int[] where = new int[ground.size()];
        Arrays.fill(steepest, Double.POSITIVE_INFINITY);
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.slopeRad, b.slopeRad));
        steepest[from] = 0;
        where[from] = from;
        queue.add(new Reached(0, from));
        while (!queue.isEmpty()) {
            Reached at = queue.remove();
            if (at.cell == to) {
                break;
            }
            if (at.slopeRad > steepest[at.cell]) {
                continue;
            }
            for (int way = 0; way < Compass.WAYS; way++) {
                int next = Moves.neighbour(ground, at.cell, way);
                if (next < 0 || !ground.hasData(next)) {
                    continue;
                }
                double along = Moves.slopeRad(ground, at.cell, way);
                double slope = Math.max(
                        climbsOnly ? Math.max(0, along) : Math.abs(along), Moves.crossSlopeRad(ground, at.cell, way));
                double worst = Math.max(at.slopeRad, slope);
                if (worst < steepest[next]) {
                    steepest[next] = worst;
                    where[next] = slope >= at.slopeRad ? next : where[at.cell];
                    queue.add(new Reached(worst, next));
                }
            }
        }
        return new Bottleneck(steepest[to], where[to]);
    }
}
