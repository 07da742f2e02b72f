package space.outpost.survey.horizon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.HorizonSeeker;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/**
 * The horizons of all cells of a region in all directions: the highest elevation angle of the ground on the sphere,
 * from the top of a mast on each cell, out to at least a range. Method and errors: docs/horizon.md.
 */
public final class HorizonEngine implements Horizons {
    /** What {@link Mode#GUARANTEED} does not exceed. */
    public static final double GUARANTEED_RAD = Math.toRadians(0.05);

    /** Room for the rounding of results to float and of the walk's own arithmetic. */
    private static final double SOUGHT_RAD = 0.98 * GUARANTEED_RAD;

    private final Terrain terrain;
    private final int threads;
    private final double rangeM;
    private final Mode mode;

    /** An engine of mode {@link Mode#FAST}. */
    public HorizonEngine(Terrain terrain, int threads, double rangeM) {
        this(terrain, threads, rangeM, Mode.FAST);
    }

    /**
     * @param threads that work at once; results do not depend on it
     * @param rangeM how far to look, such as {@link space.outpost.survey.terrain.SkylineCaster#FULL_RANGE_M}
     */
    public HorizonEngine(Terrain terrain, int threads, double rangeM, Mode mode) {
        if (threads < 1 || !(rangeM > 0) || !(rangeM <= 1e6)) {
            throw new IllegalArgumentException(threads + " threads, range " + rangeM + " m");
        }
        this.terrain = terrain;
        this.threads = threads;
        this.rangeM = rangeM;
        this.mode = mode;
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT, "%s horizons to %.0f km", mode.name().toLowerCase(Locale.ROOT), rangeM / 1000);
    }

    /** @throws InvalidInput if a grid's compressed data turns out to be broken */
    @Override
    public void sweep(Region region, int directions, double[] mastsM, Sweep sweep) {
        if (directions < 1 || mastsM.length < 1) {
            throw new IllegalArgumentException(directions + " directions, " + mastsM.length + " masts");
        }
        for (double mast : mastsM) {
            if (!(mast >= 0) || !(mast < 1e5)) {
                throw new IllegalArgumentException("mast of " + mast + " m");
            }
        }
        int[] order = IntStream.range(0, mastsM.length)
                .boxed()
                .sorted(Comparator.comparingDouble(m -> mastsM[m]))
                .mapToInt(Integer::intValue)
                .toArray();
        try (Workers workers = new Workers(threads)) {
            double[] ascending =
                    Arrays.stream(order).mapToDouble(m -> mastsM[m]).toArray();
            deliver(workers, sights(workers, region, ascending), directions, order, sweep);
        }
    }

    private Supplier<Sight> sights(Workers workers, Region region, double[] ascending) {
        List<Region> parts = region.squares(Block.side(region));
        List<Callable<Integer>> tasks = new ArrayList<>();
        if (mode == Mode.GUARANTEED) {
            HorizonSeeker seeker = new HorizonSeeker(terrain, rangeM, SOUGHT_RAD);
            if (!BoundedBlock.suits(region, rangeM)) {
                return () -> new SoughtSight(region, ascending, seeker);
            }
            List<BoundedBlock> blocks = parts.stream()
                    .map(part -> BoundedBlock.of(terrain, region, part, rangeM, tasks))
                    .toList();
            workers.all(tasks);
            List<BoundedSight.Ground> grounds =
                    blocks.stream().map(BoundedSight.Ground::of).toList();
            return () -> new BoundedSight(region, grounds, ascending, seeker);
        }
        List<Block> blocks = parts.stream()
                .map(part -> Block.of(terrain, region, part, rangeM, tasks))
                .toList();
        workers.all(tasks);
        List<Workspace.Ground> grounds = blocks.stream()
                .map(Block::widened)
                .map(b -> new Workspace.Ground(b, b.upright().exchanged()))
                .toList();
        return () -> new Workspace(region, grounds, ascending, mode);
    }

    /** Directions are found at once by as many threads as there are, and handed on in order. */
    private void deliver(Workers workers, Supplier<Sight> sights, int directions, int[] order, Sweep sweep) {
        Deque<Future<Sight>> ahead = new ArrayDeque<>();
        int next = 0;
        for (; next < Math.min(directions, threads + 1); next++) {
            ahead.add(look(workers, sights.get(), bearing(next, directions)));
        }
        float[][] given = new float[order.length][];
        for (int k = 0; k < directions; k++) {
            Sight done = Workers.await(ahead.remove());
            for (int m = 0; m < order.length; m++) {
                given[order[m]] = done.elevationsRad()[m];
            }
            sweep.direction(k, bearing(k, directions), given);
            if (next < directions) {
                ahead.add(look(workers, done, bearing(next++, directions)));
            }
        }
    }

    private static double bearing(int direction, int directions) {
        return 2 * Math.PI * direction / directions;
    }

    private static Future<Sight> look(Workers workers, Sight sight, double bearingRad) {
        return workers.start(() -> {
            sight.look(bearingRad);
            return sight;
        });
    }
}
