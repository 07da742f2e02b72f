package space.outpost.twin.executive;

/** What the executive remembers of a bus. */
final class BusState {
    /** How it runs the bus. */
    enum Mode {
        NOMINAL,
        /** Load was shed: no run starts. */
        HOLDING,
        SAFE
    }

    final String id;
    Mode mode = Mode.NOMINAL;
    boolean powered = true;
    /** The level of charge it watches for. */
    double watchedJ;
    /** When it last went to safe mode. */
    long since;

    BusState(String id) {
        this.id = id;
    }
}
