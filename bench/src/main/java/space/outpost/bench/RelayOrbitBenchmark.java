package space.outpost.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.orbit.PlainFlight;
import space.outpost.sky.Sky;

/** A relay's orbit of 24 h with the Moon's field to degree 10, Earth and Sun: adaptive steps against steps of 10 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RelayOrbitBenchmark {
    static final int DAYS = 30;
    static final int PLAIN_DAYS = 1;
    private static final double DAY_S = 86_400;

    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2026-01-01T00:00:00Z"));
    private final SpacecraftState state = PlainFlight.relay(space, start);
    private final Dynamics dynamics = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR);

    @Benchmark
    public SpacecraftState outpost() {
        return dynamics.coast(state, start.shiftedBy(DAYS * DAY_S));
    }

    @Benchmark
    public SpacecraftState plain() {
        return new PlainFlight(space).fly(state, start.shiftedBy(PLAIN_DAYS * DAY_S));
    }
}
