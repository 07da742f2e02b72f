package space.outpost.model.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random windows and samples within a few days of 2035, many of them touching, crossing or a nanosecond apart. */
final class TimeArbitraries extends DomainContextBase {
    static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    static final long START_NANOS = Times.nanos(START);
    static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    static Instant hour(double h) {
        return START.plusNanos(Math.round(h * HOUR_NANOS));
    }

    static Interval hours(double from, double to) {
        return new Interval(hour(from), hour(to));
    }

    static IntervalSet windows(double... bounds) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.add(hours(bounds[i], bounds[i + 1]));
        }
        return IntervalSet.of(intervals);
    }

    /** Hour, value, hour, value ... */
    static Profile line(double... hoursAndValues) {
        Profile.Builder builder = new Profile.Builder(4);
        for (int i = 0; i < hoursAndValues.length; i += 2) {
            builder.add(hour(hoursAndValues[i]), hoursAndValues[i + 1]);
        }
        return builder.build();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 26).map(TimeArbitraries::hour),
                Arbitraries.longs().between(-2 * HOUR_NANOS, 26 * HOUR_NANOS).map(START::plusNanos));
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Long> starts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 24).map(h -> h * HOUR_NANOS),
                Arbitraries.longs().between(0, 24 * HOUR_NANOS));
        Arbitrary<Long> lengths = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 8).map(h -> h * HOUR_NANOS),
                Arbitraries.longs().between(1, 8 * HOUR_NANOS),
                Arbitraries.just(1L));
        return Combinators.combine(starts, lengths)
                .as((s, l) -> Interval.of(START.plusNanos(s), Duration.ofNanos(l)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<IntervalSet> sets() {
        return intervals().list().ofMaxSize(8).map(IntervalSet::of).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 6).map(Duration::ofHours),
                Arbitraries.longs().between(0, 6 * HOUR_NANOS).map(Duration::ofNanos));
    }

    @Provide
    Arbitrary<Samples> samples() {
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(1, 3)),
                Tuple.of(3, Arbitraries.longs().between(1, 4).map(h -> h * HOUR_NANOS)),
                Tuple.of(3, Arbitraries.longs().between(1, 4 * HOUR_NANOS)));
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 3).map(Integer::doubleValue),
                Arbitraries.just(-0.0),
                Arbitraries.doubles().between(-100, 100));
        Arbitrary<Long> first = Arbitraries.longs().between(0, 3).map(h -> START_NANOS + h * HOUR_NANOS);
        // The last gap is long, so that any two of them overlap.
        return Combinators.combine(
                        first,
                        gaps.list().ofMinSize(0).ofMaxSize(12),
                        values.list().ofSize(15))
                .as((start, between, all) -> {
                    List<Long> times = new ArrayList<>(List.of(start));
                    between.forEach(gap -> times.add(times.getLast() + gap));
                    times.add(times.getLast() + 4 * HOUR_NANOS);
                    return new Samples(times, all.subList(0, times.size()));
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return samples().map(Samples::profile);
    }

    /** Raw samples and the plainest reading of them: what a profile is checked against. */
    record Samples(List<Long> times, List<Double> values) {
        Profile profile() {
            return Profile.of(
                    times.stream().mapToLong(Long::longValue).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }

        double at(long t) {
            if (t <= times.getFirst()) {
                t = times.getFirst();
            }
            if (t >= times.getLast()) {
                return values.get(times.indexOf(times.getLast()));
            }
            int i = times.size() - 1;
            while (times.get(i) > t) {
                i--;
            }
            double f = (double) (t - times.get(i)) / (times.get(i + 1) - times.get(i));
            return (1 - f) * values.get(i) + f * values.get(i + 1);
        }
    }
}
