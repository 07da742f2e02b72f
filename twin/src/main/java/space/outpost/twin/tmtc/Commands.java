package space.outpost.twin.tmtc;

/** All that the executive can do. */
public interface Commands {

    /** Starts to draw the power and make the data of a run. */
    void start(String activity);

    void stop(String activity);

    /** Survival power only; the radio keeps to housekeeping. */
    void safe(String element);

    void wake(String element);

    /** Asks to be told when a bus's batteries fall to {@code lowJ} or rise to {@code highJ}; each once. */
    void watch(String bus, double lowJ, double highJ);
}
