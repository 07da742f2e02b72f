package space.outpost.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.orekit.time.AbsoluteDate;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.OrekitSky;
import space.outpost.sky.Sky;

/** A year of hourly solar positions in the Moon's own frame, from the same ephemeris. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SunTrackBenchmark {
    static final int HOURS = 8766;
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");

    private final Sky sky = Sky.embedded();
    private final OrekitSky orekit = new OrekitSky(sky);

    @Benchmark
    public BodyTrack outpost() {
        return sky.track(Body.SUN, START, Duration.ofHours(1), HOURS);
    }

    @Benchmark
    public double plain() {
        double sum = 0;
        AbsoluteDate start = orekit.date(START);
        for (int i = 0; i < HOURS; i++) {
            sum += orekit.sun()
                    .getPosition(start.shiftedBy(3600.0 * i), orekit.moonMe())
                    .getX();
        }
        return sum;
    }
}
