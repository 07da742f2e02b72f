package space.outpost.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.terrain.PlainRayCaster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Horizons of all cells of a tile over nested synthetic grids laid out like the real ones, all in, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HorizonMapBenchmark {
    private static final int SIDE = 1600;
    private static final int DIRECTIONS = 360;
    private static final int PLAIN_CELLS = 2;
    private static final int PLAIN_DIRECTIONS = 4;
    static final double CELL_AZIMUTHS = (double) SIDE * SIDE * DIRECTIONS;
    static final double PLAIN_CELL_AZIMUTHS = PLAIN_CELLS * PLAIN_DIRECTIONS;

    private static final double[] MAST_M = {2};
    private static final double RANGE_M = 310_000;

    private final Terrain terrain = SkylineBenchmark.syntheticTerrain();
    private final Region region = Region.whole(terrain.rasters().getFirst());

    @Benchmark
    public double outpost() {
        double[] sum = new double[1];
        new HorizonEngine(terrain, 2, RANGE_M)
                .sweep(
                        region,
                        DIRECTIONS,
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
                sum += Arrays.stream(caster.elevationsRad(region.place(400 + cell, 700), MAST_M, azimuth, RANGE_M))
                        .sum();
            }
        }
        return sum;
    }
}
