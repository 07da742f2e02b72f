package space.outpost.survey.sites;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Independent tasks on several threads. */
final class Parallel {
    private Parallel() {}

    /** Runs tasks 0 to {@code tasks - 1}; the first failure is thrown. */
    static void run(int threads, int tasks, IntConsumer task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                List<Future<?>> futures = IntStream.range(0, tasks)
                        .<Future<?>>mapToObj(i -> pool.submit(() -> task.accept(i)))
                        .toList();
                for (Future<?> future : futures) {
                    future.get();
                }
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException r -> throw r;
                    case Error r -> throw r;
                    case null, default -> throw new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
