package space.outpost.operate.search;

import java.util.List;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * One way to serve a request.
 *
 * @param holds what it needs for itself, all at once
 * @param windows a run lies within one of these; set-up and tear-down may lie outside
 */
public record Mode(List<Hold> holds, List<Interval> windows) {
    public Mode {
        holds = List.copyOf(holds);
        windows = List.copyOf(windows);
    }

    public Mode(List<Hold> holds, IntervalSet windows) {
        this(holds, windows.stream().toList());
    }

    /**
     * A resource that serves one run at a time.
     *
     * @param resource its number in the problem
     * @param beforeNanos set-up: it is held so long before the run's start
     * @param afterNanos tear-down: and after its end
     */
    public record Hold(int resource, long beforeNanos, long afterNanos) {}
}
