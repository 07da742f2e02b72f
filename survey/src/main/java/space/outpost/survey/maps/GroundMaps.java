package space.outpost.survey.maps;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/** Maps of a region's relief from terrain, a block of rows at a time on several threads. Definitions: docs/maps.md. */
public final class GroundMaps implements Mapper {
    private static final int BLOCK_ROWS = 32;

    private final Terrain terrain;
    private final Region region;
    private final MapSettings settings;
    private final int threads;

    /** Of the region, so that sums over heights lose little to rounding, and the same in every part. */
    private final double datumM;

    /**
     * @param region whose parts may be asked for
     * @param threads that work at once; results do not depend on it
     * @throws InvalidInput if the region lies on no grid of the terrain, or a window is larger than the region
     */
    public GroundMaps(Terrain terrain, Region region, MapSettings settings, int threads) {
        this.terrain = terrain;
        this.threads = threads;
        this.region = region;
        this.settings = settings;
        double widest = Math.max(settings.slopeBaselineM(), settings.roughnessWindowM());
        double sideM = Math.min(region.cols(), region.rows()) * region.cellM();
        if (widest > sideM) {
            throw new InvalidInput("region", "window", widest + " m", "at most the side, " + sideM + " m");
        }
        datumM = someHeightM();
        if (Double.isNaN(datumM)) {
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

    /** The first found in a search by steps; NaN if there is none. */
    private double someHeightM() {
        int step = Math.max(1, Math.min(region.cols(), region.rows()) / 64);
        for (int row = 0; row < region.rows(); row += step) {
            for (int col = 0; col < region.cols(); col += step) {
                double[] p = region.unitVector(col, row);
                double heightM = terrain.heightM(p[0], p[1], p[2]);
                if (!Double.isNaN(heightM)) {
                    return heightM;
                }
            }
        }
        return Double.NaN;
    }

    /** Side of the window a slope is taken over, metres: the asked one in whole pixels. */
    public double slopeBaselineM() {
        return 2 * region.cellM() * MapSettings.reach(settings.slopeBaselineM(), region.cellM());
    }

    /** Side of the window roughness is taken over, metres. */
    public double roughnessWindowM() {
        return 2 * region.cellM() * MapSettings.reach(settings.roughnessWindowM(), region.cellM());
    }

    @Override
    public Set<MapQuantity> quantities() {
        return EnumSet.of(MapQuantity.HEIGHT, MapQuantity.SLOPE, MapQuantity.ROUGHNESS, MapQuantity.HILLSHADE);
    }

    @Override
    public String describe(MapQuantity quantity) {
        String pixel = String.format(Locale.ROOT, "pixel %s m", number(region.cellM()));
        return switch (quantity) {
            case HEIGHT -> pixel;
            case SLOPE -> pixel + ", baseline " + number(slopeBaselineM()) + " m";
            case ROUGHNESS -> pixel + ", rms over planes of " + number(roughnessWindowM()) + " m";
            case HILLSHADE -> pixel + ", " + settings.lamp().describe();
            default -> throw notOfGround(quantity);
        };
    }

    private static IllegalArgumentException notOfGround(MapQuantity quantity) {
        return new IllegalArgumentException(quantity + " is no map of the ground");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        wanted.forEach(quantity -> maps.put(quantity, new float[part.size()]));
        List<Callable<Integer>> blocks = IntStream.iterate(0, row -> row < part.rows(), row -> row + BLOCK_ROWS)
                .<Callable<Integer>>mapToObj(row -> () -> block(part, row, maps))
                .toList();
        try (Workers workers = new Workers(threads)) {
            workers.all(blocks);
        }
        return maps;
    }

    /** Pixels from the middle of a quantity's window to its edge. */
    private int reach(MapQuantity quantity) {
        return switch (quantity) {
            case HEIGHT -> 0;
            case SLOPE -> MapSettings.reach(settings.slopeBaselineM(), region.cellM());
            case ROUGHNESS -> MapSettings.reach(settings.roughnessWindowM(), region.cellM());
            case HILLSHADE -> 1;
            default -> throw notOfGround(quantity);
        };
    }

    /** Fills in some rows; how many. */
    private int block(Region part, int firstRow, Map<MapQuantity, float[]> maps) {
        int rows = Math.min(BLOCK_ROWS, part.rows() - firstRow);
        int margin = maps.keySet().stream().mapToInt(this::reach).max().orElse(0);
        Patch patch = Patch.of(terrain, part, firstRow, rows, margin);
        Map<Integer, PlaneFit> fits = new HashMap<>();
        maps.forEach((quantity, out) -> {
            for (int row = 0; row < rows; row++) {
                for (int col = 0; col < patch.columns; col++) {
                    out[part.index(col, firstRow + row)] = (float)
                            (quantity == MapQuantity.HEIGHT
                                    ? patch.heightM(col, row)
                                    : fitted(
                                            quantity,
                                            part,
                                            patch,
                                            fits.computeIfAbsent(reach(quantity), r -> new PlaneFit(patch, r, datumM)),
                                            col,
                                            row));
                }
            }
        });
        return rows;
    }

    private double fitted(MapQuantity quantity, Region part, Patch patch, PlaneFit fit, int col, int row) {
        if (quantity == MapQuantity.ROUGHNESS) {
            return fit.residualRmsM(col, row);
        }
        double[] p = part.unitVector(col, patch.firstRow + row);
        double groundM = region.cellM() * groundPerMap(p, patch.heightM(col, row));
        double east = fit.risePerColumn(col, row) / groundM;
        double north = -fit.risePerRow(col, row) / groundM;
        if (quantity == MapQuantity.SLOPE) {
            return Math.toDegrees(Math.atan(Math.hypot(east, north)));
        }
        double[] light = light(part, p, col, patch.firstRow + row, patch.heightM(col, row));
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
    private double[] light(Region part, double[] p, int col, int row, double heightM) {
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
                double[] right = between(part.unitVector(col - 0.5, row), part.unitVector(col + 0.5, row));
                double[] up = between(part.unitVector(col, row + 0.5), part.unitVector(col, row - 0.5));
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
