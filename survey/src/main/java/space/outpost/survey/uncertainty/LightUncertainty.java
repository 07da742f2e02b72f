package space.outpost.survey.uncertainty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Error bars on light, or on any other map: heights are perturbed by guesses of their error, and the map is made again of
 * each copy (as Barker et al. 2021, PSS 203, 105119, do). Memory is that of one map of a square, its heights twice, and
 * per cell 16 bytes and the outer twentieths of the copies.
 */
public final class LightUncertainty {
    /** Farther ground shows an error of a metre as less than 0.03 deg. */
    static final double REACH_M = 2000;

    /** Side of a square perturbed at once, in cells: that of the horizon engine's blocks. */
    static final int SQUARE = 1024;

    private final Terrain terrain;
    private final HeightError error;
    private final int copies;
    private final long seed;
    private final int threads;
    private final int square;

    /**
     * @param copies at least 2; from 20 on the 5 % quantiles mean something
     * @param threads that work at once; results do not depend on it
     */
    public LightUncertainty(Terrain terrain, HeightError error, int copies, long seed, int threads) {
        this(terrain, error, copies, seed, threads, SQUARE);
    }

    LightUncertainty(Terrain terrain, HeightError error, int copies, long seed, int threads, int square) {
        if (copies < 2 || threads < 1) {
            throw new IllegalArgumentException(copies + " copies, " + threads + " threads");
        }
        this.terrain = terrain;
        this.error = error;
        this.copies = copies;
        this.seed = seed;
        this.threads = threads;
        this.square = square;
    }

    /**
     * Error bars for the cells of a part of a region. A cell's do not depend on the part, if the mapper's values do not:
     * perturbed is the lattice's square of 1024 cells in which it lies, and 2 km around it.
     *
     * @param mapper makes the mapper of the quantities from a terrain, such as the light mapper
     * @param done hears how much of the part is done, from 0 to 1
     */
    public Map<MapQuantity, ErrorBars> of(
            Region part, Set<MapQuantity> quantities, Function<Terrain, Mapper> mapper, DoubleConsumer done) {
        Map<MapQuantity, ErrorBars> all = new EnumMap<>(MapQuantity.class);
        quantities.forEach(q -> all.put(q, ErrorBars.empty(copies, part.size())));
        double cells = 0;
        for (Region some : part.squares(square)) {
            PerturbedGround ground =
                    new PerturbedGround(terrain, some.squareAround(square), error, REACH_M, seed, threads);
            Map<MapQuantity, Spread> spreads = new EnumMap<>(MapQuantity.class);
            quantities.forEach(q -> spreads.put(q, new Spread(some.size(), copies)));
            for (int n = 0; n < copies; n++) {
                double before = cells + (double) n / copies * some.size();
                try (Terrain copy = ground.copy(n)) {
                    Map<MapQuantity, float[]> maps = mapper.apply(copy)
                            .maps(
                                    some,
                                    quantities,
                                    share -> done.accept((before + share / copies * some.size()) / part.size()));
                    spreads.forEach((quantity, spread) -> spread.take(Optional.ofNullable(maps.get(quantity))
                            .orElseThrow(() -> new IllegalArgumentException("no map of " + quantity))));
                }
            }
            cells += some.size();
            all.forEach((quantity, bars) -> Optional.ofNullable(spreads.get(quantity))
                    .ifPresent(spread -> bars.place(spread.bars(), part, some)));
        }
        return all;
    }
}
