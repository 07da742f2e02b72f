package space.outpost.model.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that found no place, and what stopped it where it came closest.
 *
 * @param run first of the runs from which on none was placed, from 1
 * @param runs how many are missing for this reason
 * @param limit what stopped it
 * @param closest start at which least was missing; empty if no start was possible at all
 * @param reason one sentence with the figures
 * @param value science value forgone
 */
public record Unplanned(
        String experiment,
        String partner,
        int run,
        int runs,
        Limit limit,
        Optional<Instant> closest,
        String reason,
        double value) {

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
