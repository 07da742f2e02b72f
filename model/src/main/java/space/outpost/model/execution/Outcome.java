package space.outpost.model.execution;

import java.util.Optional;
import space.outpost.model.Doc;
import space.outpost.model.time.Interval;

/** What became of a planned activity. */
@Doc("What became of a planned activity.")
public record Outcome(
        String activity,
        String experiment,
        String partner,
        Status status,
        @Doc("when it ran; empty if it never started") Optional<Interval> ran,
        @Doc("why it is not completed; empty if it is") String reason,
        @Doc("science value returned") double value) {

    /** How it ended. */
    public enum Status {
        COMPLETED,
        CUT_SHORT,
        SKIPPED
    }
}
