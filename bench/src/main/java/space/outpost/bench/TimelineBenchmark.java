package space.outpost.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.operate.TimelineCase;

/** Whether one more run fits the battery of a year that already holds a thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TimelineBenchmark {
    private final TimelineCase timeline = new TimelineCase(1000);
    private double hour;

    @Benchmark
    public boolean outpost() {
        return timeline.incremental(next());
    }

    @Benchmark
    public boolean plain() {
        return timeline.plain(next());
    }

    /** Goes through the year in steps that meet every part of it. */
    private double next() {
        hour = (hour + 1234.567) % 8700;
        return hour;
    }
}
