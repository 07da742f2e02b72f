package space.outpost.operate.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** Problems of a few owners and resources with outages, set-up, arrays and requests that may be split. */
final class RandomProblem {
    static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final long MINUTE = 60_000_000_000L;

    private RandomProblem() {}

    static Problem of(long seed, int requests, int resources) {
        Random random = new Random(seed);
        List<Problem.Resource> all = new ArrayList<>();
        for (int i = 0; i < resources; i++) {
            all.add(new Problem.Resource(
                    "r" + i, random.nextBoolean() ? IntervalSet.of(some(random, 3)) : IntervalSet.EMPTY));
        }
        List<Request> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            boolean split = random.nextInt(4) == 0;
            long wished = (split ? 120 + random.nextInt(240) : 20 + random.nextInt(200)) * MINUTE;
            long least = wished * (5 + random.nextInt(6)) / 10 / MINUTE * MINUTE;
            List<Mode> modes = new ArrayList<>();
            for (int m = 0; m <= random.nextInt(3); m++) {
                int first = random.nextInt(resources);
                List<Mode.Hold> holds = new ArrayList<>(List.of(hold(random, first)));
                if (resources > 1 && random.nextInt(4) == 0) {
                    holds.add(hold(random, (first + 1) % resources));
                }
                List<Interval> windows = new ArrayList<>();
                for (int w = 0; w <= random.nextInt(3); w++) {
                    windows.add(some(random, 10));
                }
                modes.add(new Mode(holds, IntervalSet.of(windows)));
            }
            asked.add(new Request(
                    "q" + i,
                    i % 3,
                    least,
                    wished,
                    split ? least / 2 : least,
                    split ? 2 : 1,
                    1 + random.nextInt(5),
                    modes));
        }
        return new Problem(List.of("a", "b", "c"), all, asked);
    }

    private static Mode.Hold hold(Random random, int resource) {
        return new Mode.Hold(resource, random.nextInt(30) * MINUTE, random.nextInt(30) * MINUTE);
    }

    private static Interval some(Random random, int mostHours) {
        Instant start = START.plus(Duration.ofMinutes(random.nextInt(2 * 1440)));
        return Interval.of(start, Duration.ofMinutes(30 + random.nextInt(60 * mostHours)));
    }
}
