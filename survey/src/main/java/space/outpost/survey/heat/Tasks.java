package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Work shared out over a pool. */
final class Tasks {
    private Tasks() {}

    /** Runs all and gives their results in order. */
    static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> f : pool.invokeAll(tasks)) {
                done.add(f.get());
            }
            return done;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("maps of heat were interrupted");
        }
    }
}
