package space.outpost.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.construct.campaign.CampaignBench;
import space.outpost.construct.campaign.Risk;

/** The example campaign found to a gap of 5 %, and a thousand lives of it. */
public class CampaignBenchmark {
    static final double RUNS = 1000;
    static final double PLAIN_RUNS = 10;

    private CampaignBenchmark() {}

    private static CampaignBench example() {
        return new CampaignBench(Path.of(System.getProperty("outpost.root", ".")));
    }

    /** The search. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public static class Search {
        private final CampaignBench example = example();

        @Benchmark
        public double outpost() {
            return example.solve();
        }

        @Benchmark
        public double plain() {
            return example.plainSolve();
        }
    }

    /** The lives. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public static class Lives {
        private final CampaignBench example = example();

        @Benchmark
        public List<Risk.Spread> outpost() {
            return example.lives((int) RUNS);
        }

        @Benchmark
        public int plain() {
            return example.plainLives((int) PLAIN_RUNS);
        }
    }
}
