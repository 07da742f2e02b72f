package space.outpost.twin.kernel;

/** What goes first among events of one instant. */
public enum Priority {
    /** A run that ends at an instant no longer needs what changes then. */
    RUN_END(0),
    /** Sun, links, arrivals. */
    ENVIRONMENT(1),
    /** A repair before a fault, so that a fault that comes back is seen. */
    REPAIR(2),
    FAULT(3),
    /** Thresholds of continuous states. */
    CROSSING(4),
    /** Decisions on what is now so. */
    EXECUTIVE(5);

    final int rank;

    Priority(int rank) {
        this.rank = rank;
    }
}
