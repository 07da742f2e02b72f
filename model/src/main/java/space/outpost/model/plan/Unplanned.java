package space.outpost.model.plan;

import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** A run that found no place, and what stopped it where it came closest. */
@Doc("A run that found no place, and what stopped it where it came closest.")
public record Unplanned(
        String experiment,
        String partner,

        @Doc("first of the runs from which on none was placed, from 1")
        int run,

        @Doc("how many are missing for this reason") int runs,
        @Doc("what stopped it") Limit limit,

        @Doc("start at which least was missing; empty if no start was possible at all")
        Optional<Instant> closest,

        @Doc("one sentence with the figures") String reason,
        @Doc("science value forgone") double value) {

    /** What can stop a run. */
    public enum Limit {
        ELEMENT,
        WINDOW,
        LIGHT,
        CONTACT,
        ORDER,
        SPACING,
        INSTRUMENT,
        QUIET,
        CREW,
        STORAGE,
        POWER
    }
}
