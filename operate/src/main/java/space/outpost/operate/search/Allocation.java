package space.outpost.operate.search;

import java.util.List;

/**
 * Who is served when.
 *
 * @param runs by request, then by start
 * @param steps how long was searched for it; the same seed and steps give the same runs
 */
public record Allocation(Problem problem, List<Run> runs, long steps) {
    public Allocation {
        runs = List.copyOf(runs);
    }

    public Shares shares() {
        return Shares.of(problem, runs);
    }

    /** How many requests are served, in full or in part. */
    public int served() {
        return (int) runs.stream().mapToInt(Run::request).distinct().count();
    }
}
