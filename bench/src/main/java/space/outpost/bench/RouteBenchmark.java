package space.outpost.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.survey.route.RouteBench;

/** A traverse of 33 km into a dark basin and back on a synthetic map with a month of light, havens and all. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RouteBenchmark {
    static final double CELLS = 1000.0 * 1000;
    static final double PLAIN_CELLS = 60.0 * 60;

    /** 40 km square, a month. */
    @State(Scope.Benchmark)
    public static class Big {
        final RouteBench map = RouteBench.basins(1000, 720);
    }

    /** What the plain search can do. */
    @State(Scope.Benchmark)
    public static class Small {
        final RouteBench map = RouteBench.basins(60, 72);
    }

    @Benchmark
    public double outpost(Big big) {
        return big.map.earliestS(250, 150);
    }

    @Benchmark
    public double plain(Small small) {
        return small.map.plainEarliestS(40, 20);
    }
}
