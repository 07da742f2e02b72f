package space.outpost.survey.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Threads that work at once. What a task throws comes out where its result is asked for. Closing drops what has not
 * begun, interrupts what has, and waits for it, so that whatever tasks read may be closed next.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    /** @param threads how many tasks go on at once, 1 or more */
    public Workers(int threads) {
        pool = Executors.newFixedThreadPool(threads);
    }

    /** Begins a task as soon as a thread is free; its result is for {@link #await}. */
    public <T> Future<T> start(Callable<T> task) {
        return pool.submit(task);
    }

    /** The results of all tasks, in their order. */
    public <T> List<T> all(Collection<? extends Callable<T>> tasks) {
        List<Future<T>> begun = tasks.stream().<Future<T>>map(pool::submit).toList();
        List<T> results = new ArrayList<>(begun.size());
        begun.forEach(task -> results.add(await(task)));
        return results;
    }

    /** Does task 0 to {@code tasks - 1}. */
    public void each(int tasks, IntConsumer task) {
        all(IntStream.range(0, tasks)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    task.accept(i);
                    return i;
                })
                .toList());
    }

    /**
     * Waits for a task's result.
     *
     * @throws UncheckedIOException if the task threw its cause
     * @throws CancellationException if this thread is interrupted meanwhile
     */
    public static <T> T await(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                case IOException r -> throw new UncheckedIOException(r);
                case null, default -> throw new IllegalStateException("a task failed", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
