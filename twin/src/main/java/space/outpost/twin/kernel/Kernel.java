package space.outpost.twin.kernel;

import java.time.Instant;
import java.util.Arrays;
import space.outpost.model.time.Times;

/**
 * A clock with timers: fires them in order of time, then {@link Priority}, then the order they were set in. Times are
 * nanoseconds as in {@link Times}. Every process has its own timers, so the queue is as long as the station has
 * processes, however long it lives. A timer that is moved or cleared leaves nothing behind.
 */
public final class Kernel {
    /** More than any instant can need: beyond it, two processes set each other off for ever. */
    private static final int MOST_AT_ONE_INSTANT = 1_000_000;

    private Timer[] heap = new Timer[64];
    private int size;
    private long now;
    private long sequence;
    private long fired;
    private int firedAtOnce;

    public Kernel(long startNanos) {
        now = startNanos;
    }

    public long now() {
        return now;
    }

    public Instant instant() {
        return Times.instant(now);
    }

    /** How many timers have fired. */
    public long fired() {
        return fired;
    }

    public Timer timer(Priority priority, Runnable action) {
        return new Timer(this, priority, action);
    }

    /**
     * Fires all that is due before {@code endNanos}, then stands at {@code endNanos}.
     *
     * @throws IllegalStateException if an instant does not come to an end
     */
    public void runUntil(long endNanos) {
        while (size > 0 && heap[0].nanos < endNanos) {
            Timer next = heap[0];
            firedAtOnce = next.nanos == now ? firedAtOnce + 1 : 0;
            if (firedAtOnce > MOST_AT_ONE_INSTANT) {
                throw new IllegalStateException("the station does not settle at " + instant());
            }
            now = next.nanos;
            clear(next);
            fired++;
            next.action.run();
        }
        now = endNanos;
    }

    void set(Timer timer, long nanos) {
        if (nanos < now) {
            throw new IllegalArgumentException(
                    "a timer cannot be set for " + Times.instant(nanos) + " at " + instant());
        }
        if (timer.slot < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            put(timer, size++);
        }
        timer.nanos = nanos;
        timer.sequence = sequence++;
        settle(timer);
    }

    void clear(Timer timer) {
        int hole = timer.slot;
        if (hole < 0) {
            return;
        }
        timer.slot = -1;
        Timer last = heap[--size];
        if (last != timer) {
            put(last, hole);
            settle(last);
        }
    }

    private void put(Timer timer, int slot) {
        heap[slot] = timer;
        timer.slot = slot;
    }

    private void settle(Timer timer) {
        int slot = timer.slot;
        while (slot > 0 && timer.before(heap[(slot - 1) / 2])) {
            put(heap[(slot - 1) / 2], slot);
            slot = (slot - 1) / 2;
        }
        while (2 * slot + 1 < size) {
            int child = 2 * slot + 1;
            if (child + 1 < size && heap[child + 1].before(heap[child])) {
                child++;
            }
            if (!heap[child].before(timer)) {
                break;
            }
            put(heap[child], slot);
            slot = child;
        }
        put(timer, slot);
    }
}
