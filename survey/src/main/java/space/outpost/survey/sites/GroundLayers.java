package space.outpost.survey.sites;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import space.outpost.survey.maps.GroundMaps;
import space.outpost.survey.maps.Lamp;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.MapSettings;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** What the pad is like. */
final class GroundLayers implements LayerMapper {
    private final Terrain terrain;
    private final double padM;
    private final int threads;

    /** @param padM side of the square that is fitted, and diameter of the pad in which the steepest ground is sought */
    GroundLayers(Terrain terrain, double padM, int threads) {
        this.terrain = terrain;
        this.padM = padM;
        this.threads = threads;
    }

    @Override
    public Set<Layer> layers() {
        return EnumSet.of(Layer.PAD_SLOPE, Layer.PAD_STEEPEST, Layer.PAD_ROUGHNESS);
    }

    @Override
    public Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted) {
        Map<Layer, float[]> layers = new EnumMap<>(Layer.class);
        Map<MapQuantity, float[]> pad = ground(region, padM, EnumSet.of(MapQuantity.SLOPE, MapQuantity.ROUGHNESS));
        layers.put(Layer.PAD_SLOPE, radians(pad.getOrDefault(MapQuantity.SLOPE, new float[0])));
        layers.put(Layer.PAD_ROUGHNESS, pad.getOrDefault(MapQuantity.ROUGHNESS, new float[0]));
        if (wanted.contains(Layer.PAD_STEEPEST)) {
            float[] slopes = ground(region, 2 * region.cellM(), EnumSet.of(MapQuantity.SLOPE))
                    .getOrDefault(MapQuantity.SLOPE, new float[0]);
            layers.put(
                    Layer.PAD_STEEPEST,
                    greatestWithin(radians(slopes), region.cols(), region.rows(), padM / 2 / region.cellM()));
        }
        layers.keySet().retainAll(wanted);
        return layers;
    }

    private Map<MapQuantity, float[]> ground(Region region, double windowM, Set<MapQuantity> wanted) {
        return new GroundMaps(terrain, region, new MapSettings(windowM, windowM, Lamp.Artificial.USUAL), threads)
                .maps(region, wanted);
    }

    private static float[] radians(float[] degrees) {
        float[] radians = new float[degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            radians[i] = (float) Math.toRadians(degrees[i]);
        }
        return radians;
    }

    /** The greatest value of the cells whose centres lie within a radius, in cells; NaN if one of them has none. */
    static float[] greatestWithin(float[] map, int cols, int rows, double radius) {
        int reach = (int) radius;
        float[] greatest = new float[map.length];
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                float most = map[row * cols + col];
                for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
                    for (int c = Math.max(0, col - reach); c <= Math.min(cols - 1, col + reach); c++) {
                        if (Math.hypot(r - row, c - col) <= radius) {
                            most = Math.max(most, map[r * cols + c]);
                        }
                    }
                }
                greatest[row * cols + col] = most;
            }
        }
        return greatest;
    }
}
