package space.outpost.operate;

import space.outpost.model.plan.Unplanned.Limit;

/** One thing that limits when a run may start, given all that is planned so far. */
interface Rule {
    Limit limit();

    /** {@code start} if it allows a start then; else a later instant before which it allows none. */
    long earliest(long start);

    /**
     * What is missing for a start then, as a share of what the run needs: zero if nothing. It changes by no more than the
     * run's length does, per unit of time. Infinite if no start helps.
     */
    double missing(long start);

    /** Why not then, with the figures: a clause that goes after "at its closest, a start at ...,". */
    String reason(long start);
}
