package space.outpost.twin.tmtc;

/** Whoever the station reports to. */
@FunctionalInterface
public interface Ear {
    void hear(Report report);
}
