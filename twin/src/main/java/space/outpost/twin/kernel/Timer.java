package space.outpost.twin.kernel;

/** One action's next time in a {@link Kernel}: set, moved or cleared at will; fires once each time it is set. */
public final class Timer {
    final Runnable action;
    final int priority;
    long nanos;
    long sequence;
    /** Place in the kernel's heap; -1 while not set. */
    int slot = -1;

    private final Kernel kernel;

    Timer(Kernel kernel, Priority priority, Runnable action) {
        this.kernel = kernel;
        this.priority = priority.rank;
        this.action = action;
    }

    /**
     * Fires at {@code nanos}, in place of any time set before.
     *
     * @throws IllegalArgumentException if that is past
     */
    public void set(long nanos) {
        kernel.set(this, nanos);
    }

    public void clear() {
        kernel.clear(this);
    }

    public boolean isSet() {
        return slot >= 0;
    }

    boolean before(Timer other) {
        if (nanos != other.nanos) {
            return nanos < other.nanos;
        }
        return priority != other.priority ? priority < other.priority : sequence < other.sequence;
    }
}
