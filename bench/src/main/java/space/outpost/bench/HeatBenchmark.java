package space.outpost.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.survey.heat.HeatBench;

/** A lunar year of ground in 16 layers: 128 spots side by side in steps of 5.9 h, or one in steps of 6 min. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HeatBenchmark {
    static final double YEARS = HeatBench.SPOTS;
    static final double PLAIN_YEARS = 1;

    private final HeatBench bench = new HeatBench();

    @Benchmark
    public double outpost() {
        return bench.meanK(40);
    }

    @Benchmark
    public double plain() {
        return bench.plainMeanK(40);
    }
}
