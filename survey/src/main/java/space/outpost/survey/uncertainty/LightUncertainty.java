package space.outpost.survey.uncertainty;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Error bars on light: the heights of a region and around it are perturbed by guesses of their error, and light is found
 * again on each copy (as Barker et al. 2021, PSS 203, 105119, section 5). Memory is that of a sweep, and 16 bytes and the
 * outer twentieths of the copies a cell.
 */
public final class LightUncertainty {
    /** Farther ground shows an error of a metre as less than 0.03 deg. */
    public static final double REACH_M = 2000;

    private final Terrain terrain;
    private final HeightError error;
    private final int copies;
    private final long seed;
    private final int threads;
    private final double rangeM;

    /**
     * @param copies at least 2; from 20 on the 5 % quantiles mean something
     * @param threads that work at once; results do not depend on it
     * @param rangeM how far horizons look
     */
    public LightUncertainty(Terrain terrain, HeightError error, int copies, long seed, int threads, double rangeM) {
        if (copies < 2 || threads < 1) {
            throw new IllegalArgumentException(copies + " copies, " + threads + " threads");
        }
        this.terrain = terrain;
        this.error = error;
        this.copies = copies;
        this.seed = seed;
        this.threads = threads;
        this.rangeM = rangeM;
    }

    /**
     * Error bars for the cells of a region. Ground more than {@link #REACH_M} outside it is taken as it is.
     *
     * @param directions of the horizons, see {@link HorizonEngine#sweep}
     * @param light a new one for each copy
     * @param progress copies done so far
     */
    public ErrorBars of(
            Region region, int directions, double mastM, Supplier<? extends MeanLight> light, IntConsumer progress) {
        PerturbedGround ground = new PerturbedGround(terrain, region, error, REACH_M, seed, threads);
        Spread spread = new Spread(region.size(), copies);
        for (int n = 0; n < copies; n++) {
            MeanLight seen = light.get();
            try (Terrain copy = ground.copy(n)) {
                new HorizonEngine(copy, threads, rangeM).sweep(region, directions, new double[] {mastM}, seen);
            }
            spread.take(seen.fractions());
            progress.accept(n + 1);
        }
        return spread.bars();
    }
}
