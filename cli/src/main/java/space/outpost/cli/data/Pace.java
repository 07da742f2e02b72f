package space.outpost.cli.data;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param attempts in a row that may bring nothing
 * @param firstWait before the second of them; doubles with each, up to {@code longestWait}
 * @param stall after so long without a byte a connection counts as lost
 */
record Pace(int attempts, Duration firstWait, Duration longestWait, Duration stall) {
    static final Pace USUAL = new Pace(6, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** Before the attempt after so many fruitless ones. */
    Duration wait(int fruitless) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(fruitless - 1, 20));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
