package space.outpost.operate.search;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;

/** The best allocation that is found within a budget: better the longer it is let. */
public final class Search {
    /** As many on any machine, so that the outcome hangs on seed and steps alone. */
    private static final int ISLANDS = 2;

    private static final int STEPS_IN_A_ROUND = 500;
    private static final int ROUNDS_APART = 20;

    // Temperatures at the beginning and the end, in the mean worth of a request.
    private static final double HOT = 0.4;
    private static final double COLD = 0.01;

    private Search() {}

    /**
     * When to stop: after so many steps or so much time, whichever comes first. Steps are taken in whole rounds.
     */
    public record Budget(long steps, Duration time) {
        public static Budget of(Duration time) {
            return new Budget(Long.MAX_VALUE, time);
        }

        public static Budget of(long steps) {
            return new Budget(steps, Duration.ofDays(10_000));
        }

        private double spent(long done, long nanos) {
            return Math.max((double) done / steps, (double) nanos / time.toNanos());
        }
    }

    /** @param progress told the share of the budget that is spent, now and then */
    public static Allocation best(
            Problem problem, Objective objective, long seed, int threads, Budget budget, DoubleConsumer progress) {
        if (problem.requests().isEmpty()) {
            return new Allocation(problem, List.of(), 0);
        }
        long begun = System.nanoTime();
        double worth = problem.requests().stream()
                .mapToDouble(Request::worth)
                .average()
                .orElseThrow();
        long steps = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, ISLANDS))) {
            List<Island> islands = LongStream.range(0, ISLANDS)
                    .mapToObj(i -> new Island(problem, objective, seed * ISLANDS + i))
                    .toList();
            int rounds = 0;
            for (double spent = 0; spent < 1; spent = budget.spent(steps, System.nanoTime() - begun)) {
                progress.accept(spent);
                double temperature = worth * HOT * Math.pow(COLD / HOT, spent);
                CompletableFuture.allOf(islands.stream()
                                .map(i ->
                                        CompletableFuture.runAsync(() -> i.steps(STEPS_IN_A_ROUND, temperature), pool))
                                .toArray(CompletableFuture<?>[]::new))
                        .join();
                steps += (long) ISLANDS * STEPS_IN_A_ROUND;
                rounds++;
                // Apart at first, for the sake of variety; then all from the best.
                if (spent > 0.5 && rounds % ROUNDS_APART == 0) {
                    Island best = best(islands);
                    islands.stream().filter(i -> i != best).forEach(i -> i.goOnFrom(best.best()));
                }
            }
            return new Allocation(
                    problem,
                    best(islands).best().stream()
                            .flatMap(runs -> runs.stream().sorted(Comparator.comparingLong(Run::start)))
                            .toList(),
                    steps);
        }
    }

    private static Island best(List<Island> islands) {
        return islands.stream()
                .reduce((a, b) -> b.bestScore() > a.bestScore() ? b : a)
                .orElseThrow();
    }
}
