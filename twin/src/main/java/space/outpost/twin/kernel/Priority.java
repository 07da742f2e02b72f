package space.outpost.twin.kernel;

/** What goes first among events of one instant. */
public enum Priority {
    /** A run that ends at an instant no longer needs what changes then. */
    RUN_END,
    /** Sun, links, arrivals. */
    ENVIRONMENT,
    /** A repair before a fault, so that a fault that comes back is seen. */
    REPAIR,
    FAULT,
    /** Thresholds of continuous states. */
    CROSSING,
    /** Decisions on what is now so. */
    EXECUTIVE
}
