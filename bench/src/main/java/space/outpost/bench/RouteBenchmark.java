package space.outpost.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.survey.route.RouteBench;

/** A traverse of 27 km into a dark basin and back on a synthetic map with a month of light, havens and all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RouteBenchmark {
    static final double CELLS = 1000.0 * 1000;
    static final double PLAIN_CELLS = 60.0 * 60;

    private final RouteBench big = RouteBench.basins(1000, 720);
    private final RouteBench small = RouteBench.basins(60, 72);

    @Benchmark
    public double outpost() {
        return big.earliestS(250, 150);
    }

    @Benchmark
    public double plain() {
        return small.plainEarliestS(40, 20);
    }
}
