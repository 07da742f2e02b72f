package space.outpost.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.construct.lambert.LambertBench;

/** Random Lambert problems on all cores, or some of them one by one on one. */
public class LambertBenchmark {
    static final double PROBLEMS = LambertBench.PROBLEMS;
    static final double PLAIN_PROBLEMS = LambertBench.PLAIN_PROBLEMS;

    private LambertBenchmark() {}

    /** Beside bisection in universal variables. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public static class AllCores {
        private final LambertBench bench = new LambertBench();

        @Benchmark
        public double outpost() {
            return bench.solved(40);
        }

        @Benchmark
        public double plain() {
            return bench.plain(40);
        }
    }

    /** Beside Orekit's solver. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public static class OneCore {
        private final LambertBench bench = new LambertBench();

        @Benchmark
        public double outpost() {
            return bench.solvedAlone(40);
        }

        @Benchmark
        public double plain() {
            return bench.orekit(40);
        }
    }
}
