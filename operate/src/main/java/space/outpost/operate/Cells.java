package space.outpost.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * What a reservoir is given, whatever the plan: time cut into cells over each of which the inflow is one straight line
 * and everything else constant. A battery's inflow is supply less idle load in watts; a memory's free space is a
 * reservoir too, whose inflow is the link's rate.
 *
 * <p>A cell is dead where, with no run at all, the level is already below the floor.
 */
final class Cells {
    private static final long LONGEST = Duration.ofHours(6).toNanos();

    final int size;
    final long[] time;
    final double[] inflowAtStart;
    final double[] inflowAtEnd;
    final double[] capacity;
    final double[] floor;
    final double[] efficiency;
    final double[] delivered;
    final boolean[] dead;
    /** Level with no run at all, at the start of each cell, deliveries at that instant included. */
    final double[] idleAtStart;
    /** The same at its end. */
    final double[] idleAtEnd;
    /** How far a level may be off by rounding. */
    final double rounding;

    private Cells(Given given, TreeSet<Long> cuts) {
        time = cuts.stream().mapToLong(Long::longValue).toArray();
        size = time.length - 1;
        inflowAtStart = new double[size];
        inflowAtEnd = new double[size];
        capacity = new double[size];
        floor = new double[size];
        efficiency = new double[size];
        delivered = new double[size];
        dead = new boolean[size];
        idleAtStart = new double[size];
        idleAtEnd = new double[size];
        for (int i = 0; i < size; i++) {
            inflowAtStart[i] = given.inflow.at(time[i]);
            inflowAtEnd[i] = inflowAtStart[i] + given.inflow.slopeAt(time[i]) * seconds(i);
            capacity[i] = given.capacity.at(time[i]);
            floor[i] = given.floor.at(time[i]);
            efficiency[i] = capacity[i] > 0 ? given.charged.at(time[i]) / capacity[i] : 1;
            long at = time[i];
            delivered[i] = given.deliveries.stream()
                    .filter(d -> d.at == at)
                    .mapToDouble(Delivery::amount)
                    .sum();
        }
        rounding = rounding(given.capacity);
    }

    /** @param given over its whole span */
    static Cells of(Given given) {
        TreeSet<Long> cuts = new TreeSet<>();
        Interval span = given.inflow.span();
        for (Profile p : List.of(given.inflow, given.capacity, given.floor, given.charged)) {
            for (int i = 0; i < p.size(); i++) {
                cuts.add(p.timeNanos(i));
            }
        }
        long end = Times.nanos(span.end());
        for (long t = Times.nanos(span.start()); t < end; t += LONGEST) {
            cuts.add(t);
        }
        Cells coarse = new Cells(given, cuts);
        cuts.addAll(coarse.fillIdle());
        Cells cells = new Cells(given, cuts);
        cells.fillIdle();
        return cells;
    }

    static double rounding(Profile capacity) {
        return 1e-9 * capacity.max() + 1e-3;
    }

    double seconds(int cell) {
        return 1e-9 * (time[cell + 1] - time[cell]);
    }

    /** The cell that holds {@code t}. */
    int at(long t) {
        int i = Arrays.binarySearch(time, t);
        return Math.min(i >= 0 ? i : -i - 2, size - 1);
    }

    /** When the level is at its floor or over it with no run at all. */
    IntervalSet alive() {
        List<Interval> spans = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!dead[i]) {
                spans.add(new Interval(Times.instant(time[i]), Times.instant(time[i + 1])));
            }
        }
        return IntervalSet.of(spans);
    }

    /** Levels with no run at all; returns where cells must be cut so that each is wholly dead or wholly alive. */
    private List<Long> fillIdle() {
        List<Long> cuts = new ArrayList<>();
        double level = 0;
        for (int i = 0; i < size; i++) {
            level += delivered[i];
            idleAtStart[i] = level;
            double n0 = inflowAtStart[i];
            double n1 = inflowAtEnd[i];
            double lowest = Flow.lowest(level, n0, n1, seconds(i), capacity[i], efficiency[i]);
            if (lowest < floor[i] - rounding) {
                dead[i] = true;
                cutWhereItDies(i, cuts);
            }
            level = Math.max(0, Flow.after(level, n0, n1, seconds(i), capacity[i], efficiency[i]));
            idleAtEnd[i] = level;
        }
        return cuts;
    }

    private void cutWhereItDies(int i, List<Long> cuts) {
        double n0 = inflowAtStart[i];
        double n1 = inflowAtEnd[i];
        double turn = n0 * n1 < 0 ? n0 / (n0 - n1) * seconds(i) : 0;
        double level = idleAtStart[i];
        double from = 0;
        for (double to : new double[] {turn, seconds(i)}) {
            if (to <= from) {
                continue;
            }
            double a = inflow(i, from);
            cuts.add(time[i] + Math.round(from * 1e9));
            double then = Flow.after(level, a, inflow(i, to), to - from, capacity[i], efficiency[i]);
            if (level < floor[i] != then < floor[i]) {
                cuts.add(time[i] + Math.round(crossing(i, level, from, to) * 1e9));
            }
            level = Math.max(0, then);
            from = to;
        }
    }

    /** Seconds into the cell when the level, monotone from {@code from} to {@code to}, passes the floor. */
    private double crossing(int i, double level, double from, double to) {
        double low = from;
        double high = to;
        for (int n = 0; n < 60; n++) {
            double mid = 0.5 * (low + high);
            double then = Flow.after(level, inflow(i, from), inflow(i, mid), mid - from, capacity[i], efficiency[i]);
            if (then < floor[i] == level < floor[i]) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** Level with no run at all at an instant of a cell, before anything delivered then. */
    double idleAt(int i, long t) {
        if (t == time[i + 1]) {
            return idleAtEnd[i];
        }
        double afterS = 1e-9 * (t - time[i]);
        return Math.max(
                0, Flow.after(idleAtStart[i], inflowAtStart[i], inflow(i, afterS), afterS, capacity[i], efficiency[i]));
    }

    private double inflow(int i, double afterS) {
        return inflowAtStart[i] + (inflowAtEnd[i] - inflowAtStart[i]) * (afterS / seconds(i));
    }

    /** What comes with an element when it arrives. */
    record Delivery(long at, double amount) {}

    /**
     * @param inflow before any run
     * @param capacity level when full
     * @param floor least level allowed
     * @param charged capacity times the share of what flows in that is stored
     * @param deliveries what arriving elements bring along
     */
    record Given(Profile inflow, Profile capacity, Profile floor, Profile charged, List<Delivery> deliveries) {}
}
