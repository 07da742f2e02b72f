package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** Who takes part, from when to when, and at what level. */
@Doc("A country or organisation, and its agreement.")
public record Partner(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,

        @Doc(
                value =
                        "mission: provides launchers, spaceports, vehicles, crews and all below; system: elements; unit: small elements only",
                byDefault = "mission")
        Level level,

        @Doc("the agreement holds from then on; absent: from the start")
        Optional<Instant> since,

        @Doc("and until then: nothing of the partner is launched later; absent: to the end")
        Optional<Instant> until) {

    /** Levels of cooperation of the ILRS Guide for Partnership (2021). */
    public enum Level {
        MISSION,
        SYSTEM,
        UNIT
    }

    /** Whether what it provides may be launched at that instant. */
    boolean isIn(Instant t) {
        return since.filter(t::isBefore).isEmpty()
                && until.filter(u -> !t.isBefore(u)).isEmpty();
    }

    /** As it is if it leaves. */
    Partner leaving(Instant at) {
        return new Partner(
                id, title, level, since, Optional.of(until.filter(at::isAfter).orElse(at)));
    }
}
