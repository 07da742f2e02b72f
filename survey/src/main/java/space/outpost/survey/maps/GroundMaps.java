package space.outpost.survey.maps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Computes maps of a region from terrain, a block of rows at a time on several threads; memory is that of a few blocks.
 * Results do not depend on the number of threads. Definitions are in docs/maps.md.
 */
public final class GroundMaps {
    private static final int BLOCK_ROWS = 32;

    private final Terrain terrain;
    private final Region region;
    private final MapSettings settings;

    /** Takes rows from the top, those of all quantities of one row together. */
    @FunctionalInterface
    public interface Sink {
        /** @param values one per column, NaN where there is no data */
        void row(int row, Map<MapQuantity, float[]> values);
    }

    /**
     * @throws InvalidInput if the region lies on no grid of the terrain, or a window is larger than the region
     */
    public GroundMaps(Terrain terrain, Region region, MapSettings settings) {
        this.terrain = terrain;
        this.region = region;
        this.settings = settings;
        double widest = Math.max(settings.slopeBaselineM(), settings.roughnessWindowM());
        if (widest > region.cols() * region.cellM()) {
            throw new InvalidInput(
                    "region", "window", widest + " m", "at most the side, " + region.cols() * region.cellM() + " m");
        }
        if (!touchesTerrain()) {
            Place middle = region.place(region.cols() / 2, region.rows() / 2);
            throw new InvalidInput(
                    "region",
                    String.format(
                            Locale.ROOT, "about %.4f deg, %.4f deg E", middle.latitudeDeg(), middle.longitudeDeg()),
                    "ground that no terrain grid covers",
                    "a region on the grids "
                            + terrain.grids().stream().map(GridInfo::name).toList());
        }
    }

    private boolean touchesTerrain() {
        int step = Math.max(1, region.cols() / 64);
        for (int row = 0; row < region.rows(); row += step) {
            for (int col = 0; col < region.cols(); col += step) {
                double[] p = region.unitVector(col, row);
                if (!Double.isNaN(terrain.heightM(p[0], p[1], p[2]))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Side of the window a slope is taken over, metres: the asked one in whole pixels. */
    public double slopeBaselineM() {
        return 2 * region.cellM() * MapSettings.reach(settings.slopeBaselineM(), region.cellM());
    }

    /** Side of the window roughness is taken over, metres. */
    public double roughnessWindowM() {
        return 2 * region.cellM() * MapSettings.reach(settings.roughnessWindowM(), region.cellM());
    }

    public Region region() {
        return region;
    }

    /** How a quantity was taken, for people. */
    public String describe(MapQuantity quantity) {
        String pixel = String.format(Locale.ROOT, "pixel %s m", number(region.cellM()));
        return switch (quantity) {
            case HEIGHT -> pixel;
            case SLOPE -> pixel + ", baseline " + number(slopeBaselineM()) + " m";
            case ROUGHNESS -> pixel + ", rms over planes of " + number(roughnessWindowM()) + " m";
            case HILLSHADE -> pixel + ", " + settings.lamp().describe();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Computes all rows and hands them on in order, on the caller's thread. */
    public void compute(Set<MapQuantity> wanted, int threads, Sink sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Block>> ahead = new ArrayDeque<>();
        try {
            int next = 0;
            while (next < region.rows() || !ahead.isEmpty()) {
                while (next < region.rows() && ahead.size() < 2 * threads) {
                    int first = next;
                    ahead.add(pool.submit(() -> block(first, wanted)));
                    next += BLOCK_ROWS;
                }
                hand(ahead.remove().get(), sink);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidInput invalid) {
                throw invalid;
            }
            throw new IllegalStateException("a block of the map failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
            // A block still under way reads the terrain, which the caller may close.
            pool.close();
        }
    }

    private record Block(int firstRow, int rows, Map<MapQuantity, float[][]> values) {}

    private static void hand(Block block, Sink sink) {
        for (int row = 0; row < block.rows; row++) {
            Map<MapQuantity, float[]> line = new EnumMap<>(MapQuantity.class);
            for (Map.Entry<MapQuantity, float[][]> e : block.values.entrySet()) {
                line.put(e.getKey(), e.getValue()[row]);
            }
            sink.row(block.firstRow + row, line);
        }
    }

    private Block block(int firstRow, Set<MapQuantity> wanted) {
        int rows = Math.min(BLOCK_ROWS, region.rows() - firstRow);
        Map<MapQuantity, Integer> reaches = new EnumMap<>(MapQuantity.class);
        for (MapQuantity quantity : EnumSet.copyOf(wanted)) {
            reaches.put(
                    quantity,
                    switch (quantity) {
                        case HEIGHT -> 0;
                        case SLOPE -> MapSettings.reach(settings.slopeBaselineM(), region.cellM());
                        case ROUGHNESS -> MapSettings.reach(settings.roughnessWindowM(), region.cellM());
                        case HILLSHADE -> 1;
                    });
        }
        int margin = reaches.values().stream().max(Integer::compare).orElse(0);
        Patch patch = Patch.of(terrain, region, firstRow, rows, margin);
        Map<Integer, PlaneFit> fits = new HashMap<>();
        Map<MapQuantity, float[][]> values = new EnumMap<>(MapQuantity.class);
        reaches.forEach((quantity, reach) -> {
            float[][] out = new float[rows][patch.columns];
            for (int row = 0; row < rows; row++) {
                for (int col = 0; col < patch.columns; col++) {
                    out[row][col] = (float)
                            (quantity == MapQuantity.HEIGHT
                                    ? patch.heightM(col, row)
                                    : fitted(
                                            quantity,
                                            patch,
                                            fits.computeIfAbsent(reach, r -> new PlaneFit(patch, r)),
                                            col,
                                            row));
                }
            }
            values.put(quantity, out);
        });
        return new Block(firstRow, rows, values);
    }

    private double fitted(MapQuantity quantity, Patch patch, PlaneFit fit, int col, int row) {
        if (quantity == MapQuantity.ROUGHNESS) {
            return fit.residualRmsM(col, row);
        }
        double[] p = region.unitVector(col, patch.firstRow + row);
        double groundM = region.cellM() * groundPerMap(p, patch.heightM(col, row));
        double east = fit.risePerColumn(col, row) / groundM;
        double north = -fit.risePerRow(col, row) / groundM;
        if (quantity == MapQuantity.SLOPE) {
            return Math.toDegrees(Math.atan(Math.hypot(east, north)));
        }
        double[] light = light(p, col, patch.firstRow + row, patch.heightM(col, row));
        double facing = light[2] - east * light[0] - north * light[1];
        return Double.isNaN(facing) ? Double.NaN : Math.max(0, facing / Math.sqrt(1 + east * east + north * north));
    }

    /** Metres on the ground for one on the map: the map's scale is exact at the pole, the sphere's at height 0. */
    private double groundPerMap(double[] p, double heightM) {
        PolarStereographic map = region.projection();
        double mapScale = 2 * map.scale() / (1 + map.pole() * p[2]);
        return (1 + heightM / Place.MOON_RADIUS_M) / mapScale;
    }

    /** Unit vector to the lamp along the map's right, its up, and the vertical. */
    private double[] light(double[] p, int col, int row, double heightM) {
        return switch (settings.lamp()) {
            case Lamp.Artificial a ->
                new double[] {
                    Math.cos(a.elevationRad()) * Math.sin(a.azimuthRad()),
                    Math.cos(a.elevationRad()) * Math.cos(a.azimuthRad()),
                    Math.sin(a.elevationRad())
                };
            case Lamp.Body body -> {
                double r = Place.MOON_RADIUS_M + heightM;
                double[] to = unit(body.xM() - r * p[0], body.yM() - r * p[1], body.zM() - r * p[2]);
                double[] right = between(region.unitVector(col - 0.5, row), region.unitVector(col + 0.5, row));
                double[] up = between(region.unitVector(col, row + 0.5), region.unitVector(col, row - 0.5));
                yield new double[] {dot(to, right), dot(to, up), dot(to, p)};
            }
        };
    }

    private static double[] between(double[] a, double[] b) {
        return unit(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
