package space.outpost.survey.sites;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Light, contact and permanent shadow of every cell, from the horizons of the region, cell by cell through time. */
final class SkyLayers implements LayerMapper {
    private static final int DIRECTIONS = 360;

    /** A part's horizons are kept while it is worked on: at most 189 MB. */
    private static final int PART = 512;

    /** Coarser than for points: docs/light.md states the error. */
    private static final Duration STEP = Duration.ofHours(2);

    private final Terrain terrain;
    private final Sky sky;
    private final Interval span;
    private final Views views;
    private final int threads;
    private final HorizonEngine engine;

    SkyLayers(Terrain terrain, Sky sky, Interval span, int threads) {
        this.terrain = terrain;
        this.sky = sky;
        this.span = span;
        this.threads = threads;
        views = new Views(sky, span, STEP);
        engine = new HorizonEngine(terrain, threads, SkylineCaster.FULL_RANGE_M);
    }

    @Override
    public Set<Layer> layers() {
        return EnumSet.of(
                Layer.MEAN_LIGHT, Layer.TIME_LIT, Layer.LONGEST_NIGHT, Layer.EARTH_VIEW, Layer.SHADOW_DISTANCE);
    }

    @Override
    public Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted) {
        Map<Layer, float[]> maps = new EnumMap<>(Layer.class);
        Set<Layer> seen = EnumSet.noneOf(Layer.class);
        for (Layer layer : wanted) {
            if (layer == Layer.SHADOW_DISTANCE) {
                maps.put(layer, shadowDistanceM(region));
            } else {
                seen.add(layer);
            }
        }
        if (!seen.isEmpty()) {
            maps.putAll(views(region, mastM, seen));
        }
        return maps;
    }

    private Map<Layer, float[]> views(Region region, double mastM, Set<Layer> wanted) {
        Map<Layer, float[]> maps = new EnumMap<>(Layer.class);
        wanted.forEach(layer -> maps.put(layer, new float[region.size()]));
        for (Region part : region.squares(PART)) {
            HorizonCube cube = HorizonCube.of(engine, part, DIRECTIONS, mastM);
            eachRow(part, row -> {
                for (int col = 0; col < part.cols(); col++) {
                    int at = region.index(
                            part.firstCol() - region.firstCol() + col, part.firstRow() - region.firstRow() + row);
                    if (cube.plane(0)[part.index(col, row)] == HorizonCube.NO_DATA) {
                        maps.values().forEach(map -> map[at] = Float.NaN);
                    } else {
                        views.of(eye(part, col, row, mastM), skyline(cube, col, row), wanted)
                                .values()
                                .forEach((layer, value) -> maps.computeIfPresent(layer, (l, map) -> {
                                    map[at] = value.floatValue();
                                    return map;
                                }));
                    }
                }
            });
        }
        return maps;
    }

    private Place eye(Region part, int col, int row, double mastM) {
        Place place = part.place(col, row);
        return place.withHeight(terrain.heightM(place.latitudeRad(), place.longitudeRad()).orElse(0) + mastM);
    }

    private static Skyline skyline(HorizonCube cube, int col, int row) {
        int cell = cube.region().index(col, row);
        double north = cube.region().northBearingRad(col, row);
        double[] elevations = new double[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            elevations[i] = cube.elevationRad(cell, 2 * Math.PI * i / DIRECTIONS + north);
        }
        return new Skyline(elevations);
    }

    /** On the map; NaN where there is no ground, infinite if no ground of the region is in permanent shadow. */
    private float[] shadowDistanceM(Region region) {
        EverLit everLit = new EverLit(sky, span.start(), region.projection().pole());
        boolean[] dark = new boolean[region.size()];
        boolean[] missing = new boolean[region.size()];
        for (Region part : region.squares(PART)) {
            HorizonCube cube = HorizonCube.of(engine, part, DIRECTIONS, 0);
            eachRow(part, row -> {
                for (int col = 0; col < part.cols(); col++) {
                    int at = region.index(
                            part.firstCol() - region.firstCol() + col, part.firstRow() - region.firstRow() + row);
                    missing[at] = cube.plane(0)[part.index(col, row)] == HorizonCube.NO_DATA;
                    dark[at] = !missing[at] && !everLit.at(cube, col, row);
                }
            });
        }
        float[] distances = DistanceMap.toNearest(dark, region.cols(), region.rows());
        for (int i = 0; i < distances.length; i++) {
            distances[i] = missing[i] ? Float.NaN : (float) (distances[i] * region.cellM());
        }
        return distances;
    }

    private void eachRow(Region part, IntConsumer row) {
        Parallel.run(threads, part.rows(), row);
    }
}
