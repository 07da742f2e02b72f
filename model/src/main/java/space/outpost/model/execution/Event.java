package space.outpost.model.execution;

import java.time.Instant;
import space.outpost.model.Doc;

/** Something worth telling that happened at one instant. */
@Doc("Something worth telling that happened at one instant.")
public record Event(Instant time, Kind kind, String element, String text) {

    /** What sort of thing. */
    public enum Kind {
        ARRIVAL,
        FAULT,
        DETECTION,
        RESPONSE,
        REPAIR,
        LOAD_SHED,
        SAFE_MODE,
        RESUME,
        LIMIT,
        DATA_LOST
    }
}
