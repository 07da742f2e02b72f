package space.outpost.model.execution;

import java.util.Optional;
import space.outpost.model.time.Interval;

/**
 * What became of a planned activity.
 *
 * @param ran when it ran; empty if it never started
 * @param reason why it is not completed; empty if it is
 * @param value science value returned
 */
public record Outcome(
        String activity,
        String experiment,
        String partner,
        Status status,
        Optional<Interval> ran,
        String reason,
        double value) {

    /** How it ended. */
    public enum Status {
        COMPLETED,
        CUT_SHORT,
        SKIPPED
    }
}
