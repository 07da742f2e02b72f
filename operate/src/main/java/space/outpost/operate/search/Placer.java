package space.outpost.operate.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import space.outpost.model.time.Interval;
import space.outpost.operate.timeline.Bookings;

/** Finds a place in a draft for what is not served. */
final class Placer {
    /** How often a place is passed over, so that the next one has its chance. */
    private static final double BLINK = 0.03;

    /** Of so many tries to serve what may be split, one splits it though it might go in one. */
    private static final int SPLIT_ONE_OF = 4;

    // By how much of its length a place is worse: for each resource held beyond the first, for time lost beside it, by
    // chance.
    private static final double HELD = 0.3;
    private static final double LOST = 0.05;
    private static final double CHANCE = 0.05;

    private final Draft draft;
    private final RandomGenerator random;
    private final double[] freedom;

    /** The best place found so far for the run being placed. */
    private int bestMode;

    private long bestStart;
    private long bestEnd;
    private double bestScore;

    Placer(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
        freedom = draft.problem.requests().stream()
                .mapToDouble(r -> r.modes().stream()
                                .flatMap(m -> m.windows().stream())
                                .mapToDouble(Interval::seconds)
                                .sum()
                        / (1e-9 * r.wished()))
                .toArray();
    }

    /** How much time there is for a request, in all its modes, for what it wishes. */
    double freedom(int request) {
        return freedom[request];
    }

    /** Serves it as well as the draft allows; false if not at all. */
    boolean place(int request) {
        Request r = draft.problem.requests().get(request);
        List<Run> runs = new ArrayList<>(r.mostRuns());
        long left = r.wished();
        boolean whole = r.mostRuns() == 1 || random.nextInt(SPLIT_ONE_OF) > 0;
        if (whole && best(request, r.least(), left)) {
            left -= take(request, runs);
        }
        while (r.mostRuns() > 1 && runs.size() < r.mostRuns() && left >= r.leastRun()) {
            boolean roomForMore = runs.isEmpty() && left >= 2 * r.leastRun();
            if (!best(request, r.leastRun(), roomForMore ? left - r.leastRun() : left)) {
                break;
            }
            left -= take(request, runs);
        }
        if (r.wished() - left < r.least()) {
            runs.forEach(draft::free);
            return false;
        }
        draft.serve(request, List.copyOf(runs));
        return true;
    }

    private long take(int request, List<Run> runs) {
        Run run = new Run(request, bestMode, bestStart, bestEnd);
        draft.book(run);
        runs.add(run);
        return run.length();
    }

    /** Finds the best place for a run of a length within bounds. */
    private boolean best(int request, long least, long most) {
        Request r = draft.problem.requests().get(request);
        bestScore = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < r.modes().size(); m++) {
            Windows w = draft.windows(request)[m];
            Mode mode = r.modes().get(m);
            for (int i = 0; i < w.size(); i++) {
                if (w.end()[i] - w.start()[i] >= least) {
                    gaps(m, mode, w.start()[i], w.end()[i], least, most);
                }
            }
        }
        return bestScore > Double.NEGATIVE_INFINITY;
    }

    /** Every stretch of a window in which all that the mode holds is free. */
    private void gaps(int m, Mode mode, long from, long to, long least, long most) {
        List<Mode.Hold> holds = mode.holds();
        long start = from;
        while (start + least <= to) {
            long end = to;
            long next = Long.MAX_VALUE;
            boolean moved = false;
            for (int h = 0; h < holds.size(); h++) {
                Mode.Hold hold = holds.get(h);
                Bookings taken = draft.taken(hold.resource());
                int i = taken.endingAfter(start - hold.beforeNanos());
                if (i == taken.size()) {
                    continue;
                }
                if (taken.start(i) <= start - hold.beforeNanos()) {
                    start = taken.end(i) + hold.beforeNanos();
                    moved = true;
                    break;
                }
                if (taken.start(i) - hold.afterNanos() < end) {
                    end = taken.start(i) - hold.afterNanos();
                    next = taken.end(i) + hold.beforeNanos();
                }
            }
            if (moved) {
                continue;
            }
            if (end - start >= least) {
                offer(m, holds.size(), start, end, most);
            }
            if (next == Long.MAX_VALUE) {
                return;
            }
            start = next;
        }
    }

    private void offer(int m, int holds, long from, long to, long most) {
        if (random.nextDouble() < BLINK) {
            return;
        }
        long length = Math.min(most, to - from);
        long rest = to - from - length;
        double score = length * (1 - HELD * (holds - 1) + CHANCE * random.nextDouble()) - LOST * rest;
        if (score > bestScore) {
            bestScore = score;
            bestMode = m;
            boolean late = rest > 0 && random.nextBoolean();
            bestStart = late ? to - length : from;
            bestEnd = bestStart + length;
        }
    }
}
