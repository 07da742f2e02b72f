package space.outpost.survey.sites;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.light.LightMapper;
import space.outpost.survey.light.LightSettings;
import space.outpost.survey.light.LightStatistics;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.terrain.Region;

/** Light, contact and permanent shadow of every cell, from the maps of light. */
final class LightLayers implements LayerMapper {
    private static final double SECONDS_A_DAY = 86_400;

    private final HorizonEngine engine;
    private final Sky sky;
    private final Interval span;
    private final int threads;

    LightLayers(HorizonEngine engine, Sky sky, Interval span, int threads) {
        this.engine = engine;
        this.sky = sky;
        this.span = span;
        this.threads = threads;
    }

    @Override
    public Set<Layer> layers() {
        return EnumSet.of(
                Layer.MEAN_LIGHT, Layer.TIME_LIT, Layer.LONGEST_NIGHT, Layer.EARTH_VIEW, Layer.SHADOW_DISTANCE);
    }

    private static MapQuantity source(Layer layer) {
        return switch (layer) {
            case MEAN_LIGHT -> MapQuantity.LIGHT_MEAN;
            case TIME_LIT -> MapQuantity.LIGHT_TIME;
            case LONGEST_NIGHT -> MapQuantity.LONGEST_NIGHT;
            case EARTH_VIEW -> MapQuantity.EARTH_TIME;
            case SHADOW_DISTANCE -> MapQuantity.PERMANENT_SHADOW;
            default -> throw new IllegalArgumentException(layer + " is no map of light");
        };
    }

    @Override
    public Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted) {
        Map<Layer, float[]> layers = new EnumMap<>(Layer.class);
        if (wanted.isEmpty()) {
            return layers;
        }
        LightSettings usual = LightSettings.of(span, mastM);
        LightSettings settings = new LightSettings(
                span,
                usual.step(),
                mastM,
                usual.directions(),
                LightStatistics.ANY_PART,
                Views.EARTH_THRESHOLD,
                usual.stations());
        Set<MapQuantity> quantities = EnumSet.noneOf(MapQuantity.class);
        wanted.forEach(layer -> quantities.add(source(layer)));
        Map<MapQuantity, float[]> maps = new LightMapper(engine, sky, settings, threads).maps(region, quantities);
        for (Layer layer : wanted) {
            float[] map = maps.getOrDefault(source(layer), new float[0]);
            layers.put(
                    layer,
                    switch (layer) {
                        case LONGEST_NIGHT -> scaled(map, SECONDS_A_DAY);
                        case SHADOW_DISTANCE -> distanceM(region, map);
                        default -> map;
                    });
        }
        return layers;
    }

    private static float[] scaled(float[] map, double factor) {
        float[] scaled = new float[map.length];
        for (int i = 0; i < map.length; i++) {
            scaled[i] = (float) (map[i] * factor);
        }
        return scaled;
    }

    /** On the map; NaN where there is no ground, infinite if no ground of the region is in permanent shadow. */
    private static float[] distanceM(Region region, float[] shadow) {
        boolean[] dark = new boolean[shadow.length];
        for (int i = 0; i < shadow.length; i++) {
            dark[i] = shadow[i] == 1;
        }
        float[] distances = scaled(DistanceMap.toNearest(dark, region.cols(), region.rows()), region.cellM());
        for (int i = 0; i < shadow.length; i++) {
            distances[i] = Float.isNaN(shadow[i]) ? Float.NaN : distances[i];
        }
        return distances;
    }
}
