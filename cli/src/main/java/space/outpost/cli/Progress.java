package space.outpost.cli;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows long work on a terminal, with rate and time left; silent in a pipe. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(String task, long steps) {
        return of(task, steps, 0, "", 1);
    }

    /** Counted in bytes, shown in MB; {@code done} of them were there before, and do not count in the rate. */
    static Progress ofBytes(String task, long bytes, long done) {
        return of(task, bytes, done, " MB", 1_000_000);
    }

    private static Progress of(String task, long steps, long done, String unit, long unitSize) {
        if (System.console() == null || !System.console().isTerminal()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .startsFrom(done, Duration.ZERO)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build()));
    }

    /** One more step is done; {@code note} says which. May be called from any thread. */
    void step(String note) {
        bar.ifPresent(b -> b.setExtraMessage(" " + note).step());
    }

    /** So many steps of so many are done, the last of them {@code note}. */
    void to(long done, long of, String note) {
        bar.ifPresent(b -> b.maxHint(of).setExtraMessage(" " + note).stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
