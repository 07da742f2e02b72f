package space.outpost.operate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import space.outpost.model.time.Profile;

/**
 * A battery, or the free space of a memory, through the horizon: its exact level under all draws accepted so far. A
 * query goes only from the draw's start to where the level is again what it was before, which being full brings about.
 *
 * <p>A draw is feasible if the level stays at or over the floor, and where it is under it with no run at all, is no
 * lower than that.
 */
final class Reservoir {
    /** How far, as a share of the capacity, the line of levels given out may be from the levels reckoned with. */
    static final double LINE_ACCURACY = 1e-4;

    private final Cells cells;
    private final Steps drawn = new Steps();
    private final double[] levelAtStart;
    private final double leastEfficiency;
    private final Stretches stretches;

    Reservoir(Cells cells) {
        this.cells = cells;
        levelAtStart = cells.idleAtStart.clone();
        double least = 1;
        for (double e : cells.efficiency) {
            least = Math.min(least, e);
        }
        leastEfficiency = least;
        stretches = new Stretches(this);
    }

    Cells cells() {
        return cells;
    }

    Steps drawn() {
        return drawn;
    }

    double levelAtStart(int cell) {
        return levelAtStart[cell];
    }

    /**
     * Whether the level allows an extra draw.
     *
     * @param draw the whole of it
     * @param run the part of it that is constant over the run; for a later start it is the same, only later
     * @param thorough whether to go on for the greatest shortfall once one is found
     */
    Verdict judge(Steps draw, Run run, boolean thorough) {
        Walk walk = new Walk(this, draw, draw.firstChange());
        double worst = 0;
        long worstAt = run.start;
        double worstLevel = 0;
        boolean anyDead = false;
        boolean bounded = false;
        double laterS = 0;
        double leastTaken = leastEfficiency * run.rate;
        while (true) {
            int ahead = stretches.ahead(walk);
            if (ahead >= 0) {
                double lack = walk.missed() - stretches.spare(ahead);
                if (lack > Math.max(worst, cells.rounding)) {
                    worst = lack;
                    worstAt = stretches.at(ahead);
                    worstLevel = cells.floor[cells.at(worstAt - 1)] - lack;
                }
                if (!bounded) {
                    laterS = Math.max(
                            laterS,
                            run.laterS(stretches.at(ahead), stretches.spare(ahead) + cells.rounding, leastTaken));
                }
                stretches.skip(walk, ahead);
                continue;
            }
            if (!walk.next()) {
                break;
            }
            boolean dead = cells.dead[walk.cell];
            double need = dead ? cells.idleAt(walk.cell, walk.to) : cells.floor[walk.cell];
            // Where the station is out of energy anyway the two levels are both zero, but nothing more may be drawn.
            double lowest = dead ? Math.min(walk.with, need - walk.extraRate * walk.seconds) : walk.lowestWith();
            anyDead |= dead && need - lowest > cells.rounding;
            if (need - lowest > Math.max(worst, cells.rounding)) {
                worst = need - lowest;
                worstAt = walk.to;
                worstLevel = lowest;
            }
            bounded |= walk.bounded;
            double spare = walk.planned - need + cells.rounding;
            if (!bounded) {
                laterS = Math.max(laterS, run.laterS(walk.to, spare, leastTaken));
            }
            if (walk.rejoined() || (bounded && worst > 0 && !thorough)) {
                break;
            }
        }
        if (worst == 0) {
            return Verdict.FINE;
        }
        double shiftS = run.greatestRise > 0 ? (worst - cells.rounding) / run.greatestRise : 0;
        return new Verdict(worst, worstAt, worstLevel, anyDead, run.start + (long) (1e9 * Math.max(laterS, shiftS)));
    }

    /**
     * Takes a draw into the plan, or out of it if it is negative.
     *
     * @return from when on levels are again what they were
     */
    long commit(Steps draw) {
        if (draw.isZero()) {
            return Long.MIN_VALUE;
        }
        Walk walk = new Walk(this, draw, draw.firstChange());
        BitSet changed = new BitSet();
        while (!walk.rejoined()) {
            int ahead = stretches.ahead(walk);
            if (ahead >= 0) {
                double missed = walk.missed();
                stretches.skip(walk, ahead);
                stretches.lower(ahead, levelAtStart, missed);
                continue;
            }
            if (!walk.next()) {
                break;
            }
            changed.set(stretches.of(walk.cell));
            if (walk.atCellEnd() && walk.cell + 1 < cells.size) {
                levelAtStart[walk.cell + 1] = walk.with + cells.delivered[walk.cell + 1];
            }
        }
        drawn.add(draw);
        changed.stream().forEach(stretches::refresh);
        return walk.to;
    }

    /** Whether it ever has a capacity. */
    boolean holds() {
        return Arrays.stream(cells.capacity).anyMatch(c -> c > 0);
    }

    /** The level through the horizon; straight lines between the ends of pieces and where it gets full. */
    Profile level() {
        return line((_, level) -> level);
    }

    /** What is missing to full. */
    Profile used() {
        return line((capacity, level) -> capacity - level);
    }

    private Profile line(DoubleBinaryOperator ofCapacityAndLevel) {
        Profile.Builder line = new Profile.Builder(2 * cells.size);
        Walk walk = new Walk(this, new Steps(), cells.time[0]);
        while (walk.next()) {
            double capacity = cells.capacity[walk.cell];
            line.add(walk.from, ofCapacityAndLevel.applyAsDouble(capacity, walk.plannedBefore));
            for (double s : bends(walk)) {
                line.add(walk.from + (long) (1e9 * s), ofCapacityAndLevel.applyAsDouble(capacity, within(walk, s)));
            }
            line.add(walk.to, ofCapacityAndLevel.applyAsDouble(capacity, walk.planned));
        }
        return line.build();
    }

    /** Seconds into a piece that its line must pass through to be true to {@link #LINE_ACCURACY}. */
    private double[] bends(Walk walk) {
        double n0 = walk.inflowAtStart - walk.drawnRate;
        double n1 = walk.inflowAtEnd - walk.drawnRate;
        DoubleStream.Builder bends = DoubleStream.builder();
        // A parabola is off its chord by an eighth of its second difference.
        double sag = Math.abs(n1 - n0) * walk.seconds / 8;
        int parts =
                (int) Math.clamp(Math.ceil(Math.sqrt(sag / (LINE_ACCURACY * cells.capacity[walk.cell] + 1))), 1, 1000);
        for (int i = 1; i < parts; i++) {
            bends.add(walk.seconds * i / parts);
        }
        if (n0 * n1 < 0) {
            bends.add(n0 / (n0 - n1) * walk.seconds);
        }
        bends.add(Flow.secondsToFull(
                walk.plannedBefore, n0, n1, walk.seconds, cells.capacity[walk.cell], cells.efficiency[walk.cell]));
        return bends.build().filter(s -> s > 0 && s < walk.seconds).sorted().toArray();
    }

    private double within(Walk walk, double seconds) {
        double n0 = walk.inflowAtStart - walk.drawnRate;
        double n1 = walk.inflowAtEnd - walk.drawnRate;
        double n = n0 + (n1 - n0) * (seconds / walk.seconds);
        double level =
                Flow.after(walk.plannedBefore, n0, n, seconds, cells.capacity[walk.cell], cells.efficiency[walk.cell]);
        return cells.dead[walk.cell] ? Math.max(0, level) : level;
    }

    /**
     * The part of a draw that moves with the run.
     *
     * @param rate drawn from start to end, at least
     * @param greatestRise by how much a level can rise at most for each second that the run starts later
     */
    record Run(long start, double seconds, double rate, double greatestRise) {

        /**
         * By how much later it must start at least so that no more is missed at an instant than can be spared: until the
         * level is bounded each joule of the run is missed then, so only so much of it may come before.
         */
        private double laterS(long at, double spare, double leastTaken) {
            return spare < leastTaken * seconds ? 1e-9 * (at - start) - spare / leastTaken : 0;
        }
    }

    /**
     * What a draw would do.
     *
     * @param shortfall greatest lack under what the level must be; zero if it is feasible
     * @param at when that is
     * @param level then
     * @param dead whether there is lack where even with no run at all the level is below the floor
     * @param next no start before this one is feasible either
     */
    record Verdict(double shortfall, long at, double level, boolean dead, long next) {
        static final Verdict FINE = new Verdict(0, 0, 0, false, 0);

        boolean feasible() {
            return shortfall == 0;
        }
    }
}
