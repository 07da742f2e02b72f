package space.outpost.survey.sites;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.heat.HeatMapper;
import space.outpost.survey.heat.Regolith;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** How warm the ground of every cell is, from the maps of heat; nothing is computed unless it is asked for. */
final class HeatLayers implements LayerMapper {
    private final Terrain terrain;
    private final Sky sky;
    private final Interval span;
    private final int threads;

    HeatLayers(Terrain terrain, Sky sky, Interval span, int threads) {
        this.terrain = terrain;
        this.sky = sky;
        this.span = span;
        this.threads = threads;
    }

    @Override
    public Set<Layer> layers() {
        return EnumSet.of(Layer.LEAST_TEMPERATURE, Layer.MEAN_TEMPERATURE, Layer.GREATEST_TEMPERATURE);
    }

    private static MapQuantity source(Layer layer) {
        return switch (layer) {
            case LEAST_TEMPERATURE -> MapQuantity.TEMPERATURE_MIN;
            case MEAN_TEMPERATURE -> MapQuantity.TEMPERATURE_MEAN;
            case GREATEST_TEMPERATURE -> MapQuantity.TEMPERATURE_MAX;
            default -> throw new IllegalArgumentException(layer + " is no map of heat");
        };
    }

    @Override
    public Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted) {
        Map<Layer, float[]> layers = new EnumMap<>(Layer.class);
        if (wanted.isEmpty()) {
            return layers;
        }
        Set<MapQuantity> quantities = EnumSet.noneOf(MapQuantity.class);
        wanted.forEach(layer -> quantities.add(source(layer)));
        HeatMapper mapper = new HeatMapper(sky, terrain, region, span, Regolith.lunar(), threads);
        Map<MapQuantity, float[]> maps = mapper.maps(region, quantities);
        wanted.forEach(layer -> layers.put(layer, maps.getOrDefault(source(layer), new float[0])));
        return layers;
    }
}
