package space.outpost.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;
import space.outpost.operate.Workplan.Run;

/**
 * Makes a plan better by ruin and recreate (Schrimpf et al. 2000): an experiment that could have more runs and a time for
 * one are chosen; what may stand in its way is taken out and placed anew, as a rule after it. The outcome is kept if it is
 * better, or by the rule of simulated annealing.
 */
final class Improver {
    // Temperatures at the beginning and at the end, in the mean value of a run.
    private static final double HOT = 0.1;
    private static final double COLD = 0.01;

    /** No more runs than these are taken out in a step. */
    private static final int MOST_OUT = 30;

    /** Of so many steps, one sets some of the experiment's own runs anew too. */
    private static final int OWN_ONE_OF = 3;

    private static final int MOST_OWN = 6;

    /** Of so many others that could have more runs, one is tried too. */
    private static final int OTHERS_ONE_OF = 4;

    /** Runs so long before and after may stand in the way by what they leave in battery and memory. */
    private static final long MARGIN = Duration.ofDays(5).toNanos();

    /** A run that was taken out may start so much earlier than it did. */
    private static final long EARLIER = Duration.ofDays(20).toNanos();

    private final Workplan workplan;
    private final Bound bound;
    private final ToDoubleFunction<Workplan> aim;
    private final ToDoubleFunction<Request> cost;
    private final RandomGenerator random;

    /**
     * @param aim what is to be great, in the unit of value
     * @param cost share of what is scarce that one run takes
     */
    Improver(
            Workplan workplan, Bound bound, ToDoubleFunction<Workplan> aim, ToDoubleFunction<Request> cost, long seed) {
        this.workplan = workplan;
        this.bound = bound;
        this.aim = aim;
        this.cost = cost;
        random = new SplittableRandom(seed);
    }

    /**
     * Leaves in the workplan the best plan it finds, which hangs on seed and steps alone.
     *
     * @return steps taken: fewer if no experiment could have more runs
     */
    int search(int steps) {
        double score = aim.applyAsDouble(workplan);
        double bestScore = score;
        List<Run> best = workplan.runs();
        int step = 0;
        for (; step < steps; step++) {
            List<Request> wanting = workplan.all().stream()
                    .filter(r -> r.runs.size() < bound.most(r))
                    .toList();
            if (wanting.isEmpty()) {
                break;
            }
            Change change = new Change();
            Request chosen = chosen(wanting);
            long start = randomStart(chosen);
            ruin(chosen, start, change);
            recreate(chosen, start, wanting, change);
            double now = aim.applyAsDouble(workplan);
            double temperature = workplan.meanValue() * HOT * Math.pow(COLD / HOT, (double) step / steps);
            if (now >= score + temperature * Math.log(1 - random.nextDouble())) {
                score = now;
            } else {
                change.undo();
            }
            if (score > bestScore + 1e-9 * Math.abs(bestScore)) {
                bestScore = score;
                best = workplan.runs();
            }
        }
        workplan.become(best);
        return step;
    }

    /** The one of two drawn whose next run is worth more. */
    private Request chosen(List<Request> wanting) {
        Request a = wanting.get(random.nextInt(wanting.size()));
        Request b = wanting.get(random.nextInt(wanting.size()));
        return nextValue(a) >= nextValue(b) ? a : b;
    }

    private static double nextValue(Request r) {
        return r.experiment.valueOfRun(r.runs.size() + 1);
    }

    /** Any of those that conditions, crew and station allow, be others in the way or not. */
    private long randomStart(Request r) {
        IntervalSet starts = bound.possible(r);
        long at = (long) (random.nextDouble() * starts.total().toNanos());
        for (Interval i : starts) {
            long length = Times.nanos(i.end()) - Times.nanos(i.start());
            if (at < length) {
                return Times.nanos(i.start()) + at;
            }
            at -= length;
        }
        return r.first();
    }

    private void ruin(Request chosen, long start, Change change) {
        long end = start + chosen.length;
        if (random.nextInt(OWN_ONE_OF) == 0) {
            int first = chosen.runs.firstStartAtOrAfter(start - chosen.spacing);
            for (int n = 1 + random.nextInt(MOST_OWN); n > 0 && first < chosen.runs.size(); n--) {
                end = Math.max(end, chosen.runs.end(first));
                change.retract(new Run(chosen, chosen.runs.start(first)));
            }
        }
        double share = random.nextBoolean() ? 1 : random.nextDouble();
        long margin = random.nextBoolean() ? 0 : (long) (random.nextDouble() * MARGIN);
        for (Request other : workplan.all()) {
            if (other == chosen) {
                retract(other, start - chosen.spacing, end + chosen.spacing, 1, change);
            } else if (chosen.excludes(other)) {
                retract(other, start, end, 1, change);
            } else if (chosen.sharesWith(other)) {
                retract(other, start - margin, start + chosen.length + margin, share, change);
            }
        }
        change.out.addAll(workplan.retractOutOfOrder());
    }

    private void retract(Request r, long from, long to, double share, Change change) {
        int i = r.runs.endingAfter(from);
        while (i < r.runs.size() && r.runs.start(i) < to && change.out.size() < MOST_OUT) {
            if (random.nextDouble() < share) {
                change.retract(new Run(r, r.runs.start(i)));
            } else {
                i++;
            }
        }
    }

    /** Places again what was taken out and one run more, or a few, in an order that is drawn with a bias. */
    private void recreate(Request chosen, long start, List<Request> wanting, Change change) {
        Map<Request, Integer> missing = new LinkedHashMap<>();
        Map<Request, Long> from = new HashMap<>();
        long freed = start;
        for (Run run : change.out) {
            missing.merge(run.request(), 1, Integer::sum);
            from.merge(run.request(), run.start(), Math::min);
            freed = Math.min(freed, run.start());
        }
        for (Request r : wanting) {
            if (r == chosen || random.nextInt(OTHERS_ONE_OF) == 0) {
                missing.merge(r, 1, Integer::sum);
                from.put(r, random.nextBoolean() ? start : freed);
            }
        }
        int by = random.nextInt(3);
        Map<Request, Double> key = new HashMap<>();
        for (Request r : missing.keySet()) {
            double value = nextValue(r);
            double urgency = switch (by) {
                case 0 -> 1;
                case 1 -> value / cost.applyAsDouble(r);
                default -> value / r.length;
            };
            key.put(r, urgency * (0.5 + random.nextDouble()));
        }
        if (random.nextInt(4) > 0) {
            key.put(chosen, Double.POSITIVE_INFINITY);
        }
        List<Request> order = new ArrayList<>(missing.keySet());
        order.sort(Comparator.comparingDouble((Request r) -> key.getOrDefault(r, 0.0))
                .reversed());
        for (Request r : order) {
            long earlier = r == chosen || random.nextBoolean() ? 0 : (long) (random.nextDouble() * EARLIER);
            place(r, from.getOrDefault(r, r.first()) - earlier, missing.getOrDefault(r, 0), change);
        }
    }

    /** As many runs, at the earliest from an instant on, or else from one that chance gives. */
    private void place(Request r, long from, int runs, Change change) {
        int left = Math.min(runs, bound.most(r) - r.runs.size());
        long at = from;
        boolean again = true;
        while (left > 0) {
            long start = r.find(at, _ -> true);
            if (start != Long.MAX_VALUE) {
                change.commit(new Run(r, start));
                at = start;
                left--;
            } else if (again) {
                at = randomStart(r);
                again = false;
            } else {
                return;
            }
        }
    }

    /** What a step has taken out and put in. */
    private static final class Change {
        final List<Run> out = new ArrayList<>();
        final List<Run> in = new ArrayList<>();

        void retract(Run run) {
            run.retract();
            out.add(run);
        }

        void commit(Run run) {
            run.commit();
            in.add(run);
        }

        void undo() {
            in.forEach(Run::retract);
            out.forEach(Run::commit);
        }
    }
}
