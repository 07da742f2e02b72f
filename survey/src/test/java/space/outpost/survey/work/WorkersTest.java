package space.outpost.survey.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;

class WorkersTest {
    @Test
    void resultsComeInTheOrderOfTheTasks() {
        try (Workers workers = new Workers(3)) {
            List<Callable<Integer>> tasks = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i -> () -> i * i)
                    .toList();
            assertThat(workers.all(tasks))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100).map(i -> i * i).boxed().toList());
        }
    }

    @Test
    void whatATaskThrowsComesOutAsItIs() {
        InvalidInput wrong = new InvalidInput("file", "place", "found", "allowed");
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.each(4, i -> {
                        throw wrong;
                    }))
                    .isSameAs(wrong);
            Future<Integer> broken = workers.start(() -> {
                throw new IOException("disk full");
            });
            assertThatThrownBy(() -> Workers.await(broken))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("disk full");
        }
    }

    @Test
    void closingWaitsForWhatHasBegun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        try (Workers workers = new Workers(1)) {
            workers.start(() -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    over.set(true);
                }
                return 0;
            });
            begun.await();
        }
        assertThat(over).isTrue();
    }
}
