package space.outpost.twin.executive;

import java.time.Duration;

/**
 * Levels of charge at which the executive acts, in joules. All come from the floor, the charge a plan must keep, so that
 * a plan that comes true touches none of them.
 *
 * @param shedJ below it load is shed, the first run at once, others step by step on the way to {@code safeJ}
 * @param safeJ below it the bus goes to safe mode
 * @param resumeJ above it runs may start again after load was shed
 * @param wakeJ above it the bus leaves safe mode
 */
record Limits(double shedJ, double safeJ, double resumeJ, double wakeJ) {
    static final double SHED_SHARE_OF_FLOOR = 0.95;
    static final double SAFE_SHARE_OF_FLOOR = 0.6;
    static final double RESUME_OVER_FLOOR = 0.05;
    static final double WAKE_OVER_FLOOR = 0.10;
    static final double MOST_WAITED_FOR = 0.95;
    /** In how many steps load is shed between the two levels. */
    static final int STEPS = 4;

    /** A run that cannot start on time may start this much later. */
    static final Duration LATEST = Duration.ofHours(1);

    /** How long an element stays in safe mode at least: the time to check it out. */
    static final Duration LEAST_SAFE = Duration.ofHours(1);

    /** How often the executive looks again at what it waits for. */
    static final Duration LOOK = Duration.ofMinutes(10);

    static Limits of(double capacityJ, double floorJ) {
        return new Limits(
                SHED_SHARE_OF_FLOOR * floorJ,
                SAFE_SHARE_OF_FLOOR * floorJ,
                Math.min(floorJ + RESUME_OVER_FLOOR * capacityJ, MOST_WAITED_FOR * capacityJ),
                Math.min(floorJ + WAKE_OVER_FLOOR * capacityJ, MOST_WAITED_FOR * capacityJ));
    }

    /** The next level to shed at, after that one. */
    double below(double levelJ) {
        return Math.max(safeJ, levelJ - (shedJ - safeJ) / STEPS);
    }
}
