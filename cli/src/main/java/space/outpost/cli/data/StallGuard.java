package space.outpost.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream from which nothing has come for too long, so that whoever waits on it goes on. */
final class StallGuard implements AutoCloseable {
    private final Thread watch;
    private volatile long lastNanos = System.nanoTime();

    StallGuard(InputStream stream, Duration stall) {
        watch = Thread.ofVirtual().start(() -> {
            try {
                while (System.nanoTime() - lastNanos < stall.toNanos()) {
                    Thread.sleep(stall.dividedBy(4));
                }
                stream.close();
            } catch (InterruptedException | IOException e) {
                // Over, or closed already: there is nothing to wake.
            }
        });
    }

    void moved() {
        lastNanos = System.nanoTime();
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
