package space.outpost.operate;

import java.util.List;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

/**
 * How far the placing of one experiment's runs has come. A start that a rule forbids once stays forbidden, as plans only
 * grow; so each stretch of time is searched once forwards, and once more for gaps left.
 */
final class Placement {
    private final Request request;
    private final double cost;
    private final List<Interval> starts;
    private final long span;
    private long forward;
    private boolean forwards = true;
    private long gap;

    /** @param cost share of what is scarce that one run takes */
    Placement(Request request, double cost) {
        this.request = request;
        this.cost = cost;
        IntervalSet possible = request.windows()
                .atLeast(request.experiment.duration())
                .shrink(java.time.Duration.ZERO, request.experiment.duration());
        starts = possible.stream().toList();
        span = possible.total().toNanos();
        forward = request.first();
        gap = request.first();
    }

    Request request() {
        return request;
    }

    /** Value of the next run for the share of what is scarce that it takes. */
    double worth() {
        return request.experiment.valueOfRun(request.runs.size() + 1) / cost;
    }

    /** Places the next run; false if there is none or it finds no place. */
    boolean placeOne() {
        Experiment e = request.experiment;
        if (request.runs.size() == e.runs()) {
            return false;
        }
        long start = Long.MAX_VALUE;
        if (forwards) {
            start = request.find(Math.max(forward, turn()), _ -> true);
            forward = start;
            forwards = start != Long.MAX_VALUE;
        }
        if (start == Long.MAX_VALUE) {
            start = request.find(gap, _ -> true);
            gap = start;
        }
        if (start == Long.MAX_VALUE) {
            return false;
        }
        request.commit(start);
        return true;
    }

    /** When the next run is due if all are spread evenly over the starts that element, windows, Sun and link allow. */
    private long turn() {
        long left = (long) ((double) span * request.runs.size() / request.experiment.runs());
        for (Interval i : starts) {
            long length = Times.nanos(i.end()) - Times.nanos(i.start());
            if (left < length) {
                return Times.nanos(i.start()) + left;
            }
            left -= length;
        }
        return request.first();
    }
}
