package space.outpost.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.horizon.Mode;
import space.outpost.survey.terrain.PlainRayCaster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * Horizons of a square of the finest grid on two threads, in as many directions as maps take by default (fewer in guaranteed
 * mode): all of a sweep counts, so the reading and laying out of heights too. Real terrain if the environment names a data
 * directory, else synthetic grids laid out like it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public abstract class HorizonMapBenchmark {
    private static final int PLAIN_CELLS = 2;
    private static final int PLAIN_DIRECTIONS = 4;
    static final double PLAIN_CELL_AZIMUTHS = PLAIN_CELLS * PLAIN_DIRECTIONS;

    private static final double[] MAST_M = {2};
    private static final double RANGE_M = 310_000;

    private final Terrain terrain = terrain();
    private final Mode mode;
    private final Region region;
    private final int directions;

    private HorizonMapBenchmark(Mode mode, int side, int directions) {
        this.mode = mode;
        this.region = Region.whole(terrain.rasters().getFirst()).part(100, 100, side, side);
        this.directions = directions;
    }

    private static Terrain terrain() {
        return Optional.ofNullable(System.getenv("OUTPOST_DATA"))
                .flatMap(folder -> Terrain.openIfPresent(Path.of(folder)))
                .orElseGet(SkylineBenchmark::syntheticTerrain);
    }

    /** See {@link Mode#FAST}. */
    public static class Fast extends HorizonMapBenchmark {
        static final double CELL_AZIMUTHS = 900 * 900 * 360;

        public Fast() {
            super(Mode.FAST, 900, 360);
        }
    }

    /** See {@link Mode#PRECISE}. */
    public static class Precise extends HorizonMapBenchmark {
        static final double CELL_AZIMUTHS = 900 * 900 * 360;

        public Precise() {
            super(Mode.PRECISE, 900, 360);
        }
    }

    /** See {@link Mode#GUARANTEED}. */
    public static class Guaranteed extends HorizonMapBenchmark {
        static final double CELL_AZIMUTHS = 900 * 900 * 13;

        public Guaranteed() {
            super(Mode.GUARANTEED, 900, 13);
        }
    }

    @Benchmark
    public double outpost() {
        double[] sum = new double[1];
        new HorizonEngine(terrain, 2, RANGE_M, mode)
                .sweep(
                        region,
                        directions,
                        MAST_M,
                        (direction, bearing, elevations) -> sum[0] += elevations[0][direction]);
        return sum[0];
    }

    @Benchmark
    public double plain() {
        PlainRayCaster caster = new PlainRayCaster(terrain, 10);
        double sum = 0;
        for (int cell = 0; cell < PLAIN_CELLS; cell++) {
            for (int k = 0; k < PLAIN_DIRECTIONS; k++) {
                double azimuth = 2 * Math.PI * k / PLAIN_DIRECTIONS;
                sum += Arrays.stream(caster.elevationsRad(region.place(30 + cell, 40), MAST_M, azimuth, RANGE_M))
                        .sum();
            }
        }
        return sum;
    }
}
