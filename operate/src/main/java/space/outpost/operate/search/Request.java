package space.outpost.operate.search;

import java.util.List;

/**
 * What is asked: runs that together last from {@code least} to {@code wished}, or none at all. Nanoseconds.
 *
 * @param owner number in the problem of who asks
 * @param leastRun no run is shorter
 * @param mostRuns more than one: it may be split
 * @param worth of what is wished; half of it is worth half
 */
public record Request(
        String id, int owner, long least, long wished, long leastRun, int mostRuns, double worth, List<Mode> modes) {
    public Request {
        // One without a window serves nobody.
        modes = modes.stream().filter(m -> !m.windows().isEmpty()).toList();
        if (leastRun <= 0 || leastRun > least || least > wished || mostRuns < 1) {
            throw new IllegalArgumentException(id + ": runs of " + leastRun + ", " + least + " to " + wished);
        }
    }

    double worthOf(long served) {
        return worth * served / wished;
    }
}
