package space.outpost.survey.route;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A way that a rover can drive from where it is.
 *
 * @param cost in what was asked for
 * @param seconds it takes
 * @param end the cell it leads to; {@link #NOWHERE} if there is none
 */
record WayOut(double cost, double seconds, int end) {
    static final int NOWHERE = -1;

    static final WayOut NONE = new WayOut(Double.POSITIVE_INFINITY, 0, NOWHERE);

    /** What a leg costs, over zero. */
    @FunctionalInterface
    interface Cost {
        double of(Leg leg);
    }

    /** Where ways may end. */
    @FunctionalInterface
    interface Goal {
        boolean isAt(int cell, double seconds);
    }

    /**
     * The cheapest, by Dijkstra's algorithm from the rover outwards.
     *
     * @param mostCost beyond which a way is of no use
     */
    static WayOut cheapest(
            Heights ground, Rover rover, int from, Cost cost, Goal goal, double mostCost, double mostSeconds) {
        double[] best = new double[ground.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        PriorityQueue<WayOut> queue = new PriorityQueue<>((a, b) -> Double.compare(a.cost, b.cost));
        queue.add(new WayOut(0, 0, from));
        best[from] = 0;
        while (!queue.isEmpty()) {
            WayOut at = queue.remove();
            if (at.cost > best[at.end]) {
                continue;
            }
            if (goal.isAt(at.end, at.seconds)) {
                return at;
            }
            for (int down = -1; down <= 1; down++) {
                for (int right = -1; right <= 1; right++) {
                    int col = ground.col(at.end) + right;
                    int row = ground.row(at.end) + down;
                    if ((right == 0 && down == 0)
                            || col < 0
                            || row < 0
                            || col >= ground.cols()
                            || row >= ground.rows()) {
                        continue;
                    }
                    int to = row * ground.cols() + col;
                    Leg leg = Leg.between(ground, at.end, to);
                    WayOut next = at.then(leg, cost, rover, to);
                    if (leg.isWithin(rover)
                            && next.cost < best[to]
                            && next.cost <= mostCost
                            && next.seconds <= mostSeconds) {
                        best[to] = next.cost;
                        queue.add(next);
                    }
                }
            }
        }
        return NONE;
    }

    private WayOut then(Leg leg, Cost cost, Rover rover, int to) {
        return new WayOut(this.cost + cost.of(leg), seconds + leg.seconds(rover), to);
    }

    /** From the far end of a leg just driven: back over it and on; none if it cannot be driven back. */
    WayOut over(Leg driven, Cost of, Rover rover) {
        Leg back = driven.back();
        return back.isWithin(rover) ? new WayOut(cost + of.of(back), seconds + back.seconds(rover), end) : NONE;
    }
}
