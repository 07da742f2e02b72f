package space.outpost.survey.route;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Safe havens, and what it takes to reach one. A cell is a haven at a time if a rover that comes there with nothing but
 * floor and reserve can stay until the sky ends and never falls below them. Time goes in blocks: a haven of a block is
 * one throughout it and a day longer. A retreat takes a day at most, and counts as driven in shadow all the way.
 */
final class Havens {
    /** Who cannot get away. */
    static final int NO_WAY = Integer.MAX_VALUE;

    private static final int RETREAT_S = 86_400;

    /** Blocks whose retreats are found at once. */
    private static final int AT_ONCE = 2;

    /** Cells of one task: their working array stays in a core's cache. */
    private static final int CHUNK = 1 << 14;

    private final Moves moves;
    private final Charge charge;
    private final int blockS;
    private final long[][] havens;
    private final Map<Integer, int[]> minima = new ConcurrentHashMap<>();

    /** @param blockSteps steps of the sky in a block */
    Havens(Moves moves, MovingSky sky, Charge charge, int blockSteps) {
        this.moves = moves;
        this.charge = charge;
        blockS = blockSteps * sky.stepS();
        int size = moves.ground.size();
        int blocks = (sky.steps() + blockSteps - 1) / blockSteps;
        havens = new long[blocks][(size + 63) / 64];
        int[][] net = IntStream.range(0, sky.steps())
                .mapToObj(step -> charge.net(sky.irradianceWPerM2()[step]))
                .toArray(int[][]::new);
        IntStream.range(0, (size + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> find(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK), sky, net, blockSteps));
    }

    /**
     * From the end back: what a battery must hold over its least at the start of each step. Where a haven is needs
     * nothing.
     */
    private void find(int from, int to, MovingSky sky, int[][] net, int blockSteps) {
        int most = Charge.FULL - charge.least();
        int beyond = blockSteps + (RETREAT_S + sky.stepS() - 1) / sky.stepS();
        int[] need = new int[to - from];
        int[] nextUnsafe = new int[to - from];
        Arrays.fill(nextUnsafe, Integer.MAX_VALUE);
        for (int step = sky.steps() - 1; step >= 0; step--) {
            byte[] plane = sky.planes().get(step);
            int[] gain = net[step];
            for (int i = 0; i < need.length; i++) {
                if (need[i] != NO_WAY) {
                    long before = (long) need[i] - (long) gain[MovingSky.level(plane[from + i])] * sky.stepS();
                    need[i] = before > most ? NO_WAY : (int) Math.max(0, before);
                }
                nextUnsafe[i] = need[i] > 0 ? step : nextUnsafe[i];
            }
            if (step % blockSteps == 0) {
                long[] words = havens[step / blockSteps];
                for (int i = 0; i < need.length; i++) {
                    if (nextUnsafe[i] > step + beyond && moves.ground.hasData(from + i)) {
                        words[(from + i) >> 6] |= 1L << (from + i);
                    }
                }
            }
        }
    }

    int block(int timeS) {
        return Math.min(timeS / blockS, havens.length - 1);
    }

    boolean isHaven(int block, int cell) {
        return (havens[block][cell >> 6] >>> cell & 1) != 0;
    }

    boolean hasAny(int block) {
        return Arrays.stream(havens[block]).anyMatch(w -> w != 0);
    }

    /** The least a battery must hold in each cell during a block; {@link #NO_WAY} where no haven can be reached. */
    int[] minimum(int block) {
        int[] known = minima.get(block);
        if (known != null) {
            return known;
        }
        // Who asks for one will ask for the next.
        IntStream.range(block, Math.min(block + AT_ONCE, havens.length))
                .parallel()
                .forEach(b -> minima.computeIfAbsent(b, this::computeMinimum));
        return minimum(block);
    }

    private int[] computeMinimum(int block) {
        CheapestPaths retreat =
                CheapestPaths.to(moves, cell -> isHaven(block, cell), this::darkCost, Charge.FULL - charge.least());
        int[] minimum = new int[moves.ground.size()];
        for (int cell = 0; cell < minimum.length; cell++) {
            minimum[cell] = retreat.reaches(cell) && retreat.seconds(cell) <= RETREAT_S
                    ? charge.least() + retreat.cost(cell)
                    : NO_WAY;
        }
        return minimum;
    }

    /** Least energy to a haven of a block, of a cell that has a way there. */
    int retreat(int block, int cell) {
        return minimum(block)[cell] - charge.least();
    }

    /** Energy of a move in shadow. */
    int darkCost(int cell, int way) {
        long units = moves.energy(cell, way) + (long) moves.seconds(cell, way) * charge.darkPerSecond();
        return (int) Math.min(Integer.MAX_VALUE / 2, units);
    }

    /** Length of the retreat from a cell that has one. */
    double retreatM(int block, int cell) {
        int[] minimum = minimum(block);
        double length = 0;
        for (int at = cell; minimum[at] > charge.least(); ) {
            int way = wayToHaven(minimum, at);
            length += moves.lengthM(way);
            at += moves.strides[way];
        }
        return length;
    }

    private int wayToHaven(int[] minimum, int cell) {
        for (int way = 0; way < Compass.WAYS; way++) {
            if (moves.seconds(cell, way) != Moves.NONE
                    && (long) minimum[cell + moves.strides[way]] + darkCost(cell, way) == minimum[cell]) {
                return way;
            }
        }
        throw new IllegalStateException("no way on from cell " + cell);
    }
}
