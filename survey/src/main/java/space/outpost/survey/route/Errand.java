package space.outpost.survey.route;

import java.util.List;

/**
 * What a search is asked, by cell number.
 *
 * @param charge at the start, as a part of the battery
 * @param blindM greatest way to ground in view of the Earth
 * @param waitS a wait ends at a whole multiple of it
 */
record Errand(int start, double charge, List<Stop> stops, boolean comeBack, double blindM, int waitS) {
    static final int MOST_STOPS = 8;

    /** A way longer than any on the Moon. */
    static final double UNBOUND_M = 1e7;

    Errand {
        if (stops.size() > MOST_STOPS) {
            throw new IllegalArgumentException(stops.size() + " stops");
        }
    }

    /**
     * A target.
     *
     * @param powerW besides rest and heat
     * @param light least part of the Sun's disc
     */
    record Stop(int cell, int stayS, double powerW, double light, boolean contact) {}

    /** All stops visited, bit by bit. */
    int all() {
        return (1 << stops.size()) - 1;
    }

    Errand only(int stop) {
        return new Errand(start, charge, List.of(stops.get(stop)), comeBack, blindM, waitS);
    }

    /** Whether there is any rule of contact in it. */
    boolean asksForContact() {
        return blindM < UNBOUND_M;
    }

    Errand withoutContact() {
        return new Errand(start, charge, stops, comeBack, UNBOUND_M, waitS);
    }
}
