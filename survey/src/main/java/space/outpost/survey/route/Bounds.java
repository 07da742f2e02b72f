package space.outpost.survey.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The least time that is still needed from each cell, with the targets that remain, by driving alone: what a search may
 * leave aside without loss.
 */
final class Bounds {
    private static final int NEVER = CheapestPaths.UNREACHABLE;

    private final Errand errand;
    private final List<CheapestPaths> toStop;
    private final CheapestPaths home;
    private final Map<Integer, int[]> rest = new HashMap<>();

    private Bounds(Errand errand, List<CheapestPaths> toStop, CheapestPaths home) {
        this.errand = errand;
        this.toStop = toStop;
        this.home = home;
    }

    static Bounds of(Moves moves, Errand errand) {
        // The last is home.
        List<CheapestPaths> paths = IntStream.rangeClosed(0, errand.stops().size())
                .parallel()
                .mapToObj(i -> CheapestPaths.quickest(
                        moves, i < errand.stops().size() ? errand.stops().get(i).cell() : errand.start()))
                .toList();
        return new Bounds(errand, paths.subList(0, errand.stops().size()), paths.getLast());
    }

    /** Of some of the stops. */
    Bounds of(Reachable some) {
        return new Bounds(
                some.errand(), some.numbers().stream().map(toStop::get).toList(), home);
    }

    CheapestPaths toStop(int stop) {
        return toStop.get(stop);
    }

    CheapestPaths home() {
        return home;
    }

    /** Seconds from each cell until all is done, at least; a great number where it cannot be. */
    int[] rest(int visited) {
        return rest.computeIfAbsent(visited, this::computeRest);
    }

    private int[] computeRest(int visited) {
        int size = home.size();
        int[] least = new int[size];
        if (visited == errand.all()) {
            return homeward();
        }
        Arrays.fill(least, NEVER);
        for (int stop = 0; stop < toStop.size(); stop++) {
            if ((visited >> stop & 1) == 0) {
                int beyond = after(visited, stop);
                CheapestPaths there = toStop.get(stop);
                for (int cell = 0; cell < size && beyond != NEVER; cell++) {
                    if (there.reaches(cell)) {
                        least[cell] = Math.min(least[cell], there.cost(cell) + beyond);
                    }
                }
            }
        }
        return least;
    }

    /** Seconds from each cell back, if it must come back at all. */
    int[] homeward() {
        return IntStream.range(0, home.size())
                .map(cell -> errand.comeBack() ? home.cost(cell) : 0)
                .toArray();
    }

    /** From the moment the rover comes to a stop, at least. */
    private int after(int visited, int stop) {
        Errand.Stop at = errand.stops().get(stop);
        int now = visited | 1 << stop;
        int least = NEVER;
        if (now == errand.all()) {
            least = !errand.comeBack() ? 0 : home.cost(at.cell());
        }
        for (int next = 0; next < toStop.size(); next++) {
            if ((now >> next & 1) == 0 && toStop.get(next).reaches(at.cell())) {
                int beyond = after(now, next);
                if (beyond != NEVER) {
                    least = Math.min(least, toStop.get(next).cost(at.cell()) + beyond);
                }
            }
        }
        return least == NEVER ? NEVER : least + at.stayS();
    }
}
