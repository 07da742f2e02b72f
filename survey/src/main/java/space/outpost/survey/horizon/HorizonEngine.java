package space.outpost.survey.horizon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.HorizonSeeker;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

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
    private final Optional<HorizonSeeker> seeker;

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
        this.seeker = mode == Mode.GUARANTEED
                ? Optional.of(new HorizonSeeker(terrain, rangeM, SOUGHT_RAD))
                : Optional.empty();
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
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            deliver(pool, survey(pool, region), region, directions, mastsM, order, sweep);
        } finally {
            pool.shutdownNow();
        }
    }

    private record Ground(Block block, Field exchanged) {}

    private List<Ground> survey(ExecutorService pool, Region region) {
        List<Callable<Integer>> tasks = new ArrayList<>();
        List<Block> blocks = region.squares(Block.side(region)).stream()
                .map(part -> Block.of(terrain, region, part, rangeM, tasks))
                .toList();
        for (Future<Integer> row : tasks.stream().map(pool::submit).toList()) {
            await(row);
        }
        return blocks.stream()
                .map(Block::widened)
                .map(b -> new Ground(b, b.upright().exchanged()))
                .toList();
    }

    /** Directions are found at once by as many threads as there are, and handed on in order. */
    private void deliver(
            ExecutorService pool,
            List<Ground> grounds,
            Region region,
            int directions,
            double[] mastsM,
            int[] order,
            Sweep sweep) {
        double[] ascending = Arrays.stream(order).mapToDouble(m -> mastsM[m]).toArray();
        int largest = grounds.stream()
                .mapToInt(g -> Workspace.room(g.block.upright()))
                .max()
                .orElseThrow();
        Deque<Future<Workspace>> ahead = new ArrayDeque<>();
        int next = 0;
        for (; next < Math.min(directions, threads + 1); next++) {
            ahead.add(look(pool, grounds, new Workspace(region, largest, ascending, mode), bearing(next, directions)));
        }
        float[][] given = new float[mastsM.length][];
        for (int k = 0; k < directions; k++) {
            Workspace done = await(ahead.remove());
            for (int m = 0; m < order.length; m++) {
                given[order[m]] = done.elevationsRad()[m];
            }
            sweep.direction(k, bearing(k, directions), given);
            if (next < directions) {
                ahead.add(look(pool, grounds, done, bearing(next++, directions)));
            }
        }
    }

    private static double bearing(int direction, int directions) {
        return 2 * Math.PI * direction / directions;
    }

    private Future<Workspace> look(ExecutorService pool, List<Ground> grounds, Workspace workspace, double bearingRad) {
        return pool.submit(() -> {
            for (Ground ground : grounds) {
                workspace.look(ground.block, ground.exchanged, bearingRad);
                seeker.ifPresent(s -> workspace.seek(s, ground.block, bearingRad));
            }
            return workspace;
        });
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("horizon sweep was interrupted");
        }
    }
}
