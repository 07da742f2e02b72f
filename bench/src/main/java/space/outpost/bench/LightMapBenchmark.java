package space.outpost.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightMapper;
import space.outpost.survey.light.LightSettings;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Longest nights and lights of a year, hourly, over kept horizons of a part of a synthetic tile, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LightMapBenchmark {
    private static final int SIDE = 192;
    private static final int HOURS = 8766;
    private static final double MAST_M = 2;
    static final double CELL_STEPS = (double) SIDE * SIDE * HOURS;
    static final double PLAIN_CELL_STEPS = HOURS;

    private static final Interval SPAN = Interval.of(Instant.parse("2035-01-01T00:00:00Z"), Duration.ofHours(HOURS));

    private final Terrain terrain = SkylineBenchmark.syntheticTerrain();
    private final Sky sky = Sky.embedded();
    private final LightSettings settings = LightSettings.of(SPAN, MAST_M);
    private final HorizonEngine engine = new HorizonEngine(terrain, 2, 60_000);
    private final LightMapper mapper = new LightMapper(engine, sky, settings, 2);
    private final HorizonCube cube = cube();
    private final BodyTrack sun = sky.track(Body.SUN, SPAN.start(), settings.step(), HOURS);

    private HorizonCube cube() {
        Raster tile = terrain.rasters().getFirst();
        return HorizonCube.of(engine, Region.of(tile, 500, 500, SIDE, SIDE), settings.directions(), MAST_M);
    }

    @Benchmark
    public double outpost() {
        return mapper.spellsOfLight(cube).values().stream()
                .mapToDouble(map -> map[0])
                .sum();
    }

    /** The exact disc over one cell's skyline, hour by hour. */
    @Benchmark
    public double plain() {
        Place eye = cube.region().place(0, 0).withHeight(MAST_M);
        double north = cube.region().northBearingRad(0, 0);
        Skyline skyline = new Skyline(IntStream.range(0, settings.directions())
                .mapToDouble(i -> cube.elevationRad(0, 2 * Math.PI * i / settings.directions() + north))
                .toArray());
        return Light.meanOfSamples(eye, skyline, sun);
    }
}
