package space.outpost.survey.uncertainty;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Maps of how far light may be off: its standard deviation and 5 and 95 % quantiles over copies of the ground. */
public final class ErrorBarMapper implements Mapper {
    private static final Map<MapQuantity, List<MapQuantity>> BARS = Map.of(
            MapQuantity.LIGHT_MEAN,
            List.of(MapQuantity.LIGHT_MEAN_DEVIATION, MapQuantity.LIGHT_MEAN_LOW, MapQuantity.LIGHT_MEAN_HIGH),
            MapQuantity.LIGHT_TIME,
            List.of(MapQuantity.LIGHT_TIME_DEVIATION, MapQuantity.LIGHT_TIME_LOW, MapQuantity.LIGHT_TIME_HIGH));

    private final LightUncertainty uncertainty;
    private final Function<Terrain, Mapper> light;
    private final String how;

    /** @param light makes the mapper of light from a terrain */
    public ErrorBarMapper(
            Terrain terrain, HeightError error, int copies, long seed, int threads, Function<Terrain, Mapper> light) {
        this.uncertainty = new LightUncertainty(terrain, error, copies, seed, threads);
        this.light = light;
        this.how = String.format(
                Locale.ROOT,
                "%d copies, heights off by %s m alike over %s m, seed %d; %s",
                copies,
                error.sigmaM(),
                error.correlationM(),
                seed,
                light.apply(terrain).describe(MapQuantity.LIGHT_MEAN));
    }

    @Override
    public Set<MapQuantity> quantities() {
        Set<MapQuantity> all = EnumSet.noneOf(MapQuantity.class);
        BARS.values().forEach(all::addAll);
        return all;
    }

    @Override
    public String describe(MapQuantity quantity) {
        return how;
    }

    @Override
    public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
        Set<MapQuantity> of = EnumSet.noneOf(MapQuantity.class);
        BARS.forEach((light, bars) -> {
            if (bars.stream().anyMatch(wanted::contains)) {
                of.add(light);
            }
        });
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        uncertainty.of(part, of, light, done).forEach((quantity, bars) -> {
            List<MapQuantity> its = Optional.ofNullable(BARS.get(quantity)).orElseThrow();
            maps.put(its.get(0), bars.deviation());
            maps.put(its.get(1), bars.low());
            maps.put(its.get(2), bars.high());
        });
        maps.keySet().retainAll(wanted);
        return maps;
    }
}
