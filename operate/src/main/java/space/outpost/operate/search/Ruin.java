package space.outpost.operate.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import space.outpost.operate.timeline.Bookings;

/**
 * Chooses which requests to serve anew: one, best of all one that is not served in full, with some of those that hold the
 * resources it could have about a chosen time, and some that are not served at all.
 */
final class Ruin {
    private static final int TRIES = 4;
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int MOST_UNSERVED = 12;
    private static final long SHORTEST_REACH = 3_600_000_000_000L;
    private static final long LONGEST_REACH = 12 * SHORTEST_REACH;

    private final Draft draft;
    private final RandomGenerator random;

    /** Requests that could be served at some time. */
    private final int[] servable;

    private final BitSet chosen = new BitSet();
    private final List<Integer> near = new ArrayList<>();

    Ruin(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
        servable = IntStream.range(0, draft.problem.requests().size())
                .filter(i -> draft.windows(i).length > 0)
                .toArray();
    }

    /** Numbers of the requests, rising; none if none could be served. */
    int[] choose() {
        if (servable.length == 0) {
            return servable;
        }
        chosen.clear();
        int first = first();
        chosen.set(first);
        Request request = draft.problem.requests().get(first);
        int mode = random.nextInt(request.modes().size());
        Windows windows = draft.windows(first)[mode];
        int window = random.nextInt(windows.size());
        long from = windows.start()[window];
        long centre = from + (long) (random.nextDouble() * (windows.end()[window] - from));
        long reach = SHORTEST_REACH + (long) (random.nextDouble() * (LONGEST_REACH - SHORTEST_REACH));

        near.clear();
        for (int resource : resources(first, mode, centre - reach, centre + reach)) {
            holders(draft.taken(resource), centre - reach, centre + reach);
        }
        int most = FEWEST + random.nextInt(MOST - FEWEST + 1);
        for (int i = 0; i < most && !near.isEmpty(); i++) {
            int at = random.nextInt(near.size());
            chosen.set(near.get(at));
            near.set(at, near.getLast());
            near.removeLast();
        }
        unserved(centre - reach, centre + reach);
        return chosen.stream().toArray();
    }

    private int first() {
        int first = any();
        for (int i = 1;
                i < TRIES
                        && draft.served(first)
                                == draft.problem.requests().get(first).wished();
                i++) {
            first = any();
        }
        return first;
    }

    private int any() {
        return servable[random.nextInt(servable.length)];
    }

    /** Those of one mode, of every mode that could serve it then, or all there are. */
    private Set<Integer> resources(int first, int mode, long from, long to) {
        List<Mode> modes = draft.problem.requests().get(first).modes();
        Set<Integer> some = new HashSet<>();
        switch (random.nextInt(3)) {
            case 0 -> modes.get(mode).holds().forEach(h -> some.add(h.resource()));
            case 1 -> {
                for (int m = 0; m < modes.size(); m++) {
                    if (draft.windows(first)[m].touch(from, to)) {
                        modes.get(m).holds().forEach(h -> some.add(h.resource()));
                    }
                }
            }
            default -> {
                for (int i = 0; i < draft.problem.resources().size(); i++) {
                    some.add(i);
                }
            }
        }
        return some;
    }

    private void holders(Bookings taken, long from, long to) {
        for (int i = taken.endingAfter(from); i < taken.size() && taken.start(i) < to; i++) {
            if (taken.by(i) != Draft.OUT) {
                near.add(taken.by(i));
            }
        }
    }

    private void unserved(long from, long to) {
        int n = draft.problem.requests().size();
        int start = random.nextInt(n);
        int left = 1 + random.nextInt(MOST_UNSERVED);
        for (int k = 0; k < n && left > 0; k++) {
            int i = start + k < n ? start + k : start + k - n;
            if (!draft.isServed(i) && couldBeServed(i, from, to)) {
                chosen.set(i);
                left--;
            }
        }
    }

    private boolean couldBeServed(int request, long from, long to) {
        for (Windows windows : draft.windows(request)) {
            if (windows.touch(from, to)) {
                return true;
            }
        }
        return false;
    }
}
