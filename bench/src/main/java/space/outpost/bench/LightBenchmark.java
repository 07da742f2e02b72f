package space.outpost.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.sky.View;
import space.outpost.survey.light.Light;

/** The Sun's visible share at one place of the south pole through a year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LightBenchmark {
    static final int SAMPLES = 17_532;
    private static final int RINGS = 64;
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Place eye = Place.ofDegrees(-89.45, 222.7, 2000);
    private final Skyline skyline = new Skyline(IntStream.range(0, 720)
            .mapToDouble(i -> Math.toRadians(0.8 * Math.sin(i * 0.0349) + 0.3 * Math.sin(i * 0.31)))
            .toArray());
    private final Sky sky = Sky.embedded();
    private final BodyTrack sun = sky.track(Body.SUN, START, STEP, SAMPLES);

    @Benchmark
    public double outpost() {
        return Light.meanOfSamples(eye, skyline, sun);
    }

    /** Counts points spread evenly over the disc that stand above the skyline. */
    @Benchmark
    public double plain() {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            View view = sky.look(eye, Body.SUN, sun.time(i));
            int above = 0;
            for (int p = 0; p < RINGS * RINGS; p++) {
                double r = view.angularRadiusRad() * Math.sqrt((p / RINGS + 0.5) / RINGS);
                double turn = 2 * Math.PI * (p % RINGS + 0.5) / RINGS;
                double elevation = view.elevationRad() + r * Math.sin(turn);
                double azimuth = view.azimuthRad() + r * Math.cos(turn);
                above += elevation > skyline.elevationAtRad(azimuth) ? 1 : 0;
            }
            sum += above;
        }
        return sum / RINGS / RINGS / SAMPLES;
    }
}
