package space.outpost.twin.faults;

import space.outpost.model.scenario.Fault;

/**
 * One time a fault strikes.
 *
 * @param endNanos when it is mended; {@link Long#MAX_VALUE} if never
 */
public record Breakdown(Fault fault, long startNanos, long endNanos) {}
