package space.outpost.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.PlainRayCaster;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** One place's skylines over nested synthetic grids laid out like the real ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SkylineBenchmark {
    static final int AZIMUTHS = 720;
    static final int PLAIN_AZIMUTHS = 8;
    private static final double[] MASTS_M = {2, 10, 20};
    private static final double RANGE_M = 310_000;

    private final Terrain terrain = syntheticTerrain();
    private final Place ground =
            terrain.ground(Place.ofDegrees(-89.45, 222.7, 0)).orElseThrow();

    @Benchmark
    public List<Skyline> outpost() {
        return new SkylineCaster(terrain).skylines(ground, MASTS_M, AZIMUTHS, RANGE_M);
    }

    @Benchmark
    public List<Skyline> plain() {
        return new PlainRayCaster(terrain, 10).skylines(ground, MASTS_M, PLAIN_AZIMUTHS, RANGE_M);
    }

    static Terrain syntheticTerrain() {
        return Terrain.of(List.of(
                grid("tile", 10, 1600, -19_000, -4_000),
                grid("region", 40, 1276, -12_000, 20_000),
                grid("cap", 240, 1536, -184_320, 184_320),
                grid("far", 1787, 512, -457_000, 457_000)));
    }

    private static Raster grid(String name, double cellM, int side, double minXM, double maxYM) {
        GridFrame frame = GridFrame.upright(minXM, maxYM, cellM);
        float[] heights = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int col = 0; col < side; col++) {
                heights[row * side + col] = (float) reliefM(frame.x(col, row), frame.y(col, row));
            }
        }
        return Raster.of(name, side, PolarStereographic.south(), frame, heights);
    }

    /** Waves of all lengths from 60 km to 60 m, their heights falling with their lengths as on real ground. */
    private static double reliefM(double x, double y) {
        double height = 0;
        double length = 60_000;
        for (int octave = 0; octave < 11; octave++) {
            double turn = 2.4 * octave;
            double u = (x * Math.cos(turn) + y * Math.sin(turn)) / length;
            double v = (y * Math.cos(turn) - x * Math.sin(turn)) / length;
            height += 0.03 * length * Math.sin(2 * Math.PI * u) * Math.cos(2 * Math.PI * v);
            length /= 2;
        }
        return height;
    }
}
